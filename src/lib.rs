//! Clean copy out of the web's articles.
//!
//! copydesk takes the HTML of an article page, or of a fragment that somebody copied out of one, and
//! gives back the article: headline, authors, agency, dateline, dates, paragraphs, crossheads as
//! headings, figures with captions and credits. What comes out is safe to put on a page, and every
//! line that was taken out is listed with the rule that took it.
//!
//! Data goes one way; each stage takes what the one before it made:
//!
//! ```text
//! html ─parse─▶ Page ─gather─▶ Metadata
//!                └──locate──▶ Story ─strip─▶ Story ─restructure─▶ Story ─render─▶ sanitise ─▶ Article
//! ```
//!
//! ```
//! let page = "<p>Access to the comments Comments</p>\
//!     <p><span class=\"caps\">NATO</span> and Russia were likely to hold talks on Jan. 12, he said.</p>";
//! let article = copydesk::clean(page, &copydesk::Options::default())?;
//! assert_eq!(article.content, "<p>NATO and Russia were likely to hold talks on Jan. 12, he said.</p>");
//! assert_eq!(article.removed[0].text, "Access to the comments Comments");
//! # Ok::<(), copydesk::Error>(())
//! ```

mod ad_hosts;
mod archived;
mod article;
mod canonical;
mod clean;
mod comments;
mod dom;
#[cfg(feature = "epub")]
mod epub;
mod error;
mod hosts;
mod locate;
mod metadata;
mod options;
mod order;
mod render;
mod restructure;
mod rules;
mod sanitise;
mod strip;
mod tracking;
#[cfg(target_family = "wasm")]
pub mod wasm;

pub use article::{Article, Comment, Mend, Metadata, Moved, OutlineEntry, Place, Removal};
pub use clean::{clean, is_probably_readerable, sanitize};
#[cfg(feature = "epub")]
pub use epub::{Images, to_epub};
pub use error::Error;
pub use options::{Comments, Options};
pub use rules::{Rule, rules};

#[cfg(feature = "stages")]
#[doc(hidden)]
pub use clean::clean_watched;
#[cfg(feature = "train")]
#[doc(hidden)]
pub use locate::train;
