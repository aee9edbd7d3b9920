//! The tokenizer alone reads the same.

use super::*;
use crate::dom::budget::MAX_NODES;
use crate::dom::node::Tree;
use crate::dom::parse::tokenizer;

/// The tree that is made of the texts, one after the other.
pub(super) fn fed_in(parts: &[&str]) -> Tree {
    let tokenizer = tokenizer(parts.concat().len(), MAX_NODES);
    for part in parts {
        feed(&tokenizer, StrTendril::from_slice(part));
    }
    tokenizer.end();
    tokenizer.sink.finish()
}

/// The tree as text.
fn outline(tree: &Tree) -> String {
    let mut out = String::new();
    for n in tree.descendants(tree.document()) {
        let parent = tree[n].parent.map(|p| p.index());
        let node = match (tree.text(n), tree.element(n)) {
            (Some(text), _) => format!("{parent:?} {text:?}\n"),
            (_, Some(e)) => {
                let attrs: Vec<_> = e.attrs().iter().map(|a| (&a.name, &*a.value)).collect();
                format!("{} {parent:?} {:?} {attrs:?}\n", n.index(), e.name)
            }
            _ => String::new(),
        };
        out.push_str(&node);
    }
    out
}

fn fed(html: &str) -> String {
    outline(&fed_in(&[html]))
}

fn fed_at_once(html: &str) -> String {
    let tokenizer = tokenizer(html.len(), MAX_NODES);
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    outline(&tokenizer.sink.finish())
}

/// What brings a tokenizer from one state into another.
const PIECES: &[&str] = &[
    "<",
    "</",
    ">",
    "/>",
    "<!",
    "<?",
    "<!--",
    "-->",
    "--!>",
    "-",
    "--",
    "!",
    "<!-->",
    "<!--->",
    "<p",
    "<p>",
    "</p>",
    " a",
    "=",
    "\"",
    "'",
    "=\"",
    "='",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "&",
    "&amp",
    "&amp;",
    "&#6",
    "<script",
    "<script>",
    "</script",
    "</script>",
    "<SCRIPT ",
    "<title>",
    "</title>",
    "</TITLE\n",
    "<textarea>",
    "</textarea>",
    "<style>",
    "</style>",
    "<plaintext>",
    "<xmp>",
    "</xmp >",
    "<iframe>",
    "</iframe>",
    "<noscript>",
    "<svg>",
    "</svg>",
    "<math>",
    "<![CDATA[",
    "]]>",
    "]]",
    "<table>",
    "<td>",
    "<select>",
    "<frameset>",
    "x",
    "é",
    "1 < 2",
    "<!DOCTYPE html",
    "<html b",
    "<b c=d ",
    "<b c='>' d=\"<\">",
    "< <",
    "\u{feff}",
    "/",
    "<x-custom-element data-long-name=1>",
    "<pre>",
    "<b a=b/>",
    "<br a='1'b a A/>",
    "<a href=\"?a&b=1&copy&copy=2&copy;&amp;&#38;&#x0D;\r\n&\">",
    "<script type=application/ld+json>",
    "&copy",
    "&noti",
    "t;",
    "&#13;",
    "&#x41;",
    "&#x80;",
    "&#99999999999;",
    "&nbsp;",
    "&NotEqualTilde;",
    "&Tab;",
    "&x;",
    "&b=2",
    "A&T ",
];

#[test]
fn the_tokenizer_reads_the_same() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) as usize % below
    };
    for _ in 0..10_000 {
        let html: String = (0..1 + next(12))
            .map(|_| PIECES[next(PIECES.len())])
            .collect();
        assert_eq!(fed(&html), fed_at_once(&html), "{html:?}");
    }
}

#[test]
fn floods_are_cut_and_nothing_else() {
    let many: String = (0..1000).map(|i| format!(" a{i}='>'")).collect();
    for html in [
        format!("<p{many}>one<b>two</b>"),
        format!("<title>t</title{many}>one<b>two</b>"),
        format!("<script>s</script{many}/>one<b>two</b>"),
        format!("<!-- <p{many}> -->one<b>two</b>"),
    ] {
        let tree = fed(&html);
        assert!(
            tree.contains("one") && tree.contains("two") && !tree.contains("a128"),
            "{tree}"
        );
    }
    let text = fed(&format!("<title><p{many}></title>"));
    assert!(text.contains("a999"), "raw text is no tag");
}
