//! What the policy lets through, checked by somebody else.
//!
//! The checker parses the output as a browser does that gets it by `innerHTML`, and compares every element,
//! attribute and scheme with the list that `docs/policy.md` publishes. It knows nothing of the sanitiser's tables.

use copydesk::Options;
use html5ever::serialize::{SerializeOpts, TraversalScope, serialize};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom, SerializableHandle};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// By element: the attributes that it may have, and those that it must have.
type Policy = HashMap<&'static str, (HashSet<&'static str>, Vec<(&'static str, &'static str)>)>;

static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    include_str!("../docs/policy.md")
        .lines()
        .filter_map(|line| line.strip_prefix("| `"))
        .map(|row| {
            let cells: Vec<&str> = row.split('|').collect();
            let words = |cell: &'static str| cell.split('`').filter(|w| !w.trim().is_empty());
            let fixed = words(cells[2]).map(|w| {
                let (name, value) = w.split_once('=').expect("an attribute and its value");
                (name, value.trim_matches('"'))
            });
            let global = ["class", "dir", "id", "lang"];
            let tag = cells[0].trim_end().trim_end_matches('`');
            (
                tag,
                (words(cells[1]).chain(global).collect(), fixed.collect()),
            )
        })
        .collect()
});

const MAX_DEPTH: usize = 256;

/// What is wrong with the markup, if anything is.
fn faults(markup: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let parser = parse_fragment(
        RcDom::default(),
        ParseOpts::default(),
        context,
        Vec::new(),
        false,
    );
    let dom = parser.one(markup);
    let root = dom.document.children.borrow()[0].clone();
    let mut again = Vec::new();
    let options = SerializeOpts {
        traversal_scope: TraversalScope::ChildrenOnly(None),
        ..SerializeOpts::default()
    };
    let written = serialize(&mut again, &SerializableHandle::from(root.clone()), options);
    if written.is_err() || again != markup.as_bytes() {
        faults.push(format!(
            "is not its own parse: {:?}",
            String::from_utf8_lossy(&again)
        ));
    }
    let mut ids = HashSet::new();
    let mut targets = Vec::new();
    let mut todo: Vec<(Handle, usize)> = vec![(root, 0)];
    while let Some((node, depth)) = todo.pop() {
        todo.extend(
            node.children
                .borrow()
                .iter()
                .map(|child| (child.clone(), depth + 1)),
        );
        let (name, attrs) = match &node.data {
            NodeData::Element { name, attrs, .. } if depth > 0 => (name, attrs.borrow()),
            NodeData::Element { .. } | NodeData::Text { .. } => continue,
            other => {
                faults.push(format!("holds {other:?}"));
                continue;
            }
        };
        if depth > MAX_DEPTH {
            faults.push("is too deep".into());
        }
        let tag = &*name.local;
        let Some((allowed, fixed)) = POLICY.get(tag).filter(|_| name.ns == ns!(html)) else {
            faults.push(format!("holds a {tag}"));
            continue;
        };
        for (attribute, value) in fixed {
            if !attrs
                .iter()
                .any(|a| &*a.name.local == *attribute && &*a.value == *value)
            {
                faults.push(format!("has a {tag} without {attribute}={value}"));
            }
        }
        for attr in attrs.iter() {
            let (name, value) = (&*attr.name.local, &*attr.value);
            if fixed.contains(&(name, value)) {
                continue;
            }
            if !allowed.contains(name) || !is_value(tag, name, value) {
                faults.push(format!("has a {tag} with {name}={value:?}"));
            }
            match name {
                "id" if !ids.insert(value.to_owned()) => {
                    faults.push(format!("has {value:?} twice"))
                }
                "href" => targets.extend(value.strip_prefix('#').map(str::to_owned)),
                _ => {}
            }
        }
    }
    for target in targets {
        if !ids.contains(&target) {
            faults.push(format!("leads nowhere: {target:?}"));
        }
    }
    faults
}

