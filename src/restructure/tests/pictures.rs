//! Images, drawings, and figures with their captions and credits.

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
fn labels_of_credits_stand_apart_and_once() {
    let caption = |credit: &str| {
        format!(
            "<figure><img src=/a.jpg><figcaption><span>The pier.</span>{credit}</figcaption></figure>"
        )
    };
    let figure = "<figure><img src=\"https://news.example/a.jpg\" alt=\"\"><figcaption>The pier. <small class=\"cd-credit\">Credit Ada Berg</small></figcaption></figure>";
    for credit in [
        "<span itemprop=copyrightHolder><span>Credit</span><span>Ada Berg</span></span>",
        "<span class=photo-credit><span>Credit...</span><span><span>Credit</span><span>Ada Berg</span></span></span>",
        "<span itemprop=creditText>Credit Ada Berg</span>",
        "<span class=credit><div>Credit</div><p>Ada Berg</p></span>",
    ] {
        assert_restructured(&caption(credit), figure);
    }
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
fn a_figure_in_a_figure_is_one() {
    assert_restructured(
        "<figure><figure><img src=/a.jpg><figcaption>The pier.</figcaption></figure><figcaption>Photo: Ada Berg</figcaption></figure>",
        "<figure><img src=\"https://news.example/a.jpg\" alt=\"\"><figcaption>The pier. <small class=\"cd-credit\">Photo: Ada Berg</small></figcaption></figure>",
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
fn each_picture_of_a_gallery_has_its_caption() {
    let picture = |n, words| {
        format!(
            "<figure><img src=https://i.example/{n}.jpg><figcaption>{words}</figcaption></figure>"
        )
    };
    let gallery = format!(
        "<figure class=wp-block-gallery>{}{}<figcaption>Two hours.</figcaption></figure>",
        picture(1, "Morning."),
        picture(2, "Noon.")
    );
    let laid = |n, words| {
        format!(
            "<figure><img src=\"https://i.example/{n}.jpg\" alt=\"\"><figcaption>{words}</figcaption></figure>"
        )
    };
    assert_restructured(
        &gallery,
        &format!(
            "{}{}<p class=\"cd-caption\">Two hours.</p>",
            laid(1, "Morning."),
            laid(2, "Noon.")
        ),
    );
}

#[test]
fn a_large_image_at_an_end_of_a_paragraph_is_a_figure() {
    let image = |name, width| {
        format!(
            "<img src=\"https://i.example/{name}.jpg\" alt=\"\" width=\"{width}\" height=\"200\">"
        )
    };
    let (quay, crane) = (image("quay", 300), image("crane", 300));
    assert_restructured(
        &format!("<p>{quay}Rain fell.</p>"),
        &format!("<figure>{quay}</figure><p>Rain fell.</p>"),
    );
    let linked = format!("<a href=\"https://i.example/quay.jpg\">{quay}</a>");
    assert_restructured(
        &format!("<p>{linked} Rain <b>fell. </b><br>{crane}</p>"),
        &format!("<figure>{linked}</figure><p>Rain <b>fell.</b></p><figure>{crane}</figure>"),
    );
    let sign = image("sign", 16);
    for stays in [
        format!("<p>{sign}Rain fell.</p>"),
        format!("<p>Rain {quay} fell.</p>"),
        format!("<table><tr><th>{quay}Rain</th><td>fell</td></tr></table>"),
    ] {
        assert!(!restructured(&stays).contains("figure"), "{stays}");
    }
}

/// A `picture` that waits for a script gives way with its `source`.
#[test]
fn a_picture_and_its_twin_without_scripts_are_one_image() {
    let source = |set: &str| {
        format!("<source type=image/webp {set}='/fog.jpg.webp 800w, /fog-480.jpg.webp 480w'>")
    };
    let lazy = "<img alt=Fog src=data:image/svg+xml,x data-lazy-src=/fog.jpg data-lazy-srcset='/fog.jpg 800w, /fog-480.jpg 480w'>";
    let plain = "<img alt=Fog src=/fog.jpg srcset='/fog.jpg 800w, /fog-480.jpg 480w'>";
    let (waiting, shown) = (source("data-lazy-srcset"), source("srcset"));
    for page in [
        format!("<figure><picture>{waiting}{lazy}<noscript>{plain}</noscript></picture></figure>"),
        format!(
            "<figure><picture>{waiting}{lazy}</picture><noscript><picture>{shown}{plain}</picture></noscript></figure>"
        ),
    ] {
        let html = restructured(&page);
        assert_eq!(html.matches("<img").count(), 1, "{html}");
        assert!(html.contains("/fog.jpg 800w"), "{html}");
    }
}

#[test]
fn a_picture_in_a_heading_without_words_is_a_figure() {
    let text =
        "<p>The ferry left the quay an hour late on Friday, and no boat would follow it.</p>";
    let image = "<img src=\"https://news.example/a.jpg\" alt=\"Fog\">";
    assert_restructured(
        &format!(
            "<h2><a href=/b>{image}</a></h2>{text}<h2><img src=/c.jpg alt=Fog> Fog</h2>{text}"
        ),
        &format!(
            "<figure><a href=\"https://news.example/b\">{image}</a></figure>{text}<h2 id=\"cd-fog\"><img src=\"https://news.example/c.jpg\" alt=\"Fog\"> Fog</h2>{text}"
        ),
    );
}

/// Plugins keep the address under many names, which all end alike.
#[test]
fn an_address_that_waits_under_any_name_is_found() {
    for attributes in [
        "data-dejavu-src=/a.jpg",
        "data-dejavu-srcset='/a.jpg 838w'",
        "data-foosrc=/a.jpg src='data:image/gif;base64,R0'",
    ] {
        let html = restructured(&format!("<figure><img alt=Fog {attributes}></figure>"));
        assert!(
            html.contains("src=\"https://news.example/a.jpg\""),
            "{html}"
        );
    }
    let html = restructured("<img src=/b.jpg data-hover-src=/a.jpg>");
    assert!(
        html.contains("/b.jpg") && !html.contains("/a.jpg"),
        "{html}"
    );
}

#[test]
fn an_alternative_text_that_was_encoded_twice_is_read() {
    assert_restructured(
        "<p>x</p><img src=/a.jpg alt='Ada&amp;#8217;s pier &amp;amp; boats'>",
        "<p>x</p><figure><img src=\"https://news.example/a.jpg\" alt=\"Ada’s pier &amp; boats\"></figure>",
    );
}

#[test]
fn a_drawing_that_stands_in_for_what_is_to_come_says_nothing() {
    assert_restructured(
        "<p>x</p><svg width=300 height=300><title>Loading...</title></svg><p>y</p>",
        "<p>x</p><p>y</p>",
    );
}

#[test]
fn of_a_picture_in_two_makes_the_better_one_stays() {
    let figure =
        "<figure><img src=\"https://news.example/pier-desktop.jpg\" alt=\"The pier\"></figure>";
    for (first, second) in [("desktop", "mobile"), ("mobile", "desktop")] {
        let html = restructured(&format!(
            "<p>x</p><div><img src=/pier-{first}.jpg alt='The pier'><div><img src=/pier-{second}.jpg alt='The pier'></div></div>"
        ));
        assert!(
            html.contains(figure) && html.matches("<img").count() == 1,
            "{html}"
        );
    }
    let apart = "<p>x</p><img src=/pier-dark.jpg alt=Pier><p>By night, and by day:</p><img src=/pier.jpg alt=Pier>";
    assert_eq!(restructured(apart).matches("<img").count(), 2);
}

#[test]
fn stressed_words_with_a_picture_in_a_paragraph_of_their_own_are_its_caption() {
    let figure = "<p>x</p><figure><img src=\"https://news.example/a.jpg\" alt=\"\"><figcaption><em>The pier.</em></figcaption></figure><p>y</p>";
    for gap in ["", " ", "<br>"] {
        assert_restructured(
            &format!("<p>x</p><p><img src=/a.jpg>{gap}<em>The pier.</em></p><p>y</p>"),
            figure,
        );
    }
    for line in [
        "<p><img src=/a.jpg><em>The pier</em> is long.</p>",
        "<p><img src=/a.jpg width=16 height=16><em>The pier.</em></p>",
        "<p><em>The pier.</em><img src=/a.jpg></p>",
    ] {
        let html = restructured(line);
        assert!(!html.contains("figcaption"), "{html}");
    }
}

#[test]
fn a_line_below_the_article_on_who_made_its_pictures_is_a_credit() {
    for line in [
        "Foto: Ada Berg",
        "(Photo by Ada Berg)",
        "Image credit: Harbour Post",
    ] {
        assert_restructured(
            &format!("<p>The pier is long.</p><p>{line}</p>"),
            &format!(
                "<p>The pier is long.</p><p class=\"cd-caption\"><small class=\"cd-credit\">{line}</small></p>"
            ),
        );
    }
    for rest in [
        "<p>Photo: how it is made</p><p>One.</p><p>Two.</p><p>Three.</p>",
        "<p>Source: the harbour office</p>",
    ] {
        let html = restructured(&format!("<p>The pier is long.</p>{rest}"));
        assert!(!html.contains("cd-credit"), "{html}");
    }
}
