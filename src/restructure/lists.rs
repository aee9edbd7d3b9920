//! Lists that were typed, and lists of tasks.

use super::mends::{LAYOUT_LIST, LIST_PIECES, TYPED_LIST, tagged};
use crate::dom::{Ledger, NodeId, Reason, Story, is_blank, tags};
use html5ever::local_name;

pub(super) const TYPED_NUMBER: Reason = Reason {
    id: "typed-number",
    why: "A number that was typed before an item of a list; the list counts by itself.",
};

/// Signs that open an item of a typed list.
const BULLETS: &[char] = &[
    '•', '·', '∙', '⁃', '‣', '▪', '▸', '►', '●', '◦', '○', '■', '□', '➢', '➤', '\u{f0b7}',
    '\u{f0a7}',
];

/// Marks the items of lists that have a box to tick: done, or still to do.
pub(super) fn mark_tasks(story: &mut Story) {
    let boxes: Vec<NodeId> = story
        .elements(story.root())
        .filter(|&n| {
            *story.tag(n) == local_name!("input") && story.attr(n, "type") == Some("checkbox")
        })
        .collect();
    for n in boxes {
        let class = match story.attr(n, "checked") {
            Some(_) => "cd-task-done",
            None => "cd-task-open",
        };
        let item = story
            .ancestors(n)
            .take(3)
            .find(|&a| *story.tag(a) == local_name!("li"));
        // Menus hide a box before the list that it opens.
        let opens = |&item: &NodeId| {
            story.elements(item).any(|n| {
                matches!(*story.tag(n), local_name!("ul") | local_name!("ol"))
                    || tags::is_heading(story.tag(n))
            })
        };
        if let Some(item) = item.filter(|item| !opens(item)) {
            story.set_attr(item, local_name!("class"), class);
        }
    }
}

/// Puts a list that stands between the items of another into the item before it, as browsers show it and editors mean it.
pub(super) fn nest(story: &mut Story) {
    let is_list =
        |story: &Story, n: NodeId| matches!(*story.tag(n), local_name!("ul") | local_name!("ol"));
    let nested: Vec<NodeId> = story
        .elements(story.root())
        .filter(|&n| is_list(story, n) && story[n].parent.is_some_and(|p| is_list(story, p)))
        .collect();
    for list in nested {
        let mut before = story.preceding(list);
        let item = before.find(|&n| story.element(n).is_some());
        drop(before);
        let Some(item) = item.filter(|&n| *story.tag(n) == local_name!("li")) else {
            continue;
        };
        // White space, and marks of what was taken out between them.
        let mut next = story[item].next;
        while let Some(n) = next {
            next = story[n].next.filter(|_| n != list);
            story.append(item, n);
        }
    }
}

/// What opens a paragraph that was typed as an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Bullet,
    Number(u32),
}

/// Makes lists of paragraphs, and of lines, that were typed as lists.
pub(super) fn mend(story: &mut Story, ledger: &mut Ledger) {
    undo_headed(story, ledger);
    join_pieces(story, ledger);
    let paragraphs: Vec<NodeId> = story
        .elements(story.root())
        .filter(|&n| *story.tag(n) == local_name!("p") && story.attr(n, "class").is_none())
        .collect();
    for &n in &paragraphs {
        part_lines(story, n, ledger);
    }
    let paragraphs: Vec<NodeId> = story
        .elements(story.root())
        .filter(|&n| *story.tag(n) == local_name!("p") && story.attr(n, "class").is_none())
        .collect();
    let mut run: Vec<(NodeId, Mark)> = Vec::new();
    for n in paragraphs {
        let mark = mark(story, n);
        let goes_on = match (run.last(), mark) {
            (Some(&(last, before)), Some(mark)) => {
                follows(story, last, n) && continues(before, mark)
            }
            _ => false,
        };
        if !goes_on {
            set(story, &run, ledger);
            run.clear();
        }
        if let Some(mark) = mark.filter(|&m| goes_on || matches!(m, Mark::Bullet | Mark::Number(1)))
        {
            run.push((n, mark));
        }
    }
    set(story, &run, ledger);
}

