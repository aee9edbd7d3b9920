//! The rules, a file for each family of noise.
//!
//! To add a rule: put a literal into the file of its family, with what it `removes` and what it
//! `keeps`; `cargo test rules` runs both. For a new wording of known noise, put the phrase into
//! [`phrases`](super::phrases) under its language.

use super::rule::Rule;
pub(super) use ads::AD_LABEL;
pub(crate) use hashed::{BITS, LONGEST, PhraseHash, with_hashes};
pub(crate) use packed::{with_families, with_names};
pub(super) use popups::POPUP;
pub(super) use related::RELATED;
pub(super) use share::NETWORK;

mod ads;
mod author_box;
mod comments;
mod consent;
mod disclosures;
mod forms;
mod hashed;
mod hidden;
mod images;
mod machine;
mod navigation;
mod news;
mod newsletter;
mod packed;
mod paywall;
mod player;
mod polls;
mod popups;
mod related;
mod rights;
mod share;
mod tags;
mod times;

#[cfg(test)]
mod tests;

/// The families by name, in the order in which they are tried; the steps of `news` come first.
static FAMILIES: [(&str, &[Rule]); 20] = [
    ("news", news::RULES),
    ("consent", consent::RULES),
    ("comments", comments::RULES),
    ("share", share::RULES),
    ("newsletter", newsletter::RULES),
    ("related", related::RULES),
    ("ads", ads::RULES),
    ("paywall", paywall::RULES),
    ("author-box", author_box::RULES),
    ("tags", tags::RULES),
    ("navigation", navigation::RULES),
    ("player", player::RULES),
    ("machine", machine::RULES),
    ("rights", rights::RULES),
    ("polls", polls::RULES),
    ("popups", popups::RULES),
    ("images", images::RULES),
    ("times", times::RULES),
    ("forms", forms::RULES),
    ("hidden", hidden::RULES),
];

/// All rules, in order.
pub(crate) fn all() -> impl Iterator<Item = &'static Rule> {
    packed::RULES.iter()
}
