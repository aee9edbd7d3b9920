//! Looks for bytes, eight at a time.

/// The lowest bit of each byte, and the highest.
const LOW: u64 = u64::from_ne_bytes([1; 8]);
const HIGH: u64 = LOW << 7;

/// White space in tags.
pub(super) fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\n' | b'\t' | b'\r' | 0x0c)
}

/// Where the ASCII character stands next.
#[inline]
pub(super) fn find(html: &str, from: usize, what: u8) -> Option<usize> {
    find_any(html.as_bytes(), from, [what])
}

/// Where one of the ASCII characters stands next.
#[inline]
pub(super) fn find_any<const N: usize>(bytes: &[u8], from: usize, any: [u8; N]) -> Option<usize> {
    let (eights, rest) = bytes.get(from..)?.as_chunks::<8>();
    for (at, eight) in eights.iter().enumerate() {
        let eight = u64::from_le_bytes(*eight);
        let found = any
            .iter()
            .fold(0, |found, &b| found | zeros(eight ^ (LOW * u64::from(b))));
        if found != 0 {
            return Some(from + 8 * at + found.trailing_zeros() as usize / 8);
        }
    }
    let found = rest.iter().position(|b| any.contains(b));
    found.map(|n| from + 8 * eights.len() + n)
}

/// The highest bit of the lowest byte that is zero; above it other bits may be set.
fn zeros(eight: u64) -> u64 {
    eight.wrapping_sub(LOW) & !eight & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_found_wherever_it_stands() {
        for length in 0..40 {
            for at in 0..=length {
                let mut text = vec![b'x'; length];
                // Bytes that differ in a bit, or that a borrow passes through.
                for (n, b) in text.iter_mut().enumerate() {
                    *b = [b'x', 0x81, b'&' + 1, 0xff, 1, b'"' ^ 0x80][n % 6];
                }
                if let Some(b) = text.get_mut(at) {
                    *b = [b'&', b'"', 0][at % 3];
                }
                for from in 0..=length + 1 {
                    let expected = (at < length && from <= at).then_some(at);
                    assert_eq!(find_any(&text, from, [b'&', b'"', 0]), expected);
                }
            }
        }
    }
}
