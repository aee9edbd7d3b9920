//! The list of what was taken out and mended, for people to read in a terminal.

use copydesk::{Article, Mend, Removal};
use std::fmt::Write;

/// Characters of a removal's words that are shown.
const SHOWN: usize = 68;

/// Appends the list.
pub(super) fn write(out: &mut String, article: &Article) {
    heading(out, "Removed", article.removed.len());
    for removal in &article.removed {
        write_removal(out, removal);
    }
    if !article.mended.is_empty() {
        out.push('\n');
        heading(out, "Mended", article.mended.len());
        for mend in &article.mended {
            write_mend(out, mend);
        }
    }
    if !article.removed.is_empty() || !article.mended.is_empty() {
        out.push_str("\n--keep ID brings one back, or leaves it unmended; the part before the number means all of its kind.\n");
    }
}

/// Appends the list of all rules, family by family.
pub(super) fn rules(out: &mut String) {
    let mut last = "";
    for rule in copydesk::rules() {
        if rule.family != last {
            let gap = if last.is_empty() { "" } else { "\n" };
            let _ = writeln!(out, "{gap}{}", rule.family);
            last = rule.family;
        }
        let _ = writeln!(out, "  {:<20} {}", rule.id, rule.why);
    }
}

fn heading(out: &mut String, what: &str, count: usize) {
    let line = match count {
        0 => format!("{what}: nothing"),
        n => format!("{what}: {n}"),
    };
    let _ = writeln!(out, "{line}\n{}", "-".repeat(line.len()));
}

fn write_removal(out: &mut String, removal: &Removal) {
    let _ = writeln!(out, "{}  {}", removal.id, removal.why);
    if !removal.text.is_empty() {
        let _ = writeln!(out, "    \"{}\"", shorten(&removal.text));
    }
    let before = match removal.place.block {
        0 => "before the first block".to_owned(),
        n => format!("after block {n}"),
    };
    let _ = writeln!(out, "    {before}; {}", shorten(&removal.place.path));
}

fn write_mend(out: &mut String, mend: &Mend) {
    let times = match mend.count {
        1 => String::new(),
        n => format!(" ({n} times)"),
    };
    let name = mend.id.as_deref().unwrap_or(mend.rule);
    let _ = writeln!(out, "{name}  {}{times}", mend.why);
    let _ = writeln!(
        out,
        "    \"{}\" -> \"{}\"",
        shorten(&mend.before),
        shorten(&mend.after)
    );
    let (block, path) = (mend.place.block + 1, shorten(&mend.place.path));
    let _ = writeln!(out, "    in block {block}; {path}");
}

/// One line of at most [`SHOWN`] characters; what a terminal would obey is not shown, and what shows nothing is named.
fn shorten(text: &str) -> String {
    let visible = |c: char| match c {
        '\u{ad}' => '¬',
        '\u{a0}' => '⍽',
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => '¦',
        c if c.is_control() => ' ',
        c => c,
    };
    let words = text.split_whitespace().count();
    if text.chars().count() <= SHOWN {
        return text.chars().map(visible).collect();
    }
    let head: String = text.chars().take(SHOWN).map(visible).collect();
    format!("{}… ({words} words)", head.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut_and_counted() {
        assert_eq!(shorten("Tweet"), "Tweet");
        let long = shorten(&"word ".repeat(40));
        assert!(long.ends_with("… (40 words)"), "{long}");
    }

    #[test]
    fn terminal_codes_are_not_shown_and_invisible_marks_are() {
        assert_eq!(shorten("red\u{1b}[31m"), "red [31m");
        assert_eq!(shorten("har\u{ad}bour\u{a0}\u{200b}"), "har¬bour⍽¦");
    }
}
