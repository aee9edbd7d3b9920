//! What the ledger says of what was mended.

use crate::{Mend, Options, clean};

/// A paragraph of the story, so that what is tested stands in an article.
const TEXT: &str = "<p>The ferry that links the two towns will not run before the pier is mended, the council \
    said, and nobody on the quay that morning had thought that it would.</p>";

fn cleaned(input: &str, keep: &[&str]) -> (String, Vec<Mend>) {
    let options = Options {
        keep: keep.iter().map(|k| (*k).to_owned()).collect(),
        ..Options::default()
    };
    let article = clean(input, &options).expect("it is small");
    (article.content, article.mended)
}

/// The only mend of this rule; undone, the page has `left` in it.
#[track_caller]
fn assert_mend(input: &str, rule: &str, before: &str, after: &str, count: usize, left: &str) {
    let page = format!("{TEXT}{input}{TEXT}");
    let (content, mends) = cleaned(&page, &[]);
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
        let (content, mends) = cleaned(&page, &[name]);
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
    let (content, mends) = cleaned(&format!("{TEXT}{input}{TEXT}"), &[]);
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
