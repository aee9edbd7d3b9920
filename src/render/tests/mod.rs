//! Markdown, read again by another program, has the words and the structure that the HTML has.

mod audit;
mod said;

use super::markdown::markdown;
use crate::dom::{Ledger, Story, parse};
use said::{read, said};

fn story(page: &str) -> Story {
    let mut story = Story::new(parse(page));
    let mut ledger = Ledger::new(&[]);
    crate::restructure::restructure(&mut story, None, None, &mut ledger);
    story
}

#[track_caller]
fn assert_markdown(page: &str, expected: &str) {
    let story = story(page);
    assert_eq!(markdown(&story), expected);
    assert_reads_back(&story);
}

#[track_caller]
fn assert_reads_back(story: &Story) {
    let markdown = markdown(story);
    let (mut wanted, mut found) = (said(story), read(&markdown));
    assert_eq!(found.words, wanted.words, "words of\n{markdown}");
    // Lists of footnotes have no order in Markdown, and quotations of alerts are told by what is in them.
    for s in [&mut wanted, &mut found] {
        s.structure.sort();
    }
    assert_eq!(
        found.structure, wanted.structure,
        "structure of\n{markdown}"
    );
}

#[test]
fn blocks() {
    assert_markdown(
        "<p>a</p><h3>b # c #</h3><p>d<br>e</p><hr><p>f</p>",
        "a\n\n## b # c \\#\n\nd\\\ne\n\n***\n\nf",
    );
    assert_markdown(
        "<blockquote><p>a</p><ul><li>b</li></ul></blockquote><blockquote>c</blockquote>",
        "> a\n>\n> - b\n\n> c",
    );
    assert_markdown(
        "<pre><code class=language-rust>fn a() {\n\n    `x```y`\n}</code></pre>",
        "````rust\nfn a() {\n\n    `x```y`\n}\n````",
    );
    assert_markdown("<div class='admonition tip'>Row.</div>", "> [!TIP]\n> Row.");
    assert_markdown(
        "<div class='admonition note'><p>⚑ Note:</p><p>Row.</p></div><div class='admonition note'><p>Notes</p><p>Note</p></div>",
        "> [!NOTE]\n> Row.\n\n> [!NOTE]\n> Notes\n>\n> Note",
    );
    assert_markdown(
        "<details><summary>a &lt; b</summary><p>c</p></details><p>d</p>",
        "<details>\n\n<summary>a &lt; b</summary>\n\nc\n\n</details>\n\nd",
    );
    assert_markdown(
        "<figure><img src=https://i.example/a_(1).jpg alt='A [b]'><figcaption>c</figcaption></figure>",
        "![A \\[b\\]](https://i.example/a_\\(1\\).jpg)\n\nc",
    );
    assert_markdown("<dl><dt>Ebb<dd>falls</dl>", "**Ebb**\n\nfalls");
}

#[test]
fn lists() {
    assert_markdown(
        "<ul><li>a<ul><li>b<li>c</ul><li>d</ul>",
        "- a\n  - b\n  - c\n- d",
    );
    assert_markdown("<ol start=9><li>a<li>b<p>c</ol>", "9. a\n\n10. b\n\n    c");
    assert_markdown(
        "<ul><li>a<li>b</ul><ul><li>c<li>d</ul>",
        "- a\n- b\n\n* c\n* d",
    );
    assert_markdown(
        "<ul><li><input type=checkbox checked>a<li><input type=checkbox>b</ul>",
        "- [x] a\n- [ ] b",
    );
    assert_markdown(
        "<ul><li><pre>x\n y</pre><li><blockquote>q</blockquote></ul>",
        "- ```\n  x\n   y\n  ```\n\n- > q",
    );
    assert_markdown("<ul><li>a<ol start=3><li>b</ol></ul>", "- a\n\n  3. b");
}

#[test]
fn tables() {
    assert_markdown(
        "<table><tr><th>a|b<th>c<tr><td>1<br>2<td><code>x|y</code></table>",
        "| a\\|b | c |\n| --- | --- |\n| 1<br>2 | `x\\|y` |",
    );
    assert_markdown(
        "<table><tr><td colspan=2>a<td rowspan=2>b<tr><td>c<td>d</table>",
        "| | | |\n| --- | --- | --- |\n| a | | b |\n| c | d | |",
    );
}