/// Makes one list of lists that touch, where of each two one has a single item: editors leave such pieces.
fn join_pieces(story: &mut Story, ledger: &mut Ledger) {
    if ledger.leaves_all(LIST_PIECES) {
        return;
    }
    let lists: Vec<NodeId> = story
        .elements(story.root())
        .filter(|&n| *story.tag(n) == local_name!("ul"))
        .collect();
    // The list before, with the pieces that it has got, and whether the last of them was a single item.
    let mut before: Option<(NodeId, bool)> = None;
    for list in lists {
        let is_single = story.children(list).nth(1).is_none();
        let touching = story.preceding(list).next();
        match before.filter(|&(whole, single)| touching == Some(whole) && (single || is_single)) {
            Some((whole, _)) => {
                ledger.mend_again(story, story.first_text(list), LIST_PIECES, || {
                    let (first, second) = (tagged(story, whole), tagged(story, list));
                    let after = format!("{first} {}", story.text_of(list).trim());
                    (format!("{first}{second}"), after)
                });
                story.move_children(list, whole);
                story.prune(list);
                before = Some((whole, is_single));
            }
            None => before = Some((list, is_single)),
        }
    }
}

/// Takes the bullets off where each item has a heading and text below it: so are accordions and cards set.
fn undo_headed(story: &mut Story, ledger: &mut Ledger) {
    if ledger.leaves_all(LAYOUT_LIST) {
        return;
    }
    let is_headed = |item: NodeId| {
        let mut parts = story.children(item).filter(|&n| story.element(n).is_some());
        let first = parts.next();
        *story.tag(item) == local_name!("li")
            && first.is_some_and(|n| tags::is_heading(story.tag(n)))
            && parts.next().is_some()
    };
    let is_one = |&list: &NodeId| {
        let mut items = story
            .children(list)
            .filter(|&n| story.element(n).is_some())
            .peekable();
        *story.tag(list) == local_name!("ul")
            && story[list].parent == Some(story.root())
            && items.peek().is_some()
            && items.all(is_headed)
    };
    let lists: Vec<NodeId> = story.children(story.root()).filter(is_one).collect();
    for list in lists {
        let words = story.first_text(list);
        let before = format!("<ul><li>{}", story.text_of(list));
        let items = story.children(list).filter(|&n| story.element(n).is_some());
        let items: Vec<NodeId> = items.collect();
        for item in items {
            story.unwrap(item);
        }
        story.unwrap(list);
        ledger.mend_again(story, words, LAYOUT_LIST, || {
            let after = story.ancestors(words).next();
            (before, after.map_or_else(String::new, |n| tagged(story, n)))
        });
    }
}

fn continues(before: Mark, mark: Mark) -> bool {
    match (before, mark) {
        (Mark::Bullet, Mark::Bullet) => true,
        (Mark::Number(a), Mark::Number(b)) => b == a + 1,
        _ => false,
    }
}

/// Whether nothing but white space and markers stands between.
fn follows(story: &Story, first: NodeId, second: NodeId) -> bool {
    let mut between = story.following(first).take(8);
    between.find(|&n| story.element(n).is_some()) == Some(second)
}

/// The mark at the head of the paragraph.
fn mark(story: &Story, paragraph: NodeId) -> Option<Mark> {
    read_head(story, paragraph, head(story, paragraph)?).map(|(mark, _)| mark)
}

/// What [`read`] finds; or the number that is all of the paragraph's first text, as Word writes it.
fn read_head(story: &Story, paragraph: NodeId, head: NodeId) -> Option<(Mark, usize)> {
    let text = story.text(head)?;
    read(text).or_else(|| {
        let number = text.trim().strip_suffix(['.', ')'])?;
        let next = story[head].next.and_then(|next| story.text(next))?;
        let is_apart = story[head].parent == Some(paragraph)
            && number.len() <= 2
            && (text.ends_with(char::is_whitespace) || next.starts_with(char::is_whitespace));
        let number = number.parse().ok().filter(|_| is_apart)?;
        Some((Mark::Number(number), text.len()))
    })
}

/// The first text of the paragraph.
fn head(story: &Story, paragraph: NodeId) -> Option<NodeId> {
    let mut within = story.descendants(paragraph);
    within.find(|&n| story.text(n).is_some_and(|t| !is_blank(t)))
}

/// The mark that the text starts with, and how many bytes of it are the mark and the space after it.
fn read(text: &str) -> Option<(Mark, usize)> {
    let trimmed = text.trim_start();
    let lead = text.len() - trimmed.len();
    if let Some(rest) = trimmed.strip_prefix(BULLETS) {
        let rest = rest.trim_start();
        return Some((Mark::Bullet, lead + trimmed.len() - rest.len()));
    }
    let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let (number, rest) = trimmed.split_at(digits);
    let rest = rest.strip_prefix([')', '.'])?;
    let words = rest.trim_start();
    let is_mark = words.len() < rest.len() && !words.is_empty();
    let number = number.parse().ok().filter(|_| is_mark)?;
    Some((Mark::Number(number), lead + trimmed.len() - words.len()))
}

