//! Images, embeds, code, formulas, notes, tables, lists.

use super::{assert_restructured, restructured};

#[test]
fn loose_text_in_a_figure_is_its_caption_when_it_stands_alone_below() {
    assert_restructured(
        "<figure><img src=/a.jpg><p>The pier.</p></figure>",
        "<figure><img src=\"https://news.example/a.jpg\" alt=\"\"><figcaption>The pier.</figcaption></figure>",
    );
    assert_restructured(
        "<figure><p>Up</p><img src=/a.jpg><p>one</p><p>two</p></figure>",
        "<p>Up</p><figure><img src=\"https://news.example/a.jpg\" alt=\"\"></figure><p>one</p><p>two</p>",
    );
    assert_restructured(
        "<figure><p>one</p><figcaption>two</figcaption></figure>",
        "<p>one</p><p class=\"cd-caption\">two</p>",
    );
}

#[test]
fn lazy_images_get_their_address_and_doubles_go() {
    assert_restructured(
        "<p><img src='data:image/gif;base64,R0' data-src=/pier.jpg alt=Pier width=640px height=480 class=lazy></p><noscript><img src=/pier.jpg></noscript>",
        "<figure><img src=\"https://news.example/pier.jpg\" alt=\"Pier\"></figure>",
    );
    assert_restructured(
        "<picture><source srcset='/a-640.jpg 640w, /a-1280.jpg 1280w'><img src=/blank.gif alt=A></picture>",
        "<figure><img src=\"https://news.example/a-1280.jpg\" srcset=\"https://news.example/a-640.jpg 640w, https://news.example/a-1280.jpg 1280w\" alt=\"A\"></figure>",
    );
    assert_restructured(
        "<img src=/a-300x200.jpg><p>x</p><img src='/a.jpg?w=9'>",
        "<figure><img src=\"https://news.example/a-300x200.jpg\" alt=\"\"></figure><p>x</p>",
    );
    assert_restructured(
        "<p>x<img src=https://pixel.wp.com/g.gif?v=1><img src=/p.png width=1 height=1></p>",
        "<p>x</p>",
    );
    assert_restructured(
        "<p>Fine <img class=emoji alt=☀ src=/2600.svg> day</p>",
        "<p>Fine ☀ day</p>",
    );
    assert_restructured(
        "<amp-img src=/a.jpg width=4 height=3></amp-img>",
        "<figure><img src=\"https://news.example/a.jpg\" alt=\"\" width=\"4\" height=\"3\"></figure>",
    );
}

#[test]
fn a_picture_gives_what_every_browser_shows() {
    let figure =
        |src: &str| format!("<figure><img src=\"https://news.example/{src}\" alt=\"A\"></figure>");
    let avif = "<source type=image/avif srcset=/a.avif>";
    for (rest, src) in [
        ("<img src=/a.jpg alt=A>", "a.jpg"),
        (
            "<source type=image/webp srcset=/a.webp><img src=/a.jpg alt=A>",
            "a.webp",
        ),
        ("<img data-src=/quay.jpg src=/blank.gif alt=A>", "quay.jpg"),
        ("<img src=/blank.gif alt=A>", "a.avif"),
    ] {
        assert_restructured(&format!("<picture>{avif}{rest}</picture>"), &figure(src));
    }
}

#[test]
fn the_address_of_a_lazy_image_may_be_in_the_link_around_it() {
    let image = "<img src=/lazy_placeholder.gif alt=Pier>";
    assert_restructured(
        &format!(
            "<div class=wp-caption><a href=/pier.JPG>{image}</a><p class=wp-caption-text>The pier.</p></div>"
        ),
        "<figure><a href=\"https://news.example/pier.JPG\"><img src=\"https://news.example/pier.JPG\" alt=\"Pier\"></a><figcaption>The pier.</figcaption></figure>",
    );
    assert_restructured(
        &format!(
            "<p>x</p><div class=wp-caption><a href=/pier>{image}</a><p class=wp-caption-text>The pier.</p></div>"
        ),
        "<p>x</p><p class=\"cd-caption\">The pier.</p>",
    );
}

#[test]
fn an_image_of_several_sizes_stays_before_its_twin_of_one() {
    assert_restructured(
        "<img src='data:image/gif;base64,R0' data-srcset='/a-640.jpg 640w, /a-1280.jpg 1280w'><noscript><img src=/a-640.jpg alt=Pier></noscript>",
        "<figure><img src=\"https://news.example/a-1280.jpg\" srcset=\"https://news.example/a-640.jpg 640w, https://news.example/a-1280.jpg 1280w\" alt=\"Pier\"></figure>",
    );
    assert_restructured(
        "<img src='data:image/gif;base64,R0' data-src=/a-640.jpg><noscript><img src=/a-640.jpg alt=Pier></noscript>",
        "<figure><img src=\"https://news.example/a-640.jpg\" alt=\"Pier\"></figure>",
    );
}

