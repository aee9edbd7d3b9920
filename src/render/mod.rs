//! Writes the story down: its outline, Markdown, plain text. As HTML the [sanitiser](crate::sanitise) writes it.

pub(crate) mod classes;
#[cfg(feature = "markdown")]
mod escape;
mod html;
#[cfg(feature = "markdown")]
mod inline;
#[cfg(feature = "markdown")]
mod markdown;
#[cfg(feature = "markdown")]
mod pieces;
#[cfg(feature = "markdown")]
mod table;
mod text;

#[cfg(test)]
pub(crate) use html::html;
pub(crate) use html::outline;
#[cfg(feature = "markdown")]
pub(crate) use markdown::markdown;
pub(crate) use text::text;

#[cfg(all(test, feature = "markdown"))]
mod tests;
