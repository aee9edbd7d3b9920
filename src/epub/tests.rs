//! The rules of the format that can be held without a reading system: what epubcheck looks at first.

use super::*;
use crate::Options;
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};

/// The files of a book, in order.
struct Book(Vec<(String, Vec<u8>)>);

impl Book {
    #[track_caller]
    fn open(bytes: &[u8]) -> Book {
        let mut archive = ::zip::ZipArchive::new(Cursor::new(bytes)).expect("it is a zip archive");
        let files = (0..archive.len()).map(|at| {
            let mut file = archive.by_index(at).expect("the file is there");
            assert_eq!(file.compression(), ::zip::CompressionMethod::Stored);
            let mut content = Vec::new();
            // The checksum is looked at here.
            file.read_to_end(&mut content).expect("the file is whole");
            (file.name().expect("it is UTF-8").into_owned(), content)
        });
        Book(files.collect())
    }

    #[track_caller]
    fn text(&self, name: &str) -> &str {
        let (_, bytes) = self.0.iter().find(|(n, _)| n == name).expect(name);
        std::str::from_utf8(bytes).expect("it is UTF-8")
    }
}

#[track_caller]
fn xml(text: &str) -> Document<'_> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).unwrap_or_else(|e| panic!("{e}\n{text}"))
}

fn attributes<'a>(document: &'a Document, name: &str) -> Vec<&'a str> {
    let nodes = document.descendants();
    nodes.filter_map(|n| n.attribute(name)).collect()
}

fn text_of(document: &Document, tag: &str) -> Vec<String> {
    let named = |n: &Node| n.tag_name().name() == tag;
    let words = |n: Node| {
        n.descendants()
            .filter_map(|t| t.text().filter(|_| t.is_text()))
            .collect()
    };
    document.descendants().filter(named).map(words).collect()
}

/// Fails unless the book keeps the rules.
#[track_caller]
fn assert_is_sound(bytes: &[u8]) -> Book {
    let book = Book::open(bytes);
    assert_eq!(
        book.0[0],
        ("mimetype".into(), b"application/epub+zip".to_vec())
    );
    assert_eq!(
        &bytes[30..58],
        b"mimetypeapplication/epub+zip",
        "without extra fields"
    );
    let names: HashSet<&str> = book.0.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), book.0.len(), "no file is there twice");

    let container = xml(book.text("META-INF/container.xml"));
    assert_eq!(attributes(&container, "full-path"), ["EPUB/package.opf"]);
    let package = xml(book.text("EPUB/package.opf"));
    for needed in ["identifier", "title", "language"] {
        assert!(
            text_of(&package, needed).iter().all(|t| !t.is_empty()),
            "{needed}"
        );
        assert_eq!(text_of(&package, needed).len(), 1, "{needed}");
    }
    let modified = text_of(&package, "meta");
    assert!(
        modified[0].len() == 20 && modified[0].ends_with('Z'),
        "{modified:?}"
    );
    let listed: HashSet<String> = attributes(&package, "href")
        .iter()
        .map(|h| format!("EPUB/{h}"))
        .collect();
    let unlisted = ["mimetype", "META-INF/container.xml", "EPUB/package.opf"];
    let wanted: HashSet<String> = names
        .iter()
        .filter(|n| !unlisted.contains(n))
        .map(|n| (*n).to_owned())
        .collect();
    assert_eq!(listed, wanted, "the manifest is complete");
    assert_unique(&attributes(&package, "id"));
    assert_eq!(attributes(&package, "idref"), ["article"]);

    let article = xml(book.text("EPUB/article.xhtml"));
    let ids = attributes(&article, "id");
    assert_unique(&ids);
    for src in attributes(&article, "src") {
        assert!(
            listed.contains(&format!("EPUB/{src}")),
            "{src} is in the book"
        );
    }
    for element in article.descendants() {
        let tag = element.tag_name().name();
        assert!(!["script", "iframe", "object", "source", "svg"].contains(&tag));
        assert!(
            element
                .attributes()
                .all(|a| !a.name().starts_with("on") && a.name() != "srcset")
        );
        let href = element
            .attribute("href")
            .filter(|_| tag == "a")
            .unwrap_or_default();
        assert!(
            !href.starts_with('#') || ids.contains(&&href[1..]),
            "{href}"
        );
        let in_link = element
            .ancestors()
            .skip(1)
            .any(|a| a.tag_name().name() == "a");
        assert!(tag != "a" || !in_link, "no link stands in another");
    }
    let contents = xml(book.text("EPUB/nav.xhtml"));
    for href in attributes(&contents, "href") {
        let id = href.strip_prefix("article.xhtml").expect(href);
        assert!(id.is_empty() || ids.contains(&&id[1..]), "{href}");
    }
    book
}

