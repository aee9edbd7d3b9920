//! What can go wrong, as a documented set.

use std::fmt;

/// Why a page could not be cleaned.
///
/// Every variant has a stable [`code`](Error::code), the same one that the JavaScript face and the
/// command line report.
///
/// ```
/// use copydesk::{Error, Options, clean};
///
/// let options = Options { max_bytes: 4, ..Options::default() };
/// let error = clean("<p>Too long", &options).unwrap_err();
/// assert_eq!(error, Error::TooLarge { bytes: 11, limit: 4 });
/// assert_eq!(error.code(), "TooLarge");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The input has more UTF-8 bytes than `options.max_bytes` allows.
    TooLarge {
        /// Bytes of the input.
        bytes: usize,
        /// The limit that was in force.
        limit: usize,
    },
    /// `options.url` is not an absolute `http` or `https` address.
    BadUrl {
        /// The address as it was given.
        url: String,
    },
    /// An option names something that does not exist.
    BadOption {
        /// The option, as JavaScript spells it.
        option: &'static str,
        /// What was wrong with its value.
        problem: String,
    },
}

impl Error {
    /// The variant's name: a stable word for programs to switch on.
    ///
    /// ```
    /// let error = copydesk::Error::BadUrl { url: "nowhere".into() };
    /// assert_eq!(error.code(), "BadUrl");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Error::TooLarge { .. } => "TooLarge",
            Error::BadUrl { .. } => "BadUrl",
            Error::BadOption { .. } => "BadOption",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::TooLarge { bytes, limit } => {
                write!(
                    f,
                    "the page has {bytes} bytes; options.maxBytes allows {limit}"
                )
            }
            Error::BadUrl { url } => {
                write!(
                    f,
                    "options.url must be an absolute http or https address, not {url:?}"
                )
            }
            Error::BadOption { option, problem } => write!(f, "options.{option}: {problem}"),
        }
    }
}

impl std::error::Error for Error {}
