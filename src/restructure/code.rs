//! Code: `pre > code` with the language's class, white space as it was, and neither line numbers nor buttons.

use super::code_language::{language, named_language};
use super::mends::{CODE_BLOCK, NO_CODE, tagged, tell_element};
use super::tidy;
use crate::dom::{Data, Edge, Ledger, NodeId, Reason, Story, tags};
use html5ever::local_name;

pub(super) const LINE_NUMBERS: Reason = Reason {
    id: "line-numbers",
    why: "Numbers beside lines of code.",
};

pub(super) const COPY_BUTTON: Reason = Reason {
    id: "copy-button",
    why: "A button that copies code.",
};

/// Classes of line numbers, and of the columns that hold them. Sorted.
static NUMBERS: &[&str] = &[
    "CodeMirror-gutter-wrapper",
    "CodeMirror-linenumber",
    "blob-num",
    "cm-gutters",
    "code-line-number",
    "crayon-nums",
    "gutter",
    "hljs-ln-numbers",
    "line-number",
    "line-numbers-rows",
    "lineNumber",
    "lineno",
    "linenodiv",
    "linenos",
    "linenumber",
    "linenumbers",
    "ln",
    "lnt",
    "react-syntax-highlighter-line-number",
    "rouge-gutter",
];

/// Classes of what copies code. Sorted.
static BUTTONS: &[&str] = &[
    "btn-clipboard",
    "btn-copy",
    "clipboard-button",
    "code-copy",
    "code-copy-button",
    "copy",
    "copy-btn",
    "copy-button",
    "copy-code",
    "copy-code-button",
    "copybtn",
    "copybutton",
    "toolbar",
    "toolbar-item",
    "tooltip",
    "zeroclipboard-container",
];

/// Classes of editors' panes, whose children are a line each. Sorted.
static PANES: &[&str] = &["CodeMirror-code", "cm-content", "view-lines"];

/// Classes of a `pre` that is a poem. Sorted.
static VERSES: &[&str] = &["poem", "poetry", "verse", "wp-block-verse"];

/// Sets all code that stands in blocks.
pub(super) fn set(story: &mut Story, ledger: &mut Ledger) {
    let elements: Vec<NodeId> = story.elements(story.root()).collect();
    let sets_panes = !ledger.leaves_all(CODE_BLOCK);
    for &n in elements.iter().filter(|_| sets_panes) {
        if has_class(story, n, PANES) && !holds_a_page(story, n) && story.find(n, "p").is_none() {
            set_pane(story, n, ledger);
        }
    }
    for n in elements {
        let is_outer = |story: &Story| {
            let mut around = story.ancestors(n).take(4).map(|a| story.tag(a));
            !around.any(|t| matches!(*t, local_name!("pre") | local_name!("template")))
        };
        if *story.tag(n) == local_name!("pre") && is_outer(story) {
            let is_verse = has_class(story, n, VERSES);
            if !is_verse && !holds_a_page(story, n) {
                set_block(story, n, ledger);
            } else if !ledger.leaves_all(NO_CODE) {
                let before = tagged(story, n);
                match is_verse {
                    true => set_verse(story, n),
                    false => story.rename(n, local_name!("div")),
                }
                tell_element(story, n, NO_CODE, before, ledger);
            }
        }
    }
}

fn has_class(story: &Story, n: NodeId, table: &[&str]) -> bool {
    story.element(n).is_some_and(|e| e.has_class_of(table))
}

/// Whether parts of a page stand in it, so that it is no code: nobody closed the `pre`, or a theme has a name that an
/// editor has, too.
fn holds_a_page(story: &Story, n: NodeId) -> bool {
    story.elements(n).any(|e| {
        let tag = story.tag(e);
        tags::is_heading(tag)
            || matches!(
                *tag,
                local_name!("article")
                    | local_name!("aside")
                    | local_name!("blockquote")
                    | local_name!("form")
                    | local_name!("section")
            )
    })
}

