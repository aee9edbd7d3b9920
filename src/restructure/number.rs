//! Numbers, as attributes have them.

/// A decimal number, with a sign and an exponent where it has them: `640`, `1.5`, `+2e2`.
///
/// Right to the last digit where it has up to fifteen; `str::parse`, which always is, brings 13 KB (in brotli)
/// of tables and code into the module.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i16>().ok()?),
        None => (text, 0),
    };
    let unsigned = digits.strip_prefix(['+', '-']).unwrap_or(digits);
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if whole.len() + part.len() == 0 {
        return None;
    }
    let mut number = 0.0;
    for byte in whole.bytes().chain(part.bytes()) {
        let digit = char::from(byte).to_digit(10)?;
        number = number * 10.0 + f64::from(digit);
    }
    let power = i32::from(exponent).saturating_sub_unsigned(u32::try_from(part.len()).ok()?);
    let size = if power < 0 {
        number / 10_f64.powi(-power)
    } else {
        number * 10_f64.powi(power)
    };
    Some(if digits.starts_with('-') { -size } else { size })
}

/// A length in CSS pixels, as attributes have it: `640`, `640px`.
pub(super) fn pixels(text: &str) -> Option<f64> {
    decimal(text.trim().trim_end_matches("px"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_standard_library_reads_them() {
        for text in [
            "0",
            "7",
            "640",
            "1.5",
            "0.3",
            ".5",
            "2.",
            "+12",
            "-3.25",
            "1e3",
            "1E-2",
            "2.5e+2",
            "123456789012345",
            "0.000123",
            "",
            ".",
            "-",
            "e3",
            "1e",
            "1 ",
            "1,5",
            "12px",
            "0x10",
            "1.2.3",
            "--1",
            "١",
        ] {
            assert_eq!(decimal(text), text.parse().ok(), "{text:?}");
        }
    }

    #[test]
    fn pixels_may_be_called_so() {
        assert_eq!(pixels(" 640px "), Some(640.0));
        assert_eq!(pixels("1.5"), Some(1.5));
        assert_eq!(pixels("50%"), None);
    }

    #[test]
    fn none_is_too_long() {
        assert_eq!(decimal("1e999"), Some(f64::INFINITY));
        let (nines, zeros) = ("9".repeat(100_000), "0".repeat(100_000));
        assert_eq!(decimal(&nines), Some(f64::INFINITY));
        assert_eq!(decimal(&format!("0.{zeros}1")), Some(0.0));
    }
}
