//! Elements: a name, and attributes that are found fast.

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName, local_name, ns};

/// The interner keeps names up to this length without a table.
pub(super) const SHORT_NAME: usize = 7;

/// So many characters of a style are read.
const LONGEST_STYLE: usize = 400;

/// An element's name and attributes.
#[derive(Debug, Clone)]
pub(crate) struct Element {
    pub(crate) name: Name,
    attrs: Box<[Attr]>,
}

/// An element's name. html5ever's has a prefix, too, which its parser never sets, and a namespace in eight bytes: nodes are
/// many, and what each stage takes grows with their size.
#[derive(Debug, Clone)]
pub(crate) struct Name {
    pub(crate) local: LocalName,
    space: Space,
}

/// The namespaces that the parser knows: <https://html.spec.whatwg.org/multipage/parsing.html#creating-and-inserting-nodes>.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Space {
    Html,
    Svg,
    MathMl,
}

impl Name {
    pub(super) fn html(local: LocalName) -> Name {
        let space = Space::Html;
        Name { local, space }
    }

    /// The namespace, as html5ever has it.
    pub(super) fn namespace(&self) -> &'static Namespace {
        static HTML: Namespace = ns!(html);
        static SVG: Namespace = ns!(svg);
        static MATH_ML: Namespace = ns!(mathml);
        match self.space {
            Space::Html => &HTML,
            Space::Svg => &SVG,
            Space::MathMl => &MATH_ML,
        }
    }
}

impl From<QualName> for Name {
    fn from(QualName { local, ns, .. }: QualName) -> Name {
        let space = match ns {
            ns!(svg) => Space::Svg,
            ns!(mathml) => Space::MathMl,
            _ => Space::Html,
        };
        Name { local, space }
    }
}

/// An attribute. Its namespace is not kept: in `svg` and `math`, `xlink:href` is an `href`.
#[derive(Debug, Clone)]
pub(crate) struct Attr {
    pub(crate) name: LocalName,
    pub(crate) value: StrTendril,
    /// The [`key`] of a short name, and 0 of a longer one.
    key: u64,
}

impl Attr {
    fn new(name: LocalName, value: StrTendril) -> Attr {
        let key = key(&name).unwrap_or_default();
        Attr { name, value, key }
    }
}

impl From<Attribute> for Attr {
    fn from(Attribute { name, value }: Attribute) -> Attr {
        Attr::new(name.local, value)
    }
}

impl Element {
    pub(super) fn new(name: Name, attrs: Vec<Attribute>) -> Element {
        let attrs = attrs.into_iter().map(Attr::from).collect();
        Element { name, attrs }
    }

    /// The attributes, in the order in which they were written.
    pub(crate) fn attrs(&self) -> &[Attr] {
        &self.attrs
    }

    /// Adds an attribute, unless there is one of the name.
    pub(super) fn add(&mut self, attr: Attr) {
        if self.attrs.iter().all(|have| have.name != attr.name) {
            self.change(|attrs| attrs.push(attr));
        }
    }

    /// Sets an attribute.
    pub(super) fn set(&mut self, name: LocalName, value: StrTendril) {
        match self.attrs.iter_mut().find(|a| a.name == name) {
            Some(attr) => attr.value = value,
            None => self.change(|attrs| attrs.push(Attr::new(name, value))),
        }
    }

    /// Removes an attribute, if it is there.
    pub(super) fn unset(&mut self, name: &LocalName) {
        self.change(|attrs| attrs.retain(|a| a.name != *name));
    }

    fn change(&mut self, change: impl FnOnce(&mut Vec<Attr>)) {
        let mut attrs = std::mem::take(&mut self.attrs).into_vec();
        // Few get more than one.
        attrs.reserve_exact(1);
        change(&mut attrs);
        self.attrs = attrs.into_boxed_slice();
    }

    /// The attribute's value; the name in lower case.
    // Inlined, so that the key of a name that stands in the code is made when the code is compiled.
    #[inline(always)]
    pub(crate) fn attr(&self, name: &str) -> Option<&str> {
        match key(name) {
            Some(key) => self.attr_by_key(key),
            None => self.attr_by_name(name),
        }
    }