/// Removes what stands in the block, or right beside it, and is no code.
fn remove_furniture(story: &mut Story, block: NodeId, ledger: &mut Ledger) {
    let is_button = |story: &Story, n: NodeId| {
        has_class(story, n, BUTTONS) || matches!(&**story.tag(n), "button" | "clipboard-copy")
    };
    let within: Vec<NodeId> = story.elements(block).filter(|&n| n != block).collect();
    for n in within {
        if has_class(story, n, NUMBERS)
            || story.attr(n, "data-line-number").is_some()
                && story.text_of(n).parse::<u32>().is_ok()
        {
            story.remove(n, LINE_NUMBERS, ledger);
        } else if is_button(story, n) {
            story.remove(n, COPY_BUTTON, ledger);
        }
    }
    for number in counted_lines(story, block) {
        story.remove(number, LINE_NUMBERS, ledger);
    }
    let beside: Vec<NodeId> = [story[block].prev, story[block].next]
        .into_iter()
        .flatten()
        .collect();
    let near = |story: &Story, n: NodeId| {
        let next = [story[n].prev, story[n].next, Some(n)];
        next.into_iter()
            .flatten()
            .find(|&n| is_button(story, n) && story.text_of(n).len() <= 40)
    };
    let buttons: Vec<NodeId> = beside.iter().filter_map(|&n| near(story, n)).collect();
    for button in buttons {
        story.remove(button, COPY_BUTTON, ledger);
    }
    remove_number_column(story, block, ledger);
}

/// Elements that hold the number of their line and nothing else, where every line begins with one.
fn counted_lines(story: &Story, block: NodeId) -> Vec<NodeId> {
    let mut numbers: Vec<(NodeId, u32)> = Vec::new();
    let mut starts_line = true;
    for n in story.descendants(block) {
        let is_line = matches!(
            *story.tag(n),
            local_name!("div") | local_name!("li") | local_name!("tr")
        );
        starts_line |= is_line || *story.tag(n) == local_name!("br");
        let Some(text) = story.text(n).filter(|text| !text.is_empty()) else {
            continue;
        };
        if starts_line && !text.trim().is_empty() {
            let number = text.trim().parse().ok();
            let holder = story[n].parent.filter(|&p| {
                p != block && story[p].first_child == Some(n) && story[n].next.is_none()
            });
            let goes_on = |number: &u32| numbers.last().is_none_or(|(_, last)| last + 1 == *number);
            match number.filter(goes_on).zip(holder) {
                Some((number, holder)) => numbers.push((holder, number)),
                None => return Vec::new(),
            }
        }
        starts_line = text.ends_with('\n') || starts_line && text.trim().is_empty();
        // A line within the text has no element for its number.
        if text.trim_end_matches('\n').trim_start().contains('\n') {
            return Vec::new();
        }
    }
    if numbers.len() < 3 {
        return Vec::new();
    }
    numbers.into_iter().map(|(holder, _)| holder).collect()
}

/// A row with so many cells beside the code is one of data: each would be read for each of the others.
const MOST_COLUMNS: usize = 6;

/// Removes the column of line numbers in the row of a table whose other column is the code.
fn remove_number_column(story: &mut Story, block: NodeId, ledger: &mut Ledger) {
    let cell = story
        .ancestors(block)
        .take(3)
        .find(|&a| *story.tag(a) == local_name!("td"));
    let Some(row) = cell.and_then(|cell| story[cell].parent) else {
        return;
    };
    let is_other = |&n: &NodeId| Some(n) != cell && story.element(n).is_some();
    let others = story.children(row).filter(is_other);
    let others: Vec<NodeId> = others.take(MOST_COLUMNS).collect();
    if others.len() == MOST_COLUMNS {
        return;
    }
    for other in others {
        let text = story.text_of(other);
        let is_numbers = !text.is_empty() && text.split(' ').all(|w| w.parse::<u32>().is_ok());
        if is_numbers {
            story.remove(other, LINE_NUMBERS, ledger);
        }
    }
}

fn set_block(story: &mut Story, block: NodeId, ledger: &mut Ledger) {
    let is_numbers = story
        .ancestors(block)
        .take(3)
        .any(|a| has_class(story, a, NUMBERS));
    if is_numbers {
        story.remove(block, LINE_NUMBERS, ledger);
        return;
    }
    let parts = versions(story, block);
    if !parts.is_empty() {
        remove_furniture(story, block, ledger);
        for part in parts {
            let language = story.element(part).and_then(named_language);
            let text = lines(story, part);
            put(story, part, &text, language.as_deref());
        }
        story.unwrap(block);
        return;
    }
    let language = language(story, block);
    remove_furniture(story, block, ledger);
    let text = lines(story, block);
    put(story, block, &text, language.as_deref());
}

