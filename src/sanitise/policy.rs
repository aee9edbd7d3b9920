//! What is allowed: elements, their attributes, the values of these.
//!
//! This is the published list; what is not here does not come through.

use super::address;
use crate::render::classes::is_ours;
use std::borrow::Cow;

/// An element that is allowed.
#[derive(Debug)]
pub(crate) struct Allowed {
    pub(crate) tag: &'static str,
    /// Attributes that it may have beside those of [`GLOBAL`].
    pub(crate) attributes: &'static [&'static str],
    /// Attributes that it always has, and their values.
    pub(crate) fixed: &'static [(&'static str, &'static str)],
}

const fn allow(tag: &'static str, attributes: &'static [&'static str]) -> Allowed {
    Allowed {
        tag,
        attributes,
        fixed: &[],
    }
}

/// Every element that is allowed, sorted. To allow another one, put it here, say in
/// [`model`](super::model) where it may stand, and check that a parser leaves it there.
pub(crate) static ELEMENTS: &[Allowed] = &[
    Allowed {
        tag: "a",
        attributes: &["href", "title"],
        fixed: &[
            ("rel", "noopener noreferrer"),
            ("referrerpolicy", "no-referrer"),
        ],
    },
    allow("abbr", &["title"]),
    allow("b", &[]),
    allow("bdi", &[]),
    allow("bdo", &[]),
    allow("blockquote", &["cite"]),
    allow("br", &[]),
    allow("caption", &[]),
    allow("cite", &[]),
    allow("code", &[]),
    allow("col", &["span"]),
    allow("colgroup", &["span"]),
    allow("dd", &[]),
    allow("del", &["cite", "datetime"]),
    allow("details", &["open"]),
    allow("dfn", &["title"]),
    allow("div", &[]),
    allow("dl", &[]),
    allow("dt", &[]),
    allow("em", &[]),
    allow("figcaption", &[]),
    allow("figure", &[]),
    allow("h1", &[]),
    allow("h2", &[]),
    allow("h3", &[]),
    allow("h4", &[]),
    allow("h5", &[]),
    allow("h6", &[]),
    allow("hr", &[]),
    allow("i", &[]),
    Allowed {
        tag: "img",
        attributes: &["alt", "height", "sizes", "src", "srcset", "title", "width"],
        fixed: &[
            ("loading", "lazy"),
            ("decoding", "async"),
            ("referrerpolicy", "no-referrer"),
        ],
    },
    allow("ins", &["cite", "datetime"]),
    allow("kbd", &[]),
    allow("li", &["value"]),
    allow("mark", &[]),
    allow("ol", &["reversed", "start", "type"]),
    allow("p", &[]),
    allow("picture", &[]),
    allow("pre", &[]),
    allow("q", &["cite"]),
    allow("rp", &[]),
    allow("rt", &[]),
    allow("ruby", &[]),
    allow("s", &[]),
    allow("samp", &[]),
    allow("small", &[]),
    allow(
        "source",
        &["height", "media", "sizes", "srcset", "type", "width"],
    ),
    allow("strong", &[]),
    allow("sub", &[]),
    allow("summary", &[]),
    allow("sup", &[]),
    allow("table", &[]),
    allow("tbody", &[]),
    allow("td", &["colspan", "rowspan"]),
    allow("tfoot", &[]),
    allow("th", &["colspan", "rowspan", "scope"]),
    allow("thead", &[]),
    allow("time", &["datetime"]),
    allow("tr", &[]),
    allow("u", &[]),
    allow("ul", &[]),
    allow("var", &[]),
    allow("wbr", &[]),
];

/// Attributes that every element may have, sorted.
pub(crate) static GLOBAL: &[&str] = &["class", "dir", "id", "lang"];

/// Elements that go with all that they hold, sorted: what they hold is no text of the page. All
/// others that are not allowed are unwrapped. To drop another one, put it here.
pub(crate) static DROPPED: &[&str] = &[
    "applet", "datalist", "frameset", "head", "iframe", "math", "noembed", "noframes", "script",
    "select", "style", "svg", "template", "textarea", "title",
];

/// Schemes of addresses that are allowed somewhere, sorted; [`address`] says where.
pub(crate) static SCHEMES: &[&str] = &["data", "http", "https", "mailto", "tel"];

/// What is allowed of this element.
pub(super) fn allowed(tag: &str) -> Option<&'static Allowed> {
    let at = ELEMENTS.binary_search_by(|e| e.tag.cmp(tag)).ok()?;
    Some(&ELEMENTS[at])
}

