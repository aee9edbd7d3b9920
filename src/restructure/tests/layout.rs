//! Lines, blocks, headings, typography.

use super::{assert_restructured, restructured};

#[test]
fn wrappers_go_and_loose_text_becomes_paragraphs() {
    assert_restructured(
        "<div><section>Loose <b>words</b><div>next</div>after</section></div>",
        "<p>Loose <b>words</b></p><p>next</p><p>after</p>",
    );
    assert_restructured(
        "<center><font color=red>Tide <big>tables</big></font></center>",
        "<p>Tide tables</p>",
    );
    assert_restructured(
        "<p>  a\n  b </p>\n\n<p> </p><p>&nbsp;</p><div></div>",
        "<p>a b</p>",
    );
}

#[test]
fn a_number_that_style_alone_sets_apart_gets_a_space() {
    for (page, line) in [
        ("<span>12</span><span>Duties</span>", "12 Duties"),
        (
            "<span>(1)</span><span>The register</span>",
            "(1) The register",
        ),
        ("<b>(a)</b><span>the name</span>", "<b>(a)</b> the name"),
        ("<span>3</span><span>D prints</span>", "3D prints"),
        ("1<sup>st</sup> of May", "1<sup>st</sup> of May"),
        (
            "<b>www.</b><span>example.com</span>",
            "<b>www.</b>example.com",
        ),
        ("<b>T</b>he tide", "<b>T</b>he tide"),
    ] {
        assert_restructured(&format!("<p>{page}</p>"), &format!("<p>{line}</p>"));
    }
}

#[test]
fn inline_elements_around_blocks_are_taken_apart() {
    assert_restructured(
        "<b><div>one</div><div>two</div></b>",
        "<p><b>one</b></p><p><b>two</b></p>",
    );
    assert_restructured(
        "<a href='https://x.example/'><h3>T</h3><p>x</p></a>",
        "<h2 id=\"cd-t\"><a href=\"https://x.example/\">T</a></h2><p><a href=\"https://x.example/\">x</a></p>",
    );
}

#[test]
fn two_breaks_part_paragraphs_and_one_is_kept() {
    assert_restructured(
        "<div>one<br> <br>two<br>three<br></div>",
        "<p>one</p><p>two<br>three</p>",
    );
    assert_restructured("<p>a<b> b <br>\n c</b>d</p>", "<p>a<b> b<br>c</b>d</p>");
}

#[test]
fn spaces_between_elements_are_neither_lost_nor_doubled() {
    assert_restructured(
        "<p><i>a</i> <b>b</b>c <u> d</u> </p>",
        "<p><i>a</i> <b>b</b>c <u>d</u></p>",
    );
    assert_restructured(
        "<h3>one<div>two</div></h3>",
        "<h2 id=\"cd-one-two\">one two</h2>",
    );
}

#[test]
fn an_icon_parts_words() {
    assert_restructured(
        "<p>Mar 7<a href=/c><svg><title>Comments</title></svg>19</a> and so<svg></svg>, on</p>",
        "<p>Mar 7 <a href=\"https://news.example/c\">19</a> and so, on</p>",
    );
}

#[test]
fn lists_hold_items_and_items_hold_what_stood_loose() {
    assert_restructured(
        "<ul><li><p>a</p><li>b<ul><li>c</ul></ul>",
        "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>",
    );
    assert_restructured(
        "<ul>loose<li>a</li><ul><li>b</li></ul></ul>",
        "<ul><li>loose</li><li>a<ul><li>b</li></ul></li></ul>",
    );
    assert_restructured(
        "<li>a</li><li><p>b</p><p>c</p></li><p>d</p>",
        "<ul><li>a</li><li><p>b</p><p>c</p></li></ul><p>d</p>",
    );
    assert_restructured("<ul><li></li></ul>", "");
}

#[test]
fn a_table_keeps_its_cells() {
    assert_restructured(
        "<table class=x><tr><th colspan=2 style='x'>A<td><tr><td><p>1</p><td>2<td>3</table>",
        "<table><tbody><tr><th colspan=\"2\">A</th><td></td></tr><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>",
    );
}

#[test]
fn caps_spans_go_and_a_crosshead_in_capitals_becomes_a_heading() {
    let text = "The ferry that links the two towns will not run before the pier is mended, the council said.";
    assert_restructured(
        &format!(
            "<p>{text}</p><p><span class=\"caps\">TALKS</span> ON <span class=\"caps\">THE</span> <span class=\"caps\">PIER</span></p><p>{text}</p>"
        ),
        &format!(
            "<p>{text}</p><h2 id=\"cd-talks-on-the-pier\">TALKS ON THE PIER</h2><p>{text}</p>"
        ),
    );
    assert_restructured(
        &format!(
            "<h3>Harbour</h3><p>{text}</p><p><strong>What comes next</strong></p><p>{text}</p>"
        ),
        &format!(
            "<h2 id=\"cd-harbour\">Harbour</h2><p>{text}</p><h3 id=\"cd-what-comes-next\">What comes next</h3><p>{text}</p>"
        ),
    );
}

