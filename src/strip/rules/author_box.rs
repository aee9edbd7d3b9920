//! Boxes about the author, and what surrounds a byline.

use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "author-box",
        why: "A note about the author.",
        when: When::Token(&[
            "author-bio", "author-biography", "author-block", "author-box", "author-card", "author-content",
            "author-desc", "author-description", "author-details", "author-footer", "author-info",
            "author-information", "author-intro", "author-note", "author-panel", "author-profile",
            "author-section", "author-snippet", "author-summary", "author-text", "author-tooltip",
            "author-widget", "about-author", "about-the-author", "aboutauthor", "abh-box", "authorbox",
            "authors-bio", "article-author-bio", "article-author-info", "article-author-box", "byline-bio",
            "bio-box", "contributor-bio", "contributor-box", "contributor-info", "elementor-author-box",
            "elementor-widget-author-box", "entry-author-box", "guest-author", "m-a-box",
            "molongui-author-box", "multiple-authors-boxes", "pp-multiple-authors-boxes-wrapper",
            "post-author-bio", "post-author-box", "post-author-info", "saboxplugin-wrap", "saboxplugin",
            "simple-author-box", "single-author-box", "td-author-box", "td-post-author-box",
            "wp-block-post-author-biography", "writer-bio", "writer-box", "story-author-bio",
            "mntl-author-tooltip", "blog-item-author-profile-wrapper", "et-pb-team-member", "autor-box",
            "autorenbox", "autoren-box", "auteur-bio", "autorbox",
        ]),
        removes: &[
            r#"<div class="author-bio"><p>Ada Berg has written about boats for years.</p></div>"#,
        ],
        keeps: &[r#"<p class="authority">The harbour authority said no.</p>"#],
    },
    Rule {
        id: "byline-box",
        why: "The byline as the page sets it: names, dates and pictures in a row.",
        when: When::Token(&[
            "author", "authors", "author-avatar", "author-byline", "author-container", "author-date",
            "author-image", "author-img", "author-link", "author-links", "author-list", "author-meta",
            "author-name", "author-names", "author-photo", "author-role", "author-row", "author-title",
            "author-vcard", "author-wrapper", "authored-by", "authorname", "article-author",
            "article-author-name", "article-authors", "article-byline", "article-bylines", "blog-author",
            "blog-author-name", "blog-meta-item", "blog-meta-item-author", "byline", "byline-author",
            "byline-block", "byline-container", "byline-date", "byline-info", "byline-name", "byline-names",
            "byline-text", "byline-timestamp", "byline-wrapper", "bylines", "bylines-wrapper", "c-byline",
            "entry-author", "entry-author-name", "entry-byline", "news-author", "meta-author", "mntl-bylines",
            "mntl-bylines-group", "page-author", "post-author", "post-author-name", "post-byline", "posted-by",
            "reviewed-by", "story-author", "story-byline", "written-by", "writer", "writer-name",
            "wp-block-post-author", "wp-block-post-author-name", "elementor-widget-post-info",
            "elementor-post-info", "elementor-post-info-item-type-author", "contributor", "contributors",
            "reporter-name", "reporter-info", "reporter", "autor", "autoren", "auteur", "auteurs", "redattore",
            "autore", "forfatter", "skribent", "kirjoittaja",
        ]),
        removes: &[
            r#"<div class="byline"><img src="a.jpg" alt="Ada Berg"><span>Harbour desk, Ada Berg</span></div>"#,
        ],
        keeps: &[
            r#"<p class="authorised">It was an authorised translation.</p>"#,
            r#"<p><span class="author-name">Ada Berg</span> wrote about boats for thirty years before she bought one, and the harbour has not seen her for a single week since then, not even in the summer.</p>"#,
        ],
    },
    Rule {
        id: "author-label",
        why: "A label of a box about the author.",
        when: When::Phrase(phrases::authors::AUTHORS),
        removes: &["<p>About the author</p>", "<p>View all posts</p>"],
        keeps: &["<p>About the author they know nothing.</p>"],
    },
];
