//! Any markup makes the tree that html5ever makes of it alone: its own tokenizer, and another's sink.

use super::tests::fed_in;
use crate::dom::scripts::stores_text;
use crate::dom::{Data, Edge, Element, Tree};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;
use proptest::sample::select;

/// What html5ever makes of the pieces of one text.
fn plain<'p>(pieces: impl Iterator<Item = &'p str>) -> RcDom {
    let options = TreeBuilderOpts {
        scripting_enabled: false,
        ..Default::default()
    };
    let builder = TreeBuilder::new(RcDom::default(), options);
    let options = TokenizerOpts {
        discard_bom: false,
        ..Default::default()
    };
    let tokenizer = Tokenizer::new(builder, options);
    let input = BufferQueue::default();
    for piece in pieces {
        input.push_back(StrTendril::from_slice(piece));
        while !input.is_empty() {
            let _ = tokenizer.feed(&input);
        }
    }
    tokenizer.end();
    tokenizer.sink.sink
}

/// A tree, written down: comments are left out, and texts that then stand side by side are one.
#[derive(Default)]
struct Outline {
    out: String,
    text: String,
}

impl Outline {
    fn end_text(&mut self) {
        if !self.text.is_empty() {
            self.out.push_str(&format!("{:?}\n", self.text));
            self.text.clear();
        }
    }

    fn open(&mut self, element: &Element) {
        self.end_text();
        let Element { name, .. } = element;
        let attrs = element.attrs().iter();
        let attrs: Vec<_> = attrs.map(|a| (&a.name, &*a.value)).collect();
        self.out.push_str(&format!("<{name:?} {attrs:?}>\n"));
    }

    fn close(&mut self) {
        self.end_text();
        self.out.push_str("</>\n");
    }
}

fn outline_of_ours(tree: &Tree) -> String {
    let mut outline = Outline::default();
    for edge in tree.traverse(tree.document()) {
        let (Edge::Enter(n) | Edge::Leave(n)) = edge;
        match (&tree[n].data, edge) {
            (Data::Text(text), Edge::Enter(_)) => outline.text.push_str(text),
            (Data::Element(e), Edge::Enter(_)) => outline.open(e),
            (Data::Element(_), Edge::Leave(_)) => outline.close(),
            _ => {}
        }
    }
    outline.end_text();
    outline.out
}

fn outline_of(dom: &RcDom) -> String {
    enum Step {
        Enter(Handle, bool),
        Close,
    }
    let mut outline = Outline::default();
    let mut steps = vec![Step::Enter(dom.document.clone(), true)];
    while let Some(step) = steps.pop() {
        let (node, has_text) = match step {
            Step::Enter(node, has_text) => (node, has_text),
            Step::Close => {
                outline.close();
                continue;
            }
        };
        let mut keeps_text = true;
        match &node.data {
            NodeData::Text { contents } if has_text => outline.text.push_str(&contents.borrow()),
            NodeData::Element {
                name,
                attrs,
                template_contents,
                ..
            } => {
                let element = Element::new(name.clone().into(), attrs.borrow().clone());
                outline.open(&element);
                steps.push(Step::Close);
                // Of scripts and styles we keep what we read.
                keeps_text = stores_text(&element);
                if let Some(contents) = &*template_contents.borrow() {
                    // We keep it as children.
                    steps.push(Step::Enter(contents.clone(), true));
                }
            }
            _ => {}
        }
        let children = node.children.borrow();
        steps.extend(
            children
                .iter()
                .rev()
                .map(|child| Step::Enter(child.clone(), keeps_text)),
        );
    }
    outline.end_text();
    outline.out
}

const TAGS: &[&str] = &[
    "p",
    "DIV",
    "b",
    "i",
    "a",
    "ul",
    "li",
    "dd",
    "table",
    "tr",
    "td",
    "caption",
    "pre",
    "h1",
    "span",
    "svg",
    "math",
    "style",
    "script",
    "title",
    "textarea",
    "select",
    "option",
    "button",
    "form",
    "template",
    "noscript",
    "rt",
    "br",
    "img",
    "html",
    "body",
    "head",
    "frameset",
    "xmp",
    "iframe",
    "plaintext",
    "nobr",
    "mtext",
    "foreignObject",
    "annotation-xml",
    "image",
    "input",
    "col",
    "Custom-Elément",
    "font",
    "object",
    "listing",
    "desc",
];

