//! What `meta`, `link`, `title` and the root element say.

use super::byline;
use super::claims::{Claims, Field, Source};
use super::meta_keys;
use crate::dom::{Element, Page, fold, unescaped};
use html5ever::local_name;

/// Reads the attributes of the root and of the body.
pub(crate) fn read_root(page: &Page, claims: &mut Claims) {
    for node in [page.root, page.body] {
        let Some(element) = page.tree.element(node) else {
            continue;
        };
        for name in ["lang", "xml:lang"] {
            if let Some(lang) = element.attr(name) {
                claims.add(Field::Language, Source::Root, lang);
            }
        }
        if let Some(dir) = element.attr("dir") {
            claims.add(Field::Direction, Source::Root, dir);
        }
    }
}

/// Where a `meta` stands: in the body its `itemprop` belongs to the item around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Head,
    Body,
}

/// Reads one `meta` element.
pub(crate) fn read_meta(element: &Element, place: Place, claims: &mut Claims) {
    let Some(content) = element.attr("content").filter(|c| !c.trim().is_empty()) else {
        return;
    };
    for attr in ["property", "name", "http-equiv", "itemprop"] {
        if attr == "itemprop" && place == Place::Body {
            continue;
        }
        for key in element.words(attr) {
            let key = key.to_ascii_lowercase();
            if let Some((field, source)) = meta_keys::of(&key) {
                claims.add(field, source, &fold(&unescaped(content)));
            } else if let Some(field) = meta_keys::by_ending(&key) {
                claims.add(field, Source::OtherMeta, &fold(content));
            }
        }
    }
}

/// Reads the labels of a card that is shared and what they label: `twitter:label1` "Written by", `twitter:data1`
/// "Ada Berg". Yoast and others write them, in the language of the site. `names_author` is the number of the label
/// that was a byline's.
fn read_label(element: &Element, names_author: &mut Option<String>, claims: &mut Claims) {
    let key = element.attr("name").or(element.attr("property"));
    let Some(key) = key.and_then(|k| k.trim().strip_prefix("twitter:")) else {
        return;
    };
    let content = element.attr("content").unwrap_or_default();
    if let Some(number) = key.strip_prefix("label") {
        if byline::is_prefix(content) {
            *names_author = Some(number.to_owned());
        }
    } else if let Some(number) = key.strip_prefix("data")
        && names_author.as_deref() == Some(number)
    {
        claims.add(Field::Author, Source::Twitter, &fold(&unescaped(content)));
    }
}

/// Reads one `link` element.
pub(crate) fn read_link(element: &Element, claims: &mut Claims) {
    let Some(href) = element.attr("href").map(str::trim) else {
        return;
    };
    for rel in element.words("rel") {
        let field = match rel.to_ascii_lowercase().as_str() {
            "canonical" => Field::Url,
            "icon" | "shortcut" | "apple-touch-icon" | "apple-touch-icon-precomposed" => {
                Field::Icon
            }
            "license" | "dcterms.license" => Field::License,
            "image_src" => Field::Image,
            _ => continue,
        };
        claims.add(field, Source::Link, href);
    }
}

/// Reads what stands in the head.
pub(crate) fn read_head(page: &Page, claims: &mut Claims) {
    let Some(head) = page.head else {
        return;
    };
    let mut names_author = None;
    for node in page.tree.elements(head) {
        let Some(element) = page.tree.element(node) else {
            continue;
        };
        match element.name.local {
            local_name!("meta") => {
                read_meta(element, Place::Head, claims);
                read_label(element, &mut names_author, claims);
            }
            local_name!("link") => read_link(element, claims),
            local_name!("title") => {
                let title = page.tree.text_of(node);
                claims.add(Field::Title, Source::TitleElement, &unescaped(&title));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_claim(head: &str, field: Field, value: &str) {
        let page = crate::dom::parse(&format!("<head>{head}</head>"));
        let mut claims = Claims::default();
        read_head(&page, &mut claims);
        assert_eq!(claims.best(field), Some(value), "{head}");
    }

    #[test]
    fn reads_property_and_name() {
        assert_claim(
            "<meta property='og:title' content='Ferry back'>",
            Field::Title,
            "Ferry back",
        );
        assert_claim(
            "<meta name='og:title' content='Ferry back'>",
            Field::Title,
            "Ferry back",
        );
        assert_claim(
            "<meta name='DC.creator' content='Ada Berg'>",
            Field::Author,
            "Ada Berg",
        );
        for name in ["cms:publish-date", "date.published", "w-Published-Date"] {
            assert_claim(
                &format!("<meta name='{name}' content='2023-05-12'>"),
                Field::Published,
                "2023-05-12",
            );
        }
        assert_claim(
            "<meta name='last-published-date' content='2023-05-12'>",
            Field::Modified,
            "2023-05-12",
        );
        assert_claim(
            "<link rel='shortcut icon' href='/i.ico'>",
            Field::Icon,
            "/i.ico",
        );
        assert_claim(
            "<link rel=canonical href='https://a.example/1'>",
            Field::Url,
            "https://a.example/1",
        );
    }
}
