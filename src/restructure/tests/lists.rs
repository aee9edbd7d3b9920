//! Lists and tables.

use super::assert_restructured;

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
fn a_table_keeps_its_cells() {
    assert_restructured(
        "<table class=x><tr><th colspan=2 style='x'>A<td><tr><td><p>1</p><td>2<td>3</table>",
        "<table><tbody><tr><th colspan=\"2\">A</th><td></td></tr><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>",
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

/// Editors leave each item in a list of its own.
#[test]
fn items_in_lists_of_their_own_are_one_list() {
    assert_restructured(
        "<ul><li>a</ul> <ul><li>b</ul><ul><li>c<li>d</ul><p>e</p><ul><li>f</ul>",
        "<ul><li>a</li><li>b</li><li>c</li><li>d</li></ul><p>e</p><ul><li>f</li></ul>",
    );
    for stays in [
        "<ul><li>a</li><li>b</li></ul><ul><li>c</li><li>d</li></ul>",
        "<ul><li>a</li></ul><ol><li>b</li></ol>",
    ] {
        assert_restructured(stays, stays);
    }
}
