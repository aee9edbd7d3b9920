//! The last word on safety.
//!
//! ammonia is the engine and comes last; [`SafeHtml`] has no other constructor than the one behind it.
//! But ammonia lets a tree through that no parser would build, and its own parse is quadratic. So that
//! its input is always well formed and shallow, the markup is parsed within our budgets and written
//! anew first, by [`mod@write`]: only what [`policy`] allows, each element only where a parser leaves it.

mod address;
mod attributes;
mod escape;
mod ids;
mod model;
pub(crate) mod policy;
mod strict;
mod write;

pub(crate) use address::has_early_colon;
#[cfg(any(feature = "markdown", test))]
pub(crate) use escape::{push_attribute, push_text};

use crate::dom::{self, Story};
use ammonia::{Builder, UrlRelative};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::io;
use std::sync::LazyLock;
use strict::Strict;

/// HTML that has been through the policy. Nothing but [`sanitise`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SafeHtml(String);

impl SafeHtml {
    pub(crate) fn into_string(self) -> String {
        self.0
    }
}

/// So many times the markup is written anew before it is given up as markup. Twice is what the
/// strangest input needs.
const ROUNDS: usize = 4;

/// Lets through what the policy allows, and nothing else. Markup that is handed over is given back as soon as it has
/// been read.
///
/// What comes out is its own parse, and comes out unchanged when it goes in again.
pub(crate) fn sanitise(markup: Cow<'_, str>) -> SafeHtml {
    settle(write::strictly(markup))
}

/// The same for what stands in the story, which is not written down and parsed for it.
pub(crate) fn sanitise_story(story: Story) -> SafeHtml {
    settle(write::story_strictly(story))
}

/// What ammonia leaves as it is: the markup that was written by [`mod@write`], or what comes of it.
fn settle(mut strict: Strict) -> SafeHtml {
    for _ in 0..ROUNDS {
        match ammonias_change(&strict) {
            None => {
                // ammonia has parsed it, found nothing to take away, and written the same down.
                let html = strict.into_string();
                debug_assert_eq!(write::strictly(Cow::Borrowed(&html)).into_string(), html);
                return SafeHtml(html);
            }
            Some(clean) => strict = write::strictly(Cow::Owned(clean)),
        }
    }
    let text = words(&strict.into_string());
    SafeHtml(ammonias_change_of(&text).unwrap_or(text))
}

/// What ammonia makes of the markup, when that is something else.
fn ammonias_change(strict: &Strict) -> Option<String> {
    let mut clean: Option<String> = None;
    for (at, piece) in strict.pieces.iter().enumerate() {
        let other = ammonias_change_of(piece);
        if clean.is_none() && other.is_some() {
            clean = Some(strict.pieces[..at].concat());
        }
        if let Some(clean) = &mut clean {
            clean.push_str(other.as_deref().unwrap_or(piece));
        }
    }
    clean
}

fn ammonias_change_of(piece: &str) -> Option<String> {
    let mut written = Written {
        given: piece,
        same: 0,
        other: None,
    };
    let result = AMMONIA.clean(piece).write_to(&mut written);
    debug_assert!(result.is_ok(), "memory can be written to");
    written.other()
}

/// What is written by one who mostly writes what was given: nothing of it is kept before it differs.
struct Written<'g> {
    given: &'g str,
    /// Bytes that are the same.
    same: usize,
    /// All that was written, once it differs.
    other: Option<Vec<u8>>,
}

impl Written<'_> {
    fn other(self) -> Option<String> {
        let other = match self.other {
            Some(other) => other,
            None if self.same < self.given.len() => self.given.as_bytes()[..self.same].to_vec(),
            None => return None,
        };
        Some(String::from_utf8_lossy(&other).into_owned())
    }
}

