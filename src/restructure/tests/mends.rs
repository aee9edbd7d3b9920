//! What the ledger says of what was mended.

use super::{TEXT, cleaned};
use crate::{Article, Mend};

/// The only mend of this rule; undone, the page has `left` in it.
#[track_caller]
fn assert_mend(input: &str, rule: &str, before: &str, after: &str, count: usize, left: &str) {
    let page = format!("{TEXT}{input}{TEXT}");
    let Article {
        content,
        mended: mends,
        ..
    } = cleaned(&page, &[]);
    let found: Vec<&Mend> = mends.iter().filter(|m| m.rule == rule).collect();
    let [mend] = found[..] else {
        panic!("{rule}: {mends:#?} in {content}");
    };
    assert_eq!(
        (&*mend.before, &*mend.after, mend.count),
        (before, after, count)
    );
    assert!((1..=2).contains(&mend.place.block), "{mend:?}");
    assert!(mend.place.path.starts_with("body"), "{}", mend.place.path);
    assert!(!content.contains(left), "{content}");
    for name in [rule, mend.id.as_deref().unwrap_or_default()] {
        let Article {
            content,
            mended: mends,
            ..
        } = cleaned(&page, &[name]);
        assert!(mends.iter().all(|m| m.rule != rule), "{mends:#?}");
        assert!(content.contains(left), "{left} is not in {content}");
    }
}

#[test]
fn marks_that_show_nothing_are_one_entry_each_kind() {
    assert_mend(
        "<p>In the Har\u{ad}bour</p><p>a sec\u{ad}ond quay is built for the boats from the islands.</p>",
        "soft-hyphens",
        "In the Har\u{ad}bour",
        "In the Harbour",
        2,
        "Har\u{ad}bour",
    );
    assert_mend(
        "<p>A second\u{200b} quay is built for the boats from the islands.</p>",
        "zero-width",
        "A second\u{200b} quay is built",
        "A second quay is built",
        1,
        "second\u{200b} quay",
    );
    assert_mend(
        "<p>A second\u{a0}quay is built for 20\u{a0}boats from the islands.</p>",
        "no-break-spaces",
        "A second\u{a0}quay is built",
        "A second quay is built",
        1,
        "second&nbsp;quay",
    );
}

#[test]
fn headings_and_lists_that_were_made_have_an_entry_each() {
    assert_mend(
        "<p class=x><b>What comes next</b></p>",
        "crosshead",
        "<p>What comes next</p>",
        "<h2>What comes next</h2>",
        1,
        "<p><b>What comes next</b></p>",
    );
    assert_mend(
        "<p>• a second quay for the boats</p><p>• a crane for the heavy nets</p>",
        "typed-list",
        "• a second quay for the boats / • a crane for the heavy nets",
        "<ul><li>a second quay for the boats",
        1,
        "• a crane",
    );
}

#[test]
fn paragraphs_that_were_none_are_counted() {
    assert_mend(
        "<p>A second quay is built for the boats.<br><br>It will open in May.<br><br>Or in June.</p>",
        "line-breaks",
        "<br><br>It will open in May.",
        "<p>It will open in May.",
        2,
        "<br><br>",
    );
}

#[test]
fn words_that_were_set_apart_are_joined_with_an_entry() {
    assert_mend(
        "<p><span class=dropcap>T</span> he second quay is built for the boats.</p>",
        "drop-cap",
        "T he second quay is built",
        "The second quay is built",
        1,
        "T he",
    );
    assert_mend(
        "<p>OSLO -The second quay is built for the boats from the islands that came in with the cod, and with \
         the coal and the letters that nobody had asked for.</p>",
        "dateline",
        "OSLO -The second quay",
        "OSLO - The second quay",
        1,
        "OSLO -The",
    );
}

#[test]
fn what_the_layout_does_is_told_and_always_done() {
    let input = "<h3>Quays</h3><p>The <span class=\"caps\">NATO</span> and the <span class=\"caps\">EU</span> \
        <font color=red>boats</font> of the <b style=\"font-weight:normal\">islands</b> came in.</p>";
    let Article {
        content,
        mended: mends,
        ..
    } = cleaned(&format!("{TEXT}{input}{TEXT}"), &[]);
    let unnamed = mends.iter().filter(|m| m.id.is_none()).count();
    assert_eq!(unnamed, 3, "what can be undone has a name: {mends:#?}");
    let told: Vec<(&str, &str, usize)> = mends
        .iter()
        .map(|m| (m.rule, &*m.before, m.count))
        .collect();
    assert_eq!(
        told,
        [
            ("heading-level", "<h3>Quays</h3>", 1),
            ("type-span", "<span class=\"caps\">NATO", 2),
            ("old-markup", "<font>boats", 1),
            ("false-bold", "<b style=\"font-weight:normal\">islands", 1),
        ],
        "{content}"
    );
}

