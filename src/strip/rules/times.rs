//! Lines of dates and times.

use crate::strip::rule::{Rule, When};
use crate::strip::times::{LINE, is_time_line};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: LINE,
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
            "<p>4 out of 5</p>",
            "<p>14:32 Uhr</p><p>At the north quay the first boat in nine days makes fast, and the pilots come down from their office to see it, brushes in hand and the blue of the town on their sleeves.</p><p>14:10 Uhr</p><p>The fog lifts a little over the south quay, so that from the market square the lamp at the end of the pier can be seen for the first time since the Sunday before last, says the man who lights it.</p><p>13:55 Uhr</p><p>The harbour office says that it will wait for one hour more before it tells those who stand at the stairs that they may as well go home and come again when the flag is up, as the old rule of the harbour has it.</p><p>13:05 Uhr</p><p>Nobody is at the stairs but a dog, which is not on the list of those who booked, and which looks as if it had come for the fish and for nothing else; it is given some, and it stays, and it is there still.</p>",
            "<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>9</td></tr></table>",
            "<table><tr><td>Monday</td><td>9:00 - 17:00</td></tr><tr><td>Tuesday</td><td>10:00 - 16:00</td></tr></table>",
            "<dl><dt>Monday</dt><dd>9:00 - 17:00</dd><dt>Tuesday</dt><dd>10:00 - 16:00</dd></dl>",
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