#[test]
fn words_are_escaped() {
    assert_markdown(
        "<p>*a* _b_ c_d `e` [f](g) &lt;b&gt; &amp;amp; a & b ~~x~~ $5 \\</p>",
        "\\*a\\* \\_b\\_ c_d \\`e\\` \\[f\\](g) \\<b> \\&amp; a & b \\~\\~x\\~\\~ \\$5 \\\\",
    );
    for start in [
        "# a",
        "- a",
        "+ a",
        "1. a",
        "12) a",
        "> a",
        "===",
        "---",
        "#",
        "~~~",
        "```",
        "    a",
        "| a | b |",
        "[^1]: a",
        "* * *",
    ] {
        assert_reads_back(&story(&format!(
            "<p>{start}</p><p>x<br>{start}</p><ul><li>{start}</ul>"
        )));
    }
    assert_markdown(
        "<h2>3.2 and more</h2><p>3.2 metres</p><h2># 1. - a</h2><p>1.<code>a</code></p><p>+44 20<br>-5 degrees<br>-<b>a</b></p>",
        "## 3.2 and more\n\n3.2 metres\n\n## # 1. - a\n\n1\\.`a`\n\n+44 20\\\n-5 degrees\\\n\\-**a**",
    );
    assert_markdown(
        "<p>Wow!<a href=https://a.example/>b</a></p>",
        "Wow\\![b](https://a.example/)",
    );
    assert_markdown(
        "<p>Wow!<p>Wow! <b>Wow!</b><sup>!</sup><p><img src=https://a.example/?b&c=d;e&amp;co&#10;py;f alt=Wow!>",
        "Wow!\n\nWow! **Wow!**<sup>!</sup>\n\n![Wow!](https://a.example/?b&c=d;e\\&copy;f)",
    );
    assert_markdown(
        "<p>AT&amp;T, a&amp;amp;b, a&amp;<b>lt;</b>, &amp;l<span>t;</span>, &amp;#60; &amp;;",
        "AT&T, a\\&amp;b, a&**lt;**, \\&lt;, \\&#60; &;",
    );
}

#[test]
fn emphasis_is_read_back() {
    assert_markdown(
        "<p>a <b>b </b>c<i> d</i>e <del>f</del></p>",
        "a **b** c *d*e ~~f~~",
    );
    assert_markdown("<p>a<b>“b”</b>c</p>", "a<strong>“b”</strong>c");
    assert_markdown("<p><b><i>a</i> b</b></p>", "**_a_ b**");
    assert_markdown("<p>a <i><b>b</b></i>.</p>", "a _**b**_.");
    assert_markdown("<p>a<b><i>b</i></b>c</p>", "a<strong>_b_</strong>c");
    assert_markdown(
        "<p><b>12\u{a0}</b>boats<i>\u{a0}left</i></p>",
        "**12**\u{a0}boats\u{a0}*left*",
    );
    for line in [
        "a<i><b>b</b></i>",
        "<i><b>a</b></i>b",
        "<b><i>a</i></b><i>b</i>",
        "<b><i>a</i> b</b><del><i>c</i></del>",
        "<del><b><i>a</i></b></del>",
        "<b>\u{a0}a</b>b<i>c\u{a0}\u{a0}</i>d",
        "<i>a_b</i><b>c</b>",
        "<b>a<i>_</i></b> b",
        "<b>a</b><i>b</i>",
        "<b><i>a</i></b>",
        "<b>a<i>b</i></b>c",
        "<i>a</i>.<b>.</b>",
        "<b>a</b> <b>b</b>",
        "<i>a <b>b</b> c</i>",
        "<b>(a)</b>b",
        "x<del>-y-</del>z",
        "<b>*</b>a",
        "<i>_a_</i>",
    ] {
        assert_reads_back(&story(&format!("<p>{line}</p><h2>{line}</h2>")));
    }
}

#[test]
fn links_in_code_are_links() {
    assert_markdown(
        "<p><code>a(<a href=https://b.example/>B</a>) c</code> <code><a href=https://d.example/>d|</a></code></p>",
        "`a(`[`B`](https://b.example/)`) c` [`d|`](https://d.example/)",
    );
}

#[test]
fn what_several_nodes_say_at_the_start_is_escaped() {
    assert_markdown(
        "<p><span>1</span>. a</p><p><span>2</span><span>) b</span></p>",
        "1\\. a\n\n2\\) b",
    );
}

#[test]
fn a_summary_keeps_its_markup() {
    let story = story(
        "<details><summary><a href='https://a.example/?b&amp;c'><b>x &lt; y</b></a></summary><p>z</p></details>",
    );
    let summary = "<summary><a href=\"https://a.example/?b&amp;c\"><b>x &lt; y</b></a></summary>";
    assert_eq!(
        markdown(&story),
        format!("<details>\n\n{summary}\n\nz\n\n</details>")
    );
}

#[test]
fn notes_and_formulas() {
    assert_markdown(
        "<p>Rain<sup id='fnref:1'><a href='#fn:1'>1</a></sup></p><ol><li id='fn:1'><p>In May.</p><p>And June. <a href='#fnref:1'>↩</a></p></li></ol>",
        "Rain[^1]\n\n[^1]: In May.\n\n    And June.",
    );
    assert_markdown(
        "<p>a <img class=latex alt='x_1' src=/l> b</p><script type='math/tex;mode=display'>y</script>",
        "a $x_1$ b\n\n$$\ny\n$$",
    );
}