#[test]
fn what_was_set_apart_has_an_entry_and_can_be_left() {
    assert_mend(
        "<div class=\"callout warning\"><p>Mind the bar.</p></div>",
        "callout",
        "<div class=\"callout warning\">Mind the bar.",
        "<blockquote class=\"cd-alert cd-alert-warning\">Mind the bar.",
        1,
        "</p><p>Mind the bar.",
    );
    assert_mend(
        "<figure><img src=https://a.example/a.jpg><figcaption>The pier at dusk. Photo: Bo Lind</figcaption></figure>",
        "credit",
        "Photo: Bo Lind",
        "<small class=\"cd-credit\">Photo: Bo Lind",
        1,
        "<figcaption>The pier at dusk. Photo: Bo Lind</figcaption>",
    );
    assert_mend(
        "<p>Sun <img class=emoji alt=☀ src=https://a.example/2600.svg> lay on the pier from six in the morning.</p>",
        "emoji-image",
        "<img alt=\"☀\">",
        "☀",
        1,
        "2600.svg",
    );
    assert_mend(
        "<p>Seven came<sup><a href=#fn1>1</a></sup> in the first week of the month, and nine in the second.</p>\
         <p id=fn1>As the office found out.</p>",
        "footnote",
        "<p>As the office found out.",
        "<li>As the office found out. ↩",
        1,
        "<p>As the office found out.</p>",
    );
    assert_mend(
        "<div class=cm-content><div class=cm-line>let boats = 9;</div><div class=cm-line>for boat in boats { paint(boat, blue); }</div></div>",
        "code-block",
        "<div class=\"cm-content\">let boats = 9; for boat in boats { paint(boat, blue); }",
        "<pre><code>let boats = 9;\nfor boat in boats { paint(boat, blue); }",
        1,
        "<p>let boats = 9;</p>",
    );
}

#[test]
fn a_note_in_the_margin_has_an_entry_and_can_stay_there() {
    let note = "<p>Seven came<span class=sidenote>As the office found out.</span> in the first week of the month.</p>";
    let page = format!("{TEXT}{note}{TEXT}");
    let Article {
        content,
        mended: mends,
        ..
    } = cleaned(&page, &[]);
    let moved = mends.iter().find(|m| m.rule == "side-note");
    let id = moved.and_then(|m| m.id.as_deref()).expect("it is told");
    assert!(content.contains("<p>Seven came<sup>") && content.contains("cd-footnotes"));
    for name in ["side-note", id] {
        let Article {
            content,
            mended: mends,
            ..
        } = cleaned(&page, &[name]);
        assert!(mends.is_empty(), "{mends:?}");
        assert!(
            content.contains("<p>Seven cameAs the office found out. in the first"),
            "{content}"
        );
    }
}

#[test]
fn a_link_through_a_counter_of_clicks_leads_where_it_goes() {
    assert_mend(
        "<p>The times are <a href='https://www.google.com/url?q=https://quay.example/times&amp;sa=D'>here</a>, for all the boats from the islands.</p>",
        "redirect-link",
        "<a href=\"https://www.google.com/url?q=https://quay.example/times&sa=D\">",
        "<a href=\"https://quay.example/times\">",
        1,
        "https://www.google.com/url?q=https://quay.example/times",
    );
}

#[test]
fn labels_of_tabs_are_moves_and_no_headings() {
    let panel = |n: u8, text: &str| {
        format!(
            "<div role=tabpanel aria-labelledby=t{n}><p>{text}, and the boats are lit by lamps.</p></div>"
        )
    };
    let page = format!(
        "{TEXT}{TEXT}<div role=tablist><button id=t1 role=tab>By day</button><button id=t2 role=tab>By night</button></div>\
         <div>{}{}</div>{TEXT}",
        panel(1, "The quay is open and the sun shines"),
        panel(2, "The quay is shut and the moon shines"),
    );
    let Article {
        content,
        mended: mends,
        ..
    } = cleaned(&page, &[]);
    assert!(
        content.contains("<p><strong>By night</strong></p>"),
        "{content}"
    );
    let labels: Vec<&Mend> = mends.iter().filter(|m| m.rule == "tab-label").collect();
    assert_eq!(labels.len(), 2, "{mends:#?}");
    assert_eq!(labels[1].before, "<button>By night");
    assert_eq!(labels[1].after, "<p><strong>By night</strong></p>");
    assert!(labels[1].moved.is_some() && mends.iter().all(|m| m.rule != "crosshead"));
    let code = page
        .replace("<p>The quay", "<pre>quay")
        .replace("lamps.</p>", "lamps.</pre>");
    let mends = cleaned(&code, &[]).mended;
    let moved = mends.iter().find_map(|m| m.moved.as_ref());
    assert!(moved.is_some_and(|m| m.text == "By night"), "{mends:#?}");
    let Article {
        content,
        mended: mends,
        ..
    } = cleaned(&page, &["tab-label"]);
    assert!(mends.iter().all(|m| m.rule != "tab-label"), "{mends:#?}");
    assert!(!content.contains("<strong>By night"), "{content}");
}
