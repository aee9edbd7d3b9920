//! What JSON-LD says: about the article, about the page, and about who publishes it.

use super::claims::{Claims, Field, Source};
use super::json_mend;
use super::title_text::same_words;
use crate::dom::{fold, unescaped};
use serde_json::{Map, Value};
use std::collections::HashMap;

type Object = Map<String, Value>;

/// The parsed scripts of a page.
#[derive(Debug)]
pub(crate) struct JsonLd(Vec<Value>);

impl JsonLd {
    /// Parses the scripts; what cannot be read or mended is passed over.
    pub(crate) fn parse(scripts: &[String]) -> JsonLd {
        JsonLd(scripts.iter().flat_map(|s| json_mend::read(s)).collect())
    }

    /// The text of the article, where JSON-LD carries it.
    pub(crate) fn article_body(&self) -> Option<String> {
        self.subjects()
            .into_iter()
            .filter(|o| rank(o) > 1)
            .filter_map(|o| {
                ["articleBody", "text"]
                    .iter()
                    .find_map(|k| o.get(*k)?.as_str())
            })
            .max_by_key(|body| body.len())
            .map(unescaped)
    }

    /// Enters what is said. `titles` are those that the head gives: of several articles the one that they
    /// name is meant.
    pub(crate) fn read(&self, titles: &[String], claims: &mut Claims) {
        let subjects = self.subjects();
        let reader = Reader {
            by_id: self.by_id(),
        };
        let agrees = |o: &Object| {
            text(o.get("headline").or(o.get("name")))
                .is_some_and(|h| titles.iter().any(|t| same_words(t, &h)))
        };
        let main = subjects
            .iter()
            .copied()
            .filter(|o| rank(o) > 1)
            .enumerate()
            .max_by_key(|(at, o)| (rank(o), agrees(o), std::cmp::Reverse(*at)))
            .map(|(_, o)| o);
        if let Some(main) = main {
            reader.read_article(main, Source::JsonLd, claims);
        }
        for subject in subjects {
            match rank(subject) {
                1 => reader.read_article(subject, Source::JsonLdPage, claims),
                0 => reader.read_publisher(subject, claims),
                // A second node on the same article fills what the first leaves out.
                _ if main
                    .is_some_and(|m| !std::ptr::eq(m, subject) && same_headline(m, subject)) =>
                {
                    reader.read_article(subject, Source::JsonLdPage, claims);
                }
                _ => {}
            }
        }
    }

