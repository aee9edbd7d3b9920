//! The rules, a file for each family of noise.
//!
//! To add a rule: put a literal into the file of its family, with what it `removes` and what it
//! `keeps`; `cargo test rules` runs both. For a new wording of known noise, put the phrase into
//! [`phrases`](super::phrases) under its language.

use super::rule::Rule;
pub(crate) use packed::with_words;

mod ads;
mod author_box;
mod comments;
mod consent;
mod forms;
mod hidden;
mod images;
mod navigation;
mod news;
mod newsletter;
mod packed;
mod paywall;
mod player;
mod polls;
mod popups;
mod related;
mod share;
mod tags;
mod times;

#[cfg(test)]
mod tests;

/// The families, in the order in which they are tried; the steps of `news` come first.
static FAMILIES: [&[Rule]; 18] = [
    news::RULES,
    consent::RULES,
    comments::RULES,
    share::RULES,
    newsletter::RULES,
    related::RULES,
    ads::RULES,
    paywall::RULES,
    author_box::RULES,
    tags::RULES,
    navigation::RULES,
    player::RULES,
    polls::RULES,
    popups::RULES,
    images::RULES,
    times::RULES,
    forms::RULES,
    hidden::RULES,
];

/// All rules, in order.
pub(crate) fn all() -> impl Iterator<Item = &'static Rule> {
    packed::RULES.iter()
}
