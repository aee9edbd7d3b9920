//! Language and script: what the page says, and what its letters show.

use super::claims::{Claims, Field};
use crate::dom::Page;

/// The language as a BCP 47 tag: as the page says it, else by the script, where only one language is written
/// in it.
pub(crate) fn of(page: &Page, claims: &Claims) -> Option<String> {
    claims
        .about(Field::Language)
        .find_map(|c| tag(&c.value))
        .or_else(|| by_script(page).map(str::to_owned))
}

fn by_script(page: &Page) -> Option<&'static str> {
    let (mut all, mut kana, mut han) = (0u32, 0u32, 0u32);
    let mut others = [0u32; OWN_SCRIPTS.len()];
    for c in first_letters(page) {
        all += 1;
        match c {
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{3400}'..='\u{9fff}' => han += 1,
            _ => {
                let at = OWN_SCRIPTS
                    .iter()
                    .position(|(from, to, _)| (*from..=*to).contains(&c));
                if let Some(at) = at {
                    others[at] += 1;
                }
            }
        }
    }
    if (kana + han) * 2 > all {
        return Some(if kana * 20 > han { "ja" } else { "zh" });
    }
    let most = (0..others.len()).max_by_key(|&at| others[at])?;
    (others[most] * 2 > all).then_some(OWN_SCRIPTS[most].2)
}

/// Scripts in which one language is written, and hardly another.
const OWN_SCRIPTS: &[(char, char, &str)] = &[
    ('\u{370}', '\u{3ff}', "el"),
    ('\u{530}', '\u{58f}', "hy"),
    ('\u{590}', '\u{5ff}', "he"),
    ('\u{e00}', '\u{e7f}', "th"),
    ('\u{e80}', '\u{eff}', "lo"),
    ('\u{1000}', '\u{109f}', "my"),
    ('\u{10a0}', '\u{10ff}', "ka"),
    ('\u{1780}', '\u{17ff}', "km"),
    ('\u{ac00}', '\u{d7af}', "ko"),
];

/// The letters that the page begins with.
fn first_letters(page: &Page) -> impl Iterator<Item = char> {
    let tree = &page.tree;
    let texts = tree.descendants(page.body).filter_map(|n| tree.text(n));
    texts
        .flat_map(str::chars)
        .filter(|c| c.is_alphabetic())
        .take(2000)
}

/// `de_AT` as `de-AT`; nothing for what is no tag.
fn tag(said: &str) -> Option<String> {
    let said = said.split([',', ';']).next()?.trim();
    let mut parts = said.split(['-', '_', '.']);
    let language = parts.next()?.to_ascii_lowercase();
    let is_language =
        matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_lowercase());
    if !is_language {
        return None;
    }
    let mut tag = language;
    for part in parts
        .take_while(|p| matches!(p.len(), 2..=8) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
    {
        tag.push('-');
        tag.push_str(part);
    }
    Some(tag)
}

/// Languages that are written from right to left, by their script.
const RIGHT_TO_LEFT: &[&str] = &[
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi",
];

/// The direction: as the page says, else by the script of its first letters, else by its language.
pub(crate) fn direction(page: &Page, claims: &Claims, lang: Option<&str>) -> Option<String> {
    let said = claims
        .about(Field::Direction)
        .map(|c| c.value.to_ascii_lowercase())
        .find(|d| matches!(d.as_str(), "ltr" | "rtl"));
    if said.is_some() {
        return said;
    }
    let (mut right, mut left) = (0u32, 0u32);
    for c in first_letters(page) {
        if is_right_to_left(c) {
            right += 1;
        } else {
            left += 1;
        }
    }
    let language = lang.and_then(|l| l.split('-').next()).unwrap_or_default();
    match (right, left) {
        (0, 0) if lang.is_none() => None,
        (0, 0) => Some(
            if RIGHT_TO_LEFT.contains(&language) {
                "rtl"
            } else {
                "ltr"
            }
            .to_owned(),
        ),
        _ => Some(if right > left { "rtl" } else { "ltr" }.to_owned()),
    }
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The words of the text, and the characters of scripts that are counted by the character.
pub(crate) fn count(text: &str) -> (usize, usize) {
    let (mut words, mut characters) = (0, 0);
    for stretch in text.split_whitespace() {
        if stretch.is_ascii() {
            words += usize::from(stretch.bytes().any(|b| b.is_ascii_alphanumeric()));
            continue;
        }
        let mut in_word = false;
        for c in stretch.chars() {
            if is_unspaced(c) {
                characters += usize::from(c.is_alphanumeric());
                in_word = false;
            } else if c.is_alphanumeric() && !in_word {
                in_word = true;
                words += 1;
            }
        }
    }
    (words, characters)
}

/// Whether the character belongs to a script that is written without spaces between words: Chinese,
/// Japanese, Thai, Lao, Khmer, Burmese. Korean is written with spaces, but its syllables are counted one
/// by one all the same.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{2fff}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words_and_characters() {
        assert_eq!(count("It's a well-known ferry — back at 10.30."), (7, 0));
        assert_eq!(count("渡轮回来了。"), (0, 5));
        assert_eq!(count("iPhone 的价格"), (1, 3));
    }

    #[test]
    fn tags_are_bcp_47() {
        assert_eq!(tag("de_AT").as_deref(), Some("de-AT"));
        assert_eq!(tag("EN").as_deref(), Some("en"));
        assert_eq!(tag("English"), None);
    }

    #[test]
    fn direction_follows_the_script() {
        let of = |html: &str| {
            let page = crate::dom::parse(html);
            crate::metadata::gather(&page, None).metadata.dir
        };
        assert_eq!(of("<p>المعبر يعود</p>").as_deref(), Some("rtl"));
        assert_eq!(of("<p>The ferry</p>").as_deref(), Some("ltr"));
        assert_eq!(of("<html dir=rtl><p>The ferry</p>").as_deref(), Some("rtl"));
        assert_eq!(of(""), None);
    }
}
