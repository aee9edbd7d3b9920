//! Newsletter, app and notification sign-ups.

use crate::archived::source;
use crate::dom::{NodeId, local_name};
use crate::hosts;
use crate::strip::index::INDEX;
use crate::strip::phrases;
use crate::strip::rule::{Rule, When};
use crate::strip::words::{has, normal, says};
use crate::strip::work::{Line, Work};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "newsletter-box",
        why: "An invitation to a newsletter.",
        when: When::Token(&[
            "newsletter", "newsletter-banner", "newsletter-block", "newsletter-box", "newsletter-container",
            "newsletter-cta", "newsletter-embed", "newsletter-form", "newsletter-form-header",
            "newsletter-form-wrapper", "newsletter-inline", "newsletter-module", "newsletter-popup",
            "newsletter-promo", "newsletter-section", "newsletter-signup", "newsletter-sign-up",
            "newsletter-signup-form", "newsletter-subscribe", "newsletter-subscription", "newsletter-teaser",
            "newsletter-title", "newsletter-text", "newsletter-widget", "newsletter-wrap",
            "newsletter-wrapper", "newsletters", "article-newsletter", "inline-newsletter",
            "in-article-newsletter", "post-newsletter", "footer-newsletter", "sidebar-newsletter",
            "embedded-newsletter", "story-newsletter", "nl-signup", "nl-box", "email-newsletter", "nyhetsbrev",
            "nieuwsbrief", "boletin", "uutiskirje", "signup", "signup-box", "signup-form", "signup-widget",
            "sign-up", "sign-up-box", "sign-up-form", "email-signup", "email-sign-up", "email-signup-form",
            "email-capture", "email-form", "email-optin", "email-subscribe", "email-subscription", "optin",
            "optin-box", "optin-form", "opt-in-form", "optin-monster", "om-holder", "lead-magnet", "lead-form",
            "mailing-list", "mailing-list-signup", "subscribe", "subscribe-banner", "subscribe-block",
            "subscribe-box", "subscribe-btn", "subscribe-button", "subscribe-container", "subscribe-cta",
            "subscribe-email", "subscribe-form", "subscribe-link", "subscribe-now", "subscribe-section",
            "subscribe-submit", "subscribe-to-blog", "subscribe-widget", "subscribe-wrapper",
            "subscription-box", "subscription-form", "subscription-promo", "subscription-widget",
            "subscription-widget-wrap", "subscription-widget-wrap-editor",
            "subscription-widget-show-subscribe", "blog-subscription", "blog-subscribe",
            "jetpack-subscription-widget", "wp-block-jetpack-subscriptions",
            "wp-block-jetpack-subscriptions-container", "wp-block-jetpack-subscriptions-supports-newline",
            "mc-embed-signup", "#mc-embed-signup", "mc-embedded-subscribe-form", "#mc-embedded-subscribe-form",
            "mc4wp-form", "mc-field-group", "mailchimp", "mailchimp-form", "mailchimp-signup", "mailpoet-form",
            "convertkit-form", "ck-form", "formkit-form", "seva-form", "klaviyo-form", "hs-form", "hbspt-form",
            "hubspot-form", "hs-cta-wrapper", "hs-cta-node", "tnp", "tnp-subscription", "sib-form",
            "ml-form-embed", "footer-substack-cta", "publication-footer", "post-newsletter-form",
            "beehiiv-embed", "revue-embed",
        ]),
        removes: &[
            r#"<div class="newsletter-box"><p>The week, every Friday.</p></div>"#,
            r#"<div id="mc_embed_signup">Write your address here</div>"#,
        ],
        keeps: &[r#"<p class="newsletter-history">The first letter of news came by boat.</p>"#],
    },
    Rule {
        id: "newsletter-label",
        why: "A line that invites to subscribe, or the field for an address.",
        when: When::Phrase(phrases::newsletter::NEWSLETTER),
        removes: &[
            "<p>Sign up for our newsletter!</p>",
            "<div><h3>Newsletter</h3><a href=x>Sign up</a></div>",
        ],
        keeps: &["<p>Sign up for our newsletter was all that the screen would say.</p>"],
    },
    Rule {
        id: "newsletter-line",
        why: "A line that asks to subscribe to a newsletter.",
        when: When::Step(take_newsletter_lines),
        removes: &[
            "<p><em>This article was featured in One Boat, our daily newsletter. <a href=x>Sign up for it here.</a></em></p>",
            "<p>The boats of the week, each Friday in our newsletter: <a href=x>Subscribe now</a></p>",
            "<p>THE BOATS OF THE WEEK, IN OUR NEWSLETTER: <a href=x>SUBSCRIBE NOW</a></p>",
            "<p>Never miss a boat by signing up to our free newsletter today!</p>",
        ],
        keeps: &[
            "<p>The newsletter of the pilots has a page where <a href=x>sign up</a> is misspelt, and nobody has mended it since 2019.</p>",
            "<p>The newsletter of the pilots has nine readers, <a href=x>as they say</a>.</p>",
            "<p>“Sign up for our newsletter,” he said, and the pilots did.</p>",
        ],
    },
    Rule {
        id: "invitation",
        why: "A line below the text that invites to a newsletter, or to follow elsewhere.",
        when: When::Func(is_invitation),
        removes: &[
            "<p>The pilots have been told, and so has the harbour office, that the quay will be painted in May when the fog is gone and the days are long enough for it.</p><p>Want more boats? <a href='https://news.example/newsletters'>Sign up for the newsletter of the harbour</a> to get the latest of them.</p>",
            "<p>The pilots have been told, and so has the harbour office, that the quay will be painted in May when the fog is gone and the days are long enough for it.</p><p><em>Follow the Tide on <a href='https://www.facebook.com/tide'>Facebook</a> and tell us of your boat.</em></p>",
        ],
        keeps: &[
            "<p>The pilots have been told, and so has the harbour office, that the quay will be painted in May when the fog is gone and the days are long enough for it.</p><p>Those who follow them on <a href='https://www.facebook.com/pilots'>Facebook</a> knew.</p>",
            "<p>The newsletter of the pilots is <a href='https://news.example/newsletters'>sent</a> on Fridays.</p><p>The pilots have been told, and so has the harbour office, that the quay will be painted in May when the fog is gone and the days are long enough for it.</p>",
            "<p>The pilots have been told, and so has the harbour office, that the quay will be painted in May when the fog is gone and the days are long enough for it.</p><p>They wrote of it <a href='https://www.facebook.com/pilots'>on their page</a>, too.</p>",
        ],
    },
    Rule {
        id: "app-promo",
        why: "An invitation to an app, a channel or to notifications.",
        when: When::Token(&[
            "app-banner", "app-promo", "app-promotion", "app-download", "app-download-banner", "app-cta",
            "app-link", "app-links", "app-store-badge", "app-store-badges", "app-store-links", "app-stores",
            "app-badges", "download-app", "download-the-app", "get-app", "get-the-app", "smart-banner",
            "smartbanner", "mobile-app-banner", "mobile-app-promo", "google-play-badge", "push-notification",
            "push-notifications", "push-prompt", "push-subscribe", "notification-prompt", "notification-bar",
            "onesignal-bell-container", "onesignal-slidedown-container", "web-push", "webpush", "whatsapp-cta",
            "whatsapp-banner", "whatsapp-promo", "whatsapp-box", "telegram-cta", "telegram-banner",
            "telegram-box", "channel-promo", "membership-promo", "membership-cta", "donate", "donate-box",
            "donate-banner", "donate-button", "donate-cta", "donation", "donation-box", "donation-form",
            "donation-banner", "donation-cta", "support-us", "support-banner", "support-box",
            "contribution-banner", "contributions-epic", "epic-container", "appeal-box", "cta-box",
            "cta-banner", "cta-block", "cta-container", "inline-cta", "article-cta", "post-cta", "blog-cta",
        ]),
        removes: &[r#"<div class="app-banner">The town in your pocket</div>"#],
        keeps: &[r#"<p class="appointment">Her appointment ends in May.</p>"#],
    },
];

/// No such line has more characters that show.
const LONGEST: u32 = 220;

/// What newsletters are called.
static CALLED: &[&str] = &[
    "newsletter",
    "boletín",
    "nieuwsbrief",
    "nyhetsbrev",
    "uutiskirje",
    "рассылк",
];

/// Pieces of these, with rare letters first and none that may be a capital: most lines have none.
static CALLED_STEMS: &[&str] = &["wsletter", "letín", "wsbrief", "brev", "kirje", "ассылк"];

/// How a house asks for it, in lower case.
static ASKS: &[&str] = &[
    "sign up for our",
    "sign up to our",
    "signing up for our",
    "signing up to our",
    "sign up for my",
    "subscribe to our",
    "subscribe to my",
    "subscribing to our",
    "join our",
    "’s free newsletter",
    "'s free newsletter",
    "abonnieren sie unser",
    "abonniere unser",
    "abonniert unser",
    "unseren newsletter abonnieren",
    "für unseren newsletter",
    "abonnez-vous à notre",
    "inscrivez-vous à notre",
    "suscríbete a nuestr",
    "suscríbase a nuestr",
    "iscriviti alla nostra",
    "assine nossa",
    "schrijf je in voor",
];

/// Words with which a line tells of somebody who was asked.
static TELLS: &[&str] = &[
    "was", "were", "had", "said", "told", "he", "she", "they", "who", "war", "stand", "sagte",
    "hieß", "wurde", "était", "disait", "era", "decía", "fue", "diceva",
];

/// Takes the lines that name a newsletter, and end with a link that says to subscribe or ask for it in the house's name.
fn take_newsletter_lines(work: &mut Work, rule: &'static Rule) {
    for line in work.lines().iter() {
        if work.facts[line.node].size > LONGEST {
            continue;
        }
        let asks =
            || has(&line.text, CALLED_STEMS) && asks_for_newsletter(&line.text.to_lowercase());
        // A label of more than its line is none of this.
        if (asks() || ends_with_subscription(work, line)) && !is_label(&line.text) {
            work.take(line.node, rule);
        }
    }
}

/// The line in lower case.
fn asks_for_newsletter(line: &str) -> bool {
    has(line, CALLED) && has(line, ASKS) && !says(line, TELLS)
}

/// Whether a link at the line's end says to subscribe, to what the line calls a newsletter.
fn ends_with_subscription(work: &Work, line: &Line) -> bool {
    let node = line.node;
    if work.facts[node].linked == 0 {
        return false;
    }
    let link = work
        .story
        .elements(node)
        .filter(|&n| *work.story.tag(n) == local_name!("a"))
        .last();
    let Some(link) = link.filter(|&l| {
        let end = |n: NodeId| work.facts[n].start + work.facts[n].size;
        end(l) + 1 >= end(node)
    }) else {
        return false;
    };
    is_label(&work.story.text_of(link)) && has(&line.text.to_lowercase(), CALLED)
}

/// Whether it is one of the labels of newsletters.
fn is_label(text: &str) -> bool {
    INDEX
        .phrase(&normal(text))
        .is_some_and(|rule| rule.id == "newsletter-label")
}

/// No invitation has more characters that show.
const LONGEST_INVITATION: u32 = 360;

/// Pieces of addresses under which newsletters are ordered.
static ORDERED: &[&str] = &[
    "newsletter",
    "nieuwsbrief",
    "nyhetsbrev",
    "boletin",
    "subscribe",
    "signup",
    "sign-up",
];

/// Words that ask to follow, in lower case. Sorted.
static FOLLOW: &[&str] = &[
    "acompanhe",
    "folg",
    "folge",
    "folgen",
    "follow",
    "följ",
    "følg",
    "kövesd",
    "kövess",
    "obserwuj",
    "seguici",
    "seguite",
    "siga",
    "sigue",
    "sledujte",
    "suivez",
    "síguenos",
    "volg",
    "śledź",
    "подписывайтесь",
    "подпишитесь",
    "следите",
];

/// Words that may stand before one that asks, in lower case.
static BEFORE: [&str; 8] = ["also", "and", "can", "et", "or", "please", "und", "y"];

/// Where sites are followed. Sorted.
static NETWORKS: &[&str] = &[
    "bsky.app",
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "mastodon.social",
    "news.google.com",
    "pinterest.com",
    "t.me",
    "telegram.me",
    "threads.net",
    "tiktok.com",
    "twitter.com",
    "vk.com",
    "whatsapp.com",
    "x.com",
    "youtube.com",
];

/// Whether the line stands below the text and names a newsletter that it links to, or asks to follow and links to a network.
fn is_invitation(work: &Work, node: NodeId) -> bool {
    if work.facts[node].linked == 0
        || !work.facts.is_tail(node)
        || !work.is_line(node, LONGEST_INVITATION)
        || work.heading(node).is_some()
    {
        return false;
    }
    let links = work.story.elements(node).take(MOST_PARTS);
    let links: Vec<&str> = links
        .filter(|&n| *work.story.tag(n) == local_name!("a"))
        .filter_map(|n| work.story.attr(n, "href"))
        .collect();
    let line = work.story.text_of(node).to_lowercase();
    has(&line, CALLED) && links.iter().any(|href| orders_newsletter(href))
        || asks_to_follow(&line) && links.iter().any(|href| leads_to_network(href))
}

fn orders_newsletter(href: &str) -> bool {
    let href = href.to_lowercase();
    ORDERED.iter().any(|piece| href.contains(piece))
}

fn leads_to_network(href: &str) -> bool {
    let url = source(href);
    url.is_some_and(|url| url.host_str().is_some_and(|h| hosts::is_of(h, NETWORKS)))
}

/// Whether a sentence of the line, in lower case, begins with a word that asks to follow: "You can follow us", "and follow us" do.
fn asks_to_follow(line: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric();
    let mut words = line.split_inclusive(|c| !is_part(c));
    let mut begins = true;
    words.any(|word| {
        let (bare, end) = word.split_at(word.trim_end_matches(|c| !is_part(c)).len());
        let asks = begins && FOLLOW.binary_search(&bare).is_ok();
        begins = end.contains(['.', '!', '?', ':'])
            || bare.is_empty() && begins
            || BEFORE.contains(&bare);
        asks
    })
}

/// So many elements of a line are asked for its links.
const MOST_PARTS: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [FOLLOW, NETWORKS] {
            assert!(table.is_sorted());
        }
    }

    #[test]
    fn no_name_is_out_of_reach() {
        for name in CALLED {
            assert!(has(name, CALLED_STEMS), "{name}");
        }
    }
}
