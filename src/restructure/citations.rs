//! Works that the text cites by author and year, as `(Berg, 2019)`: linked with their places in the list of works.

use super::footnotes::{Called, Note, fragment, targets};
use crate::dom::{NodeId, Story, Tree, tags};
use html5ever::local_name;
use std::collections::HashMap;

/// Most characters of a citation, and of a work with all that leads to it.
const LONGEST_CITATION: usize = 80;
const LONGEST_WORK: usize = 1500;
/// And most nodes.
const MOST_NODES: usize = 300;

/// How far above what the citation leads to its work may be.
const CLIMB: usize = 5;

/// More works than this are not looked for.
const MOST_WORKS: usize = 5000;

/// The works that links before them cite, in the order of the citations.
pub(crate) fn find(tree: &Tree, root: NodeId) -> Vec<Note> {
    let links = tree
        .elements(root)
        .filter(|&n| *tree.tag(n) == local_name!("a") && fragment(tree, n).is_some());
    let citations: Vec<(NodeId, String)> = links
        .filter_map(|link| Some((link, year_of(tree, link)?)))
        .collect();
    if citations.is_empty() {
        return Vec::new();
    }
    let targets = targets(tree, root);
    let mut works = Called::default();
    let mut blocks: HashMap<(NodeId, String), Option<NodeId>> = HashMap::new();
    for (link, year) in citations {
        let Some(&target) = fragment(tree, link).and_then(|id| targets.by_id.get(id)) else {
            continue;
        };
        if !targets.comes_after(target, link) || works.notes.len() > MOST_WORKS {
            continue;
        }
        let block = blocks
            .entry((target, year))
            .or_insert_with_key(|(target, year)| work(tree, root, *target, year));
        let Some(block) = *block else {
            continue;
        };
        works.add(block, link);
    }
    works.notes
}

/// Gives the works that are items of a list ids of our own, which their citations lead to.
pub(super) fn link(story: &mut Story) {
    let works = find(story, story.root());
    let items = works
        .iter()
        .filter(|work| *story.tag(work.block) == local_name!("li"));
    let items: Vec<&Note> = items.collect();
    for (at, work) in items.into_iter().enumerate() {
        let id = format!("cd-work-{}", at + 1);
        story.set_attr(work.block, local_name!("id"), &id);
        for &call in &work.calls {
            story.set_attr(call, local_name!("href"), &format!("#{id}"));
        }
    }
}

/// The year in a short text.
fn year_of(tree: &Tree, link: NodeId) -> Option<String> {
    if tree.is_longer_than(link, LONGEST_CITATION) {
        return None;
    }
    let text = tree.text_of(link);
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    let is_year = |number: &&str| {
        number.len() == 4
            && matches!(
                number.as_bytes(),
                [b'1', b'5'..=b'9', ..] | [b'2', b'0', ..]
            )
    };
    numbers.find(is_year).map(str::to_owned)
}

/// The work that the target stands in: it says the same year.
fn work(tree: &Tree, root: NodeId, target: NodeId, year: &str) -> Option<NodeId> {
    let around = std::iter::once(target).chain(tree.ancestors(target));
    let is_small = |n: NodeId| {
        tree.descendants(n).nth(MOST_NODES).is_none() && !tree.is_longer_than(n, LONGEST_WORK)
    };
    let around = around.take(CLIMB).take_while(|&n| n != root && is_small(n));
    let mut around: Vec<NodeId> = around.collect();
    let is_item = |&n: &NodeId| matches!(*tree.tag(n), local_name!("li") | local_name!("dd"));
    if let Some(item) = around.iter().position(is_item) {
        around.rotate_left(item);
        around.truncate(1);
    }
    let is_block =
        |n: NodeId| is_item(&n) || matches!(*tree.tag(n), local_name!("p") | local_name!("div"));
    let has_heading = |n: NodeId| tree.elements(n).any(|n| tags::is_heading(tree.tag(n)));
    let mut blocks = around.into_iter().filter(|&n| is_block(n));
    blocks.find(|&n| tree.text_of(n).contains(year) && !has_heading(n))
}

#[cfg(test)]
mod tests {
    const TEXT: &str =
        "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ";

    fn content(cites: &str, works: &str) -> String {
        let text = TEXT.repeat(4);
        let html = format!(
            "<html lang=en><title>Ferry back</title><main><article><h1>Ferry back</h1><p>{text}</p><p>{cites} {text}</p>{works}</article></main>"
        );
        let article = crate::clean(&html, &crate::Options::default());
        article.map(|article| article.content).unwrap_or_default()
    }

    const CITES: &str =
        "It dries (<a href=#w1>Berg, 2019</a>), as <a href=#w2>Lamp and Wick (2015)</a> found.";

    #[test]
    fn citations_lead_to_the_items_of_the_works() {
        let content = content(
            CITES,
            "<h2>References</h2><ul><li><p id=w1>Berg, A. (2019). Paint.</p><p><a href=https://doi.example/1>DOI</a></p></li>\
             <li id=w2>Lamp, C. &amp; Wick, D. (2015). Signals.</li></ul>",
        );
        for (number, name) in [(1, "Berg, 2019"), (2, "Lamp and Wick (2015)")] {
            let (link, item) = (
                format!("<a href=\"#cd-work-{number}\""),
                format!("<li id=\"cd-work-{number}\">"),
            );
            assert!(
                content.contains(&link) && content.contains(&item),
                "{content}"
            );
            assert!(content.contains(&format!(">{name}</a>")), "{content}");
        }
    }

    #[test]
    fn works_that_are_cited_stay_in_any_markup() {
        let entries = "<div id=refs class=references><div id=w1 class=entry>Berg, A. (2019). <a href=https://doi.example/1>Paint.</a></div>\
            <div id=w2 class=entry>Lamp, C. &amp; Wick, D. (2015). <a href=https://doi.example/2>Signals.</a></div></div>";
        let kept = content(CITES, entries);
        assert!(
            kept.contains("Paint.") && kept.contains("Signals."),
            "{kept}"
        );
        // Another year is another work.
        let other = content(&CITES.replace("2019", "1990"), entries);
        assert!(!other.contains("Paint."), "{other}");
    }
}
