//! What a caller may ask for. The only copy of each default stands here.

use crate::Error;
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
    /// against the page's `<base>`). Without it they stay as they are written.
    pub url: Option<String>,
    /// Ids of removals (`Removal::id`) and mends (`Mend::id`), or of rules, that must not happen: what
    /// they took is brought back in its place, what they mended stays as it was.
    pub keep: Vec<String>,
    /// Rules, or families of rules, that alone may do anything; the choice of the article is the family `article`.
    /// [`rules`](crate::rules) lists both; another name is an [`Error::BadOption`]. Default, and when empty: all.
    pub only: Vec<String>,
    /// Rules, or families of rules, that do nothing, as if they were not there.
    pub without: Vec<String>,
    /// Whether `Article::markdown` is wanted. Default: no.
    pub markdown: bool,
    /// The most UTF-8 bytes of HTML that are taken; more is an [`Error::TooLarge`]. Default: 8 MiB.
    pub max_bytes: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            url: None,
            keep: Vec::new(),
            only: Vec::new(),
            without: Vec::new(),
            markdown: false,
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
        match Url::parse(url) {
            Ok(parsed) if matches!(parsed.scheme(), "http" | "https") => Ok(Some(parsed)),
            _ => Err(Error::BadUrl { url: url.clone() }),
        }
    }
}
