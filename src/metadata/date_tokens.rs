//! Parts a text into the numbers, words and marks that dates are made of.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Its value, and how many digits it has.
    Number(u32, usize),
    Word(&'a str),
    Mark(char),
}

/// A text that is longer is not looked at any further: a date stands at its head or not at all.
const MOST_TOKENS: usize = 120;

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '\u{660}'..='\u{669}' => Some(c as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(c as u32 - 0x6f0),
        '\u{966}'..='\u{96f}' => Some(c as u32 - 0x966),
        '\u{e50}'..='\u{e59}' => Some(c as u32 - 0xe50),
        '\u{ff10}'..='\u{ff19}' => Some(c as u32 - 0xff10),
        _ => None,
    }
}

/// Numbers, words and marks; white space is left out.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if out.len() >= MOST_TOKENS {
            break;
        }
        let length =
            |holds: &dyn Fn(char) -> bool| rest.find(|c: char| !holds(c)).unwrap_or(rest.len());
        let end;
        if digit(c).is_some() {
            end = length(&|c| digit(c).is_some());
            let digits = rest[..end].chars().filter_map(digit);
            let value = digits.fold(0u32, |n, d| n.saturating_mul(10).saturating_add(d));
            out.push(Token::Number(value, rest[..end].chars().count()));
        } else if is_cjk(c) {
            end = c.len_utf8();
            out.push(Token::Mark(c));
        } else if is_letter(c) {
            end = length(&|c| is_letter(c) && !is_cjk(c));
            out.push(Token::Word(&rest[..end]));
        } else {
            end = c.len_utf8();
            if !c.is_whitespace() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{200b}') {
                out.push(Token::Mark(c));
            }
        }
        rest = &rest[end..];
    }
    out
}

/// Letters, the vowel signs of the Indic scripts, and Thai marks of tone.
fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{93c}' | '\u{94d}' | '\u{e47}'..='\u{e4c}')
}

pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}
