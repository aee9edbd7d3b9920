//! One at least of each provider, highlighter and kind of formula that pages use.

use super::assert_restructured;

#[track_caller]
fn assert_embed(markup: &str, link: &str, words: &str) {
    assert_restructured(
        markup,
        &format!(
            "<figure class=\"cd-embed\"><figcaption><a href=\"{link}\">{words}</a></figcaption></figure>"
        ),
    );
}

#[test]
fn frames_of_all_providers_are_links() {
    for (src, link, words) in [
        (
            "https://www.youtube-nocookie.com/embed/x1?rel=0",
            "https://www.youtube.com/watch?v=x1",
            "YouTube",
        ),
        (
            "https://player.vimeo.com/video/5?h=a",
            "https://vimeo.com/5",
            "Vimeo",
        ),
        (
            "https://platform.twitter.com/embed/Tweet.html?id=11",
            "https://x.com/i/status/11",
            "X",
        ),
        (
            "https://www.instagram.com/p/Cx1/embed",
            "https://www.instagram.com/p/Cx1/embed",
            "Instagram",
        ),
        (
            "https://www.tiktok.com/embed/v2/7012",
            "https://www.tiktok.com/embed/v2/7012",
            "TikTok",
        ),
        (
            "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fskerry%2Fposts%2F1",
            "https://www.facebook.com/skerry/posts/1",
            "Facebook",
        ),
        (
            "https://embed.bsky.app/embed/did:plc:x/app.bsky.feed.post/3k",
            "https://bsky.app/profile/did:plc:x/post/3k",
            "Bluesky",
        ),
        (
            "https://social.example/@skerry/11/embed",
            "https://social.example/@skerry/11",
            "Mastodon",
        ),
        (
            "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/skerry/horn",
            "https://soundcloud.com/skerry/horn",
            "SoundCloud",
        ),
        (
            "https://open.spotify.com/embed/episode/5a",
            "https://open.spotify.com/episode/5a",
            "Spotify",
        ),
        (
            "https://datawrapper.dwcdn.net/aB1/3/",
            "https://datawrapper.dwcdn.net/aB1/3/",
            "Datawrapper",
        ),
        (
            "https://flo.uri.sh/visualisation/12/embed",
            "https://public.flourish.studio/visualisation/12/",
            "Flourish",
        ),
        (
            "https://www.google.com/maps/embed?pb=1",
            "https://www.google.com/maps/embed?pb=1",
            "Google",
        ),
    ] {
        assert_embed(&format!("<iframe src='{src}'></iframe>"), link, words);
        assert_embed(
            &format!("<iframe src='{src}' title='The quay'></iframe>"),
            link,
            "The quay",
        );
    }
    assert_embed(
        "<div class=flourish-embed data-src='visualisation/12?7'></div>",
        "https://public.flourish.studio/visualisation/12/",
        "Flourish",
    );
    assert_embed(
        "<amp-youtube data-videoid=x1></amp-youtube>",
        "https://www.youtube.com/watch?v=x1",
        "YouTube",
    );
}

#[test]
fn quoted_posts_of_all_providers_keep_their_words() {
    for (open, close, link, provider) in [
        (
            "<blockquote class=twitter-tweet cite=https://x.com/ada/status/1>",
            "</blockquote>",
            "https://x.com/ada/status/1",
            "X",
        ),
        (
            "<blockquote class=instagram-media data-instgrm-permalink=https://www.instagram.com/p/Cx1/>",
            "</blockquote>",
            "https://www.instagram.com/p/Cx1/",
            "Instagram",
        ),
        (
            "<blockquote class=tiktok-embed cite=https://www.tiktok.com/@skerry/video/7012><section>",
            "</section></blockquote>",
            "https://www.tiktok.com/@skerry/video/7012",
            "TikTok",
        ),
        (
            "<blockquote class=mastodon-embed data-embed-url=https://social.example/@skerry/11/embed>",
            "</blockquote>",
            "https://social.example/@skerry/11",
            "Mastodon",
        ),
        (
            "<div class=fb-post data-href=https://www.facebook.com/skerry/posts/1><blockquote cite=https://www.facebook.com/skerry/posts/1>",
            "</blockquote></div>",
            "https://www.facebook.com/skerry/posts/1",
            "Facebook",
        ),
    ] {
        assert_restructured(
            &format!("{open}<p>It rains.</p><p>Ada, May 1</p>{close}"),
            &format!(
                "<figure class=\"cd-embed\"><blockquote cite=\"{link}\"><p>It rains.</p><p>Ada, May 1</p></blockquote><figcaption><a href=\"{link}\">{provider}</a></figcaption></figure>"
            ),
        );
    }
    assert_restructured(
        "<blockquote class=bluesky-embed data-bluesky-uri='at://did:plc:x/app.bsky.feed.post/3k'><p>It rains.</p><a href=https://bsky.app/profile/did:plc:x/post/3k>May 1</a></blockquote>",
        "<figure class=\"cd-embed\"><blockquote cite=\"https://bsky.app/profile/did:plc:x/post/3k\"><p>It rains.</p><p><a href=\"https://bsky.app/profile/did:plc:x/post/3k\">May 1</a></p></blockquote></figure>",
    );
}