    /// The objects that a script is about: not those that are only mentioned.
    fn subjects(&self) -> Vec<&Object> {
        let mut found = Vec::new();
        let mut todo: Vec<&Value> = self.0.iter().rev().collect();
        while let Some(value) = todo.pop() {
            match value {
                Value::Array(items) => todo.extend(items.iter().rev()),
                Value::Object(object) => {
                    found.push(object);
                    // Its questions are answered on the page, but not what the page is about.
                    if types(object).any(|kind| kind == "FAQPage") {
                        continue;
                    }
                    for key in ["mainEntity", "mainEntityOfPage", "@graph", "hasPart"] {
                        if key != "hasPart" || rank(object) < 2 {
                            todo.extend(object.get(key));
                        }
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// All objects that others may refer to.
    fn by_id(&self) -> HashMap<&str, &Object> {
        let mut found = HashMap::new();
        let mut todo: Vec<&Value> = self.0.iter().collect();
        while let Some(value) = todo.pop() {
            match value {
                Value::Array(items) => todo.extend(items),
                Value::Object(object) => {
                    if let Some(id) = object.get("@id").and_then(Value::as_str)
                        && object.contains_key("name")
                    {
                        found.insert(id, object);
                    }
                    todo.extend(object.values().filter(|v| v.is_array() || v.is_object()));
                }
                _ => {}
            }
        }
        found
    }
}

/// 3 for an article, 2 for another text of its own, 1 for a page, 0 for all else.
fn rank(object: &Object) -> u8 {
    types(object)
        .map(
            |kind| match kind.rsplit(['/', ':']).next().unwrap_or(kind) {
                "JobPosting" | "VideoObject" => 0,
                kind if kind.ends_with("Article") || kind.ends_with("Posting") => 3,
                "Recipe" | "HowTo" | "Question" | "Report" | "Review" | "CreativeWork"
                | "PodcastEpisode" | "Book" | "Course" | "LearningResource" | "CriticReview"
                | "Podcast" | "Event" => 2,
                kind if kind.ends_with("Page") => 1,
                _ => 0,
            },
        )
        .max()
        .unwrap_or(0)
}

fn types(object: &Object) -> impl Iterator<Item = &str> {
    let kinds = object.get("@type").or(object.get("type"));
    let (one, many) = match kinds {
        Some(Value::String(kind)) => (Some(kind.as_str()), [].as_slice()),
        Some(Value::Array(kinds)) => (None, kinds.as_slice()),
        _ => (None, [].as_slice()),
    };
    one.into_iter().chain(many.iter().filter_map(Value::as_str))
}

fn same_headline(a: &Object, b: &Object) -> bool {
    match (text(a.get("headline")), text(b.get("headline"))) {
        (Some(a), Some(b)) => same_words(&a, &b),
        _ => false,
    }
}

/// A string, decoded and folded.
fn text(value: Option<&Value>) -> Option<String> {
    let value = match value? {
        Value::Array(items) => items.first()?,
        Value::Object(object) => object.get("@value")?,
        value => value,
    };
    match value {
        Value::String(s) => Some(fold(&unescaped(s))).filter(|s| !s.is_empty()),
        Value::Number(n) => Some(n.to_string()),
        _ => None,
    }
}

/// The address of a thing, or the string that stands for it.
fn address(value: &Value) -> Option<&str> {
    let mut value = value;
    while let Value::Array(items) = value {
        value = items.first()?;
    }
    match value {
        Value::String(s) => Some(s),
        Value::Object(o) => ["url", "contentUrl", "@id"]
            .iter()
            .find_map(|k| o.get(*k)?.as_str()),
        _ => None,
    }
}

/// Follows references between objects.
struct Reader<'a> {
    by_id: HashMap<&'a str, &'a Object>,
}

impl<'a> Reader<'a> {
    fn read_article(&self, object: &'a Object, source: Source, claims: &mut Claims) {
        let mut strings = |field: Field, keys: &[&str]| {
            if let Some(value) = keys.iter().find_map(|k| text(object.get(*k))) {
                claims.add(field, source, &value);
            }
        };
        strings(Field::Title, &["headline", "name"]);
        strings(
            Field::Published,
            &["datePublished", "dateCreated", "uploadDate"],
        );
        strings(Field::Modified, &["dateModified"]);
        strings(Field::Section, &["articleSection"]);
        strings(Field::Excerpt, &["description", "abstract"]);
        strings(Field::Language, &["inLanguage"]);
        for (field, key) in [
            (Field::Url, "url"),
            (Field::Url, "mainEntityOfPage"),
            (Field::Image, "image"),
            (Field::Image, "thumbnailUrl"),
            (Field::License, "license"),
        ] {
            if let Some(value) = object.get(key).and_then(address) {
                claims.add(field, source, value);
            }
        }
        self.read_keywords(object, source, claims);
        match object.get("isAccessibleForFree") {
            Some(Value::Bool(free)) => {
                claims.add(Field::Free, source, if *free { "true" } else { "false" });
            }
            Some(Value::String(free)) => {
                claims.add(Field::Free, source, &free.to_ascii_lowercase())
            }
            _ => {}
        }
        for key in ["author", "creator"] {
            if let Some(author) = object.get(key) {
                self.read_people(author, source, claims);
                break;
            }
        }
        for key in ["publisher", "sourceOrganization"] {
            if let Some(name) = object.get(key).and_then(|p| self.name(p)) {
                claims.add(Field::SiteName, source, &name);
            }
        }
        if let Some(holder) = object.get("copyrightHolder").and_then(|h| self.name(h)) {
            let year = text(object.get("copyrightYear")).unwrap_or_default();
            claims.add(Field::Copyright, source, &format!("{holder} {year}"));
        }
    }

    /// Enters the name of the site or of who publishes it.
    fn read_publisher(&self, object: &Object, claims: &mut Claims) {
        let publishes = |kind: &str| {
            kind == "WebSite" || kind.ends_with("Organization") || kind == "Corporation"
        };
        if types(object).any(publishes)
            && let Some(name) = text(object.get("name"))
        {
            claims.add(Field::SiteName, Source::JsonLdPage, &name);
        }
    }

    fn read_keywords(&self, object: &Object, source: Source, claims: &mut Claims) {
        match object.get("keywords") {
            Some(Value::String(words)) => claims.add(Field::Tag, source, &unescaped(words)),
            Some(Value::Array(words)) => {
                for word in words.iter().filter_map(Value::as_str) {
                    claims.add(Field::Tag, source, &unescaped(word));
                }
            }
            _ => {}
        }
    }

    fn read_people(&self, value: &'a Value, source: Source, claims: &mut Claims) {
        let mut todo = vec![value];
        while let Some(value) = todo.pop() {
            match value {
                Value::Array(items) => todo.extend(items.iter().rev()),
                Value::String(name) => claims.add(Field::Author, source, &fold(&unescaped(name))),
                Value::Object(object) => {
                    if let Some(list) = object.get("@list") {
                        todo.push(list);
                        continue;
                    }
                    let field = if types(object).any(|kind| kind.ends_with("Organization")) {
                        Field::Desk
                    } else {
                        Field::Author
                    };
                    if let Some(Value::Array(names)) = object.get("name") {
                        for name in names.iter().filter_map(Value::as_str) {
                            claims.add(field, source, &fold(&unescaped(name)));
                        }
                    } else if let Some(name) = self.name(value) {
                        claims.add(field, source, &name);
                    }
                }
                _ => {}
            }
        }
    }

    /// The name of a person or an organisation.
    fn name(&self, value: &Value) -> Option<String> {
        let object = match value {
            Value::Array(items) => items.first()?.as_object()?,
            Value::String(name) => return Some(fold(&unescaped(name))),
            value => value.as_object()?,
        };
        let own = |object: &Object| {
            text(object.get("name")).or_else(|| {
                let given = text(object.get("givenName"))?;
                let family = text(object.get("familyName"))?;
                Some(format!("{given} {family}"))
            })
        };
        own(object).or_else(|| own(self.by_id.get(object.get("@id")?.as_str()?)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims_of(scripts: &[&str], titles: &[&str]) -> Claims {
        let scripts: Vec<String> = scripts.iter().map(|s| (*s).to_owned()).collect();
        let titles: Vec<String> = titles.iter().map(|s| (*s).to_owned()).collect();
        let mut claims = Claims::default();
        JsonLd::parse(&scripts).read(&titles, &mut claims);
        claims
    }

    #[test]
    fn follows_references_in_a_graph() {
        let claims = claims_of(
            &[r##"{"@graph": [
                {"@type": "Article", "headline": "Ferry back", "author": {"@id": "#p"}, "publisher": {"@id": "#o"}},
                {"@type": "Person", "@id": "#p", "name": "Ada Berg"},
                {"@type": "Organization", "@id": "#o", "name": "The Courier"}]}"##],
            &[],
        );
        assert_eq!(claims.best(Field::Author), Some("Ada Berg"));
        assert_eq!(claims.best(Field::SiteName), Some("The Courier"));
    }

    #[test]
    fn takes_the_article_that_the_head_names() {
        let claims = claims_of(
            &[
                r#"[{"@type": "NewsArticle", "headline": "Old news"}, {"@type": "NewsArticle", "headline": "Ferry back"}]"#,
            ],
            &["Ferry back"],
        );
        assert_eq!(claims.best(Field::Title), Some("Ferry back"));
    }

    #[test]
    fn an_organisation_is_a_desk() {
        let claims = claims_of(
            &[
                r#"{"@type": "NewsArticle", "author": [{"@type": "Organization", "name": "Courier Desk"}]}"#,
            ],
            &[],
        );
        assert_eq!(claims.best(Field::Author), None);
        assert_eq!(claims.best(Field::Desk), Some("Courier Desk"));
    }

    #[test]
    fn gives_the_body() {
        let scripts = [r#"{"@type": "NewsArticle", "articleBody": "It is back."}"#.to_owned()];
        assert_eq!(
            JsonLd::parse(&scripts).article_body().as_deref(),
            Some("It is back.")
        );
    }
}
