//! Lists of tags, topics and categories.

use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "tag-list",
        why: "The topics that the article is filed under.",
        when: When::Token(&[
            "tags", "tag-list", "tags-list", "taglist", "tag-cloud", "tagcloud", "tag-links", "tags-links",
            "tag-link", "tags-link", "tags-item", "tags-title", "tags-label", "tags-wrapper", "tags-container",
            "tag-container", "tag-wrapper", "article-tags", "article-tag-list", "article-topics",
            "article-keywords", "article-categories", "article-category", "article-section-label", "post-tags",
            "post-tag-list", "post-categories", "post-category", "entry-tags", "entry-categories",
            "entry-category", "entry-utility", "cat-links", "category-links", "category-list",
            "categories-list", "category-label", "category-link", "story-tags", "story-topics", "content-tags",
            "page-tags", "news-tags", "single-tags", "td-post-source-tags", "td-tags", "td-post-small-box",
            "topic-list", "topics-list", "topic-tags", "topic-links", "topic-link", "topic-tag",
            "related-tags", "keyword-list", "keywords", "hashtags", "blog-tags", "blog-categories",
            "blog-category", "blog-meta-item-tags", "blog-meta-item-categories", "wp-block-post-terms",
            "taxonomy-post-tag", "taxonomy-category", "sp-tags", "m-tags", "c-tags", "schlagworte",
            "schlagwoerter", "themen", "etiquetas", "tagi", "etiketler",
        ]),
        removes: &[
            r#"<ul class="article-tags"><li><a href="x">Harbour</a></li><li><a href="y">Fog</a></li></ul>"#,
        ],
        keeps: &[
            r#"<p class="tagline">A town by the water.</p>"#,
            r#"<p>With the years and what became known of <a class="keywords" href="x">the tides</a> it was clear to the pilots and to the mayor that the quay had to be raised by as much as a man's height.</p>"#,
        ],
    },
    Rule {
        id: "tags-label",
        why: "A label over the topics, and these.",
        when: When::Phrase(phrases::tags::TAGS),
        removes: &[
            "<h4>Topics</h4><ul><li><a href=x>Harbour</a></li><li><a href=y>Fog</a></li></ul>",
            "<p>Filed under</p>",
        ],
        keeps: &["<p>Topics of the day were fog and boats.</p>"],
    },
    Rule {
        id: "tags-line",
        why: "A line of linked topics.",
        when: When::Lead(phrases::tags::LEADS),
        removes: &["<p>Tags: <a href=x>Harbour</a>, <a href=y>Fog and frost</a></p>"],
        keeps: &["<p>Topics: the harbour, the dam and <a href=x>the fog</a>.</p>"],
    },
];