    #[inline(never)]
    fn attr_by_key(&self, key: u64) -> Option<&str> {
        let attribute = self.attrs.iter().find(|a| a.key == key);
        attribute.map(|a| &*a.value)
    }

    #[inline(never)]
    fn attr_by_name(&self, name: &str) -> Option<&str> {
        let mut long = self.attrs.iter().filter(|a| a.key == 0);
        let attribute = long.find(|a| &*a.name == name);
        attribute.map(|a| &*a.value)
    }

    /// The words of an attribute such as `class` or `rel`.
    #[inline]
    pub(crate) fn words(&self, attr: &str) -> impl Iterator<Item = &str> {
        self.attr(attr).unwrap_or_default().split_ascii_whitespace()
    }

    /// Whether `class` has this word, to the letter.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.words("class").any(|c| c == class)
    }

    /// Whether it is what a button or a tab over it opens, as screen readers are told:
    /// <https://www.w3.org/WAI/ARIA/apg/patterns/accordion/>, <https://www.w3.org/WAI/ARIA/apg/patterns/tabs/>.
    pub(crate) fn is_panel(&self) -> bool {
        matches!(self.attr("role"), Some("region" | "tabpanel"))
            && self.attr("aria-labelledby").is_some()
            // A notice or a carousel says what it is.
            && self.attr("aria-roledescription").is_none()
    }

    /// Whether `class` has one of these words, to the letter; they are sorted.
    #[inline]
    pub(crate) fn has_class_of(&self, sorted: &[&str]) -> bool {
        debug_assert!(sorted.is_sorted(), "{sorted:?}");
        // Few have the length of the word, so that looking at all is quicker than a search.
        self.words("class").any(|c| sorted.contains(&c))
    }

    /// Whether a style of its own hides it.
    pub(crate) fn is_hidden_by_style(&self) -> bool {
        let Some(style) = self.attr("style") else {
            return false;
        };
        let plain = style.chars().filter(|c| !c.is_whitespace());
        let plain = plain.take(LONGEST_STYLE).collect::<String>();
        let plain = plain.to_ascii_lowercase();
        plain.contains("display:none") || plain.contains("visibility:hidden")
    }

    /// Whether it is a link: an `a` that does not only mark a place, as `<a name=quay>` does. Such a one is often left open,
    /// and the parser then sets it around all that follows.
    pub(crate) fn is_link(&self) -> bool {
        let marks_place = || {
            let is_named = self.attr("name").is_some() || self.attr("id").is_some();
            let mut acts = ["href", "onclick", "role", "class"].iter();
            is_named && !acts.any(|name| self.attr(name).is_some())
        };
        self.name.local == local_name!("a") && !marks_place()
    }

    pub(crate) fn is_html(&self) -> bool {
        self.name.space == Space::Html
    }
}

/// The hash of an atom that holds a short name: its letters, its length, and the mark of such atoms; `None` for a longer
/// name. Nothing else has the same.
#[inline(always)]
fn key(name: &str) -> Option<u64> {
    if name.len() > SHORT_NAME {
        return None;
    }
    let mut letters = 0;
    for (at, &letter) in name.as_bytes().iter().enumerate() {
        letters |= u64::from(letter) << (8 * at);
    }
    Some(letters << 8 | (name.len() as u64) << 4 | 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_of_a_place_is_no_link() {
        let is_link = |html: &str| {
            let page = crate::dom::parse(html);
            let a = page.tree.find(page.body, "a");
            a.and_then(|a| page.tree.element(a))
                .is_some_and(Element::is_link)
        };
        assert!(is_link("<a href=/quay>The quay"));
        assert!(is_link("<a id=buy class=button>Buy"));
        assert!(!is_link("<a name=quay>The quay"));
        assert!(!is_link("<a id=quay>The quay"));
    }

    #[test]
    fn keys_are_the_hashes_of_the_interner() {
        for name in ["a", "id", "rel", "class", "itemref", "x-\u{e9}-y"] {
            assert_eq!(key(name), Some(LocalName::from(name).get_hash()), "{name}");
        }
        assert_eq!(key("itemprop"), None);
    }
}
