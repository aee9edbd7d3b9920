//! What holds for any input. `PROPTEST_CASES` raises the number of tries.

#![cfg(not(target_family = "wasm"))]

mod laws;

use copydesk::{Options, clean, sanitize};
use laws::checker;
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

/// Addresses, right and wrong.
fn address() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "https://",
        "HTTP:",
        "//",
        "\\\\",
        "/",
        "ws://",
        "ftp:",
        "file://",
        "javascript:",
        "mailto:",
        "data:image/png,",
        "x:",
        ":",
        "@",
        "?",
        "#",
        ".",
        "-",
        "xn--",
        "xn--bcher-kva",
        "a",
        "A",
        "1",
        "0x",
        "example",
        "ü",
        "Ü",
        "ß",
        "ẞ",
        "İ",
        "K",
        "ａ",
        "。",
        "\u{ad}",
        "\u{200d}",
        "\u{301}",
        "א",
        "مثال",
        "例",
        "%41",
        "%2e",
        "%c3%bc",
        "%C3%9C",
        "%",
        "[::1]",
        "[",
        ":80",
        ":x",
        "\t",
        "\n",
        "\0",
        " ",
        "\u{1}",
        "&",
        "\"",
        "<",
        "\u{202e}",
        ",",
    ]);
    prop::collection::vec(
        prop_oneof![9 => pieces.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)],
        1..9,
    )
    .prop_map(|pieces| pieces.concat())
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
    fn any_bytes_are_some_html(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let html = String::from_utf8_lossy(&bytes);
        prop_assert_eq!(checker::faults(&sanitized(&html)), Vec::<String>::new());
    }

    #[test]
    fn what_comes_out_is_on_the_list_and_its_own_parse(html in page()) {
        prop_assert_eq!(checker::faults(&sanitized(&html)), Vec::<String>::new());
        let article = laws::cleaned(&html, Some("https://news.example/a/b"));
        prop_assert_eq!(checker::faults(&article.content), Vec::<String>::new());
    }

    #[test]
    fn what_comes_out_is_bounded(html in page(), times in 1..40_usize) {
        let html = html.repeat(times);
        let safe = sanitized(&html);
        // A formatting element is opened again in each block, with all that it must have.
        prop_assert!(safe.len() <= 100 * html.len() + 1000, "{} of {}", safe.len(), html.len());
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
        let options = Options { markdown: true, ..Options::default() };
        let article = clean(&html, &options).expect("it is small");
        // What stands in attributes and after stray signs is text or not as the parser says.
        let whole: String = html.chars().filter(char::is_ascii_lowercase).collect();
        for markup in [&article.content, &sanitized(&html)] {
            let out = letters(&markup.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "").replace("&nbsp;", ""));
            prop_assert!(is_part_of(&out, &whole), "{out:?} of {whole:?}");
        }
        prop_assert!(is_part_of(&article.text_content, &whole), "{:?} of {whole:?}", article.text_content);
    }

    #[test]
    fn no_address_is_invented(html in page()) {
        let options = Options { markdown: true, ..Options::default() };
        let article = clean(&html, &options).expect("it is small");
        for markup in [&article.content, &sanitized(&html)] {
            for name in ["href", "src", "cite"] {
                for address in checker::attribute(markup, name) {
                    prop_assert!(html.contains(&address) || address.starts_with("#cd-"), "{name} {address}");
                }
            }
            for candidates in checker::attribute(markup, "srcset") {
                for candidate in candidates.split(", ") {
                    prop_assert!(html.contains(candidate), "srcset {candidate}");
                }
            }
        }
    }

    #[test]
    fn a_host_is_kept_or_refused(address in address()) {
        let html = format!("<a href=\"{}\">x</a>", address.replace('&', "&amp;").replace('"', "&quot;"));
        let safe = laws::sanitized(&html);
        laws::cleaned(&html, None);
        laws::cleaned(&html, Some("https://news.example/a/b"));
        let plain = address.is_ascii() && !address.contains(['\0', '\t', '\n', '\r']);
        if let Some(left) = checker::attribute(&safe, "href").first() && plain && !left.starts_with("#cd-") {
            prop_assert_eq!(left, address.trim_matches(|c| c <= ' '));
        }
    }

    #[test]
    fn lists_of_words_stay_whole(words in prop::collection::vec("[a-z]{1,8}", 1..40)) {
        let html: String = words.iter().map(|w| format!("<li>{w}</li>")).collect();
        prop_assert_eq!(letters(&sanitized(&format!("<ul>{html}</ul>"))), words.concat());
    }
}
