//! The headline: once, as the title; gone where it stands again.

use crate::dom::local_name;
use crate::strip::rule::Rule;
use crate::strip::words::normal;
use crate::strip::work::{Line, Work};

/// How far into the page a line is looked for that may be the headline.
const FIRST_LINES: usize = 40;

/// A line that stands more often than this at the head of a page is no headline: it is said once or twice more, in a
/// trail of links and as a caption.
const MOST_TIMES: usize = 3;

/// So many headings of the first level a page has at most: its own, and the name of the site.
const MOST_H1: usize = 3;

/// What may stand between a headline and the site's name.
const SEPARATORS: [&str; 7] = [" | ", " - ", " – ", " — ", " :: ", " · ", " » "];

pub(crate) fn step(work: &mut Work, rule: &'static Rule) {
    let lines = work.lines();
    let h1 = lines.iter().find(|l| is_h1(work, l)).cloned();
    if work.metadata.title.is_none() {
        let found = repeated(work, &lines).or_else(|| h1.as_ref().map(|l| l.text.to_string()));
        work.metadata.title = found;
    }
    let Some(title) = work.metadata.title.clone() else {
        return;
    };
    // Where each section has an `h1`, the first one is that of a section.
    let has_sections = lines.iter().filter(|l| is_h1(work, l)).count() > MOST_H1;
    let ways = ways_to_print(&title, work.metadata.site_name.as_deref());
    for line in lines.iter() {
        let is_first_h1 = h1.as_ref().is_some_and(|h| h.node == line.node);
        let is_head = work.facts.is_head(line.node);
        // Further down, others may say it: who answers in a forum has the title over each answer.
        let near = is_head || work.facts.long_before(line.node) <= 2;
        let is_title = || {
            let text = exact(&line.text);
            ways.contains(&text) && (is_head || text.len() >= 20)
        };
        let heads_page = || {
            let text = exact(&line.text);
            !has_sections
                || ways
                    .iter()
                    .any(|way| way.contains(&text) || text.contains(way))
        };
        let is_original = || near && says_original(&line.text);
        if is_first_h1 && is_head && heads_page() || near && is_title() || is_original() {
            work.take(line.node, rule);
        }
    }
}

/// Whether the line says how the story was headed where it was taken from, as Chinese sites print it: "（原标题：…）".
fn says_original(line: &str) -> bool {
    let line = line.trim_start_matches(['(', '（', '【', '[']);
    line.len() <= LONGEST_ORIGINAL
        && ["原标题", "原標題", "本文原标题"]
            .iter()
            .any(|o| line.starts_with(o))
}

/// In bytes.
const LONGEST_ORIGINAL: usize = 300;

fn is_h1(work: &Work, line: &Line) -> bool {
    work.heading(line.node)
        .is_some_and(|h| *work.story.tag(h) == local_name!("h1"))
}

/// The first line that stands at the head of the page and begins another line there, too.
fn repeated(work: &Work, lines: &[Line]) -> Option<String> {
    let head: Vec<(&Line, String)> = lines
        .iter()
        .take_while(|l| work.facts.is_head(l.node))
        .take(FIRST_LINES)
        .map(|l| (l, exact(&l.text)))
        .collect();
    let found = head
        .iter()
        .filter(|(_, text)| text.split(' ').count() >= 4 || text.len() >= 40)
        .find(|(_, text)| {
            let times = head.iter().filter(|(_, line)| line.starts_with(text));
            (2..=MOST_TIMES).contains(&times.count())
        });
    found.map(|(line, _)| line.text.to_string())
}

/// The title as it may be printed: as it came, and without the site's name behind it.
pub(super) fn forms(title: &str) -> Vec<&str> {
    let mut forms = vec![title];
    for separator in SEPARATORS {
        if let Some((head, tail)) = title.rsplit_once(separator)
            && head.split_whitespace().count() >= 3
            && tail.split_whitespace().count() <= 4
        {
            forms.push(head);
        }
    }
    forms
}

/// The same, ready to be compared, and with the site's name.
fn ways_to_print(title: &str, site: Option<&str>) -> Vec<String> {
    let mut ways: Vec<String> = forms(title).into_iter().map(exact).collect();
    if let Some(site) = site {
        ways.push(exact(&format!("{title} {site}")));
    }
    ways
}

/// The text [`normal`], and its numbers: the second part of a story is not the first.
fn exact(text: &str) -> String {
    let mut exact = normal(text);
    if exact.contains('#') {
        let mut numbers = text.split(|c: char| !c.is_numeric());
        let mut next = || numbers.find(|n| !n.is_empty()).unwrap_or_default();
        exact = exact
            .split_inclusive('#')
            .map(|part| part.replace('#', next()))
            .collect();
    }
    exact
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_in_a_page_that_a_table_lays_out() {
        let text = "<p>The boats went out at six, with the mail of the whole week and a stripe of wet paint.</p>";
        let page = format!(
            "<title>Ferry back on Monday</title><table><tr><td>Menu<td><font size=5>Ferry back on Monday</font><p>By Ada Berg</p>{}</table>",
            text.repeat(20),
        );
        let article = crate::clean(&page, &crate::Options::default()).unwrap_or_default();
        let rules: Vec<&str> = article.removed.iter().map(|r| r.rule).collect();
        assert!(
            rules.contains(&"headline") && rules.contains(&"byline"),
            "{rules:?}"
        );
    }

    #[test]
    fn numbers_count() {
        assert_eq!(exact("The Boats, Part 2 (of 10)"), "the boats part 2 of 10");
        assert_ne!(exact("The boats: part 2"), exact("The boats: part 1"));
        assert!(exact("Part 2 of 10").starts_with(&exact("Part 2")));
    }
}
