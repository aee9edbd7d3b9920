//! Sets of tags, by name. To add a tag, put its name into the set; nothing else lists it.

use html5ever::{LocalName, local_name};

/// Makes a named set of tags.
macro_rules! tag_set {
    ($(#[$doc:meta])* $name:ident = $($tag:tt)|+) => {
        $(#[$doc])*
        pub(crate) fn $name(tag: &LocalName) -> bool {
            matches!(*tag, $(local_name!($tag))|+)
        }
    };
}

tag_set! {
    /// Elements that never have content, so that no end tag closes them.
    is_void = "area" | "base" | "br" | "col" | "embed" | "frame" | "hr" | "img" | "input" | "keygen"
        | "link" | "meta" | "param" | "source" | "track" | "wbr"
}

tag_set! {
    /// Elements that stand in the line, among words. What is neither known here nor elsewhere
    /// (custom elements) counts as a block only when it holds one.
    is_inline = "a" | "abbr" | "acronym" | "b" | "bdi" | "bdo" | "big" | "br" | "cite" | "code" | "data"
        | "del" | "dfn" | "em" | "font" | "i" | "ins" | "kbd" | "label" | "mark" | "nobr" | "q" | "rb"
        | "rp" | "rt" | "rtc" | "ruby" | "s" | "samp" | "small" | "span" | "strike" | "strong" | "sub"
        | "sup" | "time" | "tt" | "u" | "var" | "wbr" | "img" | "math" | "svg" | "button" | "input"
        | "select" | "textarea" | "picture" | "audio" | "map" | "meter" | "progress" | "output"
}

tag_set! {
    /// Elements that break the line before and after them.
    is_block = "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center" | "dd"
        | "details" | "dialog" | "dir" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure"
        | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup" | "hr"
        | "html" | "legend" | "li" | "main" | "menu" | "nav" | "ol" | "optgroup" | "option" | "p"
        | "plaintext" | "pre" | "search" | "section" | "summary" | "table" | "tbody" | "td" | "tfoot"
        | "th" | "thead" | "tr" | "ul" | "video" | "iframe" | "object" | "template" | "noscript"
}

tag_set! {
    /// `h1` to `h6`.
    is_heading = "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
}

tag_set! {
    /// Elements whose text is never shown as such.
    is_unseen = "script" | "style" | "template" | "head" | "title" | "noscript" | "noframes" | "iframe"
        | "object" | "datalist" | "svg" | "canvas" | "rp"
}

tag_set! {
    /// Elements that show something that is not text.
    is_media = "img" | "picture" | "video" | "audio" | "iframe" | "embed" | "object" | "math"
}

tag_set! {
    /// Elements that have rows, cells, items or terms in them, and nothing else.
    holds_items = "table" | "thead" | "tbody" | "tfoot" | "tr" | "ul" | "ol" | "dl"
}
