//! Markdown, read again by another program, has the words and the structure that the HTML has.

use super::markdown::{markdown, names_kind};
use crate::dom::{Edge, Ledger, NodeId, Story, parse};
use html5ever::local_name;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

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

/// What a document says: its words, and its structure in order.
#[derive(Debug, Default, PartialEq)]
struct Said {
    words: String,
    structure: Vec<String>,
}

impl Said {
    fn space(&mut self) {
        self.words.push(' ');
    }

    fn folded(mut self) -> Said {
        self.words = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        self
    }
}

/// What the story says.
fn said(story: &Story) -> Said {
    let mut said = Said::default();
    let mut steps = story.traverse(story.root());
    let mut in_cell = false;
    while let Some(edge) = steps.next() {
        let (n, entering) = match edge {
            Edge::Enter(n) => (n, true),
            Edge::Leave(n) => (n, false),
        };
        if entering && let Some(text) = story.text(n) {
            said.words.push_str(text);
        }
        let Some(e) = story.element(n) else {
            continue;
        };
        let tag = &e.name.local;
        if crate::dom::tags::is_block(tag) || *tag == local_name!("br") {
            said.space();
        }
        if *tag == local_name!("td") || *tag == local_name!("th") {
            in_cell = entering;
        }
        // A cell of a table in Markdown holds words, not blocks.
        if !entering || in_cell && crate::dom::tags::is_block(tag) {
            continue;
        }
        let attr = |name| e.attr(name).unwrap_or_default();
        match &**tag {
            "p" if names_kind(story, n) => steps.skip_children(n),
            "a" if e.has_class("cd-backref") => steps.skip_children(n),
            "a" if attr("href").starts_with("#cd-fn-") => {
                steps.skip_children(n);
                said.structure.push("note call".into());
            }
            "a" => said
                .structure
                .push(format!("a {}", attr("href").replace(' ', "%20"))),
            "img" => said
                .structure
                .push(format!("img {}", attr("src").replace(' ', "%20"))),
            "li" if attr("id").is_empty() => said.structure.push("li".into()),
            "li" => said.structure.push("note".into()),
            "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "em" | "strong" | "del" | "table" => {
                said.structure.push(tag.to_string());
            }
            "b" => said.structure.push("strong".into()),
            "i" => said.structure.push("em".into()),
            "s" => said.structure.push("del".into()),
            // A term is strong in Markdown, unless something in it is.
            "dt" if !has_strong(story, n) => said.structure.push("strong".into()),
            "pre" => said.structure.push("pre".into()),
            _ => {}
        }
    }
    said.folded()
}

fn has_strong(story: &Story, n: NodeId) -> bool {
    let is_strong = |n: NodeId| matches!(&**story.tag(n), "b" | "strong" | "em" | "i");
    story.elements(n).any(is_strong)
}