impl io::Write for Written<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let given = self.given.as_bytes();
        match &mut self.other {
            None if given[self.same..].starts_with(bytes) => self.same += bytes.len(),
            None => self.other = Some([&given[..self.same], bytes].concat()),
            Some(other) => other.extend_from_slice(bytes),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The markup's words as one escaped text: the way out when no markup stands still.
fn words(markup: &str) -> String {
    let page = dom::parse_fragment(markup);
    let mut out = String::new();
    escape::push_text(&mut out, &page.tree.text_of(page.body));
    out
}

/// ammonia with our policy.
static AMMONIA: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::new();
    let mut fixed: HashMap<&str, HashMap<&str, &str>> = HashMap::new();
    let mut fixed_values: HashMap<&str, HashMap<&str, HashSet<&str>>> = HashMap::new();
    for element in policy::ELEMENTS {
        attributes.insert(element.tag, element.attributes.iter().copied().collect());
        for &(attribute, value) in element.fixed {
            fixed
                .entry(element.tag)
                .or_default()
                .insert(attribute, value);
            let values = fixed_values.entry(element.tag).or_default();
            values.insert(attribute, HashSet::from([value]));
        }
    }
    let mut builder = Builder::empty();
    builder
        .tags(policy::ELEMENTS.iter().map(|e| e.tag).collect())
        .clean_content_tags(policy::DROPPED.iter().copied().collect())
        .generic_attributes(policy::GLOBAL.iter().copied().collect())
        .tag_attributes(attributes)
        .tag_attribute_values(fixed_values)
        .set_tag_attribute_values(fixed)
        .url_schemes(policy::SCHEMES.iter().copied().collect())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true)
        .attribute_filter(policy::value);
    builder
});

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    pub(super) fn assert_sanitised(input: &str, expected: &str) {
        let once = sanitise(input.into()).into_string();
        assert_eq!(once, expected, "{input}");
        assert_eq!(
            sanitise((&*once).into()).into_string(),
            once,
            "again: {input}"
        );
    }

    #[test]
    fn scripts_and_handlers_go_words_stay() {
        assert_sanitised(
            "<p onclick=run()>Hello<script>run()</script> <span style='x'>you</span></p>",
            "<p>Hello you</p>",
        );
        assert_sanitised("a<!-- b -->c", "ac");
        assert_sanitised(
            "<button>Press</button><input value=x><textarea>t</textarea>",
            "Press",
        );
        assert_sanitised("<svg><a href=/x>y</a></svg><math><mi>x</mi></math>z", "z");
    }

    #[test]
    fn addresses_are_checked_everywhere() {
        assert_sanitised("<a href='java&#10;script:run()'>x</a>", "x");
        assert_sanitised(
            "<blockquote cite='javascript:run()'>x</blockquote>",
            "<blockquote>x</blockquote>",
        );
        assert_sanitised("<img src=data:image/svg+xml,x alt=x>", "");
        assert_sanitised(
            "<img alt=x src=/a.png onerror=x srcset='/b.png 2x, javascript:x 3x'>",
            "<img alt=\"x\" src=\"/a.png\" srcset=\"/b.png 2x\" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\">",
        );
        assert_sanitised(
            "<a href=' https://news.example/?a&amp;b ' target=_top>x</a>",
            "<a href=\"https://news.example/?a&amp;b\" rel=\"noopener noreferrer\" referrerpolicy=\"no-referrer\">x</a>",
        );
    }

    #[test]
    fn tracking_pixels_go() {
        assert_sanitised("x<img src=/p.gif width=1 height=1>", "x");
        assert_sanitised("x<img src=/p.gif style='display: none'>", "x");
        assert_sanitised("x<img src=/p.gif hidden>", "x");
    }

    #[test]
    fn ids_are_ours_and_links_follow_them() {
        let link = "rel=\"noopener noreferrer\" referrerpolicy=\"no-referrer\"";
        assert_sanitised(
            "<p id=name>a</p><a href=#note>1</a><p id=note>b</p>",
            &format!("<p>a</p><a href=\"#cd-note\" {link}>1</a><p id=\"cd-note\">b</p>"),
        );
        assert_sanitised("<a href=#nowhere>x</a>", "x");
        assert_sanitised(
            "<a href=#x>a</a><pre><h2 id=x>b</h2></pre>",
            "a<pre>b</pre>",
        );
        assert_sanitised(
            "<h2 id=cd-ebb>x</h2><h3 id=cd-ebb>y</h3>",
            "<h2 id=\"cd-ebb\">x</h2><h3>y</h3>",
        );
    }

    #[test]
    fn only_our_classes_stay() {
        assert_sanitised(
            "<p class='modal cd-caption'>x</p>",
            "<p class=\"cd-caption\">x</p>",
        );
        assert_sanitised(
            "<code class='hljs language-c++'>x</code>",
            "<code class=\"language-c++\">x</code>",
        );
    }

    #[test]
    fn elements_stand_where_a_parser_leaves_them() {
        assert_sanitised("<p><button><footer>a</footer>b</button></p>", "<p>a b</p>");
        assert_sanitised(
            "<ul>a<ul><li>b</ul></ul>",
            "<ul><li>a<ul><li>b</li></ul></li></ul>",
        );
        assert_sanitised("<li>a</li>", "<div>a</div>");
        assert_sanitised("<b><b>x</b></b>", "<b>x</b>");
        assert_sanitised(
            "<table><tr><td>x",
            "<table><tbody><tr><td>x</td></tr></tbody></table>",
        );
        assert_sanitised(
            "<dl><div><dt>a<dd>b</div></dl>",
            "<dl><dt>a</dt><dd>b</dd></dl>",
        );
        assert_sanitised("<pre>\n\n\nx</pre>", "<pre>x</pre>");
        assert_sanitised("<pre><div>a</div><div>b</div></pre>", "<pre>a\nb</pre>");
        assert_sanitised("<main>a</main><nav>b</nav>", "<div>a</div><div>b</div>");
    }

    #[test]
    fn odd_characters_come_out_as_they_are_read_again() {
        assert_sanitised("\u{feff}a&#13;b&nbsp;c", "a\nb&nbsp;c");
        assert_sanitised(
            "<abbr title='&lt;b&gt;&nbsp;\"&amp;'>x</abbr>",
            "<abbr title=\"&lt;b&gt;&nbsp;&quot;&amp;\">x</abbr>",
        );
    }

    #[test]
    fn depth_is_bounded_and_words_stay() {
        let deep = "<blockquote>".repeat(5_000) + "deep";
        let safe = sanitise((&*deep).into()).into_string();
        assert!(safe.contains("deep"));
        assert!(safe.matches("<blockquote>").count() <= model::MAX_DEPTH);
    }

    #[test]
    fn long_markup_is_looked_at_in_pieces() {
        let markup =
            "<p>The <b>pilots</b> painted.</p>\u{feff}boat<ul><li>one<li>two</ul>".repeat(12_000);
        let strict = write::strictly(Cow::Borrowed(&markup));
        assert!(strict.pieces.len() > 2);
        assert!(strict.pieces.iter().all(|piece| piece.starts_with('<')));
        let strict = strict.into_string();
        assert!(AMMONIA.clean(&strict).to_string() == strict);
        assert!(sanitise(markup.into()).into_string() == strict);
        let markup = "x <img src=/a.png> <b></b>".repeat(9_000);
        assert!(write::strictly(markup.into()).pieces.len() > 2);
        // A place at which something is open is none to part it.
        let markup = format!("<blockquote>{}</blockquote>", "<p>x</p>".repeat(60_000));
        assert_eq!(write::strictly(markup.into()).pieces.len(), 1);
    }

    #[test]
    fn what_ammonia_changes_of_one_piece_stands_between_the_others() {
        let pieces = ["<p>a</p>", "<p onclick=x>b</p>", "<p>c</p>"].map(String::from);
        let changed = ammonias_change(&Strict {
            pieces: pieces.to_vec(),
        });
        assert_eq!(changed.as_deref(), Some("<p>a</p><p>b</p><p>c</p>"));
        let pieces = vec!["<p>a</p>".to_owned(), "<p>b</p>".to_owned()];
        assert_eq!(ammonias_change(&Strict { pieces }), None);
    }

    #[test]
    fn the_last_resort_is_text() {
        assert_eq!(words("<p>1 &lt; 2</p><p>b"), "1 &lt; 2 b");
    }
}