fn is_value(tag: &str, name: &str, value: &str) -> bool {
    match name {
        "href" => is_address(value, &["http", "https", "mailto", "tel"]),
        "cite" => is_address(value, &["http", "https"]),
        "src" => is_address(value, &["http", "https"]) || is_raster_data(value),
        "srcset" => value.split(", ").all(|candidate| {
            let mut words = candidate.split(' ');
            is_address(words.next().unwrap_or(""), &["http", "https"]) && words.count() <= 1
        }),
        "id" => value.starts_with("cd-") && !value.contains(char::is_whitespace),
        "class" => value
            .split(' ')
            .all(|c| c.starts_with("cd-") || c.starts_with("language-")),
        "type" if tag == "source" => value.starts_with("image/") && !value.contains("svg"),
        _ => true,
    }
}

/// Whether a browser would read one of the schemes, or none. Browsers pass by what [`as_read`] passes by.
fn is_address(value: &str, schemes: &[&str]) -> bool {
    let read = as_read(value);
    let start: String = read
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        .collect();
    !read[start.len()..].starts_with(':')
        || !start.starts_with(|c: char| c.is_ascii_alphabetic())
        || schemes.contains(&&*start)
}

fn is_raster_data(value: &str) -> bool {
    let read = as_read(value);
    let kinds = ["png", "gif", "jpeg", "jpg", "webp", "avif", "bmp", "jxl"];
    read.strip_prefix("data:image/").is_some_and(|rest| {
        kinds.iter().any(|kind| {
            rest.strip_prefix(kind)
                .is_some_and(|r| r.starts_with([';', ',']))
        })
    })
}

fn as_read(value: &str) -> String {
    value
        .trim_start_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .flat_map(char::to_lowercase)
        .collect()
}

fn sanitized(html: &str) -> String {
    copydesk::sanitize(html, &Options::default()).expect("it is small")
}

/// Three ways: the policy alone, between paragraphs, in a whole page.
#[track_caller]
fn assert_harmless(payload: &str) {
    let prose = "<p>The ferry will run again from Friday, the town council said on Monday after a long debate.</p>";
    let between = format!("{prose}{payload}{prose}");
    let page = format!(
        "<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><h1>Ferry</h1>{between}{prose}</article></body></html>"
    );
    for (way, markup) in [
        ("alone", sanitized(payload)),
        ("between", sanitized(&between)),
        (
            "page",
            copydesk::clean(&page, &Options::default())
                .expect("it is small")
                .content,
        ),
    ] {
        let faults = faults(&markup);
        assert!(
            faults.is_empty(),
            "{way}: {payload:?} gave {markup:?}, which {}",
            faults.join("; ")
        );
        assert_eq!(
            sanitized(&markup),
            markup,
            "{way}: {payload:?} changes when it goes in again"
        );
    }
}

#[test]
fn the_checker_finds_what_it_must() {
    for bad in [
        "<script>x</script>",
        "<p onclick=\"x\">x</p>",
        "<a href=\"javascript:x\">x</a>",
        "<p><p>x</p></p>",
        "<p style=\"x\">x</p>",
        "<b id=\"name\">x</b>",
        "<svg></svg>",
        "<p>x",
        "<!-- x -->",
        "<img src=\"/a.png\">",
        "<blockquote cite=\" java\nscript:x\">x</blockquote>",
        "<p class=\"modal\">x</p>",
        "<form></form>",
        "<b id=\"cd-a\"></b><b id=\"cd-a\"></b>",
    ] {
        assert!(!faults(bad).is_empty(), "{bad}");
    }
    assert_eq!(
        faults("<p id=\"cd-x\" class=\"cd-caption\">1 &lt; 2</p>"),
        Vec::<String>::new()
    );
    assert!(POLICY.len() > 50, "the list was read");
}

