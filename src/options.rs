//! What a caller may ask for. The only copy of each default stands here.

use crate::{Error, hosts};
use serde::{Deserialize, Serialize};
use url::Url;

/// How a page is to be cleaned.
///
/// In JavaScript and JSON the fields are spelt in camelCase, all may be left out, and an unknown
/// one is an error that names it.
///
/// ```
/// let options = copydesk::Options {
///     url: Some("https://news.example/2021/12/28/talks".into()),
///     keep: vec!["byline".into()],
///     ..copydesk::Options::default()
/// };
/// assert!(options.markdown == false && options.max_bytes == 8 << 20);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Options {
    /// The page's own address, absolute: relative links and images are resolved against it (or
    /// against the page's `<base>`). Without it they stay as they are written. A host beyond ASCII is taken when
    /// it is made of plain letters (`bücher.example`, not wide or joined forms, nor letters with combining marks), from
    /// JavaScript whenever the browser takes it.
    pub url: Option<String>,
    /// Ids of removals (`Removal::id`) and mends (`Mend::id`), or of rules, that must not happen: what
    /// they took is brought back in its place, what they mended stays as it was.
    pub keep: Vec<String>,
    /// Rules, or families of rules, that alone may do anything; the choice of the article is the family `article`.
    /// [`rules`](fn@crate::rules) lists both; another name is an [`Error::BadOption`]. Default, and when empty: all.
    pub only: Vec<String>,
    /// Rules, or families of rules, that do nothing, as if they were not there.
    pub without: Vec<String>,
    /// Whether `Article::content` is wanted; without it nothing is sanitised. Default: yes.
    pub content: bool,
    /// Whether `Article::text_content` is wanted. (It is counted in any case: `word_count`, `length`.) Default: yes.
    pub text_content: bool,
    /// Whether `Article::markdown` is wanted. Default: no. A build without the feature `markdown` has no such option.
    #[cfg(feature = "markdown")]
    pub markdown: bool,
    /// What becomes of what readers wrote below the article. Default: it goes.
    pub comments: Comments,
    /// Whether addresses lose the parameters that follow their readers around (`utm_source`, `fbclid`): those of links,
    /// images and the metadata. Default: no.
    pub without_tracking: bool,
    /// The most UTF-8 bytes of HTML that are taken; more is an [`Error::TooLarge`]. Default: 8 MiB. Past the other budgets
    /// (250,000 nodes, 256 open elements, 128 attributes an element) markup is left out, and no word.
    pub max_bytes: usize,
}

/// What becomes of comments. Those that are in the content, such as a forum's thread, stay there in any case.
///
/// ```
/// let options: copydesk::Options = serde_json::from_str(r#"{"comments": "separate"}"#)?;
/// assert_eq!(options.comments, copydesk::Comments::Separate);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Comments {
    /// They go, as every other removal does.
    #[default]
    Removed,
    /// They go, and each stands in `Article::comments` with author and time.
    Separate,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            url: None,
            keep: Vec::new(),
            only: Vec::new(),
            without: Vec::new(),
            content: true,
            text_content: true,
            #[cfg(feature = "markdown")]
            markdown: false,
            comments: Comments::Removed,
            without_tracking: false,
            max_bytes: 8 << 20,
        }
    }
}

impl Options {
    /// The page's address, parsed.
    pub(crate) fn base(&self) -> Result<Option<Url>, Error> {
        let Some(url) = &self.url else {
            return Ok(None);
        };
        match hosts::parse(None, url) {
            Ok(parsed) if matches!(parsed.scheme(), "http" | "https") => Ok(Some(parsed)),
            _ => Err(Error::BadUrl { url: url.clone() }),
        }
    }
}