#[test]
fn questions_of_an_interview_are_no_crossheads() {
    let long = "I painted the boat, and when that was done I painted it again, in another blue.";
    let page = |answer: &str| {
        format!(
            "<p>{long}</p><p><b>What did you do?</b></p><p>{long}</p><p><b>And then?</b></p><p>{answer}</p>"
        )
    };
    assert!(restructured(&page(long)).contains(">What did you do?</h2>"));
    let interview = page("Nothing.");
    assert_restructured(&interview, &interview);
}

#[test]
fn shouting_and_quotations_are_no_crossheads() {
    let text = "The ferry that links the two towns will not run before the pier is mended, the council said.";
    for line in [
        "NEVER AGAIN!",
        "<b>“We will row if we must”</b>",
        "<b>It rained.</b>",
        "<b>Name:</b>",
        "BBC",
        "<b>Bold</b> start",
    ] {
        assert_restructured(
            &format!("<p>{text}</p><p>{line}</p><p>{text}</p>"),
            &format!("<p>{text}</p><p>{line}</p><p>{text}</p>"),
        );
    }
}

#[test]
fn headings_stand_in_an_unbroken_order() {
    assert_restructured(
        "<h3>a</h3><h5>b</h5><h4>c</h4><h3>d</h3><h1>e</h1>",
        "<h2 id=\"cd-a\">a</h2><h3 id=\"cd-b\">b</h3><h3 id=\"cd-c\">c</h3><h2 id=\"cd-d\">d</h2><h2 id=\"cd-e\">e</h2>",
    );
}

#[test]
fn drop_caps_join_their_word() {
    assert_restructured(
        "<p><span class=dropcap>T</span> he rain</p>",
        "<p>The rain</p>",
    );
    assert_restructured(
        "<p><span class=dropcap>A</span> ferry</p>",
        "<p>A ferry</p>",
    );
    assert_restructured("<div class='drop-cap'>R</div>ain fell", "<p>Rain fell</p>");
}

#[test]
fn invisible_marks_go_where_no_script_needs_them() {
    assert_restructured(
        "<p>Har\u{ad}bour\u{200b} \u{feff}quay</p>",
        "<p>Harbour quay</p>",
    );
    assert_restructured(
        "<p>می\u{200c}خواهم 👩\u{200d}🚒 a\u{200d}b</p>",
        "<p>می\u{200c}خواهم 👩\u{200d}🚒 ab</p>",
    );
    assert_restructured(
        "<p>harbour\u{a0}office &nbsp; shut</p>",
        "<p>harbour office shut</p>",
    );
    assert_restructured(
        "<p>Pourquoi\u{a0}? 10\u{a0}km, «\u{a0}oui\u{a0}»</p>",
        "<p>Pourquoi\u{a0}? 10\u{a0}km, «\u{a0}oui\u{a0}»</p>",
    );
}

#[test]
fn office_paste_is_undone() {
    assert_restructured(
        "<b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p><span style=\"font-weight:700\">Bold</span><span> plain</span></p></b>",
        "<p><strong>Bold</strong> plain</p>",
    );
    assert_restructured(
        "<p class=MsoNormal>Rain<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>",
        "<p>Rain</p>",
    );
    assert_restructured(
        "<p>a<span class=\"Apple-converted-space\">&nbsp;</span>b</p>",
        "<p>a b</p>",
    );
    assert_restructured(
        "<p>Quoi<small class=fine>&nbsp;</small>?</p>",
        "<p>Quoi\u{a0}?</p>",
    );
}

#[test]
fn letters_set_wide_are_words() {
    let text = "The ferry that links the two towns will not run before the pier is mended, the council said.";
    assert_restructured(
        &format!("<h3>T I D E S</h3><p>{text}</p>"),
        &format!("<h2 id=\"cd-tides\">TIDES</h2><p>{text}</p>"),
    );
    assert_restructured(
        "<p><strong>T I D E &nbsp; T A B L E S</strong> of the year</p>",
        "<p><strong>TIDE TABLES</strong> of the year</p>",
    );
    for (wide, joined) in [
        (
            "It was the f e r r y that came",
            "It was the ferry that came",
        ),
        (
            "Der alte H a f e n, sagt er, ist zu",
            "Der alte Hafen, sagt er, ist zu",
        ),
        ("R E P O R T by the council", "REPORT by the council"),
        ("of the n i g h t", "of the night"),
    ] {
        assert_restructured(&format!("<p>{wide}</p>"), &format!("<p>{joined}</p>"));
    }
    for line in [
        "A B C D E F",
        "Who took a m b e r from here",
        "grades b c d e f are there",
        "a row of t e s t in it",
        "M T W T F S S",
        "A E I O U",
        "A B",
        "X X X X X X",
        "V i t a m i n s are A B C D E",
    ] {
        assert_restructured(&format!("<p>{line}</p>"), &format!("<p>{line}</p>"));
    }
}