#[test]
fn schemes_in_sinks() {
    let schemes = [
        "javascript:run()",
        "JaVaScRiPt:run()",
        "java\tscript:run()",
        "java&#10;script:run()",
        "&#1;javascript:run()",
        " javascript:run()",
        "javascript&colon;run()",
        "&#x6A;avascript:run()",
        "vbscript:run()",
        "livescript:run()",
        "data:text/html,<b>x",
        "data:text/html;base64,PGI+",
        "data:image/svg+xml,<svg/onload=run()>",
        "data:,x",
        "blob:x",
        "file:///etc/hosts",
        "view-source:x",
        "feed:javascript:x",
        "jar:x",
        "about:blank",
        "ws://x",
        "x-custom:y",
        "javascript:\u{2028}run()",
        "javascript://%0arun()",
        "\u{feff}javascript:run()",
        "java\0script:run()",
        "//[",
        "http://[x",
        "mailto:a@b.example",
        "https://news.example/a b",
        "/a:b",
        "?javascript:x",
        "#javascript:x",
        "data:image/png;base64,AA",
    ];
    let sinks = [
        "<a href=\"{}\">x</a>",
        "<img src=\"{}\">",
        "<img src=/a srcset=\"{} 2x\">",
        "<img srcset=\"/a 1x, {} 2x\">",
        "<img srcset=\"{},{}\">",
        "<picture><source srcset=\"{}\"><img src=/a></picture>",
        "<q cite=\"{}\">x</q>",
        "<blockquote cite=\"{}\">x</blockquote>",
        "<del cite=\"{}\">x</del>",
        "<ins cite=\"{}\">x</ins>",
        "<area href=\"{}\">",
        "<base href=\"{}\">",
        "<link rel=stylesheet href=\"{}\">",
        "<form action=\"{}\"><button formaction=\"{}\">x</button></form>",
        "<iframe src=\"{}\"></iframe>",
        "<embed src=\"{}\">",
        "<object data=\"{}\">x</object>",
        "<video src=\"{}\" poster=\"{}\">x</video>",
        "<audio src=\"{}\"></audio>",
        "<track src=\"{}\">",
        "<input type=image src=\"{}\">",
        "<body background=\"{}\">",
        "<table background=\"{}\"><tr><td background=\"{}\">x</table>",
        "<img longdesc=\"{}\" usemap=\"{}\" src=/a>",
        "<html manifest=\"{}\">",
        "<meta http-equiv=refresh content=\"0;url={}\">",
        "<svg><a xlink:href=\"{}\"><text>x</text></a></svg>",
        "<svg><use href=\"{}\"/><image href=\"{}\"/><script href=\"{}\"/></svg>",
        "<math><mi href=\"{}\">x</mi></math>",
        "<math><maction actiontype=\"statusline#{}\" xlink:href=\"{}\">x</maction></math>",
        "<a ping=\"{}\" href=/a>x</a>",
        "<svg><set attributeName=href to=\"{}\"/></svg>",
        "<p style=\"background:url({})\">x</p>",
        "<a href='{}' target=_blank>x</a>",
        "<details open><summary><a href={}>x</a></summary></details>",
        "<isindex action=\"{}\">",
        "<frameset><frame src=\"{}\"></frameset>",
    ];
    for scheme in schemes {
        for sink in sinks {
            assert_harmless(&sink.replace("{}", scheme));
        }
    }
}

#[test]
fn events_on_elements() {
    let events = [
        "onclick",
        "onerror",
        "onload",
        "ontoggle",
        "onfocus autofocus tabindex=1",
        "onbeforematch hidden=until-found",
        "ONCLICK",
        "on\u{131}click",
        "onanimationstart",
        "onpointerrawupdate",
        "formaction",
        "style",
        "srcdoc",
        "xmlns",
        "is",
        "slot",
        "popovertarget",
        "commandfor",
        "contenteditable",
        "accesskey",
        "draggable",
        "itemid",
        "data-x",
        "x:onclick",
        "\"onclick",
        "<onclick",
    ];
    for element in POLICY.keys().copied().chain([
        "svg",
        "math",
        "body",
        "html",
        "form",
        "input",
        "button",
        "select",
        "video",
        "audio",
        "object",
        "embed",
        "marquee",
        "custom-x",
        "main",
        "frameset",
        "iframe",
        "template",
        "dialog",
        "meter",
        "font",
        "center",
        "nobr",
        "image",
        "isindex",
        "slot",
        "portal",
        "fencedframe",
    ]) {
        for event in events {
            assert_harmless(&format!(
                "<{element} {event}=run() src=x href=y>words</{element}>"
            ));
        }
        assert_harmless(&format!("<{element}/onclick=run()//>x</{element}>"));
    }
}