#[test]
fn captions_beside_images_make_figures_with_credits() {
    let figure = "<figure><img src=\"https://news.example/a.jpg\" alt=\"\"><figcaption>The pier. <small class=\"cd-credit\">Photo: Ada Berg</small></figcaption></figure>";
    for page in [
        "<div class=wp-caption><a><img src=/a.jpg></a><p class=wp-caption-text>The pier. Photo: Ada Berg</p></div>",
        "<p>x</p><div><img src=/a.jpg></div><div class='image-caption'>The pier. <span class=credit>Photo: Ada Berg</span></div>",
        "<figure><img src=/a.jpg><figcaption><span>The pier.</span><div class=photo-credit>Photo: Ada Berg</div></figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption>The pier. / Photo: Ada Berg</figcaption></figure>",
        "<table><tr><td><a><img src=/a.jpg></a></td></tr><tr><td>The pier. Photo: Ada Berg</td></tr></table>",
        "<figure><img src=/a.jpg><figcaption>The pier. – Photo: Ada Berg</figcaption></figure>",
        "<figure><div><img src=/a.jpg></div><div><figcaption>The pier.</figcaption><span class=media-copyright>Photo: Ada Berg</span></div></figure>",
        "<figure><img src=/a.jpg><div class=caption><span class=caption__text>The pier.</span> <span class=caption__credit>Photo: Ada Berg</span></div></figure>",
        // Once at the picture, and once for the large one.
        "<div><p><img src=/a.jpg></p><div><div class=caption>The pier. <span class=credit>Photo: Ada Berg</span></div><i class=credit>Photo: Ada Berg</i></div><p class=caption>The pier.</p></div>",
    ] {
        assert_eq!(restructured(page).trim_start_matches("<p>x</p>"), figure);
    }
    assert_restructured(
        "<figure><img src=/a.jpg><figcaption>Foto: dpa</figcaption></figure>",
        "<figure><img src=\"https://news.example/a.jpg\" alt=\"\"><figcaption><small class=\"cd-credit\">Foto: dpa</small></figcaption></figure>",
    );
    assert_restructured(
        "<figure><img src=/a.jpg><span class=media-copyright>Ada Berg/Harbour Pictures</span></figure>",
        "<figure><img src=\"https://news.example/a.jpg\" alt=\"\"><figcaption><small class=\"cd-credit\">Ada Berg/Harbour Pictures</small></figcaption></figure>",
    );
}

#[test]
fn a_paragraph_below_a_picture_that_ends_with_a_credit_is_its_caption() {
    assert_restructured(
        "<p>x</p><p><img src=/a.jpg></p><p>The pier. Photo: Ada Berg</p><p>y</p>",
        "<p>x</p><figure><img src=\"https://news.example/a.jpg\" alt=\"\"><figcaption>The pier. <small class=\"cd-credit\">Photo: Ada Berg</small></figcaption></figure><p>y</p>",
    );
    for text in [
        "The pier is long.",
        "Source: the harbour office",
        "© 2026 Harbour Post",
    ] {
        assert_restructured(
            &format!("<p><img src=/a.jpg></p><p>{text}</p>"),
            &format!(
                "<figure><img src=\"https://news.example/a.jpg\" alt=\"\"></figure><p>{text}</p>"
            ),
        );
    }
}

#[test]
fn lines_of_verse_are_the_lines_of_a_stanza() {
    let poem =
        "<p>The ferry went out,<br>the pilot was <i>singing</i>.</p><p>O harbour.<br>O stone.</p>";
    for page in [
        "<div class=o-poem><div>The ferry went out,<br></div><div>the pilot was <i>singing</i>.</div><div><br></div><div>O harbour.</div><div>O stone.</div></div>",
        "<div class=poem><div class=stanza><p class=line>The ferry went out,</p><p class=line>the pilot was <i>singing</i>.</p></div><div class=stanza><p>O harbour.</p><p>O stone.</p></div></div>",
        "<section class=poem-body><p>The ferry went out,</p><p>the pilot was <i>singing</i>.</p><p>&nbsp;</p><p>O harbour.</p><p>O stone.</p></section>",
    ] {
        assert_restructured(page, poem);
    }
    let stanzas =
        "<p>The ferry went out,<br>the pilot was singing.</p><p>O harbour.<br>O stone.</p>";
    assert_restructured(&format!("<div class=poem>{stanzas}</div>"), stanzas);
}

