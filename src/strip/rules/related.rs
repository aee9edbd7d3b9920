//! Other stories: related, recommended, most read.

use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

pub(in crate::strip) const RELATED: &str = "related-stories";

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: RELATED,
        why: "Links to other stories.",
        when: When::Section(&[
            "related", "related-article", "related-articles", "related-articles-list", "related-block",
            "related-box", "related-card", "related-cards", "related-container", "related-content",
            "related-content-list", "related-coverage", "related-entries", "related-item", "related-items",
            "related-link", "related-links", "related-list", "related-media", "related-module", "related-news",
            "related-pages", "related-post", "related-posts", "related-posts-container", "related-posts-title",
            "related-posts-wrapper", "related-reading", "related-resources", "related-section",
            "related-stories", "related-story", "related-teaser", "related-teasers", "related-title",
            "related-topics", "related-video", "related-videos", "related-widget", "related-wrapper",
            "relatedarticles", "relatedposts", "jp-relatedposts", "#jp-relatedposts", "yarpp", "yarpp-related",
            "yarpp-related-website", "crp-related", "crp-related-list", "rp4wp-related-posts",
            "wp-block-jetpack-related-posts", "blog-related-posts", "td-block-related-posts",
            "td-related-title", "penci-post-related", "content-footer-related", "elementor-widget-posts",
            "article-related", "article-related-content", "article-related-articles", "post-related",
            "story-related", "entry-related", "inline-related", "inline-related-article", "in-article-related",
            "read-also", "also-read", "read-more-box", "read-more-list", "read-more-links", "readmore-box",
            "read-next", "readnext", "more-stories", "more-articles", "more-news", "more-posts", "more-from",
            "more-from-author", "more-on-this-story", "more-like-this", "more-to-read", "more-headlines",
            "more-info-box", "keep-reading", "up-next", "next-article", "next-articles", "next-story",
            "next-up", "next-post", "prev-post", "previous-post", "previous-article", "you-may-also-like",
            "you-might-also-like", "also-like", "also-of-interest", "see-also-box", "further-reading-box",
            "must-read", "must-reads", "dont-miss", "recommended", "recommended-articles",
            "recommended-content", "recommended-for-you", "recommended-posts", "recommended-stories",
            "recommended-list", "recommendation", "recommendations", "recommendation-widget", "recirc",
            "recirculation", "recirc-module", "recirc-unit", "recirc-list", "suggested-articles",
            "suggested-posts", "suggestions", "most-commented", "most-popular", "most-popular-list",
            "most-read", "most-read-list", "most-viewed", "most-shared", "most-recent", "mostread",
            "mostpopular", "popular", "popular-articles", "popular-news", "popular-posts", "popular-stories",
            "popular-topics", "trending", "trending-articles", "trending-bar", "trending-news", "trending-now",
            "trending-posts", "trending-stories", "trending-topics", "latest-articles", "latest-headlines",
            "latest-news", "latest-news-list", "latest-posts", "latest-stories", "latest-videos",
            "recent-articles", "recent-news", "recent-posts", "recent-stories", "recentposts",
            "recentcomments", "recent-comments", "widget-recent-comments", "widget-recent-entries",
            "widget-popular-posts", "top-stories", "top-news", "top-articles", "editors-picks", "editors-pick",
            "editor-picks", "editors-choice", "featured-posts", "featured-articles", "featured-stories",
            "other-articles", "other-news", "other-stories", "similar-articles", "similar-posts",
            "similar-stories", "teaser-list", "teaser-grid", "teaserlist", "summary-item",
            "newsfeed", "news-feed", "news-ticker", "newsticker", "ticker", "breaking-news",
            "breaking-news-bar", "breaking-news-banner", "weiterlesen", "mehr-zum-thema", "lesen-sie-auch",
            "lire-aussi", "a-lire-aussi", "sur-le-meme-sujet", "noticias-relacionadas",
            "articulos-relacionados", "te-puede-interesar", "leia-tambem", "leia-mais", "articoli-correlati",
            "leggi-anche", "lees-ook", "lees-meer", "las-mer", "les-ogsa", "laes-ogsa", "czytaj-takze",
            "powiazane", "baca-juga",
        ]),
        removes: &[
            r#"<div class="related-articles"><h3>Elsewhere</h3><ul><li><a href="x">The dam holds</a></li></ul></div>"#,
            r#"<aside class="story__most-read"><a href="x">The dam holds</a></aside>"#,
        ],
        keeps: &[
            r#"<p class="related-party">A related party bought the boats.</p>"#,
            r#"<h3>\related</h3>"#,
            r#"<ul class="summary-list"><li>int count()</li></ul>"#,
            r#"<p>The shares of <span class="ticker" data-symbol="SKL">Skerry Line</span> fell by a tenth on Monday, when the last of its boats was laid up for the winter and the crews went home to the south.</p>"#,
        ],
    },
    Rule {
        id: "related-label",
        why: "A label over links to other stories, and these.",
        when: When::Phrase(phrases::related::LABELS),
        removes: &[
            "<h3>Related articles</h3><ul><li><a href=x>The dam holds for another year</a></li></ul>",
            "<div><p>Most read</p><p><a href=x>The dam holds for another year</a></p></div>",
        ],
        keeps: &[
            "<p>Related articles of the treaty were left as they are.</p>",
            "<h3>Related</h3><p>What is related to the harbour by more than its name can be said in one paragraph, and this is that paragraph, which is long enough to be one of the story's own.</p>",
        ],
    },
    Rule {
        id: "related-link",
        why: "A line that leads to another story.",
        when: When::Lead(phrases::leads::LEADS),
        removes: &[
            "<p>Also read: <a href=x>The dam holds for another year</a></p>",
            "<p><b>Read more</b> <a href=x>The dam holds for another year</a></p>",
            "<h3>More from the Courier</h3><ul><li><a href=x>The dam holds for another year</a></li></ul>",
        ],
        keeps: &[
            "<p>Also read: the letters that <a href=x>her aunt</a> wrote from the north.</p>",
            "<h3>More from the harbour</h3><p>Of the boats that were laid up for the winter two are back in the water, and the third was sold.</p>",
        ],
    },
];