#[test]
fn namespaces_and_raw_text() {
    let outer = [
        "svg",
        "math",
        "math><mtext",
        "math><mi",
        "math><annotation-xml encoding=text/html",
        "svg><foreignObject",
        "svg><desc",
        "svg><title",
        "table",
        "table><caption",
        "table><tr><td",
        "select",
        "select><option",
        "template",
        "noscript",
        "p",
        "a href=x",
        "form",
        "math><ms",
        "ruby",
        "math><mtext><table><mglyph",
        "svg><p",
        "math><annotation-xml",
        "frameset",
        "button",
        "object",
        "picture",
        "ul",
        "dl",
        "pre",
        "h1",
        "details",
    ];
    let raw = [
        "style",
        "script",
        "title",
        "textarea",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
        "noscript",
        "plaintext",
        "template",
        "mglyph",
        "malignmark",
        "desc",
        "listing",
        "svg",
        "math",
        "table",
        "select",
        "form",
        "option",
        "p",
        "b",
        "a",
        "li",
        "td",
        "rt",
    ];
    let inner = [
        "<img src=/a onerror=run()>",
        "</style><img src=/a onerror=run()>",
        "<!--</style><img title=\"--><img src=/a onerror=run()>\">",
        "<a title=\"</title><img src=/a onerror=run()>\">x</a>",
        "<![CDATA[<img src=/a onerror=run()>]]>",
        "</p><p><b><table><td>x",
        "&lt;script&gt;",
    ];
    for outer in outer {
        for raw in raw {
            for inner in inner {
                assert_harmless(&format!("<{outer}><{raw}>{inner}</{raw}>words"));
            }
        }
    }
}

#[test]
fn every_element_in_every_element() {
    let tags: Vec<&str> = POLICY
        .keys()
        .copied()
        .chain([
            "button", "object", "form", "custom-x", "nobr", "select", "center",
        ])
        .collect();
    for outer in &tags {
        for inner in &tags {
            assert_harmless(&format!(
                "<{outer} href=/a src=/a>a<{inner} href=/b src=/b>b</{inner}>c</{outer}>d"
            ));
            assert_harmless(&format!(
                "<p>x<button><{outer}>a<object><{inner}> b</{inner}></{outer}>d"
            ));
        }
    }
}

#[test]
fn clobbering() {
    let members = [
        "parentNode",
        "children",
        "attributes",
        "firstChild",
        "nodeName",
        "innerHTML",
        "body",
        "head",
        "forms",
        "cookie",
        "location",
        "top",
        "self",
        "getElementById",
        "createElement",
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "submit",
        "action",
        "elements",
        "cd-x",
        "cd-",
        "x y",
    ];
    for member in members {
        for markup in [
            "<p id=\"{}\">x</p>",
            "<a name=\"{}\" id=\"{}\">x</a><a href=\"#{}\">y</a>",
            "<img name=\"{}\" src=/a>",
            "<form id=\"{}\"><input name=\"{}\">x</form>",
            "<a id=\"{}\"></a><a id=\"{}\" href=/a>x</a>",
            "<object name=\"{}\">x</object>",
            "<h2 id=\"{}\">x</h2><h2 id=\"{}\">y</h2>",
            "<b id=\"cd-{}\">x</b>",
            "<table id=\"{}\"><tr><td id=\"{}\"><a href=\"#{}\">x</a></table>",
        ] {
            assert_harmless(&markup.replace("{}", member));
        }
    }
}

