//! Makes addresses absolute, and takes those away that lead nowhere safe.

use super::mends::REDIRECT_LINK;
use super::redirects;
use crate::canonical::is_canonical;
use crate::dom::{Ledger, NodeId, Story, tags};
use crate::hosts;
use crate::sanitise::has_early_colon;
use html5ever::{LocalName, local_name};
use std::borrow::Cow;
use url::Url;

/// The address, absolute where a base is known; none when it is not of the web (or, with `is_link`, of mail or
/// telephone).
pub(super) fn absolute(base: Option<&Url>, written: &str, is_link: bool) -> Option<String> {
    let written = &*hosts::as_read(written);
    if written.is_empty() {
        return None;
    }
    if is_canonical(written) {
        return Some(written.to_owned());
    }
    match hosts::parse(base, written) {
        Ok(url) => match url.scheme() {
            "http" | "https" => Some(url.into()),
            "mailto" | "tel" if is_link => Some(url.into()),
            _ => None,
        },
        // What stands relative to an address that nobody told stays as it is written.
        Err(url::ParseError::RelativeUrlWithoutBase)
            if !written.starts_with('#') && !has_early_colon(written) =>
        {
            hosts::settled(written).map(Cow::into_owned)
        }
        Err(_) => None,
    }
}

/// Resolves the addresses of links and quotations, and follows those links that lead through a counter of clicks. Links to
/// our own notes are left alone.
pub(super) fn resolve(story: &mut Story, base: Option<&Url>, ledger: &mut Ledger) {
    let nodes: Vec<NodeId> = story.elements(story.root()).collect();
    for n in nodes {
        let (name, is_link) = match *story.tag(n) {
            local_name!("a") => ("href", true),
            local_name!("blockquote")
            | local_name!("q")
            | local_name!("del")
            | local_name!("ins") => ("cite", false),
            _ => continue,
        };
        let Some(written) = story.attr(n, name) else {
            continue;
        };
        if written.starts_with("#cd-") {
            continue;
        }
        let leads_nowhere =
            is_link && (is_of_a_script(written) || is_mark_of_heading(story, n, written));
        let mut address = match leads_nowhere {
            true => String::new(),
            false => absolute(base, written, is_link).unwrap_or_default(),
        };
        if is_link
            && let Some(target) = redirects::target(&address)
            && !ledger.leaves_all(REDIRECT_LINK)
        {
            let words = story.first_text(n);
            let link = |href: &str| format!("<a href=\"{href}\">");
            ledger.mend_again(story, words, REDIRECT_LINK, || {
                (link(&address), link(&target))
            });
            address = target;
        }
        story.set_attr(n, LocalName::from(name), &address);
    }
}

/// Whether a heading is all in this link, which marks its own place on the page.
fn is_mark_of_heading(story: &Story, link: NodeId, written: &str) -> bool {
    let mut around = story.ancestors(link).take(NEAR);
    let heading = around.find(|&n| tags::is_heading(story.tag(n)));
    written.starts_with('#')
        && heading.is_some_and(|heading| {
            story.is_short_line(heading, LONGEST_HEADING)
                && story.text_of(heading) == story.text_of(link)
        })
}

/// So far above a link its heading is looked for, and so many characters the heading has at most.
const NEAR: usize = 3;
const LONGEST_HEADING: usize = 200;

/// Whether the address is there only to make a link of what a script opens.
fn is_of_a_script(written: &str) -> bool {
    matches!(written.trim(), "#" | "#!")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_of_the_web_and_absolute() {
        let base = Url::parse("https://news.example/a/b.html").ok();
        let link = |written| absolute(base.as_ref(), written, true);
        assert_eq!(
            link("../c?d#e").as_deref(),
            Some("https://news.example/c?d#e")
        );
        assert_eq!(
            link("#top").as_deref(),
            Some("https://news.example/a/b.html#top")
        );
        assert_eq!(
            link("mailto:desk@news.example").as_deref(),
            Some("mailto:desk@news.example")
        );
        assert_eq!(
            absolute(base.as_ref(), "mailto:desk@news.example", false),
            None
        );
        assert_eq!(link(" java\nscript:run()"), None);
        assert_eq!(link("http://a b/"), None);
        assert_eq!(link("data:text/html,x"), None);
    }

    #[test]
    fn a_host_in_other_letters_is_written_in_ascii() {
        let base = Url::parse("https://news.example/a").ok();
        for (written, read) in [
            (
                "https://bücher.example/",
                Some("https://xn--bcher-kva.example/"),
            ),
            (
                "HTTP://пример.example/a",
                Some("http://xn--e1afmkfd.example/a"),
            ),
            ("//bücher.example", Some("https://xn--bcher-kva.example/")),
            ("https://ｂücher.example/", None),
            ("ws://bücher.example/", None),
            ("javascript://bücher.example/%0arun()", None),
        ] {
            let address = absolute(base.as_ref(), written, true);
            assert_eq!(address.as_deref(), read, "{written}");
        }
        let known = absolute(base.as_ref(), "//xn--bcher-kva.example/", true);
        assert_eq!(known.as_deref(), Some("https://xn--bcher-kva.example/"));
    }

    #[test]
    fn without_a_base_they_stay_as_written() {
        let other = absolute(None, "//bücher.example/ä", true);
        assert_eq!(other.as_deref(), Some("//xn--bcher-kva.example/ä"));
        assert_eq!(absolute(None, "/c", true).as_deref(), Some("/c"));
        assert_eq!(absolute(None, "#c", true), None);
        assert_eq!(absolute(None, "javascript:run()", true), None);
        assert_eq!(absolute(None, "\u{200b}javascript:run()", true), None);
    }
}
