//! Lines, blocks, headings.

use super::{assert_restructured, restructured};
use crate::dom::{Ledger, Story, parse};
use crate::render;

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
        &format!("<figure><img src=https://a.example/b.png></figure><h2>{long}</h2><p>a</p>"),
        &format!(
            "<figure><img src=\"https://a.example/b.png\" alt=\"\"></figure><p>{long}</p><p>a</p>"
        ),
    );
    assert_restructured(
        "<h2>The wheel came back.</h2><p>a</p>",
        "<h2 id=\"cd-the-wheel-came-back\">The wheel came back.</h2><p>a</p>",
    );
}

/// What other stages move into a table, where the page cannot have it, is a cell of a row of its own.
#[test]
fn words_that_came_into_a_table_are_in_a_cell() {
    let row = "<tr><th>Monday</th><td>seven</td></tr>";
    for rows in ["thead", "tbody", "tfoot", "tr", "table"] {
        let page = format!(
            "<p>The boats</p><table><thead>{row}</thead><tbody>{row}{row}</tbody><tfoot>{row}</tfoot></table>"
        );
        let mut story = Story::new(parse(&page));
        let paragraph = story.find(story.root(), "p").expect("there is one");
        let words = story[paragraph].first_child.expect("it has words");
        let into = story.find(story.root(), rows).expect("there is one");
        let first = story[into].first_child.expect("it has a row or cell");
        story.insert_before(first, words);
        crate::restructure::restructure(&mut story, None, None, &mut Ledger::new(&[]));
        let html = render::html(&story);
        assert!(html.contains("<td>The boats</td>"), "{html}");
    }
}

/// What is written has no more elements than can be read again.
#[test]
fn inline_elements_are_not_opened_without_end() {
    let page = format!("{}{}", "<sup>".repeat(20), "<h4>x</h4>".repeat(13_000));
    let html = restructured(&page);
    let elements = html.matches("<sup").count();
    assert!((90_000..=100_000).contains(&elements), "{elements}");
    assert_eq!(html.matches("x</").count(), 13_000);
}

#[test]
fn a_stop_that_is_stressed_alone_looks_like_any_other() {
    assert_restructured(
        "<p>Even <a href=/b>blocks</a><strong>,</strong> <em>it</em> <b>leads</b><i>.</i></p>",
        "<p>Even <a href=\"https://news.example/b\">blocks</a>, <em>it</em> <b>leads</b>.</p>",
    );
    assert_restructured(
        "<p><b>It</b><b>:</b> <b>Why<i>?</i></b> <strong>✓</strong></p>",
        "<p><b>It: Why?</b> <strong>✓</strong></p>",
    );
}

#[test]
fn a_link_is_underlined_already() {
    assert_restructured(
        "<p>The <a href=/b><u>north</u> quay</a> is <u>shut</u>, the <u><a href=/c>south</a></u> is not.</p>\
         <p><u>The <a href=/d>east</a></u> and the <u><a>west</a></u> are.</p>",
        "<p>The <a href=\"https://news.example/b\">north quay</a> is <u>shut</u>, the <a href=\"https://news.example/c\">south</a> is not.</p>\
         <p><u>The <a href=\"https://news.example/d\">east</a></u> and the <u>west</u> are.</p>",
    );
}
