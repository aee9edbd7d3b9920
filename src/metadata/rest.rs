//! The fields that need no more than a look at the best claim.

use super::claims::{Claims, Field};
use crate::dom::fold;
use crate::sanitise::has_early_colon;
use crate::{Metadata, hosts};
use std::borrow::Cow;
use url::Url;

/// Site, section, tags, summary, addresses, rights.
pub(crate) fn read(claims: &Claims, base: Option<&Url>) -> Metadata {
    let address = |field: Field| claims.about(field).find_map(|c| absolute(&c.value, base));
    Metadata {
        site_name: claims
            .about(Field::SiteName)
            .map(|c| c.value.as_str())
            .filter(|name| !name.starts_with("http") && name.chars().count() <= 100)
            // An account's name, where there is no other.
            .min_by_key(|name| name.starts_with('@'))
            .map(|name| name.trim_start_matches('@').to_owned()),
        section: section(claims),
        tags: tags(claims),
        excerpt: claims.best(Field::Excerpt).map(fold),
        image: address(Field::Image),
        favicon: address(Field::Icon),
        url: address(Field::Url).or_else(|| base.map(|b| b.to_string())),
        copyright: claims
            .best(Field::Copyright)
            .filter(|line| !line.contains("://"))
            .map(fold),
        license: claims
            .about(Field::License)
            .find_map(|c| license(&c.value, base)),
        is_accessible_for_free: claims.about(Field::Free).find_map(|c| {
            match c.value.to_ascii_lowercase().as_str() {
                "true" | "yes" | "free" | "1" => Some(true),
                "false" | "no" | "locked" | "metered" | "paid" | "0" => Some(false),
                _ => None,
            }
        }),
        ..Metadata::default()
    }
}

/// The section that is named in words; else the last one that an address's piece tells, `culture_life-style`.
fn section(claims: &Claims) -> Option<String> {
    let is_piece = |name: &str| {
        let is_of_one = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
        name.contains(['-', '_']) && name.chars().all(is_of_one)
    };
    let mut names = claims.about(Field::Section).map(|c| c.value.as_str());
    let first = names.next()?;
    if !is_piece(first) {
        return Some(fold(first));
    }
    let named = names.find(|name| !is_piece(name)).map(fold);
    let last = first.rsplit('_').find(|piece| !piece.is_empty());
    named.or_else(|| Some(fold(&last?.replace('-', " "))))
}

/// The licence's address, or its name. What has another scheme than those of the web is neither.
fn license(value: &str, base: Option<&Url>) -> Option<String> {
    let address = hosts::as_read(value);
    let scheme = hosts::split_scheme(&address).map(|(scheme, _)| scheme.to_ascii_lowercase());
    if scheme.is_some_and(|scheme| !matches!(&*scheme, "http" | "https")) {
        return None;
    }
    let address = absolute(value, base).filter(|_| value.contains('/'));
    address.or_else(|| Some(fold(value)).filter(|name| !name.is_empty()))
}

/// The address, absolute if that is possible; none that carries its data or a script.
fn absolute(address: &str, base: Option<&Url>) -> Option<String> {
    let address = address.trim();
    match hosts::parse(base, address) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Some(url.to_string()),
        Err(url::ParseError::RelativeUrlWithoutBase)
            if base.is_none() && !address.is_empty() && !has_early_colon(address) =>
        {
            hosts::settled(address).map(Cow::into_owned)
        }
        _ => None,
    }
}

/// The topics of the best source that has any, a word or a phrase each.
fn tags(claims: &Claims) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    let Some(source) = claims.about(Field::Tag).next().map(|c| c.source) else {
        return tags;
    };
    for claim in claims.of(Field::Tag, source) {
        for tag in claim.value.split([',', ';', '、', '،']) {
            let tag = fold(tag);
            if !tag.is_empty() && tags.len() < MOST_TAGS && !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }
    tags
}

/// A page that has more topics than this has none.
const MOST_TAGS: usize = 60;

/// The names that the site goes by: those that it says, and those of its host.
pub(crate) fn names_of_site(claims: &Claims, base: Option<&Url>) -> Vec<String> {
    let mut names: Vec<String> = claims
        .about(Field::SiteName)
        .map(|c| c.value.clone())
        .collect();
    if let Some(host) = base.and_then(hosts::bare) {
        names.push(host.to_owned());
        if let Some((name, _)) = host.rsplit_once('.') {
            names.push(name.to_owned());
            names.extend(name.split('.').filter(|l| l.len() > 3).map(str::to_owned));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::license;
    use crate::metadata::gather;
    use url::Url;

    #[test]
    fn an_account_is_the_site_where_nothing_else_is() {
        let site = |page: &str| gather(&crate::dom::parse(page), None).metadata.site_name;
        let account = "<meta property=og:site_name content='@courier'>";
        assert_eq!(site(account).as_deref(), Some("courier"));
        let both = format!("{account}<meta name=application-name content='The Courier'>");
        assert_eq!(site(&both).as_deref(), Some("The Courier"));
    }

    #[test]
    fn makes_addresses_absolute() {
        let page = crate::dom::parse(
            "<link rel=canonical href=/ferry><link rel=icon href=i.png><meta property=og:image content=javascript:x>",
        );
        let base = Url::parse("https://courier.example/news/1").ok();
        let metadata = gather(&page, base.as_ref()).metadata;
        assert_eq!(
            metadata.url.as_deref(),
            Some("https://courier.example/ferry")
        );
        assert_eq!(
            metadata.favicon.as_deref(),
            Some("https://courier.example/news/i.png")
        );
        assert_eq!(metadata.image, None);
    }

    #[test]
    fn reads_tags_and_access() {
        let page = crate::dom::parse(
            r#"<meta name=keywords content="ferry, harbour,ferry"><script type="application/ld+json">
            {"@type": "NewsArticle", "isAccessibleForFree": "False", "license": "CC BY 4.0"}</script>"#,
        );
        let metadata = gather(&page, None).metadata;
        assert_eq!(metadata.tags, ["ferry", "harbour"]);
        assert_eq!(metadata.is_accessible_for_free, Some(false));
        assert_eq!(metadata.license.as_deref(), Some("CC BY 4.0"));
    }

    #[test]
    fn a_section_is_named_in_words() {
        let section = |page: &str| gather(&crate::dom::parse(page), None).metadata.section;
        let piece = "<meta property=article:section content=culture_culture-life-style>";
        assert_eq!(section(piece).as_deref(), Some("culture life style"));
        let both = format!("{piece}<meta name=section content='Life &amp; Style'>");
        assert_eq!(section(&both).as_deref(), Some("Life & Style"));
        let plain = "<meta property=article:section content='Covid-19'>";
        assert_eq!(section(plain).as_deref(), Some("Covid-19"));
    }

    #[test]
    fn a_licence_is_no_script() {
        let of = |value| license(value, None);
        assert_eq!(of("javascript:run()//a/b"), None);
        assert_eq!(of(" \u{1}java\nscript:run()"), None);
        assert_eq!(of("data:text/html,x/y"), None);
        assert_eq!(
            of("https://a.example/by"),
            Some("https://a.example/by".into())
        );
        assert_eq!(of("CC BY 4.0"), Some("CC BY 4.0".into()));
    }
}