/// Makes a list of the paragraphs.
fn set(story: &mut Story, run: &[(NodeId, Mark)], ledger: &mut Ledger) {
    let [(first, mark), _, ..] = run else {
        return;
    };
    let words = story.first_text(*first);
    if ledger.leaves(words, TYPED_LIST) {
        return;
    }
    let tag = match mark {
        Mark::Bullet => local_name!("ul"),
        Mark::Number(_) => local_name!("ol"),
    };
    let before: Vec<String> = run.iter().take(3).map(|(n, _)| story.text_of(*n)).collect();
    let before = before.join(" / ");
    let after = format!("<{tag}><li>");
    let list = story.create(tag);
    story.insert_before(*first, list);
    for &(paragraph, _) in run {
        take_mark(story, paragraph, ledger);
        story.rename(paragraph, local_name!("li"));
        story.append(list, paragraph);
    }
    let after = format!("{after}{}", story.text_of(*first));
    ledger.mend(story, words, TYPED_LIST, &before, &after);
}

/// Takes the mark off: a bullet is no word, a number is one, and goes into the ledger.
fn take_mark(story: &mut Story, paragraph: NodeId, ledger: &mut Ledger) {
    let Some(text) = head(story, paragraph) else {
        return;
    };
    let Some((mark, end)) = read_head(story, paragraph, text) else {
        return;
    };
    match mark {
        Mark::Bullet => {
            let rest = story.text(text).unwrap_or_default()[end..].to_owned();
            story.mend_text(text, &rest);
            if rest.is_empty() {
                let next = story[text].next;
                story.prune(text);
                trim_start(story, next);
            }
        }
        Mark::Number(_) => {
            let rest = story.split_text(text, end);
            story.remove(text, TYPED_NUMBER, ledger);
            if let Some(rest) = rest.filter(|&rest| story.text(rest).is_some_and(is_blank)) {
                let next = story[rest].next;
                story.prune(rest);
                trim_start(story, next);
            }
        }
    }
}

fn trim_start(story: &mut Story, text: Option<NodeId>) {
    if let Some((n, trimmed)) = text.and_then(|n| Some((n, story.text(n)?.trim_start().to_owned())))
    {
        story.mend_text(n, &trimmed);
    }
}

/// Parts a paragraph of which every line, two at least, opens with a bullet: a paragraph each.
fn part_lines(story: &mut Story, paragraph: NodeId, ledger: &Ledger) {
    let is_break = |n: NodeId| *story.tag(n) == local_name!("br");
    if !story.children(paragraph).any(is_break) {
        return;
    }
    let children: Vec<NodeId> = story.children(paragraph).collect();
    let mut lines: Vec<Vec<NodeId>> = vec![Vec::new()];
    let mut breaks = Vec::new();
    for n in children {
        if is_break(n) {
            breaks.push(n);
            lines.push(Vec::new());
        } else if let Some(line) = lines.last_mut() {
            line.push(n);
        }
    }
    let opening = |line: &Vec<NodeId>| {
        let head = line.iter().find_map(|&n| head(story, n))?;
        let (mark, _) = read(story.text(head)?)?;
        Some((head, mark))
    };
    let marks: Vec<Option<(NodeId, Mark)>> = lines.iter().map(opening).collect();
    let starts =
        |mark: &Option<(NodeId, Mark)>| matches!(mark, Some((_, Mark::Bullet | Mark::Number(1))));
    let is_list = |&first: &usize| {
        let goes_on = |pair: &[Option<(NodeId, Mark)>]| match pair {
            [Some((_, before)), Some((_, mark))] => continues(*before, *mark),
            _ => false,
        };
        marks.len() - first >= 2 && marks[first..].windows(2).all(goes_on)
    };
    let Some(first) = marks.iter().position(starts).filter(is_list) else {
        return;
    };
    let stays = |(head, _)| ledger.leaves(head, TYPED_LIST);
    if marks[first].is_some_and(stays) {
        return;
    }
    for line in lines[first..].iter().rev() {
        let item = story.create(local_name!("p"));
        story.insert_after(paragraph, item);
        for &n in line {
            story.append(item, n);
        }
    }
    let from = first.saturating_sub(1);
    for &br in &breaks[from..] {
        story.prune(br);
    }
    story.prune(paragraph);
}
