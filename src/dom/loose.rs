//! Lines of text that stand in no element.

use super::node::{Data, NodeId, Tree};
use super::tags;
use super::text::is_blank;
use html5ever::local_name;
use html5ever::tendril::StrTendril;

/// More lines than this are no copied part of a page, and stay one text.
const MAX_LOOSE_LINES: usize = 10_000;

/// Makes paragraphs of the lines of text that stand before the first element of the body, as they do
/// when somebody copied a part of a page. Text that runs on into an inline element is left alone.
pub(super) fn lines_to_paragraphs(tree: &mut Tree, body: NodeId) {
    let Some(first) = tree[body].first_child else {
        return;
    };
    let Some(text) = tree.text(first).filter(|t| t.trim().contains('\n')) else {
        return;
    };
    if text.lines().nth(MAX_LOOSE_LINES).is_some() {
        return;
    }
    let text = text.to_owned();
    let runs_on = !text.ends_with('\n')
        && tree[first]
            .next
            .is_some_and(|n| tags::is_inline(tree.tag(n)));
    let mut lines: Vec<&str> = text.lines().collect();
    let rest = if runs_on { lines.pop() } else { None };
    for line in lines.into_iter().filter(|line| !is_blank(line)) {
        let paragraph = tree.create_element(local_name!("p"));
        tree.append_text(paragraph, StrTendril::from_slice(line.trim()));
        tree.insert_before(first, paragraph);
    }
    match (rest, &mut tree[first].data) {
        (Some(rest), Data::Text(text)) => *text = StrTendril::from_slice(rest),
        _ => tree.detach(first),
    }
}
