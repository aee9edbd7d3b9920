//! Takes the noise out of the story.

use crate::Metadata;
use crate::dom::{Ledger, Story};

/// Removes what the rules know as noise; what it says about the article (byline, agency, dateline,
/// copyright line, standfirst) goes into `metadata` where that has nothing yet.
pub(crate) fn strip(_story: &mut Story, _metadata: &mut Metadata, _ledger: &mut Ledger) {}