/// What the Markdown says to a reader of CommonMark.
fn read(markdown: &str) -> Said {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let mut said = Said::default();
    let mut in_image = false;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(_) if in_image => {}
            Event::Text(t) | Event::Code(t) | Event::InlineMath(t) => said.words.push_str(&t),
            Event::DisplayMath(t) => {
                said.words.push_str(&t);
                said.space();
            }
            Event::InlineHtml(tag) => match &*tag {
                "<em>" | "<strong>" | "<del>" => {
                    said.structure.push(tag.trim_matches(['<', '>']).into())
                }
                "<br>" => said.space(),
                _ => {}
            },
            Event::Html(html) => {
                let text: String = html
                    .split('<')
                    .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
                    .collect();
                said.words.push_str(
                    &text
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&"),
                );
                said.space();
            }
            Event::SoftBreak | Event::HardBreak | Event::Rule => said.space(),
            Event::FootnoteReference(_) => said.structure.push("note call".into()),
            Event::Start(tag) => {
                if !matches!(
                    tag,
                    Tag::Emphasis
                        | Tag::Strong
                        | Tag::Strikethrough
                        | Tag::Link { .. }
                        | Tag::Image { .. }
                ) {
                    said.space();
                }
                let structure = match tag {
                    Tag::Heading { level, .. } => level.to_string(),
                    Tag::BlockQuote(_) => "blockquote".into(),
                    Tag::CodeBlock(CodeBlockKind::Fenced(_)) => "pre".into(),
                    Tag::CodeBlock(CodeBlockKind::Indented) => "indented code".into(),
                    Tag::Item => "li".into(),
                    Tag::FootnoteDefinition(_) => "note".into(),
                    Tag::Table(_) => "table".into(),
                    Tag::Emphasis => "em".into(),
                    Tag::Strong => "strong".into(),
                    Tag::Strikethrough => "del".into(),
                    Tag::Link { dest_url, .. } => format!("a {dest_url}"),
                    Tag::Image { dest_url, .. } => {
                        in_image = true;
                        format!("img {dest_url}")
                    }
                    _ => continue,
                };
                said.structure.push(structure);
            }
            Event::End(TagEnd::Image) => in_image = false,
            Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link,
            ) => {}
            Event::End(_) => said.space(),
            _ => {}
        }
    }
    said.folded()
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
    assert_markdown("<ul><li>a</ul><ul><li>b</ul>", "- a\n\n* b");
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
}

#[test]
fn emphasis_is_read_back() {
    assert_markdown(
        "<p>a <b>b </b>c<i> d</i>e <del>f</del></p>",
        "a **b** c *d*e ~~f~~",
    );
    assert_markdown("<p>a<b>“b”</b>c</p>", "a<strong>“b”</strong>c");
    for line in [
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

/// `COPYDESK_AUDIT=folder cargo test audit -- --ignored --nocapture`: all pages of the folder;
/// `COPYDESK_AUDIT_TO=folder` keeps the Markdown.
#[test]
#[ignore = "needs a folder of pages"]
fn audit() {
    let folder = std::env::var("COPYDESK_AUDIT").expect("COPYDESK_AUDIT names a folder");
    let mut pages: Vec<_> = std::fs::read_dir(folder)
        .expect("it can be read")
        .flatten()
        .map(|e| e.path())
        .collect();
    pages.sort();
    let (mut words, mut structure) = (0, 0);
    for page in &pages {
        let story = story(&std::fs::read_to_string(page).unwrap_or_default());
        let markdown = markdown(&story);
        if let Ok(to) = std::env::var("COPYDESK_AUDIT_TO") {
            let name = page.file_stem().unwrap_or_default().to_string_lossy();
            std::fs::write(format!("{to}/{name}.md"), &markdown).expect("it can be written");
            let lists = [("html", said(&story)), ("read", read(&markdown))];
            for (which, said) in lists {
                let file = format!("{to}/{name}.{which}");
                std::fs::write(file, said.structure.join("\n")).expect("it can be written");
            }
        }
        let (mut wanted, mut found) = (said(&story), read(&markdown));
        if found.words != wanted.words {
            words += 1;
            let at = found
                .words
                .chars()
                .zip(wanted.words.chars())
                .take_while(|(a, b)| a == b)
                .count();
            let part = |t: &str| {
                t.chars()
                    .skip(at.saturating_sub(30))
                    .take(80)
                    .collect::<String>()
            };
            println!(
                "{}: words\n  markdown {:?}\n  html     {:?}",
                page.display(),
                part(&found.words),
                part(&wanted.words)
            );
        }
        wanted.structure.sort();
        found.structure.sort();
        if found.structure != wanted.structure {
            structure += 1;
            let mut left = wanted.structure.clone();
            let mut more = Vec::new();
            for s in &found.structure {
                match left.binary_search(s) {
                    Ok(at) => drop(left.remove(at)),
                    Err(_) => more.push(s),
                }
            }
            left.truncate(4);
            more.truncate(4);
            println!(
                "{}: structure\n  missing {left:?}\n  more {more:?}",
                page.display()
            );
        }
    }
    println!(
        "{} pages, {words} with other words, {structure} with another structure",
        pages.len()
    );
}
