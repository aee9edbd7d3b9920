//! Takes the noise out of the story.
//!
//! What is noise stands in [`rules`], a literal each; how it is found, in [`matching`]; how sites word
//! it, in [`phrases`]. Lines that say something about the article (byline, dateline, copyright)
//! have steps of their own in [`news`].

mod cards;
mod facts;
mod index;
mod labels;
mod matching;
mod news;
mod phrases;
mod rule;
mod rules;
mod times;
mod words;
mod work;

use crate::Metadata;
use crate::dom::{Ledger, Reason, Story};
use crate::locate::Finding;
use facts::Facts;
use rule::When;
use work::Work;

pub(crate) use words::normal;

/// The rules of this stage, each with the name of its family.
pub(crate) fn reasons() -> impl Iterator<Item = (&'static str, Reason)> {
    rules::with_families().map(|(family, rule)| (family, rule.reason()))
}

/// Removes what the rules know as noise; what it says about the article (byline, agency, dateline,
/// copyright line, standfirst) goes into `metadata` where that has nothing yet.
pub(crate) fn strip(
    story: &mut Story,
    metadata: &mut Metadata,
    finding: &Finding,
    ledger: &mut Ledger,
) {
    let facts = Facts::of(story);
    let mut work = Work {
        story,
        metadata,
        finding,
        ledger,
        facts,
        lines: Default::default(),
    };
    for rule in rules::all() {
        if let When::Step(step) = rule.when
            && work.ledger.acts(rule.id)
        {
            step(&mut work, rule);
        }
    }
    matching::pass(&mut work);
}
