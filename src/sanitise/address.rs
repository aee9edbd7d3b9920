//! Which addresses are allowed where.

use crate::canonical::is_canonical;
use crate::hosts;
use std::borrow::Cow;
use url::ParseError;

/// What is left of an address in a place that leads elsewhere on a click.
pub(super) fn link(value: &str) -> Option<Cow<'_, str>> {
    checked(value, |scheme, _| {
        matches!(scheme, "http" | "https" | "mailto" | "tel")
    })
}

/// What is left of the address of a page that is named and not led to.
pub(super) fn page(value: &str) -> Option<Cow<'_, str>> {
    checked(value, |scheme, _| matches!(scheme, "http" | "https"))
}

/// What is left of the address of an image: from the web, or a raster image that it holds itself.
pub(super) fn image(value: &str) -> Option<Cow<'_, str>> {
    checked(value, |scheme, rest| match scheme {
        "http" | "https" => true,
        "data" => rest
            .split_once(',')
            .is_some_and(|(head, _)| is_raster(head.split(';').next().unwrap_or_default())),
        _ => false,
    })
}

/// Whether this is the media type of an image that can hold no script.
pub(super) fn is_raster(media_type: &str) -> bool {
    let Some((kind, name)) = media_type.trim().split_once('/') else {
        return false;
    };
    let is = |known: &&str| name.eq_ignore_ascii_case(known);
    kind.eq_ignore_ascii_case("image")
        && ["avif", "bmp", "gif", "jpeg", "jpg", "jxl", "png", "webp"]
            .iter()
            .any(is)
}

/// The candidates of a `srcset` whose addresses are allowed; `None` when there are none.
/// <https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute>
pub(super) fn candidates(value: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = value;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            break;
        }
        let end = rest
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        let descriptor;
        if address.ends_with(',') {
            (descriptor, rest) = ("", after);
        } else {
            let end = after.find(',').unwrap_or(after.len());
            (descriptor, rest) = after.split_at(end);
        }
        let address = address.trim_end_matches(',');
        let Some(address) = page(address).filter(|a| !a.starts_with(',') && !a.ends_with(','))
        else {
            continue;
        };
        let descriptor = descriptor.trim_ascii();
        if !is_descriptor(descriptor) {
            continue;
        }
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(&address);
        if !descriptor.is_empty() {
            out.push(' ');
            out.push_str(descriptor);
        }
    }
    (!out.is_empty()).then_some(out)
}

/// Nothing, a width (`640w`) or a density (`1.5x`).
fn is_descriptor(text: &str) -> bool {
    let Some(unit) = text.chars().next_back() else {
        return true;
    };
    let number = &text[..text.len() - unit.len_utf8()];
    matches!(unit, 'w' | 'x')
        && (1..=8).contains(&number.len())
        && number.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && number.bytes().filter(|&b| b == b'.').count() <= usize::from(unit == 'x')
        && number.starts_with(|c: char| c.is_ascii_digit())
}

/// The address as a browser reads it, when its scheme (and what comes after that) is allowed or when it has none.
fn checked(value: &str, allows: impl Fn(&str, &str) -> bool) -> Option<Cow<'_, str>> {
    let address = hosts::as_read(value);
    if address.is_empty() {
        return None;
    }
    match hosts::split_scheme(&address) {
        Some((scheme, rest)) if !allows(&scheme.to_ascii_lowercase(), rest) => return None,
        None if has_early_colon(&address) => return None,
        _ => {}
    }
    if is_canonical(&address) {
        return Some(address);
    }
    let address = match hosts::settled(&address)? {
        Cow::Owned(settled) => Cow::Owned(settled),
        Cow::Borrowed(_) => address,
    };
    match hosts::parse_settled(None, &address) {
        Ok(_) | Err(ParseError::RelativeUrlWithoutBase) => Some(address),
        Err(_) => None,
    }
}

/// Whether somebody might read a scheme in a relative address: RFC 3986, section 4.2, has no colon in the first segment of
/// its path.
pub(crate) fn has_early_colon(relative: &str) -> bool {
    let first = relative.split(['/', '?', '#']).next();
    first.is_some_and(|segment| segment.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_web_mail_and_phones() {
        assert_eq!(
            link(" \u{1}https://a.example/ ").as_deref(),
            Some("https://a.example/")
        );
        assert_eq!(link("/a:b").as_deref(), Some("/a:b"));
        assert_eq!(link("?a").as_deref(), Some("?a"));
        assert_eq!(
            link("mailto:a@b.example").as_deref(),
            Some("mailto:a@b.example")
        );
        assert_eq!(
            link("https://bücher.example/ä").as_deref(),
            Some("https://xn--bcher-kva.example/ä")
        );
        assert_eq!(
            link("//bücher.example/").as_deref(),
            Some("//xn--bcher-kva.example/")
        );
        assert_eq!(link("/ä//ö").as_deref(), Some("/ä//ö"));
        for bad in [
            "javascript:x",
            "javascript://bücher.example/%0ax",
            "ws://bücher.example/",
            "https://ｂücher.example/",
            "//ｂücher.example/",
            "\\\\bücher.example/",
            "///bücher.example/",
            "https://a b/",
            "//a b/",
            "JaVa\tScript:x",
            "\u{1}vbscript:x",
            "data:text/html,x",
            "blob:x",
            "",
            "http://[",
            "\u{200b}javascript:x",
            "java\u{fffd}script:x",
            ":x",
        ] {
            assert_eq!(link(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn images_may_hold_themselves() {
        assert!(image("data:image/png;base64,AA").is_some());
        assert!(image("DATA:image/PNG,AA").is_some());
        assert!(image("data:image/svg+xml,x").is_none());
        assert!(image("data:text/html,x").is_none());
        assert!(image("data:,image/png").is_none() && image("data:image/png").is_none());
        assert!(page("data:image/png,x").is_none() && image("mailto:a").is_none());
    }

    #[track_caller]
    fn assert_candidates(value: &str, left: Option<&str>) {
        assert_eq!(candidates(value).as_deref(), left, "{value:?}");
        if let Some(left) = left {
            assert_eq!(candidates(left).as_deref(), Some(left));
        }
    }

    #[test]
    fn each_candidate_is_checked() {
        assert_candidates(
            "/a,b.png 1.5x,/c.png 640w",
            Some("/a,b.png 1.5x, /c.png 640w"),
        );
        assert_candidates("/a.png, ,/b.png", Some("/a.png, /b.png"));
        assert_candidates("javascript:x 1x, data:image/png,x 2x", None);
        assert_candidates("/a.png 1x 2y, /b.png url(x) 2x, /c.png -1x", None);
        assert_candidates(" , ", None);
        assert_candidates("/a.png 2é", None);
    }
}
