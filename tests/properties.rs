//! What holds for any input. `PROPTEST_CASES` raises the number of tries.

#![cfg(not(target_family = "wasm"))]

use copydesk::{Options, clean, sanitize};
use proptest::prelude::*;

/// Pieces of markup, right and wrong, of which pages are made.
fn piece() -> impl Strategy<Value = String> {
    let tags = prop::sample::select(vec![
        "p",
        "div",
        "b",
        "i",
        "a",
        "ul",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "caption",
        "pre",
        "h1",
        "h2",
        "blockquote",
        "figure",
        "figcaption",
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
        "ruby",
        "rt",
        "br",
        "img",
        "hr",
        "details",
        "summary",
        "picture",
        "source",
        "font",
        "nobr",
        "object",
        "mtext",
        "foreignObject",
        "custom-x",
        "article",
        "q",
        "code",
    ]);
    let attributes = prop::sample::select(vec![
        "",
        " class=share",
        " class='language-x cd-caption'",
        " id=x",
        " id=cd-x",
        " href=#x",
        " href=https://a.example/",
        " href=javascript:x",
        " src=/a.png",
        " srcset='/a.png 1x, javascript:x 2x'",
        " style=display:none",
        " onclick=x",
        " title='&lt;&quot;'",
        " name=children",
        " hidden",
    ]);
    prop_oneof![
        4 => (tags.clone(), attributes).prop_map(|(tag, attribute)| format!("<{tag}{attribute}>")),
        3 => tags.prop_map(|tag| format!("</{tag}>")),
        3 => "[a-z]{1,8} ",
        1 => prop::sample::select(vec!["<!--", "-->", "<![CDATA[", "]]>", "&", "&lt;", "<", "\n", "\r\n", "\u{a0}", "\u{feff}", "\0"]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

fn page() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

fn sanitized(html: &str) -> String {
    sanitize(html, &Options::default()).expect("it is small")
}

/// The words of the markup or of the text, without tags and references.
fn letters(html: &str) -> String {
    let mut out = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if c.is_ascii_lowercase() && !in_tag => out.push(c),
            _ => {}
        }
    }
    out
}

/// Whether no letter comes more often in `part` than in `whole`. Their order says nothing: a parser puts what stands
/// astray in a table before it.
fn is_part_of(part: &str, whole: &str) -> bool {
    let count = |text: &str, letter| text.chars().filter(|&c| c == letter).count();
    ('a'..='z').all(|letter| count(part, letter) <= count(whole, letter))
}

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|n| n.parse().ok());
    ProptestConfig {
        cases: cases.unwrap_or(128),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn sanitising_twice_is_sanitising_once(html in page()) {
        let once = sanitized(&html);
        prop_assert_eq!(sanitized(&once), once);
    }

    #[test]
    fn any_text_is_some_html(html in any::<String>()) {
        let once = sanitized(&html);
        prop_assert_eq!(sanitized(&once), once);
        prop_assert!(clean(&html, &Options::default()).is_ok());
    }

    #[test]
    fn what_is_cleaned_is_sanitised(html in page()) {
        let article = clean(&html, &Options::default()).expect("it is small");
        prop_assert_eq!(&sanitized(&article.content), &article.content);
    }

    #[test]
    fn the_same_page_gives_the_same_article(html in page()) {
        let options = Options { markdown: true, ..Options::default() };
        prop_assert_eq!(clean(&html, &options), clean(&html, &options));
    }

    #[test]
    fn no_word_is_invented(html in page()) {
        let article = clean(&html, &Options::default()).expect("it is small");
        // What stands in attributes and after stray signs is text or not as the parser says.
        let whole: String = html.chars().filter(char::is_ascii_lowercase).collect();
        let out = letters(&article.content.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "").replace("&nbsp;", ""));
        prop_assert!(is_part_of(&out, &whole), "{out:?} of {whole:?}");
    }

    #[test]
    fn no_address_is_invented(html in page()) {
        let article = clean(&html, &Options::default()).expect("it is small");
        for address in article.content.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            prop_assert!(html.contains(address) || address.starts_with("#cd-"), "{address}");
        }
    }

    #[test]
    fn lists_of_words_stay_whole(words in prop::collection::vec("[a-z]{1,8}", 1..40)) {
        let html: String = words.iter().map(|w| format!("<li>{w}</li>")).collect();
        prop_assert_eq!(letters(&sanitized(&format!("<ul>{html}</ul>"))), words.concat());
    }
}