#[test]
fn lists_of_word_are_lists() {
    let item = |mark: &str, text: &str| {
        format!(
            "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>\
             <span style='font-family:Symbol'><span style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New \
             Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>{text}<o:p></o:p></p>"
        )
    };
    assert_restructured(
        &[item("·", "a quay"), item("·", "a crane")].concat(),
        "<ul><li>a quay</li><li>a crane</li></ul>",
    );
    assert_restructured(
        &[item("1.", "a quay"), item("2.", "a crane")].concat(),
        "<ol><li>a quay</li><li>a crane</li></ol>",
    );
}

#[test]
fn wrappers_of_type_setters_go_and_no_space_with_them() {
    for (input, output) in [
        // Textile, Typogrify
        (
            "<span class=caps>NATO</span>’s <span class=caps>HQ</span>",
            "NATO’s HQ",
        ),
        ("Salt <span class=amp>&amp;</span> Sons", "Salt &amp; Sons"),
        ("<span class=dquo>“</span>Row,” he said", "“Row,” he said"),
        (
            "the 5<span class=ord>th</span> big&nbsp;boat",
            "the 5th big&nbsp;boat",
        ),
        // wp-Typography
        (
            "<span class=push-T></span>\u{200b}<span class=pull-T>T</span>he boats",
            "The boats",
        ),
        (
            "in <span class=numbers>1998</span> they<span class=push-double></span>\u{200b}<span class=pull-double>“</span>rowed”",
            "in 1998 they“rowed”",
        ),
        // SPIP
        (
            "Qui vient<small class=fine>&nbsp;</small>? «<small class=fine>&nbsp;</small>Moi<small class=fine>&nbsp;</small>»",
            "Qui vient&nbsp;? «&nbsp;Moi&nbsp;»",
        ),
        (
            "<acronym title=\"North Atlantic\">NA</acronym>",
            "<abbr title=\"North Atlantic\">NA</abbr>",
        ),
        ("<acronym class=caps>NA</acronym>", "NA"),
    ] {
        let output = output.replace("&nbsp;", "\u{a0}");
        assert_restructured(&format!("<p>{input}</p>"), &format!("<p>{output}</p>"));
    }
}

#[test]
fn no_break_spaces_stay_where_a_language_asks_for_them() {
    for line in [
        // French, Spanish, Greek, Czech, units
        "Que dit-il\u{a0}? Rien\u{202f}! «\u{a0}Bonjour\u{a0}»\u{a0}: voilà 10\u{a0}000\u{a0}€",
        "El n.º\u{a0}5, pág.\u{a0}12, y 25\u{a0}%",
        "«\u{a0}Καλημέρα\u{a0}», είπε ο κ.\u{a0}Νίκος",
        "v\u{a0}Praze a\u{a0}k\u{a0}moři",
        "می\u{200c}روم",
    ] {
        assert_restructured(&format!("<p>{line}</p>"), &format!("<p>{line}</p>"));
    }
}

#[test]
fn a_heading_that_is_a_standfirst_is_a_paragraph() {
    let long = "No boat has left the harbour since Monday, and the pilots have begun to paint the quay in their spare hours";
    let sentence = "No boat has left the harbour since Monday.";
    assert_restructured(
        &format!("<h2>{long}</h2><h2>{sentence} It rains.</h2><p>a</p><h2>{long}</h2><p>b</p>"),
        &format!(
            "<p>{long}</p><p>{sentence} It rains.</p><p>a</p><h2 id=\"cd-no-boat-has-left-the-harbour-since-monday-and-the-pilots-have\">{long}</h2><p>b</p>"
        ),
    );
    assert_restructured(
        "<h2>The wheel came back.</h2><p>a</p>",
        "<h2 id=\"cd-the-wheel-came-back\">The wheel came back.</h2><p>a</p>",
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
fn a_list_of_headed_texts_is_none() {
    assert_restructured(
        "<ul class=accordion><li><h4>Does it float?</h4><p>It floats.</p></li><li><h4>Is it blue?</h4><div>It is.</div></li></ul>",
        "<h2 id=\"cd-does-it-float\">Does it float?</h2><p>It floats.</p><h2 id=\"cd-is-it-blue\">Is it blue?</h2><p>It is.</p>",
    );
    assert_restructured(
        "<ul><li><h4>Blue</h4></li><li><h4>Red</h4></li></ul>",
        "<ul><li><h2 id=\"cd-blue\">Blue</h2></li><li><h2 id=\"cd-red\">Red</h2></li></ul>",
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