#[track_caller]
fn assert_unique(ids: &[&str]) {
    assert_eq!(
        ids.iter().collect::<HashSet<_>>().len(),
        ids.len(),
        "{ids:?}"
    );
}

fn article(html: &str) -> Article {
    let options = Options {
        url: Some("https://news.example/a?b=1&c=2".into()),
        ..Options::default()
    };
    crate::clean(html, &options).expect("it is small")
}

fn book_of(html: &str) -> Book {
    assert_is_sound(&to_epub(&article(html), &Images::new()))
}

const PAGE: &str = "<html lang=en-GB><title>Boats &amp; tides</title><meta name=author content='Ada Berg'>\
    <meta property=article:published_time content='2026-03-03T01:30:00+02:00'>\
    <meta property=og:site_name content='The Skerry Post'><meta property=og:image content=/lead.jpg>\
    <h1>Boats &amp; tides</h1>\
    <p>Nothing moored at the north quay on Monday, the first such day in nine years, and the pilots painted.</p>\
    <h2>At <em>six</em></h2><p>The harbour office said that the tide<br>was low. <a href=#cd-x>1</a></p>\
    <figure><img src=/quay.png alt='The quay'><figcaption>The quay at six.</figcaption></figure>\
    <h3>Later</h3><p>The boats came home, all of them, and nobody knew why they had been away.</p>\
    <h2>Next day</h2><p>It rained for the first time since the harbour master had counted the days.</p>";

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nwhatever";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0whatever";

