//! Escapes what Markdown would take for a sign of its own.

/// The words with signs escaped, but for those that are signs at the start of a line alone.
pub(super) fn words(text: &str, in_cell: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut last = ' ';
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let next = chars.clone().next();
        let is_sign = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '$' => true,
            '_' => !(last.is_alphanumeric() && next.is_some_and(char::is_alphanumeric)),
            '&' => may_be_reference(chars.as_str(), true),
            '|' => in_cell,
            _ => false,
        };
        if is_sign {
            out.push('\\');
        }
        out.push(if matches!(c, '\n' | '\r') { ' ' } else { c });
        last = c;
    }
    out
}

/// The longest name of a character is `CounterClockwiseContourIntegral`.
const LONGEST_NAME: usize = 31;

/// Whether what follows an ampersand makes it a character reference: `copy;`, and where the text `goes_on` elsewhere `cop`, too.
fn may_be_reference(after: &str, goes_on: bool) -> bool {
    let name = after.strip_prefix('#').unwrap_or(after).as_bytes();
    let length = name.iter().take(LONGEST_NAME + 1);
    let length = length.take_while(|b| b.is_ascii_alphanumeric()).count();
    match name.get(length) {
        Some(end) => *end == b';' && length > 0,
        None => goes_on && length > 0,
    }
}

/// Whether what follows a number makes it the number of a list's item: `3.2` is none.
fn is_marker(after: &str) -> bool {
    let rest = after.strip_prefix(['.', ')']);
    rest.is_some_and(|rest| !rest.starts_with(|c: char| !c.is_whitespace()))
}

/// Writes words that start a line: what would open a heading, a list, a quotation or a rule is escaped.
pub(super) fn push_at_start(out: &mut String, words: &str) {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    // A minus before a number, or a plus, is no bullet.
    let after = words.strip_prefix(['-', '+']);
    let is_bullet = after.is_some_and(|rest| {
        !rest.starts_with(|c: char| !c.is_whitespace() && !matches!(c, '-' | '+'))
    });
    if is_bullet || words.starts_with(['#', '>', '=', ':']) {
        out.push('\\');
        out.push_str(words);
    } else if is_marker(&words[digits..]) && digits > 0 {
        let (number, rest) = words.split_at(digits);
        out.push_str(number);
        out.push('\\');
        out.push_str(rest);
    } else {
        out.push_str(words);
    }
}

/// An address within the round brackets of a link: as a browser reads it, for which controls and spaces at the ends, tabs
/// and line feeds anywhere count for nothing.
pub(super) fn address(address: &str) -> String {
    let address = address
        .trim_matches(|c| c <= ' ')
        .replace(['\t', '\n', '\r'], "");
    let mut out = String::with_capacity(address.len());
    let mut chars = address.chars();
    while let Some(c) = chars.next() {
        match c {
            '&' if !may_be_reference(chars.as_str(), false) => out.push(c),
            '(' | ')' | '\\' | '&' | '|' => {
                out.push('\\');
                out.push(c);
            }
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            c if c.is_whitespace() || c.is_control() => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    out.push_str(&format!("%{byte:02X}"));
                }
            }
            c => out.push(c),
        }
    }
    out
}

/// Code in the line, between more backticks than it holds in a row.
pub(super) fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let needs_room = text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']);
    let room = if needs_room { " " } else { "" };
    format!("{fence}{room}{text}{room}{fence}")
}

/// Whether this may stand as a footnote's label: one of ours, and not one that a page has made up.
pub(super) fn is_label(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || "-_".contains(c))
}

/// Whether TeX may stand between dollar signs. To a renderer that knows nothing of formulas it is Markdown as any other,
/// and what is a tag or a link there must not be one.
pub(super) fn is_plain_tex(tex: &str) -> bool {
    let opens_tag =
        |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
    !tex.split('<').skip(1).any(opens_tag)
        && !["](", "]:", "\n", "\r", "`"]
            .iter()
            .any(|sign| tex.contains(sign))
}
