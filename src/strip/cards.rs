//! Cards: where each of many parts of one shape has the same thing, that is what the page lists.
//!
//! A name or a date stands over an article once; in a list of stories, or in a talk, it stands in each
//! card and says which one that is.

use super::work::Work;
use crate::dom::NodeId;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// So many cards make a list.
const MANY: usize = 4;
/// So many elements around something say what its card looks like.
const AROUND: usize = 4;
/// The least text of a card beside what stands in each.
const TEXT: u32 = 30;

/// Rules whose noise says of something what it is. What every card has besides (a button, a count) is noise there, too.
const RULES: [&str; 4] = ["byline", "byline-box", "time-line", "time-stamp"];

/// Whether noise of this rule says of something what it is.
pub(super) fn tells(rule: &str) -> bool {
    RULES.contains(&rule)
}

/// Those of what was found, in the order of the page, that stand in cards.
pub(super) fn find<'a>(
    work: &Work,
    found: impl Iterator<Item = (&'a str, NodeId)>,
) -> HashSet<NodeId> {
    let mut shapes: HashMap<u64, Vec<NodeId>> = HashMap::new();
    for (rule, node) in found {
        shapes
            .entry(shape(work, rule, node))
            .or_default()
            .push(node);
    }
    let are_apart = |nodes: &Vec<NodeId>| {
        let parted = |pair: &&[NodeId]| {
            let (fact, next) = (work.facts[pair[0]], work.facts[pair[1]]);
            next.start.saturating_sub(fact.start + fact.size) >= TEXT
        };
        nodes.windows(2).filter(parted).count() + 1 >= MANY
    };
    shapes.into_values().filter(are_apart).flatten().collect()
}

/// The rule, and what is around the node, as a number.
fn shape(work: &Work, rule: &str, node: NodeId) -> u64 {
    let mut hasher = DefaultHasher::new();
    rule.hash(&mut hasher);
    let around = work.story.ancestors(node).take(AROUND);
    for n in std::iter::once(node).chain(around) {
        work.story.tag(n).hash(&mut hasher);
        let class = work.story.element(n).and_then(|e| e.words("class").next());
        class.hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use crate::Metadata;
    use crate::dom::{self, Ledger, Story};
    use crate::locate::Finding;
    use crate::strip::strip;

    fn card(at: usize) -> String {
        format!(
            "<article class=card><h2>Harbour {at}</h2><p>By Ada Berg</p><p class=entry-date>Boat {at} of the week</p>\
             <p>At harbour number {at} a boat came in on Monday with cod, and it left with coal.</p>\
             <p>Comments</p><p class=links><a href=x>Where harbour {at} lies</a></p></article>"
        )
    }

    /// What is left of so many cards.
    fn left(cards: usize) -> String {
        let page: String = (1..=cards).map(card).collect();
        let mut story = Story::new(dom::parse(&format!("<main>{page}</main>")));
        let (mut metadata, mut ledger) = (Metadata::default(), Ledger::new(&[]));
        strip(&mut story, &mut metadata, &Finding::default(), &mut ledger);
        story.text_of(story.root())
    }

    #[test]
    fn what_each_card_has_stays() {
        let left = left(6);
        for words in ["of the week", "By Ada Berg", "lies"] {
            assert_eq!(left.matches(words).count(), 6, "{words}: {left}");
        }
        assert!(!left.contains("Comments"), "{left}");
    }

    #[test]
    fn what_stands_once_goes() {
        let left = left(1);
        for words in ["of the week", "By Ada Berg", "lies", "Comments"] {
            assert!(!left.contains(words), "{words}: {left}");
        }
    }
}