#[test]
fn code_of_all_highlighters_names_its_language() {
    for page in [
        // Prism, highlight.js, Shiki, Rouge, Pygments (Sphinx), GitHub, Chroma, CodeMirror, Astro.
        "<pre class=language-js><code class=language-js><span class=token>a</span>\n  b</code></pre>",
        "<pre><code class='hljs language-js'>a\n  b</code></pre>",
        "<pre class='shiki lang-js'><code><span class=line>a</span>\n<span class=line>  b</span></code></pre>",
        "<div class='language-js highlighter-rouge'><div class=highlight><pre class=highlight><code><span class=nx>a</span>\n  b</code></pre></div></div>",
        "<div class='highlight-js notranslate'><div class=highlight><pre><span></span><span class=n>a</span>\n  b\n</pre></div></div>",
        "<div class='highlight highlight-source-js'><pre>a\n  b</pre></div>",
        "<div class=highlight><pre tabindex=0 class=chroma><code class=language-js data-lang=js><span class=line><span class=cl>a\n</span></span><span class=line><span class=cl>  b</span></span></code></pre></div>",
        "<div class='cm-content' data-language=js><div class=cm-line>a</div><div class=cm-line>  b</div></div>",
        "<pre class=astro-code data-language=js><code><span class=line>a</span>\n<span class=line>  b</span></code></pre>",
    ] {
        assert_restructured(page, "<pre><code class=\"language-js\">a\n  b</code></pre>");
    }
    assert_restructured(
        "<div class=CodeMirror><div class=CodeMirror-code><pre class=CodeMirror-line>a</pre><pre class=CodeMirror-line>  b</pre></div></div>",
        "<pre><code>a\n  b</code></pre>",
    );
}

#[test]
fn formulas_of_all_kinds_are_tex() {
    for formula in [
        "<script type='math/tex'>x^{2}</script>",
        "<mjx-container><mjx-math>x</mjx-math><mjx-assistive-mml><math><msup><mi>x</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container>",
        "<math><msup><mi>x</mi><mn>2</mn></msup></math>",
        "<span class='math inline'>\\(x^{2}\\)</span>",
        "<img src='https://latex.codecogs.com/svg.image?x%5E2' alt='x^{2}'>",
    ] {
        assert_restructured(
            &format!("<p>a {formula} b</p>"),
            "<p>a <code class=\"cd-math\">x^{2}</code> b</p>",
        );
    }
    for formula in [
        "<math display=block><mfrac><mi>x</mi><mn>2</mn></mfrac></math>",
        "<span class='math display'>\\[\\frac{x}{2}\\]</span>",
    ] {
        assert_restructured(
            &format!("<p>a</p><p>{formula}</p>"),
            "<p>a</p><p><code class=\"cd-math-display\">\\frac{x}{2}</code></p>",
        );
    }
    assert_restructured("<p class=math>In 2 words</p>", "<p>In 2 words</p>");
}

#[test]
fn what_folds_without_a_summary_stands_open() {
    assert_restructured(
        "<p>The tide:</p><details><p>High at six.</p><p>Low at noon.</p></details>",
        "<p>The tide:</p><p>High at six.</p><p>Low at noon.</p>",
    );
    assert_restructured(
        "<details><summary>The tide</summary><p>High at six.</p></details>",
        "<details><summary>The tide</summary><p>High at six.</p></details>",
    );
}

#[test]
fn cards_of_links_are_links() {
    for card in [
        "<figure class='kg-card kg-bookmark-card'><a class=kg-bookmark-container href=https://quay.example/times><div class=kg-bookmark-content><div class=kg-bookmark-title>The times</div><div class=kg-bookmark-description>All boats of the winter.</div><div class=kg-bookmark-metadata><img class=kg-bookmark-icon src=/icon.png><span class=kg-bookmark-author>The Quay</span></div></div><div class=kg-bookmark-thumbnail><img src=/thumb.png></div></a></figure>",
        "<figure><a href=https://quay.example/times class='bookmark source'><div class=bookmark-info><div class=bookmark-text><div class=bookmark-title>The times</div><div class=bookmark-description>All boats of the winter.</div></div><div class=bookmark-href><img src=/icon.png class='icon bookmark-icon'>https://quay.example/times</div></div><img src=/thumb.png class=bookmark-image></a></figure>",
        "<figure class=wp-block-embed><div class=wp-block-embed__wrapper><blockquote class=wp-embedded-content data-secret=a><a href=https://quay.example/times>The times</a></blockquote><iframe class=wp-embedded-content sandbox title='The times' src=https://quay.example/times/embed/#?secret=a width=600 height=338></iframe></div></figure>",
    ] {
        assert_embed(card, "https://quay.example/times", "The times");
    }
}
