//! Makes plain semantic HTML of what is left.

mod addresses;
mod callouts;
mod captions;
mod cards;
mod citations;
mod code;
mod code_language;
mod credits;
mod drawings;
mod drop_caps;
mod embeds;
mod figures;
mod flow;
mod footnotes;
mod headings;
mod images;
mod line;
mod lists;
mod math;
mod mathml;
mod mends;
mod model;
mod needless_marks;
mod number;
mod providers;
mod redirects;
mod scenes;
mod side_notes;
mod sources;
mod tab_labels;
mod tables;
mod tex;
mod tidy;
mod twins;
mod typography;
mod verse;
mod wide_letters;

use crate::dom::{Ledger, Story};
use url::Url;

pub(crate) use callouts::{CALLOUTS, is_alert};
pub(crate) use captions::is_called_caption;
pub(crate) use cards::CARDS;
pub(crate) use citations::find as find_works;
pub(crate) use embeds::POSTS;

pub(crate) use footnotes::find as find_notes;
pub(crate) use headings::{is_lower_heading, is_standfirst};
pub(crate) use mends::{FAMILIES, POSTER};
pub(crate) use sources::{address_attributes, file_of, leads_to_image};
pub(crate) use tab_labels::{is_tab_panel, set_label};

/// Unwraps, renames and regroups until the story's root holds nothing but the elements that
/// [`render`](crate::render) knows. Addresses are made absolute against `base`; `standfirst` has the words of one that
/// is known.
pub(crate) fn restructure(
    story: &mut Story,
    base: Option<&Url>,
    standfirst: Option<&str>,
    ledger: &mut Ledger,
) {
    code::set(story, ledger);
    math::set(story, ledger);
    tex::set(story, ledger);
    typography::mend(story, ledger);
    side_notes::move_down(story, ledger);
    footnotes::link(story, ledger);
    citations::link(story);
    addresses::resolve(story, base, ledger);
    drawings::caption(story, ledger);
    cards::undo(story, base, ledger);
    embeds::link(story, base, ledger);
    images::find(story, base, ledger);
    figures::build(story, ledger);
    tables::undo_layout(story, ledger);
    callouts::mark(story, ledger);
    lists::mark_tasks(story);
    lists::nest(story);
    verse::join(story, ledger);
    flow::lay_out(story, ledger);
    lists::mend(story, ledger);
    figures::find_captions(story, ledger);
    credits::find(story, ledger);
    headings::order(story, standfirst, ledger);
}
#[cfg(test)]
mod tests;
