//! Verse, embeds, callouts, and what HTML has an element for.

use super::{TEXT, assert_restructured, cleaned};

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
    assert_restructured(
        "<iframe src=https://news.example/embed/tide title='The tide'></iframe><p>x</p>",
        "<figure class=\"cd-embed\"><figcaption><a href=\"https://news.example/embed/tide\">The tide</a></figcaption></figure><p>x</p>",
    );
    for frame in [
        "<iframe src=https://news.example/x></iframe>",
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
fn a_frame_that_goes_is_listed_and_comes_back_as_a_link() {
    let page = format!(
        "{TEXT}<iframe src=https://fans.example/like height=20></iframe>{TEXT}<iframe src=about:blank></iframe>"
    );
    let article = cleaned(&page, &[]);
    let [frame] = &article.removed[..] else {
        panic!("{:#?}", article.removed);
    };
    assert_eq!((frame.rule, &*frame.text), ("frame", ""));
    assert!(!article.content.contains("fans.example"));
    for keep in ["frame", &frame.id] {
        let article = cleaned(&page, &[keep]);
        let link = "<figure class=\"cd-embed\"><figcaption><a href=\"https://fans.example/like\"";
        assert!(article.content.contains(link), "{}", article.content);
        assert!(article.removed.is_empty(), "{:#?}", article.removed);
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
fn a_poem_is_lines_in_a_paragraph() {
    assert_restructured(
        "<pre class=wp-block-verse>Rain,\n<em>rain</em>\n\ngo</pre>",
        "<p>Rain,<br><em>rain</em></p><p>go</p>",
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
fn parts_of_a_page_that_are_called_callouts_are_none() {
    for page in [
        "<div class=callout><h2>The pier</h2><p>It is long.</p><h3>Its end</h3><p>There is a lamp.</p></div>",
        "<div class=callout><p>It is long.</p><img src=/a.jpg></div>",
    ] {
        let html = super::restructured(page);
        assert!(!html.contains("cd-alert"), "{html}");
    }
    for page in [
        "<div class=callout><h2>The pier</h2><p>It is long.</p></div>",
        "<div class='callout note'><p>It is long.</p><img src=/a.jpg></div>",
    ] {
        let html = super::restructured(page);
        assert!(html.contains("cd-alert-note"), "{html}");
    }
}

#[test]
fn the_title_of_a_callout_that_names_its_kind_heads_nothing() {
    for title in [
        "<h4>Warning:</h4>",
        "<strong><i class=icon></i> Warning:</strong><br>",
    ] {
        assert_restructured(
            &format!("<div class='alert alert-warning'>{title}Mind the gap.</div>"),
            "<blockquote class=\"cd-alert cd-alert-warning\"><p><strong>Warning:</strong></p><p>Mind the gap.</p></blockquote>",
        );
    }
    let other = "<div class='alert alert-warning'><h4>Gaps</h4><p>Mind the gap.</p></div>";
    assert!(super::restructured(other).contains(">Gaps</h2>"));
}

#[test]
fn a_heading_that_links_to_itself_is_no_link() {
    assert_restructured(
        "<h2 id=pier><a class=header href=#pier>The pier</a></h2><p>It is long.</p>",
        "<h2 id=\"cd-the-pier\">The pier</h2><p>It is long.</p>",
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
fn a_link_that_only_a_script_follows_is_none() {
    for href in ["#", "#!", " # "] {
        assert_restructured(
            &format!("<p>The <a href='{href}'>pier</a> is long.</p>"),
            "<p>The pier is long.</p>",
        );
    }
}

#[test]
fn words_that_are_stressed_one_by_one_are_stressed_once() {
    assert_restructured(
        "<p><b>T</b><b>he</b> <b>pier</b><i> is</i><i> long</i></p>",
        "<p><b>The pier</b><i> is long</i></p>",
    );
    assert_restructured(
        "<p><b>The <i>pier</i></b><b><i>.</i></b> x<sup>1</sup><sup>2</sup> <kbd>A</kbd><kbd>B</kbd></p>",
        "<p><b>The <i>pier.</i></b> x<sup>1</sup><sup>2</sup> <kbd>A</kbd><kbd>B</kbd></p>",
    );
}