#[test]
fn embeds_are_links_with_titles() {
    assert_restructured(
        "<p>a<iframe src=https://www.youtube.com/embed/x1 title='Rain'></iframe>b</p>",
        "<p>a</p><figure class=\"cd-embed\"><figcaption><a href=\"https://www.youtube.com/watch?v=x1\">Rain</a></figcaption></figure><p>b</p>",
    );
    assert_restructured(
        "<figure class=wp-block-embed><div><iframe data-src='//player.vimeo.com/video/5'></iframe></div><figcaption>The tide.</figcaption></figure>",
        "<figure class=\"cd-embed\"><figcaption><a href=\"https://vimeo.com/5\">Vimeo</a> The tide.</figcaption></figure>",
    );
    assert_restructured(
        "<video poster=/p.jpg><source src=/v.mp4>Cannot play.</video>",
        "<figure class=\"cd-embed\"><a href=\"https://news.example/v.mp4\"><img src=\"https://news.example/p.jpg\" alt=\"\"></a><figcaption><a href=\"https://news.example/v.mp4\">Video</a></figcaption></figure>",
    );
}

#[test]
fn a_frame_of_a_host_that_nobody_knows_is_a_link_where_it_shows_something() {
    for frame in [
        "<iframe src=https://www.charts.example/tide allowfullscreen></iframe>",
        "<figure><iframe src=https://www.charts.example/tide></iframe></figure>",
        "<iframe data-src=https://www.charts.example/tide allow='autoplay; fullscreen' width=640 height=480></iframe>",
    ] {
        assert_restructured(
            &format!("{frame}<p>x</p>"),
            "<figure class=\"cd-embed\"><figcaption><a href=\"https://www.charts.example/tide\">charts.example</a></figcaption></figure><p>x</p>",
        );
    }
    assert_restructured(
        "<iframe src=https://charts.example/tide title='The tide in May' allowfullscreen></iframe><p>x</p>",
        "<figure class=\"cd-embed\"><figcaption><a href=\"https://charts.example/tide\">The tide in May</a></figcaption></figure><p>x</p>",
    );
    for frame in [
        "<iframe src=https://charts.example/x></iframe>",
        "<iframe src=https://ads.example/x allowfullscreen></iframe>",
        "<iframe src=https://x.doubleclick.net/x allowfullscreen></iframe>",
        "<iframe src=https://count.example/x allowfullscreen width=1 height=1></iframe>",
        "<iframe src=https://count.example/x allowfullscreen style='display:none'></iframe>",
        "<iframe src=https://count.example/x allowfullscreen title='3rd party ad content'></iframe>",
        "<iframe src=about:blank allowfullscreen></iframe>",
    ] {
        assert_restructured(&format!("{frame}<p>x</p>"), "<p>x</p>");
    }
}

#[test]
fn a_quoted_post_keeps_its_words() {
    assert_restructured(
        "<blockquote class=twitter-tweet><p>It rains.</p>— Ada (@ada) <a href=https://twitter.com/ada/status/1>May 1</a></blockquote>",
        "<figure class=\"cd-embed\"><blockquote cite=\"https://twitter.com/ada/status/1\"><p>It rains.</p><p>— Ada (@ada) <a href=\"https://twitter.com/ada/status/1\">May 1</a></p></blockquote></figure>",
    );
}

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
        "<pre class='prettyprint lang-js'><ol class=linenums><li>a</li><li>  b</li></ol></pre>",
    ] {
        assert_restructured(page, "<pre><code class=\"language-js\">a\n  b</code></pre>");
    }
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
fn a_figure_in_a_figure_is_one() {
    assert_restructured(
        "<figure><figure><img src=/a.jpg><figcaption>The pier.</figcaption></figure><figcaption>Photo: Ada Berg</figcaption></figure>",
        "<figure><img src=\"https://news.example/a.jpg\" alt=\"\"><figcaption>The pier. <small class=\"cd-credit\">Photo: Ada Berg</small></figcaption></figure>",
    );
}

