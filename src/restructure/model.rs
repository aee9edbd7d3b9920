//! What each element of a page is to the layout, and what may stand in what.

use crate::dom::tags;
use html5ever::{LocalName, local_name};

/// What an element of a page is to the layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Not shown: it goes with all that it holds.
    Unseen,
    /// `br`
    Break,
    /// `hr`
    Rule,
    /// `img`
    Image,
    /// `pre`, whose white space counts.
    Pre,
    /// Stands in the line and means something: it is kept, as this tag.
    Inline(LocalName),
    /// Holds blocks or a line, and means something: it is kept, as this tag.
    Block(LocalName),
    /// Breaks the line before and after it, and means no more.
    Edge,
    /// Means nothing.
    Clear,
}

/// What the element is to the layout.
pub(super) fn kind(tag: &LocalName) -> Kind {
    match *tag {
        local_name!("br") => Kind::Break,
        local_name!("hr") => Kind::Rule,
        local_name!("img") => Kind::Image,
        local_name!("pre") => Kind::Pre,
        local_name!("acronym") => Kind::Inline(local_name!("abbr")),
        local_name!("strike") => Kind::Inline(local_name!("s")),
        local_name!("tt") => Kind::Inline(local_name!("code")),
        local_name!("menu") | local_name!("dir") => Kind::Block(local_name!("ul")),
        _ if is_kept_inline(tag) => Kind::Inline(tag.clone()),
        _ if is_kept_block(tag) => Kind::Block(tag.clone()),
        _ if tags::is_unseen(tag) => Kind::Unseen,
        _ if tags::is_block(tag) => Kind::Edge,
        _ => Kind::Clear,
    }
}

fn is_kept_inline(tag: &LocalName) -> bool {
    matches!(
        *tag,
        local_name!("a")
            | local_name!("abbr")
            | local_name!("b")
            | local_name!("bdi")
            | local_name!("bdo")
            | local_name!("cite")
            | local_name!("code")
            | local_name!("del")
            | local_name!("dfn")
            | local_name!("em")
            | local_name!("i")
            | local_name!("ins")
            | local_name!("kbd")
            | local_name!("mark")
            | local_name!("q")
            | local_name!("rt")
            | local_name!("ruby")
            | local_name!("s")
            | local_name!("samp")
            | local_name!("small")
            | local_name!("strong")
            | local_name!("sub")
            | local_name!("sup")
            | local_name!("time")
            | local_name!("u")
            | local_name!("var")
    )
}

fn is_kept_block(tag: &LocalName) -> bool {
    tags::is_heading(tag)
        || matches!(
            *tag,
            local_name!("blockquote")
                | local_name!("caption")
                | local_name!("dd")
                | local_name!("details")
                | local_name!("dl")
                | local_name!("dt")
                | local_name!("figcaption")
                | local_name!("figure")
                | local_name!("li")
                | local_name!("ol")
                | local_name!("summary")
                | local_name!("table")
                | local_name!("tbody")
                | local_name!("td")
                | local_name!("tfoot")
                | local_name!("th")
                | local_name!("thead")
                | local_name!("tr")
                | local_name!("ul")
        )
}

/// Whether the block holds one line, without paragraphs.
pub(super) fn holds_a_line(tag: &LocalName) -> bool {
    tags::is_heading(tag)
        || matches!(
            *tag,
            local_name!("caption")
                | local_name!("dt")
                | local_name!("figcaption")
                | local_name!("summary")
        )
}

/// Whether the block is as it should be with one paragraph's words and no paragraph.
pub(super) fn needs_no_paragraph(tag: &LocalName) -> bool {
    matches!(
        *tag,
        local_name!("li") | local_name!("td") | local_name!("th") | local_name!("dd")
    )
}

/// Whether the block is kept when nothing is in it: the cells of a table count.
pub(super) fn may_be_empty(tag: &LocalName) -> bool {
    is_cell(tag) || *tag == local_name!("tr")
}

fn is_cell(tag: &LocalName) -> bool {
    matches!(*tag, local_name!("td") | local_name!("th"))
}

fn is_list(tag: &LocalName) -> bool {
    matches!(*tag, local_name!("ul") | local_name!("ol"))
}

fn is_row_group(tag: &LocalName) -> bool {
    matches!(
        *tag,
        local_name!("tbody") | local_name!("thead") | local_name!("tfoot")
    )
}

