//! Lines of dates and times.

use crate::strip::rule::{Rule, When};
use crate::strip::times::is_time_line;

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "time-line",
        why: "When it was published or changed; the metadata says so.",
        when: When::Func(is_time_line),
        removes: &[
            "<p>Published 28 December 2021, 10:30 am</p>", "<p>28. Dezember 2021 um 10:30 Uhr</p>",
            "<p>Mis à jour le 28 décembre 2021 à 10h30</p>", "<p>3 hours ago</p>", "<p>2021年12月28日 10:30</p>",
        ],
        keeps: &[
            "<p>Published on Monday, the report was read on Tuesday.</p>",
            "<h3>May 2021</h3>",
            "<p>12</p>",
            "<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>9</td></tr></table>",
        ],
    },
    Rule {
        id: "time-stamp",
        why: "A date of the page, by its name.",
        when: When::Token(&[
            "published-date", "publish-date", "publishdate", "publication-date", "pub-date", "pubdate",
            "post-date", "posted-on", "posted-date", "entry-date", "entry-meta", "entry-meta-date",
            "entry-time", "article-date", "article-dates", "article-meta", "article-metadata",
            "article-info-bar", "article-timestamp", "article-published", "date-published", "date-modified",
            "date-updated", "dateline-date", "last-updated", "last-modified", "updated-date", "modified-date",
            "update-date", "update-time", "publish-time", "published-time", "post-meta", "post-metadata",
            "post-meta-info", "post-info", "post-time", "post-timestamp", "post-details-meta", "story-date",
            "story-meta", "story-timestamp", "story-published", "news-date", "news-meta", "timestamp",
            "time-stamp", "time-published", "blog-meta", "blog-date", "blog-meta-item-date", "meta-date",
            "meta-info", "meta-data", "metadata-bar", "content-meta", "content-date", "page-meta",
            "byline-dateline", "mntl-attribution", "mntl-bylines-item", "td-post-date", "td-module-meta-info",
            "wp-block-post-date", "elementor-post-date", "elementor-post-meta-data", "single-post-meta",
            "jeg-meta-date", "jeg-post-meta", "mvp-post-date", "date-time", "datetime-published", "datum",
            "fecha", "fecha-publicacion", "data-pubblicazione", "article-source", "source-credit",
        ]),
        removes: &[r#"<div class="post-meta"><span>Harbour desk</span> <time>Monday</time></div>"#],
        keeps: &[r#"<p class="date-palm">The date palm bears fruit.</p>"#],
    },
];
