//! Markdown within what becomes Markdown.

use crate::assert_harmless;

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
