//! What tells a reading system about the book: its package file and its table of contents.

use super::document::Heading;
use super::images::Picture;
use super::xml::{self, escaped};
use crate::{Article, hosts, metadata};
use std::fmt::Write;

/// Where the package file is.
pub(super) const CONTAINER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"#;

/// When a book was last changed whose article does not say when it was written.
const NO_DAY: &str = "1980-01-01T00:00:00Z";

/// The book's title: the headline, or what stands nearest to one.
pub(super) fn title(article: &Article) -> String {
    let known = &article.metadata;
    let host = || {
        hosts::parse(None, known.url.as_deref()?)
            .ok()?
            .host_str()
            .map(str::to_owned)
    };
    let title = known.title.clone().or_else(|| known.site_name.clone());
    title
        .filter(|t| !t.trim().is_empty())
        .or_else(host)
        .unwrap_or_else(|| "Untitled".into())
}

/// The book's language; "und" where nobody knows.
pub(super) fn language(article: &Article) -> &str {
    let lang = article.metadata.lang.as_deref();
    lang.and_then(xml::language).unwrap_or("und")
}

/// The attributes of a document's root that say language and direction.
pub(super) fn root_attributes(article: &Article) -> String {
    let mut out = String::new();
    xml::attribute(&mut out, "lang", language(article));
    xml::attribute(&mut out, "xml:lang", language(article));
    if let Some(dir @ ("ltr" | "rtl")) = article.metadata.dir.as_deref() {
        xml::attribute(&mut out, "dir", dir);
    }
    out
}

/// The package file; `cover` is the number of the lead image among the pictures.
pub(super) fn package(article: &Article, pictures: &[Picture], cover: Option<usize>) -> String {
    let known = &article.metadata;
    let mut out = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">{}</dc:identifier>
"#,
        language(article),
        escaped(&identifier(article))
    );
    let mut element = |name: &str, value: &str| {
        let value = escaped(value.trim());
        if !value.is_empty() {
            let _ = writeln!(out, "<dc:{name}>{value}</dc:{name}>");
        }
    };
    element("title", &title(article));
    element("language", language(article));
    for author in &known.authors {
        element("creator", author);
    }
    let summary = known.standfirst.as_ref().or(known.excerpt.as_ref());
    for (name, value) in [
        ("publisher", &known.site_name),
        ("date", &known.published_time),
        ("source", &known.url),
        ("rights", &known.copyright),
        ("description", &summary.cloned()),
    ] {
        element(name, value.as_deref().unwrap_or_default());
    }
    for tag in &known.tags {
        element("subject", tag);
    }
    let _ = write!(
        out,
        r#"<meta property="dcterms:modified">{}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="article" href="article.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
"#,
        modified(article)
    );
    for (at, picture) in pictures.iter().enumerate() {
        let properties = if cover == Some(at) {
            r#" properties="cover-image""#
        } else {
            ""
        };
        let _ = writeln!(
            out,
            r#"<item id="image-{}" href="{}" media-type="{}"{properties}/>"#,
            at + 1,
            picture.name,
            picture.media_type
        );
    }
    let direction = match known.dir.as_deref() {
        Some("rtl") => r#" page-progression-direction="rtl""#,
        _ => "",
    };
    let _ = write!(
        out,
        "</manifest>\n<spine{direction}><itemref idref=\"article\"/></spine>\n</package>\n"
    );
    out
}

/// When the article was last changed, in Greenwich time to the second.
fn modified(article: &Article) -> String {
    let known = &article.metadata;
    let times = [&known.modified_time, &known.published_time];
    let found = times
        .into_iter()
        .flatten()
        .find_map(|t| metadata::in_universal_time(t));
    found.unwrap_or_else(|| NO_DAY.into())
}

/// The article's address; where it has none, a UUID made of title and text (of version 8, RFC 9562, by FNV-1a), so
/// that the same article is the same book.
fn identifier(article: &Article) -> String {
    if let Some(url) = &article.metadata.url
        && hosts::parse(None, url).is_ok()
    {
        return url.clone();
    }
    let text = [title(article).as_bytes(), article.content.as_bytes()].concat();
    let hash = text.iter().fold(
        0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128,
        |hash, &byte| {
            (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
        },
    );
    let digits = format!("{hash:032x}");
    let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
    format!(
        "urn:uuid:{}-{}-8{}-8{}-{}",
        part(0..8),
        part(8..12),
        part(13..16),
        part(17..20),
        part(20..32)
    )
}

/// The table of contents: the headline, and under it the headings as they stand in each other.
pub(super) fn navigation(article: &Article, headings: &[Heading]) -> String {
    let title = escaped(&title(article));
    let mut out = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"{}>
<head><title>{title}</title></head>
<body><nav epub:type="toc" id="toc"><ol>
<li><a href="article.xhtml">{title}</a>"#,
        root_attributes(article)
    );
    // The levels of the headings that the one to come may stand in; the headline is above all.
    let mut open: Vec<u8> = Vec::new();
    for heading in headings.iter().filter(|h| !h.text.is_empty()) {
        while open.last().is_some_and(|&level| level > heading.level) && open.len() > 1 {
            open.pop();
            out.push_str("</li></ol>");
        }
        match open.last_mut() {
            Some(level) if *level >= heading.level => {
                *level = heading.level;
                out.push_str("</li>\n");
            }
            _ => {
                open.push(heading.level);
                out.push_str("\n<ol>");
            }
        }
        let (id, text) = (&heading.id, escaped(&heading.text));
        let _ = write!(out, r##"<li><a href="article.xhtml#{id}">{text}</a>"##);
    }
    for _ in open {
        out.push_str("</li></ol>");
    }
    out.push_str("</li>\n</ol></nav></body>\n</html>\n");
    out
}