#[test]
fn depth() {
    for opening in [
        "<div>",
        "<ul><li>",
        "<b>",
        "<dl><dd>",
        "<table><tr><td>",
        "<blockquote><p>",
        "<svg>",
        "<a href=/x>",
        "<p><b class=x>",
        "<ruby><rt>",
    ] {
        for times in [3, 199, 200, 201, 256, 257, 600] {
            assert_harmless(&(opening.repeat(times) + "words"));
        }
    }
}

#[test]
fn odd_characters() {
    let odd = [
        "\0",
        "\u{1}",
        "\u{8}",
        "\u{b}",
        "\u{c}",
        "\r",
        "\r\n",
        "\n",
        "\t",
        "\u{7f}",
        "\u{85}",
        "\u{a0}",
        "\u{ad}",
        "\u{200b}",
        "\u{202e}",
        "\u{2028}",
        "\u{feff}",
        "\u{fffd}",
        "\u{ffff}",
        "\u{10ffff}",
        "&#0;",
        "&#13;",
        "&#x80;",
        "&#xD800;",
        "&#x110000;",
        "&nbsp",
        "&notin",
        "&amp;lt;",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "`",
        "=",
        "/",
        "--",
        "]]>",
        "\u{130}",
    ];
    for c in odd {
        for markup in [
            "{}",
            "x{}y",
            "<p>{}</p>",
            "<pre>{}x</pre>",
            "<pre>\n{}\nx</pre>",
            "<p title=\"{}\">x</p>",
            "<abbr title=\"{}\">x</abbr>",
            "<a{}href=/x>x</a>",
            "<a href=\"{}/x\">x</a>",
            "<a href=\"java{}script:x\">x</a>",
            "<{}script>x</script>",
            "<sc{}ript>x</script>",
            "<img alt=\"{}\" src=\"/a{}\">",
            "<ul>{}<li>x</ul>",
            "<table>{}<tr>{}<td>x</table>",
            "<b id=\"a{}b\">x</b><a href=\"#a{}b\">y</a>",
            "<code class=\"language-{}\">x</code>",
            "<pre><code>{}</code></pre>",
            "<img srcset=\"/a{}b 2x, /c{} 3x\">",
        ] {
            assert_harmless(&markup.replace("{}", c));
        }
    }
}

#[test]
fn many_escapes() {
    for text in ["&amp;", "&lt;b", "é«", "&nbsp; "] {
        for times in [999, 1000, 1001, 5001] {
            let text = text.repeat(times);
            assert_harmless(&text);
            assert_harmless(&format!(
                "<pre>{text}<b></b>{text}</pre><img alt=\"{text}\" src=/a>"
            ));
        }
    }
}

/// The payloads that others have made, when they are there: `COPYDESK_HOSTILE` names a file of `{"id", "html"}` a line.
#[test]
#[ignore = "needs a file of payloads"]
fn payloads_from_outside() {
    let Ok(path) = std::env::var("COPYDESK_HOSTILE") else {
        println!("COPYDESK_HOSTILE names no file of payloads: nothing was tried");
        return;
    };
    let lines = std::fs::read_to_string(path).expect("the file can be read");
    let mut count = 0;
    for line in lines.split('\n').filter(|line| !line.is_empty()) {
        // Halves of UTF-16 pairs are no Unicode text: they are read as U+FFFD.
        let payload: serde_json::Value = serde_json::from_str(line)
            .or_else(|_| serde_json::from_str(&without_surrogates(line)))
            .expect("a line is JSON");
        assert_harmless(payload["html"].as_str().expect("a payload has html"));
        count += 1;
    }
    println!("{count} payloads, three ways each: nothing came through");
}

fn without_surrogates(json: &str) -> String {
    let mut parts = json.split("\\ud");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("\\ufffd");
        out.push_str(part.get(3..).unwrap_or_default());
    }
    out
}