/// Text in which something may stand anywhere that the eyes which look at eight bytes at a time must see.
fn text() -> impl Strategy<Value = String> {
    let odd = select(vec![
        "&", "&amp;", "&amp", "&#", "&#x41", "&notit;", "&copy=", "\r", "\r\n", "\n", "\0", "é",
        "\u{feff}", "\u{2028}", "😀", "<", "< ", "</", "</ ", "<>", "</>", ">", "\"", "'", "=",
        "/", "-", "--", "]]>", "`",
    ]);
    prop_oneof![
        4 => "[a-z ]{0,20}",
        3 => ("[a-z]{0,9}", odd, "[a-z ]{0,9}").prop_map(|(a, odd, b)| a + odd + &b),
        1 => any::<char>().prop_map(String::from),
    ]
}

fn attribute() -> impl Strategy<Value = String> {
    let name = select(vec![
        "class",
        "href",
        "A",
        "a",
        "data-x",
        "é",
        "=",
        "'",
        "type",
        "encoding",
        "\"",
        "xlink:href",
    ]);
    let equals = select(vec!["=", " = ", "\n=", ""]);
    let value = prop_oneof![
        2 => text(),
        1 => select(vec!["application/ld+json", "text/html", "hidden"]).prop_map(str::to_owned),
    ];
    (
        name,
        equals,
        select(vec!["\"", "'", ""]),
        value,
        select(vec![" ", "", "/", "\n"]),
    )
        .prop_map(|(name, equals, quote, value, after)| {
            format!(" {name}{equals}{quote}{value}{quote}{after}")
        })
}

fn piece() -> impl Strategy<Value = String> {
    let start = (
        select(TAGS),
        prop::collection::vec(attribute(), 0..4),
        select(vec![">", "/>", " >", ""]),
    );
    let end = (select(TAGS), select(vec![">", " >", "/>", " a=b>", ""]));
    let marks = select(vec![
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<!--->",
        "<!-- x -->",
        "<!doctype html>",
        "<!x>",
        "<?x?>",
        "<![CDATA[",
        "]]>",
        "<!--<script>",
        "<math><annotation-xml encoding=text/html>",
        "<math><annotation-xml encoding=x>",
        "<table><tr><td>",
        "<svg><foreignObject>",
        "<script type=application/ld+json>",
    ]);
    prop_oneof![
        5 => start.prop_map(|(tag, attributes, end)| format!("<{tag}{}{end}", attributes.concat())),
        3 => end.prop_map(|(tag, end)| format!("</{tag}{end}")),
        4 => text(),
        1 => marks.prop_map(str::to_owned),
    ]
}

/// The places between characters.
fn places(html: &str) -> Vec<usize> {
    let starts = html.char_indices().map(|(at, _)| at);
    starts.chain([html.len()]).collect()
}

fn cases() -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 2_000;
    }
    // A failing case is written into the test itself.
    config.failure_persistence = None;
    config
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_tree_is_html5evers(
        pieces in prop::collection::vec(piece(), 0..24),
        cuts in any::<(prop::sample::Index, prop::sample::Index)>(),
        splits in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
        is_fragment in any::<bool>(),
    ) {
        // A page may begin and end anywhere.
        let whole = pieces.concat();
        let all = places(&whole);
        let (first, second) = (*cuts.0.get(&all), *cuts.1.get(&all));
        let html = match first <= second {
            true => &whole[first..second],
            false => &whole[..],
        };
        let before = if is_fragment { "<!DOCTYPE html><body>" } else { "" };
        let ours = outline_of_ours(&fed_in(&[before, html]));
        // Where the other's input is parted makes no difference.
        let all = places(html);
        let mut ends: Vec<usize> = splits.iter().map(|split| *split.get(&all)).collect();
        ends.push(html.len());
        ends.sort_unstable();
        let mut start = 0;
        let parts = ends.iter().map(|&end| &html[std::mem::replace(&mut start, end)..end]);
        let theirs = outline_of(&plain([before].into_iter().chain(parts)));
        prop_assert_eq!(ours, theirs, "{:?}", html);
    }
}
