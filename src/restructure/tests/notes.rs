//! Footnotes, notes in the margin, and what calls them.

use super::assert_restructured;

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
fn a_citation_in_brackets_calls_its_reference() {
    assert_restructured(
        "<p>Boats drift <a href=#ref1>[1]</a>, as 2 says.</p><ol><li id=ref1>Ashlar, 1991.</li></ol>",
        "<p>Boats drift <sup><a href=\"#cd-fn-1\" id=\"cd-fnref-1\">[1]</a></sup>, as 2 says.</p>\
         <ol class=\"cd-footnotes\"><li id=\"cd-fn-1\">Ashlar, 1991. <a href=\"#cd-fnref-1\" class=\"cd-backref\">↩</a></li></ol>",
    );
}
