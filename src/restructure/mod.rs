//! Makes plain semantic HTML of what is left.

use crate::Metadata;
use crate::dom::{Ledger, Story};
use url::Url;

/// Unwraps, renames and regroups until the story's root holds nothing but the elements that
/// [`render`](crate::render) knows. Addresses are made absolute against `base`.
pub(crate) fn restructure(
    _story: &mut Story,
    _metadata: &Metadata,
    _base: Option<&Url>,
    _ledger: &mut Ledger,
) {
}
