//! Cards of links, as some editors set them: title, description, site and picture of another page.

use super::addresses::absolute;
use super::embeds;
use super::mends::EMBED_LINK;
use crate::dom::{Ledger, NodeId, Reason, Story};
use html5ever::local_name;
use url::Url;

pub(super) const LINK_CARD: Reason = Reason {
    id: "link-card",
    why: "What a card says of the page that it links to, beside its title.",
};

/// Classes of such cards: Notion's, Ghost's, WordPress's. Sorted.
pub(crate) static CARDS: &[&str] = &["bookmark-info", "kg-bookmark-card", "wp-embedded-content"];

/// Classes of their titles. Sorted.
static TITLES: &[&str] = &["bookmark-title", "kg-bookmark-title"];

/// How far around what is called a card its link may stand.
const CLIMB: usize = 3;

/// Makes figures with a link of them.
pub(super) fn undo(story: &mut Story, base: Option<&Url>, ledger: &mut Ledger) {
    if ledger.leaves_all(EMBED_LINK) {
        return;
    }
    let is_card = |&n: &NodeId| story.element(n).is_some_and(|e| e.has_class_of(CARDS));
    let cards: Vec<NodeId> = story.elements(story.root()).filter(is_card).collect();
    for card in cards {
        undo_card(story, card, base, ledger);
    }
}

fn undo_card(story: &mut Story, card: NodeId, base: Option<&Url>, ledger: &mut Ledger) {
    let is_link = |n: NodeId| *story.tag(n) == local_name!("a");
    let around = story.ancestors(card).take(CLIMB).find(|&n| is_link(n));
    let Some(link) = around.or_else(|| story.elements(card).find(|&n| is_link(n))) else {
        return;
    };
    let is_title = |&n: &NodeId| story.element(n).is_some_and(|e| e.has_class_of(TITLES));
    let title = story.elements(card).find(is_title).unwrap_or(link);
    let href = story.attr(link, "href").unwrap_or_default();
    let Some(address) = absolute(base, href, false) else {
        return;
    };
    if story.is_textless(title) || title == link && around.is_some() {
        return;
    }
    let whole = around.unwrap_or(card);
    let before = super::mends::tagged(story, title);
    let words = story.first_text(title);
    let figure = embeds::figure(story, whole);
    embeds::add_link_around(story, figure, &address, title);
    ledger.mend_again(story, words, EMBED_LINK, || {
        (before, format!("<a href=\"{address}\">"))
    });
    if story.is_textless(whole) {
        story.prune(whole);
    } else {
        story.remove(whole, LINK_CARD, ledger);
    }
}
