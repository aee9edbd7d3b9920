//! What is read otherwise than as markup, and characters that are.

use crate::assert_harmless;

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
