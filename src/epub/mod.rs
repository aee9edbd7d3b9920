//! The article as a book: one EPUB 3 file that loads nothing from elsewhere.
//!
//! The markup goes through the sanitiser once more, whoever made it, and is written as XML. The rules are those of
//! [EPUB 3.3](https://www.w3.org/TR/epub-33/). The same article gives the same bytes.

mod document;
mod images;
mod package;
mod xml;
mod zip;

use crate::{Article, dom, sanitise};
use images::Pictures;
use std::collections::BTreeMap;
use std::fmt::Write;
use xml::escaped;

/// Pictures for a book: their bytes by the address that they have in [`Article::content`] (`src`), or by that of
/// [`Metadata::image`](crate::Metadata::image), which becomes the cover.
pub type Images = BTreeMap<String, Vec<u8>>;

/// How the text looks where the reading system does not know better.
const STYLE: &str = "body{line-height:1.5}img{max-width:100%}figure{margin:1em 0}figcaption,.cd-caption,.cd-credit,\
    header p,footer{font-size:.85em}pre{white-space:pre-wrap}table{border-collapse:collapse}td,th{border:1px solid;\
    padding:.2em .4em}.cd-alert{border-inline-start:.2em solid;padding-inline-start:.8em}.cd-math-display{display:block}\n";

/// The article as one EPUB 3 file.
///
/// Takes a cleaned article and the bytes of its pictures. JPEG, PNG, GIF and WebP go into the book; a picture that was
/// not given, or is of another kind, is a link with its alternative text. Gives the bytes of the file: the text with
/// headline, standfirst, byline and source, the outline as table of contents, and what is known about the article.
///
/// ```
/// let page = "<h1>Quiet day</h1><p>Nothing moored at the north quay on Monday, the first such day in years.</p>";
/// let article = copydesk::clean(page, &copydesk::Options::default())?;
/// let book = copydesk::to_epub(&article, &copydesk::Images::new());
/// assert!(book.starts_with(b"PK\x03\x04") && book[30..].starts_with(b"mimetypeapplication/epub+zip"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[must_use]
pub fn to_epub(article: &Article, images: &Images) -> Vec<u8> {
    let mut pictures = Pictures::new(images);
    let safe = sanitise::sanitise((&*article.content).into()).into_string();
    let body = document::body(&dom::parse_fragment(&safe), &mut pictures);
    let cover = article.metadata.image.as_deref().and_then(|address| {
        let name = pictures.take(address)?;
        pictures.files.iter().position(|p| p.name == name)
    });
    let mut zip = zip::Zip::default();
    zip.add("mimetype", b"application/epub+zip");
    zip.add("META-INF/container.xml", package::CONTAINER.as_bytes());
    for (name, text) in [
        (
            "EPUB/package.opf",
            package::package(article, &pictures.files, cover),
        ),
        (
            "EPUB/nav.xhtml",
            package::navigation(article, &body.headings),
        ),
        ("EPUB/article.xhtml", page(article, &body.xhtml)),
        ("EPUB/style.css", STYLE.into()),
    ] {
        zip.add(name, text.as_bytes());
    }
    for picture in &pictures.files {
        zip.add(&format!("EPUB/{}", picture.name), picture.bytes);
    }
    zip.finish()
}

/// The one document of the book.
fn page(article: &Article, body: &str) -> String {
    let known = &article.metadata;
    let title = escaped(&package::title(article));
    let mut out = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml"{}>
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
<header><h1>{title}</h1>"#,
        package::root_attributes(article)
    );
    let day = known
        .published_time
        .as_deref()
        .map(|t| t.get(..10).unwrap_or(t));
    for line in [standfirst_above(article), known.byline.as_deref(), day] {
        if let Some(line) = line.filter(|l| !l.trim().is_empty()) {
            let _ = write!(out, "<p>{}</p>", escaped(line));
        }
    }
    let _ = write!(out, "</header>\n{body}\n<footer>");
    if let Some(address) = known.url.as_deref().and_then(xml::outer_address) {
        let address = escaped(&address);
        let _ = write!(out, r#"<p><a href="{address}">{address}</a></p>"#);
    }
    if let Some(rights) = &known.copyright {
        let _ = write!(out, "<p>{}</p>", escaped(rights));
    }
    out.push_str("</footer>\n</body>\n</html>\n");
    out
}

/// The standfirst, where the text does not begin with it: on many pages it does.
fn standfirst_above(article: &Article) -> Option<&str> {
    fn letters(text: &str) -> impl Iterator<Item = char> {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase)
    }
    let standfirst = article.metadata.standfirst.as_deref()?;
    let mut text = letters(&article.text_content);
    let begins_so = letters(standfirst).all(|c| text.next() == Some(c));
    (!begins_so).then_some(standfirst)
}

#[cfg(all(test, not(target_family = "wasm")))]
mod tests;