#[test]
fn what_is_known_stands_in_the_package() {
    let book = book_of(PAGE);
    let package = xml(book.text("EPUB/package.opf"));
    for (tag, value) in [
        ("title", "Boats & tides"),
        ("language", "en-GB"),
        ("creator", "Ada Berg"),
        ("publisher", "The Skerry Post"),
        ("date", "2026-03-03T01:30:00+02:00"),
        ("source", "https://news.example/a?b=1&c=2"),
        ("identifier", "https://news.example/a?b=1&c=2"),
        ("meta", "2026-03-02T23:30:00Z"),
    ] {
        assert_eq!(text_of(&package, tag), [value], "{tag}");
    }
    assert!(
        book.text("EPUB/article.xhtml")
            .contains(r#" lang="en-GB" xml:lang="en-GB""#)
    );
}

#[test]
fn the_outline_is_the_table_of_contents() {
    let book = book_of(PAGE);
    let contents = book.text("EPUB/nav.xhtml");
    let list = contents
        .split_once("<ol>")
        .and_then(|(_, rest)| rest.rsplit_once("</ol>"));
    let list = list
        .map(|(list, _)| list.replace('\n', ""))
        .unwrap_or_default();
    assert_eq!(
        list,
        r##"<li><a href="article.xhtml">Boats &amp; tides</a><ol><li><a href="article.xhtml#p1">At six</a><ol><li><a href="article.xhtml#p2">Later</a></li></ol></li><li><a href="article.xhtml#p3">Next day</a></li></ol></li>"##
    );
}

#[test]
fn pictures_are_in_it_when_they_are_given() {
    let images: Images = HashMap::from([
        ("https://news.example/quay.png", PNG),
        ("https://news.example/lead.jpg", JPEG),
        ("https://news.example/other.jpg", JPEG),
    ])
    .into_iter()
    .map(|(address, bytes)| (address.to_owned(), bytes.to_vec()))
    .collect();
    let book = assert_is_sound(&to_epub(&article(PAGE), &images));
    assert!(
        book.text("EPUB/article.xhtml")
            .contains(r#"<img src="image-1.png" alt="The quay"/>"#)
    );
    let package = book.text("EPUB/package.opf");
    assert!(
        package
            .contains(r#"href="image-2.jpg" media-type="image/jpeg" properties="cover-image"/>"#)
    );
    assert_eq!(
        book.0.len(),
        8,
        "a picture that nothing shows is not in the book"
    );
}

#[test]
fn pictures_that_are_not_given_are_links() {
    let link = r#"<figure><a href="https://news.example/quay.png">The quay</a><figcaption>"#;
    assert!(book_of(PAGE).text("EPUB/article.xhtml").contains(link));
    // No kind of picture that a book may have.
    let images = Images::from([(
        "https://news.example/quay.png".into(),
        b"<svg onload=x>".to_vec(),
    )]);
    let book = assert_is_sound(&to_epub(&article(PAGE), &images));
    assert!(book.text("EPUB/article.xhtml").contains(link));
}

#[test]
fn markup_that_is_not_ours_is_made_safe_and_sound() {
    let article = Article {
        content: "<p onclick=run()>a\u{1}\u{ffff}&nbsp;b<script>run()</script><a href=/here>c</a>\
            <a href='https://a.example/?d&e'>d<img src=https://a.example/e.png alt=e></a><svg/onload=run()>\
            <h2>One</h2><h4>Deep</h4><h3>Less</h3><h2></h2><ol start=0 reversed type=a><li value=x>f</ol><br>"
            .into(),
        ..Article::default()
    };
    let book = assert_is_sound(&to_epub(&article, &Images::new()));
    let text = book.text("EPUB/article.xhtml");
    assert!(
        text.contains("<p>a\u{a0}bc<a href=\"https://a.example/?d&amp;e\">de</a></p>"),
        "{text}"
    );
    assert!(
        book.text("EPUB/package.opf")
            .contains("<dc:language>und</dc:language>")
    );
}

#[test]
fn a_list_that_defines_nothing_is_none() {
    let article = Article {
        content: "<dl><dt>Ebb</dt><dd>falls</dd></dl><dl><dd>in</dd></dl><dl><dt>Neap</dt></dl>"
            .into(),
        ..Article::default()
    };
    let book = assert_is_sound(&to_epub(&article, &Images::new()));
    let wanted =
        "<dl><dt>Ebb</dt><dd>falls</dd></dl><div><div>in</div></div><div><p>Neap</p></div>";
    assert!(book.text("EPUB/article.xhtml").contains(wanted));
}

#[test]
fn the_same_article_is_the_same_book() {
    assert_eq!(
        to_epub(&article(PAGE), &Images::new()),
        to_epub(&article(PAGE), &Images::new())
    );
    let loose = |text: &str| Article {
        content: text.into(),
        ..Article::default()
    };
    let id = |article: &Article| {
        let book = assert_is_sound(&to_epub(article, &Images::new()));
        text_of(&xml(book.text("EPUB/package.opf")), "identifier").remove(0)
    };
    assert_ne!(id(&loose("<p>a</p>")), id(&loose("<p>b</p>")));
    assert_eq!(id(&loose("<p>a</p>")).len(), "urn:uuid:".len() + 36);
}

#[test]
fn arabic_runs_from_right_to_left() {
    let article = Article {
        metadata: crate::Metadata {
            lang: Some("ar".into()),
            dir: Some("rtl".into()),
            ..crate::Metadata::default()
        },
        ..Article::default()
    };
    let book = assert_is_sound(&to_epub(&article, &Images::new()));
    assert!(
        book.text("EPUB/package.opf")
            .contains(r#"<spine page-progression-direction="rtl">"#)
    );
    assert!(book.text("EPUB/nav.xhtml").contains(r#" dir="rtl""#));
}

/// The fixtures, too: each kind of content that they have.
#[test]
fn every_fixture_is_a_sound_book() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let folders = std::fs::read_dir(root).expect("tests/articles is there");
    let pages = folders.map(|f| f.expect("it can be read").path().join("page.html"));
    let mut count = 0;
    for page in pages.filter(|p| p.exists()) {
        let html = std::fs::read_to_string(page).expect("it can be read");
        assert_is_sound(&to_epub(&article(&html), &Images::new()));
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn a_standfirst_is_printed_once() {
    let standfirst = "No boat has left since Monday, and the pilots paint the quay.";
    let page = PAGE.replacen(
        "</h1>",
        &format!("</h1><p class=standfirst>{standfirst}</p>"),
        1,
    );
    let mut article = article(&page);
    assert_eq!(article.metadata.standfirst.as_deref(), Some(standfirst));
    for _ in 0..2 {
        let book = assert_is_sound(&to_epub(&article, &Images::new()));
        let text = book.text("EPUB/article.xhtml");
        assert_eq!(text.matches(standfirst).count(), 1, "{text}");
        // And above a text that does not begin with it.
        article.content = article.content.replace(standfirst, "Rain.");
        article.text_content = article.text_content.replace(standfirst, "Rain.");
    }
}