/// The same code in several languages, of which scripts show one at a time; each names its own.
fn versions(story: &Story, block: NodeId) -> Vec<NodeId> {
    let is_code = |&n: &NodeId| *story.tag(n) == local_name!("code");
    let codes: Vec<NodeId> = story.children(block).filter(is_code).collect();
    let named = |&n: &NodeId| story.element(n).and_then(named_language).is_some();
    if codes.len() > 1 && codes.iter().all(named) {
        codes
    } else {
        Vec::new()
    }
}

/// An editor's pane: each child is a line.
fn set_pane(story: &mut Story, pane: NodeId, ledger: &mut Ledger) {
    let language = language(story, pane);
    let before = tagged(story, pane);
    remove_furniture(story, pane, ledger);
    let beside: Vec<NodeId> = story.preceding(pane).take(3).collect();
    for column in beside {
        if has_class(story, column, NUMBERS) {
            story.remove(column, LINE_NUMBERS, ledger);
        }
    }
    let children: Vec<NodeId> = story.children(pane).collect();
    let mut text = String::new();
    for line in children {
        text.push_str(lines(story, line).trim_end_matches('\n'));
        text.push('\n');
    }
    if let Some(words) = put(story, pane, &text, language.as_deref()) {
        let after = || (before, format!("<pre><code>{}", text.trim()));
        ledger.mend_again(story, words, CODE_BLOCK, after);
    }
}

/// Puts a block of code in the place of the old one, whose words it has; gives these.
fn put(story: &mut Story, old: NodeId, text: &str, language: Option<&str>) -> Option<NodeId> {
    let text = text.trim_end();
    if text.trim().is_empty() {
        return None;
    }
    let pre = story.create(local_name!("pre"));
    let code = story.create(local_name!("code"));
    if let Some(language) = language {
        story.set_attr(code, local_name!("class"), &format!("language-{language}"));
    }
    let words = story.create_text(text);
    story.stand_for(story.first_text(old), words);
    story.append(code, words);
    story.append(pre, code);
    tidy::replace(story, old, pre);
    Some(words)
}

/// The text under the node, to the letter; elements that stand on lines of their own end the line.
fn lines(story: &Story, root: NodeId) -> String {
    let mut out = String::new();
    let mut steps = story.traverse(root);
    while let Some(edge) = steps.next() {
        match edge {
            Edge::Enter(n) => match &story[n].data {
                Data::Text(text) => out.extend(
                    text.chars()
                        .filter(|c| !matches!(c, '\u{200b}' | '\u{feff}'))
                        .map(|c| if c == '\u{a0}' { ' ' } else { c }),
                ),
                Data::Element(e) if e.name.local == local_name!("br") => out.push('\n'),
                Data::Element(e) if tags::is_unseen(&e.name.local) => steps.skip_children(n),
                _ => {}
            },
            Edge::Leave(n) if n != root => {
                let ends = !out.is_empty() && !out.ends_with('\n') && ends_line(story, n);
                if ends {
                    out.push('\n');
                }
            }
            Edge::Leave(_) => {}
        }
    }
    out
}

/// Whether the element is a line of code of its own although no line feed follows.
fn ends_line(story: &Story, n: NodeId) -> bool {
    let Some(element) = story.element(n) else {
        return false;
    };
    let is_line = match element.name.local {
        local_name!("div") | local_name!("li") | local_name!("tr") | local_name!("p") => {
            return true;
        }
        local_name!("span") => {
            let named = |c: &str| {
                matches!(
                    c,
                    "line" | "code-line" | "token-line" | "view-line" | "cm-line"
                )
            };
            element.words("class").any(named) || element.attr("data-line").is_some()
        }
        local_name!("code") => true,
        _ => false,
    };
    // Another such line follows at once: else line feeds part them already.
    is_line
        && story[n].next.is_some_and(|next| {
            story
                .element(next)
                .is_some_and(|e| e.name.local == element.name.local)
        })
}

/// A poem: its lines in a paragraph.
fn set_verse(story: &mut Story, n: NodeId) {
    let texts: Vec<NodeId> = story
        .descendants(n)
        .filter(|&t| story.text(t).is_some())
        .collect();
    for text in texts {
        let mut rest = text;
        while let Some(at) = story.text(rest).and_then(|t| t.find('\n')) {
            let br = story.create(local_name!("br"));
            let Some(after) = story.split_text(rest, at + 1) else {
                break;
            };
            story.insert_before(after, br);
            rest = after;
        }
    }
    story.rename(n, local_name!("p"));
}