/// Whether the element goes with all that it holds.
pub(super) fn is_dropped(tag: &str) -> bool {
    DROPPED.binary_search(&tag).is_ok()
}

/// What is allowed of an attribute's value; `None` when the attribute must go.
pub(super) fn value<'v>(tag: &str, attribute: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let keep_if = |fits: bool| fits.then_some(Cow::Borrowed(value));
    match attribute {
        "href" => address::link(value),
        "src" => address::image(value),
        "cite" => address::page(value),
        "srcset" => address::candidates(value).map(Cow::Owned),
        "class" => classes(value),
        "id" => keep_if(super::ids::is_ours(value)),
        "dir" => keep_if(matches!(value, "ltr" | "rtl" | "auto")),
        "lang" => keep_if(is_made_of(value, 35, |c| {
            c.is_ascii_alphanumeric() || c == '-'
        })),
        "alt" | "title" => Some(Cow::Borrowed(value)),
        "width" | "height" => keep_if(is_number(value, 5)),
        "colspan" | "rowspan" | "span" => keep_if(is_number(value, 3)),
        "start" | "value" => keep_if(is_number(value.strip_prefix('-').unwrap_or(value), 9)),
        "reversed" | "open" => Some(Cow::Borrowed("")),
        "scope" => keep_if(matches!(value, "row" | "col" | "rowgroup" | "colgroup")),
        "type" if tag == "ol" => keep_if(matches!(value, "1" | "a" | "A" | "i" | "I")),
        "type" => keep_if(address::is_raster(value)),
        "datetime" => keep_if(is_made_of(value, 60, |c| {
            c.is_ascii_alphanumeric() || " :.,+-".contains(c)
        })),
        "media" | "sizes" => keep_if(is_made_of(value, 300, |c| {
            c.is_ascii_alphanumeric() || " ().,:%+-*/".contains(c)
        })),
        _ => {
            let fixed = allowed(tag)?.fixed;
            keep_if(fixed.contains(&(attribute, value)))
        }
    }
}

/// Our own among the classes.
fn classes(value: &str) -> Option<Cow<'_, str>> {
    if is_ours(value) {
        return Some(Cow::Borrowed(value));
    }
    let ours: Vec<&str> = value
        .split_ascii_whitespace()
        .filter(|c| is_ours(c))
        .collect();
    (!ours.is_empty()).then(|| Cow::Owned(ours.join(" ")))
}

fn is_number(value: &str, digits: usize) -> bool {
    is_made_of(value, digits, |c| c.is_ascii_digit())
}

/// Whether the value has 1 to `most` characters, all of the kind.
fn is_made_of(value: &str, most: usize, kind: fn(char) -> bool) -> bool {
    !value.is_empty() && value.len() <= most && value.chars().all(kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(ELEMENTS.is_sorted_by_key(|e| e.tag));
        assert!(ELEMENTS.iter().all(|e| e.attributes.is_sorted()));
        assert!(GLOBAL.is_sorted() && DROPPED.is_sorted() && SCHEMES.is_sorted());
    }

    #[test]
    fn values_are_held_to_their_kind() {
        assert_eq!(value("td", "colspan", "2").as_deref(), Some("2"));
        assert_eq!(value("td", "colspan", "99999"), None);
        assert_eq!(value("ol", "start", "-3").as_deref(), Some("-3"));
        assert_eq!(value("ol", "type", "circle"), None);
        assert_eq!(value("source", "type", "image/svg+xml"), None);
        assert_eq!(value("a", "rel", "opener"), None);
        assert_eq!(value("a", "onclick", "x"), None);
        assert_eq!(value("details", "open", "x").as_deref(), Some(""));
    }
}
