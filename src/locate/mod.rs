//! Finds the article on the page.

use crate::Metadata;
use crate::dom::{Ledger, Page, Story};

/// The story on the page, and how sure that is (0 to 1). What stands outside of it goes into the ledger.
pub(crate) fn locate(page: Page, _metadata: &Metadata, _ledger: &mut Ledger) -> (Story, f32) {
    (Story::new(page), 0.5)
}

/// Whether the page looks like an article or a page of documentation.
pub(crate) fn is_readerable(page: &Page) -> bool {
    page.tree.text_of(page.body).len() > 140
}
