//! What typesetters' programs and word processors did to words.

use super::assert_restructured;

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
fn sentences_that_style_alone_sets_apart_do_not_run_together() {
    assert_restructured(
        "<p><span>The ferry left at nine.</span><em>County</em> <b>He saw it.</b>Nobody else did.</p>",
        "<p>The ferry left at nine. <em>County</em> <b>He saw it.</b> Nobody else did.</p>",
    );
    for same in [
        "<p>It is called with <code>a = System.</code><em>Out</em> in the text.</p>",
        "<p>A word, then.<em>com</em> and more words (etc.<em>)</em> here.</p>",
    ] {
        assert_restructured(same, same);
    }
}
