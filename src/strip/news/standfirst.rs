//! The standfirst: into its field, and in the text once at most.

use crate::dom::{NodeId, local_name};
use crate::restructure::{is_lower_heading, is_standfirst};
use crate::strip::rule::Rule;
use crate::strip::words::{names, normal, normal_up_to};
use crate::strip::work::Work;
use std::ops::ControlFlow;

/// What sites call it. Sorted; whole names as in `When::Token`.
const NAMES: [&str; 34] = [
    "article-dek",
    "article-description",
    "article-excerpt",
    "article-intro",
    "article-lead",
    "article-lede",
    "article-sapo",
    "article-standfirst",
    "article-subtitle",
    "article-summary",
    "chapo",
    "content-description",
    "deck",
    "dek",
    "entry-subtitle",
    "entry-summary",
    "gh-article-excerpt",
    "headline-dek",
    "ingress",
    "kicker-text",
    "leadtext",
    "manchet",
    "post-description",
    "post-excerpt",
    "post-subtitle",
    "pw-subtitle-paragraph",
    "sapo",
    "single-subtitle",
    "standfirst",
    "story-deck",
    "sub-headline",
    "subheadline",
    "subhed",
    "teaser-text",
];

pub(crate) fn step(work: &mut Work, rule: &'static Rule) {
    let known = work.metadata.standfirst.as_deref().map(normal);
    let (mut first, mut found) = (known, None);
    let described = Described::of(work);
    let root = work.story.root();
    let mut again = Vec::new();
    let mut seen = false;
    let mut at = Some(root);
    while let Some(n) = at {
        let short = n != root && work.facts[n].alone && (20..=600).contains(&work.facts[n].size);
        let mut deeper = true;
        if short
            && first.is_none()
            && work.facts.long_before(n) == 0
            && let Some(text) = standfirst_at(work, n, described.as_ref())
        {
            first = Some(normal(&text));
            found = Some(text);
        }
        if short
            && work.is_outermost(n)
            && let Some(first) = &first
            && says(&work.story.text_of(n), first)
        {
            if seen {
                again.push(n);
            }
            (seen, deeper) = (true, false);
        }
        at = work.story.after(n, root, deeper);
    }
    if work.metadata.standfirst.is_none() {
        work.metadata.standfirst = found;
    }
    for node in again {
        work.take(node, rule);
    }
}

/// Whether that is what the text says, in the form of [`normal`].
fn says(text: &str, known: &str) -> bool {
    // Most begin otherwise.
    known.starts_with(&*normal_up_to(text, 12)) && normal_up_to(text, known.len()) == known
}

/// The words of the element, if it is called a standfirst, or is a heading that has the words of one or says what the page
/// says about itself. (A paragraph that does is most often the first of the text.)
fn standfirst_at(work: &Work, n: NodeId, described: Option<&Described>) -> Option<String> {
    let is_heading = is_lower_heading(work.story.tag(n));
    let is_named = is_named(work, n);
    if !is_heading && !is_named {
        return None;
    }
    // Then it leads to another story.
    if work.facts[n].linked * 2 > work.facts[n].size {
        return None;
    }
    let text = work.story.text_of(n);
    let is = is_named || is_standfirst(&text) || described.is_some_and(|d| d.is(&text));
    is.then_some(text)
}

/// What the page says that it is about.
struct Described {
    text: String,
    /// Whether its end was cut off.
    is_cut: bool,
}

impl Described {
    fn of(work: &Work) -> Option<Described> {
        let said = work.metadata.excerpt.as_deref()?.trim();
        Some(Described {
            text: normal(said),
            is_cut: said.ends_with('…') || said.ends_with("..."),
        })
    }

    fn is(&self, text: &str) -> bool {
        let text = normal(text);
        text == self.text || self.is_cut && text.starts_with(&self.text)
    }
}

fn is_named(work: &Work, node: NodeId) -> bool {
    let Some(element) = work.story.element(node) else {
        return false;
    };
    // Cards of lists have it, too.
    let is_plain =
        matches!(element.name.local, local_name!("p")) || is_lower_heading(&element.name.local);
    element.words("class").any(|word| {
        names(word, |name| {
            match NAMES.contains(&name) || is_plain && name == "subtitle" {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        })
        .is_some()
    })
}

#[cfg(test)]
mod tests {
    use crate::{Article, Options, clean};

    const STANDFIRST: &str = "What the winter did to the quay, and why the train waits";

    /// The article of a page with this between headline and text.
    fn with(head: &str, above: &str) -> Article {
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ";
        let page = format!(
            "<html lang=en><title>Ferry back</title>{head}<article><h1>Ferry back</h1>{above}<div class=body><p>{}</p><p>{}</p></div></article>",
            text.repeat(4),
            text.repeat(3)
        );
        clean(&page, &Options::default()).unwrap_or_default()
    }

    #[track_caller]
    fn assert_standfirst(head: &str, above: &str, standfirst: Option<&str>) {
        let article = with(head, above);
        assert_eq!(article.metadata.standfirst.as_deref(), standfirst);
        assert!(article.text_content.matches(STANDFIRST).count() <= 1);
        assert!(
            standfirst.is_none() || !article.content.contains("<h"),
            "{}",
            article.content
        );
    }

    #[test]
    fn it_goes_by_many_names() {
        for above in [
            format!("<h3 class=subtitle>{STANDFIRST}</h3>"),
            format!("<div><h2 class='pw-subtitle-paragraph hy gz'>{STANDFIRST}</h2></div>"),
            format!("<p class='gh-article-excerpt is-body'>{STANDFIRST}</p>"),
        ] {
            assert_standfirst("", &above, Some(STANDFIRST));
        }
    }

    #[test]
    fn a_heading_above_the_text_is_one_if_it_says_what_the_page_says_about_itself() {
        let head = format!("<meta property=og:description content='{STANDFIRST}.'>");
        let cut = "<meta name=description content='What the winter did to the quay…'>";
        for head in [&*head, cut] {
            let above = format!("<div class=a1><h2 class=b2>{STANDFIRST}</h2></div>");
            assert_standfirst(head, &above, Some(STANDFIRST));
        }
    }

    #[test]
    fn what_leads_to_another_story_is_none() {
        let above = "<h3><a href=/deals>Deals of the day: paint, rope, lamps that burn in any wind, oars, and what else a boat may need in March</a></h3>";
        assert_standfirst("", above, None);
    }

    #[test]
    fn the_first_paragraph_is_none_though_the_page_is_described_by_it() {
        let lede = "The boats went out at six, with the mail of the whole week.";
        let page = format!(
            "<html lang=en><title>Ferry back</title><meta name=description content='{lede}'><article><h1>Ferry back</h1><p>{lede}</p><p>{}</p></article>",
            "Nobody on the quay had thought that the paint would dry so soon, or the fog lift. "
                .repeat(4)
        );
        let article = clean(&page, &Options::default()).unwrap_or_default();
        assert_eq!(article.metadata.standfirst, None);
    }
}
