//! What the policy lets through, checked by somebody else.
//!
//! The checker parses the output as a browser does that gets it by `innerHTML`, and compares every element,
//! attribute and scheme with the list that `docs/policy.md` publishes. It knows nothing of the sanitiser's tables.

mod laws;

use laws::checker::{POLICY, faults};
use laws::{cleaned, sanitized};

/// Three ways: the policy alone, between paragraphs, in a whole page.
#[track_caller]
fn assert_harmless(payload: &str) {
    let prose = "<p>The ferry will run again from Friday, the town council said on Monday after a long debate.</p>";
    let between = format!("{prose}{payload}{prose}");
    let page = format!(
        "<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><h1>Ferry</h1>{between}{prose}</article></body></html>"
    );
    sanitized(payload);
    sanitized(&between);
    cleaned(&page, None);
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
        "<p class=\"cd-modal\">x</p>",
        "<p class=\"language-\">x</p>",
        "<p dir=\"\u{202e}\">x</p>",
        "<q cite=\"https://b\u{fc}cher.example/\">x</q>",
        "<q cite=\"//b\u{fc}cher.example/\">x</q>",
        "<time datetime=\"&quot;\">x</time>",
        "<table><tbody><tr><td colspan=\"-1\">x</td></tr></tbody></table>",
        "<ol type=\"javascript:\"></ol>",
        "<img alt=\"\" height=\"1\" src=\"/a\" width=\"1\" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\">",
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
    // What the last one needs around its words needs a place, too.
    for opening in ["<ul>", "<dl>", "<table>", "<table><tr>", "<table><col>"] {
        for times in 195..202 {
            let html = "<div>".repeat(times) + opening + "words";
            assert_harmless(&html);
            let safe = sanitized(&html);
            assert!(safe.contains("words"), "{html}");
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

/// What a renderer of Markdown would take for markup, where our own signs stand around it.
#[test]
fn markdown_in_markdown() {
    let attacks = [
        "&lt;img src=/a onerror=run()&gt;",
        "[x](javascript:run())",
        "](javascript:run())",
        "![x](/a)",
        "&#13;&lt;img src=/a onerror=run()&gt;",
        "&#13;&#13;&lt;img src=/a onerror=run()&gt;",
        "\n\n&lt;img src=/a onerror=run()&gt;",
        "&#13;```&#13;&lt;img src=/a onerror=run()&gt;",
        "&#13;[x]: javascript:run()&#13;&#13;[x]",
        "]: &lt;img src=/a onerror=run()&gt;",
        "`&lt;img src=/a onerror=run()&gt;`",
        "|&lt;img src=/a onerror=run()&gt;|",
        "$&lt;img src=/a onerror=run()&gt;$",
        "&amp;lt;img src=/a onerror=run()&amp;gt;",
        "\\&lt;img src=/a onerror=run()&gt;",
        "&lt;!--",
        "&lt;javascript:run()&gt;",
        "\n[x]: javascript:run()\n\n[x]",
    ];
    let frames = [
        "<p>{}</p>",
        "<p><code>{}</code></p>",
        "<p><code>a</code><code>{}</code>`</p>",
        "<pre>{}</pre>",
        "<pre><code class=\"language-{}\">x</code></pre>",
        "<pre class=\"language-{}\">x</pre>",
        "<blockquote><pre>x{}</pre></blockquote>",
        "<ul><li><pre>x\n{}</pre></ul>",
        "<blockquote><p>x<code>y{}</code></blockquote>",
        "<table><tr><th>x<th>y<tr><td>{}<td><code>{}</code></table>",
        "<table><caption>{}</caption><tr><th>x<th>y<tr><td>z<td>z</table>",
        "<h2>{}</h2>",
        "<details><summary>{}</summary><p>x</details>",
        "<details><summary><pre>x{}</pre></summary><p>x</details>",
        "<a href=\"https://a.example/{}\">x</a>",
        "<a href=\"/{}\"><code>{}</code></a>",
        "<a href=\"#cd-fn-{}\">x</a>",
        "<sup><a id=\"cd-fnref-1\" href=\"#cd-fn-{}\">1</a></sup><ol class=cd-footnotes><li id=\"cd-fn-{}\">x</ol>",
        "<img src=/a alt=\"{}\">",
        "<img src=\"/a{}\" alt=x>",
        "<figure><img src=/a alt=x><figcaption>{}</figcaption></figure>",
        "<code class=cd-math>{}</code>",
        "<p><code class=cd-math-display>{}</code></p>",
        "<math><mi>{}</mi></math>",
        "<math display=block><mi>{}</mi></math>",
        "<math><semantics><mi>x</mi><annotation encoding=\"application/x-tex\">{}</annotation></semantics></math>",
        "<script type=\"math/tex\">{}</script>",
        "<script type=\"math/tex; mode=display\">{}</script>",
        "<p>\\({}\\)</p>",
        "<p>$${}$$</p>",
        "<span class=katex><annotation encoding=\"application/x-tex\">{}</annotation></span>",
        "<blockquote class=\"cd-alert-{}\">x</blockquote>",
        "<dl><dt>{}<dd>x</dl>",
        "<ol start=\"{}\"><li>x</ol>",
        "<p><sub>{}</sub><kbd>{}</kbd><ruby>x<rt>{}</ruby></p>",
        "<iframe title=\"{}\" src=\"https://www.youtube.com/embed/{}\"></iframe>",
        "<p><b>{}</b><i>x{}</i></p>",
    ];
    for attack in attacks {
        for frame in frames {
            assert_harmless(&frame.replace("{}", attack));
            let unescaped = attack.replace("&lt;", "<").replace("&gt;", ">");
            assert_harmless(&frame.replace("{}", &unescaped));
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
