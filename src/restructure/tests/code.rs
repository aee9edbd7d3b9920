//! Code and formulas.

use super::assert_restructured;

#[test]
fn code_keeps_its_white_space_and_names_its_language() {
    assert_restructured(
        "<div class='highlight-source-rust'><pre><span>fn</span> a() {\n    1\n}\n</pre></div>",
        "<pre><code class=\"language-rust\">fn a() {\n    1\n}</code></pre>",
    );
    for page in [
        "<pre class='language-js'><code>a\n  b</code></pre>",
        "<pre><code class='hljs js'>a\n  b</code></pre>",
        "<pre class='brush: js; gutter: false'>a<br>  b</pre>",
        "<figure class=highlight><pre><code class=language-js data-lang=js>a\n  b</code></pre></figure>",
        "<pre data-language=js><code><div class=ec-line>a</div><div class=ec-line>  b</div></code></pre>",
        "<pre class='shiki lang-js'><code><span class=line>a</span>\n<span class=line>  b</span></code></pre>",
        "<div class='cm-content' data-language=js><div class=cm-line>a</div><div class=cm-line>  b</div></div>",
        "<pre class='js example'><code>a\n  b</code></pre>",
        "<a href='#' class=tooltip>ⓘ</a><pre class=js>a\n  b</pre>",
        "<pre class='prettyprint lang-js'><ol class=linenums><li>a</li><li>  b</li></ol></pre>",
    ] {
        assert_restructured(page, "<pre><code class=\"language-js\">a\n  b</code></pre>");
    }
}

#[test]
fn code_in_several_languages_is_a_block_for_each() {
    assert_restructured(
        "<pre><input type=checkbox><code class='language-js mjs'>import a;\n</code><code class='language-js cjs'>require(a);</code><button>Copy</button></pre>",
        "<pre><code class=\"language-js\">import a;</code></pre><pre><code class=\"language-js\">require(a);</code></pre>",
    );
    assert_restructured(
        "<pre><code>import a;</code><code>require(a);</code></pre>",
        "<pre><code>import a;\nrequire(a);</code></pre>",
    );
}

#[test]
fn line_numbers_and_copy_buttons_are_removed() {
    for page in [
        "<div class=highlight><table><tr><td class=linenos><pre>1\n2</pre></td><td class=code><pre>a\nb</pre></td></tr></table></div>",
        "<div><pre><code><span class=ln>1</span>a\n<span class=ln>2</span>b</code></pre><button>Copy</button></div>",
        "<pre><code><table class=hljs-ln><tr><td class=hljs-ln-numbers data-line-number=1>1</td><td>a</td></tr><tr><td class=hljs-ln-numbers>2</td><td>b</td></tr></table></code></pre>",
    ] {
        assert_restructured(page, "<pre><code>a\nb</code></pre>");
    }
}

#[test]
fn an_editor_on_the_page_is_code() {
    assert_restructured(
        "<div class=cm-editor><div class=cm-gutters><div>1</div><div>2</div></div><div class=cm-content>\
         <div class=cm-line>let a = 1;</div><div class=cm-line>  a</div></div></div>",
        "<pre><code>let a = 1;\n  a</code></pre>",
    );
}

#[test]
fn a_block_of_code_that_nobody_closed_is_a_part_of_the_page() {
    assert_restructured(
        "<p>One.</p><pre>The boats<section><h2>Two</h2><p>went out.</p></section>",
        "<p>One.</p><p>The boats</p><h2 id=\"cd-two\">Two</h2><p>went out.</p>",
    );
}

#[test]
fn formulas_are_tex_once() {
    for page in [
        "<p>a <span class=MathJax_Preview>x</span><span class=MathJax>x2</span><script type='math/tex'>x^2</script> b</p>",
        "<p>a <span class=katex><span class=katex-mathml><math><semantics><mrow>x2</mrow><annotation encoding='application/x-tex'>x^2</annotation></semantics></math></span><span class=katex-html aria-hidden=true>x2</span></span> b</p>",
        "<p>a <span class=mwe-math-element><span><math alttext='{\\displaystyle x^2}'><mi>x</mi></math></span><img class=mwe-math-fallback-image-inline alt='{\\displaystyle x^2}' src=/x></span> b</p>",
        "<p>a <img class=latex alt='x^2' src=/l.php> b</p>",
    ] {
        assert_restructured(page, "<p>a <code class=\"cd-math\">x^2</code> b</p>");
    }
    assert_restructured(
        "<p>a</p><script type='math/tex; mode=display'>\\sum_i\n i</script>",
        "<p>a</p><p><code class=\"cd-math-display\">\\sum_i i</code></p>",
    );
}

#[test]
fn tex_that_a_script_would_set_is_a_formula() {
    let page = |text: &str| {
        format!("<p>{text}</p><script src=https://cdn.example/mathjax@3/tex-mml-chtml.js></script>")
    };
    assert_restructured(
        &page("A rope \\(L = 2d\\) holds, for $5 or $6."),
        "<p>A rope <code class=\"cd-math\">L = 2d</code> holds, for $5 or $6.</p>",
    );
    assert_restructured(
        &page("So $$F = ma$$ and \\[E = mc^2\\]"),
        "<p>So</p><p><code class=\"cd-math-display\">F = ma</code></p><p>and</p><p><code class=\"cd-math-display\">E = mc^2</code></p>",
    );
    assert_restructured(
        &page("\\begin{align} a &= b \\end{align}"),
        "<p><code class=\"cd-math-display\">\\begin{align} a &amp;= b \\end{align}</code></p>",
    );
    // Code, what nothing closes, and pages that load no such script, stay as they are.
    for text in [
        "<code>\\(x\\)</code>",
        "A \\( is a bracket.",
        "It costs $$ and more.",
    ] {
        assert_restructured(&page(text), &format!("<p>{text}</p>"));
    }
    assert_restructured("<p>A \\(x\\) here.</p>", "<p>A \\(x\\) here.</p>");
}
