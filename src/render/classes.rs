//! The class names that the markup may carry. The policy of [`sanitise`](crate::sanitise) reads this table.

/// Every class of ours, sorted; `language-…` on `code` comes beside them. To add one, put it here and
/// say what it marks.
pub(crate) static CLASSES: &[&str] = &[
    // Callouts: a `blockquote` that is set apart from the text, and its five kinds.
    "cd-alert",
    "cd-alert-caution",
    "cd-alert-important",
    "cd-alert-note",
    "cd-alert-tip",
    "cd-alert-warning",
    // The link from a footnote back to where it is called.
    "cd-backref",
    // A paragraph that is the caption of something not beside it.
    "cd-caption",
    // `small`: whose picture it is.
    "cd-credit",
    // `figure`: something from elsewhere, as a link; and the post that it quotes.
    "cd-embed",
    // `ol`: the footnotes.
    "cd-footnotes",
    // `code`: TeX in the line, and TeX that stands by itself.
    "cd-math",
    "cd-math-display",
    // `li` of a task list: done, and still to do.
    "cd-task-done",
    "cd-task-open",
];

/// How the class that names a code block's language begins.
pub(crate) const LANGUAGE_PREFIX: &str = "language-";

/// Whether this is one of our classes.
pub(crate) fn is_ours(class: &str) -> bool {
    CLASSES.binary_search(&class).is_ok()
        || class.strip_prefix(LANGUAGE_PREFIX).is_some_and(|name| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "+#-_.".contains(c))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(CLASSES.is_sorted());
    }

    #[test]
    fn only_whole_names_are_ours() {
        assert!(is_ours("cd-credit") && is_ours("language-c++"));
        assert!(!is_ours("cd-credits") && !is_ours("language-") && !is_ours("language-<b>"));
    }
}
