//! What a noise rule is: a literal with its reason and its own test.

use super::work::Work;
use crate::dom::{NodeId, Reason};

/// One kind of noise.
///
/// `removes` and `keeps` are its test: each is put between paragraphs of an article; the rule must
/// take something of the first kind, and nothing may be taken of the second.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    /// Named after the noise, never the action.
    pub(crate) id: &'static str,
    /// The reason, a sentence in English for the reader.
    pub(crate) why: &'static str,
    pub(crate) when: When,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests read it"))]
    pub(crate) removes: &'static [&'static str],
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests read it"))]
    pub(crate) keeps: &'static [&'static str],
}

impl Rule {
    /// The rule's identity, for the ledger.
    pub(crate) fn reason(&self) -> Reason {
        Reason {
            id: self.id,
            why: self.why,
        }
    }
}

/// Says whether the element, or the text that stands alone, is noise.
pub(crate) type Test = fn(&Work, NodeId) -> bool;

/// How noise is known.
#[derive(Clone, Copy)]
pub(crate) enum When {
    /// The element bears one of these names as a whole word of `class`, as `id` (written `#name`), or in
    /// an attribute that names components. Names are written in lower case with hyphens; `shareBar`,
    /// `share_bar`, `story__share-bar` and `share-bar--wide` are all `share-bar`. Takes boxes that hold
    /// hardly any text of their own, so that a wrapper of the whole story is safe.
    Token(&'static [&'static str]),
    /// The same for sections with texts of their own (comments, other stories): they may be of any size
    /// when paragraphs stand before them.
    Section(&'static [&'static str]),
    /// A whole short line, or the label of a box, is one of these phrases.
    Phrase(&'static [Phrases]),
    /// A short line that begins with one of these phrases and goes on with nothing but a link.
    Lead(&'static [Phrases]),
    /// The attribute has one of these values, compared without case.
    Attr(&'static str, &'static [&'static str]),
    /// The element has one of these tags.
    Tag(&'static [&'static str]),
    /// A plain function says so of this element or stand-alone text.
    Func(Test),
    /// A step of its own that looks at the whole story, and may tell the metadata.
    Step(fn(&mut Work, &'static Rule)),
}

/// The phrases of one language for one kind of noise, as sites print them. Case, punctuation, white
/// space and the digits of numbers (`#`) do not count.
pub(crate) struct Phrases {
    /// BCP 47; says for the reader which language it is. All are looked for on every page.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests read it"))]
    pub(crate) lang: &'static str,
    pub(crate) phrases: &'static [&'static str],
    /// A sentence of a text that begins like one of them and must stay.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests read it"))]
    pub(crate) keeps: &'static str,
}
