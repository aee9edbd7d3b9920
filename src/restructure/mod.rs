//! Makes plain semantic HTML of what is left.

mod flow;
mod headings;
mod model;
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
    _base: Option<&Url>,
    _ledger: &mut Ledger,
) {
    typography::mend(story);
    flow::lay_out(story);
    headings::order(story);
}
#[cfg(test)]
mod tests;
