//! Makes plain semantic HTML of what is left.

mod addresses;
mod embeds;
mod figures;
mod flow;
mod headings;
mod images;
mod model;
mod providers;
mod sources;
mod tidy;
mod typography;

use crate::Metadata;
use crate::dom::{Ledger, Story};
use url::Url;

/// Unwraps, renames and regroups until the story's root holds nothing but the elements that
/// [`render`](crate::render) knows. Addresses are made absolute against `base`.
pub(crate) fn restructure(
    story: &mut Story,
    _metadata: &Metadata,
    base: Option<&Url>,
    ledger: &mut Ledger,
) {
    typography::mend(story);
    addresses::resolve(story, base);
    embeds::link(story, base, ledger);
    images::find(story, base, ledger);
    figures::build(story);
    flow::lay_out(story);
    figures::find_credits(story);
    headings::order(story);
}
#[cfg(test)]
mod tests;