fn is_term(tag: &LocalName) -> bool {
    matches!(*tag, local_name!("dt") | local_name!("dd"))
}

/// Where a block, or a line when `child` is `None`, stands in a parent.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It may stand there.
    Fits,
    /// It may stand there in an element of this tag.
    Within(LocalName),
    /// It may not; its contents may.
    Unfit,
}

/// How the child fits into the parent.
pub(super) fn fit(parent: &LocalName, child: Option<&LocalName>) -> Fit {
    let none = local_name!("");
    let child = child.unwrap_or(&none);
    let within = |fits: bool, tag| if fits { Fit::Fits } else { Fit::Within(tag) };
    if is_list(parent) {
        return within(*child == local_name!("li"), local_name!("li"));
    }
    if *parent == local_name!("dl") {
        return within(is_term(child), local_name!("dd"));
    }
    if *parent == local_name!("tr") {
        return within(is_cell(child), local_name!("td"));
    }
    if is_row_group(parent) {
        return within(*child == local_name!("tr"), local_name!("tr"));
    }
    if *parent == local_name!("table") {
        let fits = is_row_group(child) || *child == local_name!("caption");
        return within(fits, local_name!("tbody"));
    }
    match *child {
        local_name!("li") => Fit::Within(local_name!("ul")),
        _ if is_term(child) => Fit::Within(local_name!("dl")),
        local_name!("tr") | local_name!("caption") => Fit::Unfit,
        _ if is_row_group(child) || is_cell(child) => Fit::Unfit,
        local_name!("figcaption") if *parent != local_name!("figure") => Fit::Unfit,
        local_name!("summary") if *parent != local_name!("details") => Fit::Unfit,
        local_name!("figure") if *parent == local_name!("figure") => Fit::Unfit,
        _ => Fit::Fits,
    }
}

/// Whether a block that we opened ourselves, for [`Fit::Within`], goes on to hold this child.
pub(super) fn goes_on(opened: &LocalName, child: Option<&LocalName>) -> bool {
    match *opened {
        local_name!("ul") | local_name!("dl") | local_name!("tbody") | local_name!("tr") => {
            fit(opened, child) == Fit::Fits
        }
        local_name!("li") => child != Some(&local_name!("li")),
        local_name!("dd") => !child.is_some_and(is_term),
        _ => !child.is_some_and(|c| is_cell(c) || is_row_group(c) || *c == local_name!("tr")),
    }
}

/// Whether an element in another one says nothing that the outer one has not said: one of its kind, or a line below a link.
pub(super) fn says_the_same(outer: &LocalName, inner: &LocalName) -> bool {
    let plain = |tag: &LocalName| match *tag {
        local_name!("b") => local_name!("strong"),
        local_name!("i") => local_name!("em"),
        _ => tag.clone(),
    };
    let is_underlined = *outer == local_name!("a") && *inner == local_name!("u");
    (is_underlined || plain(outer) == plain(inner))
        && !matches!(
            *inner,
            local_name!("sub")
                | local_name!("sup")
                | local_name!("q")
                | local_name!("bdi")
                | local_name!("bdo")
        )
}

/// Whether the element says nothing of its words but that they are stressed.
pub(super) fn is_mere_stress(tag: &LocalName) -> bool {
    matches!(
        *tag,
        local_name!("b")
            | local_name!("em")
            | local_name!("i")
            | local_name!("s")
            | local_name!("strong")
            | local_name!("u")
    )
}

/// The attributes that say something on this element; the stages before have seen to their values.
pub(super) fn attributes(tag: &LocalName) -> &'static [&'static str] {
    match *tag {
        local_name!("a") => &["href", "id", "class"],
        local_name!("abbr") | local_name!("dfn") => &["title"],
        local_name!("bdo") => &["dir"],
        local_name!("blockquote") | local_name!("q") | local_name!("del") | local_name!("ins") => {
            &["cite", "class"]
        }
        local_name!("code") | local_name!("small") | local_name!("figure") | local_name!("pre") => {
            &["class"]
        }
        local_name!("img") => &["src", "srcset", "alt", "width", "height"],
        local_name!("li") => &["id", "value", "class"],
        local_name!("ol") => &["start", "reversed", "type", "class"],
        local_name!("td") | local_name!("th") => &["colspan", "rowspan", "scope"],
        local_name!("time") => &["datetime"],
        _ => &[],
    }
}