#[test]
fn a_poem_is_lines_in_a_paragraph() {
    assert_restructured(
        "<pre class=wp-block-verse>Rain,\n<em>rain</em>\n\ngo</pre>",
        "<p>Rain,<br><em>rain</em></p><p>go</p>",
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
fn layout_tables_are_undone_and_data_stays() {
    assert_restructured(
        "<table><tr><td><h3>T</h3><p>a</p></td></tr></table>",
        "<h2 id=\"cd-t\">T</h2><p>a</p>",
    );
    assert_restructured(
        "<table role=presentation><tr><td>a</td><td>b</td></tr></table>",
        "<p>a</p><p>b</p>",
    );
    assert_restructured(
        "<table><tr><td><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></td></tr></table>",
        "<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>",
    );
    assert_restructured(
        "<figure class=wp-block-table><table><caption>Tides</caption><thead><tr><th>Day<th>m</thead><tr><td>1<td>2</table><figcaption>By us</figcaption></figure>",
        "<figure><table><caption>Tides</caption><thead><tr><th>Day</th><th>m</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><figcaption>By us</figcaption></figure>",
    );
}

#[test]
fn footnotes_are_linked_both_ways() {
    let expected = "<p>Rain<sup><a href=\"#cd-fn-1\" id=\"cd-fnref-1\">1</a></sup></p><ol class=\"cd-footnotes\"><li id=\"cd-fn-1\">In May. <a href=\"#cd-fnref-1\" class=\"cd-backref\">↩</a></li></ol>";
    for page in [
        "<p>Rain<sup id='fnref:1'><a href='#fn:1'>1</a></sup></p><div class=footnotes><ol><li id='fn:1'><p>In May. <a href='#fnref:1'>↩</a></p></li></ol></div>",
        "<p>Rain<sup class=fn><a href='#u1' id='u1-link'>1</a></sup></p><ol class=wp-block-footnotes><li id=u1>In May. <a href='#u1-link'>↩</a></li></ol>",
        "<p>Rain<a class=footnote-anchor id='footnote-anchor-1' href='#footnote-1'>1</a></p><div class=footnote><a id='footnote-1' href='#footnote-anchor-1' class=footnote-number>1</a><div><p>In May.</p></div></div>",
        "<p>Rain<a href='#_ftn1' name='_ftnref1'>1</a></p><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> In May.</p></div>",
        "<p>Rain<sup id=r1><a href='https://a.example/b#n1'>1</a></sup></p><ol><li id=n1>In May. <a href='https://a.example/b#r1'>↩</a></li></ol>",
    ] {
        assert_restructured(page, expected);
    }
    assert_restructured(
        "<p>Rain<sup id=cite_ref-1 class=reference><a href='#cite_note-1'>[1]</a></sup></p><ol class=references><li id=cite_note-1><b><a href='#cite_ref-1'>^</a></b> <span>In May.</span></li></ol>",
        "<p>Rain<sup><a href=\"#cd-fn-1\" id=\"cd-fnref-1\">[1]</a></sup></p><ol class=\"cd-footnotes\"><li id=\"cd-fn-1\"><b><a href=\"#cd-fnref-1\" class=\"cd-backref\">^</a></b> In May.</li></ol>",
    );
}

#[test]
fn notes_in_the_margin_are_footnotes() {
    assert_restructured(
        "<p>Rain<label for=s1 class='margin-toggle sidenote-number'></label><input type=checkbox id=s1 class=margin-toggle><span class=sidenote>In <i>May</i>.</span> fell.</p>\
        <p>Snow<label for=m1 class=margin-toggle>&#8853;</label><input type=checkbox id=m1 class=margin-toggle><span class=marginnote>In June.</span></p>",
        "<p>Rain<sup><a href=\"#cd-fn-1\" id=\"cd-fnref-1\">*</a></sup> fell.</p>\
        <p>Snow<sup><a href=\"#cd-fn-2\" id=\"cd-fnref-2\">⊕</a></sup></p>\
        <ol class=\"cd-footnotes\"><li id=\"cd-fn-1\">In <i>May</i>. <a href=\"#cd-fnref-1\" class=\"cd-backref\">↩</a></li>\
        <li id=\"cd-fn-2\">In June. <a href=\"#cd-fnref-2\" class=\"cd-backref\">↩</a></li></ol>",
    );
    // What stands between paragraphs stays there.
    assert_restructured(
        "<p>a</p><aside class=sidenote>b</aside><p>c</p>",
        "<p>a</p><p>b</p><p>c</p>",
    );
}

#[test]
fn drawings_leave_what_they_are_called() {
    assert_restructured(
        "<p>a</p><svg role=img viewBox='0 0 600 300' aria-label='Ships a month'><text>120</text></svg><p>b</p>",
        "<p>a</p><p class=\"cd-caption\">Ships a month</p><p>b</p>",
    );
    assert_restructured(
        "<figure><svg width=600 height=300><title>Ships a month</title></svg><figcaption>From 2017 on.</figcaption></figure>",
        "<p class=\"cd-caption\">Ships a month</p><p class=\"cd-caption\">From 2017 on.</p>",
    );
    assert_restructured(
        "<p>a <svg width=16 height=16><title>Star</title></svg><a href=/x><svg viewBox='0 0 512 512'><title>Home</title></svg>b</a></p>",
        "<p>a <a href=\"https://news.example/x\">b</a></p>",
    );
}

#[test]
fn callouts_are_marked_quotations() {
    for page in [
        "<div class='markdown-alert markdown-alert-warning'><p>Mind the gap.</p></div>",
        "<div class='alert alert-warning' role=alert><p>Mind the gap.</p></div>",
        "<div class='alert alert--warning'><p>Mind the gap.</p></div>",
        "<div class='admonition warning'>Mind the gap.</div>",
    ] {
        assert_restructured(
            page,
            "<blockquote class=\"cd-alert cd-alert-warning\"><p>Mind the gap.</p></blockquote>",
        );
    }
}

#[test]
fn a_list_between_items_is_a_part_of_the_one_before() {
    assert_restructured(
        "<ol><li>Roof</li> <ol><li>Slates</li></ol><li>Gate</li></ol>",
        "<ol><li>Roof<ol><li>Slates</li></ol></li><li>Gate</li></ol>",
    );
    assert_restructured(
        "<ul><ul><li>Slates</li></ul></ul>",
        "<ul><li><ul><li>Slates</li></ul></li></ul>",
    );
}

#[test]
fn typed_lists_become_lists() {
    assert_restructured(
        "<p>• a</p><p>•&nbsp;<b>b</b></p><p>c</p>",
        "<ul><li>a</li><li><b>b</b></li></ul><p>c</p>",
    );
    assert_restructured(
        "<p>x<br><br>• a<br>• b</p>",
        "<p>x</p><ul><li>a</li><li>b</li></ul>",
    );
    assert_restructured("<p>1) a</p><p>2) b</p>", "<ol><li>a</li><li>b</li></ol>");
    assert_restructured(
        "<p>- Yes, she said.</p><p>- No.</p>",
        "<p>- Yes, she said.</p><p>- No.</p>",
    );
    assert_restructured(
        "<p>1. a</p><p>x</p><p>2. b</p>",
        "<p>1. a</p><p>x</p><p>2. b</p>",
    );
    assert_restructured(
        "<ul><li><input type=checkbox checked> a</li><li><label><input type=checkbox>b</label></li></ul>",
        "<ul><li class=\"cd-task-done\">a</li><li class=\"cd-task-open\">b</li></ul>",
    );
}

#[test]
fn what_html_has_for_it_is_kept() {
    assert_restructured(
        "<dl><div><dt>Ebb<dd>Falling water</div></dl>",
        "<dl><dt>Ebb</dt><dd>Falling water</dd></dl>",
    );
    assert_restructured(
        "<details open><summary>More</summary>Words<p>here</p></details>",
        "<details><summary>More</summary><p>Words</p><p>here</p></details>",
    );
    assert_restructured(
        "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> H<sub>2</sub>O <abbr title=x>y</abbr> <abbr>z</abbr></p>",
        "<p><ruby>漢<rt>kan</rt></ruby> H<sub>2</sub>O <abbr title=\"x\">y</abbr> z</p>",
    );
    assert_restructured(
        "<blockquote cite=/q>Loose<footer>— <cite>Ada</cite></footer></blockquote>",
        "<blockquote cite=\"https://news.example/q\"><p>Loose</p><p>— <cite>Ada</cite></p></blockquote>",
    );
    assert_restructured("<hr><p>a</p><hr><hr><p>b</p><hr>", "<p>a</p><hr><p>b</p>");
    for signs in ["* * *", "· · ·", "____________", "<b>⁂</b>", "-----"] {
        assert_restructured(
            &format!("<p>{signs}</p><p>a</p><p>{signs}</p><p>b</p><p>{signs}</p>"),
            "<p>a</p><hr><p>b</p>",
        );
    }
    assert_restructured("<p>a</p><p>—</p><p>b</p>", "<p>a</p><p>—</p><p>b</p>");
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

#[test]
fn a_citation_in_brackets_calls_its_reference() {
    assert_restructured(
        "<p>Boats drift <a href=#ref1>[1]</a>, as 2 says.</p><ol><li id=ref1>Ashlar, 1991.</li></ol>",
        "<p>Boats drift <sup><a href=\"#cd-fn-1\" id=\"cd-fnref-1\">[1]</a></sup>, as 2 says.</p>\
         <ol class=\"cd-footnotes\"><li id=\"cd-fn-1\">Ashlar, 1991. <a href=\"#cd-fnref-1\" class=\"cd-backref\">↩</a></li></ol>",
    );
}
