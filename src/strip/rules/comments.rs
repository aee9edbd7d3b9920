//! Comment sections, their labels and counts.

use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "comments",
        why: "What readers wrote below the article.",
        when: When::Section(&[
            "comments", "comment-list", "commentlist", "comments-area", "comments-section",
            "comments-container", "comments-wrapper", "comments-list", "article-comments", "post-comments",
            "reader-comments", "user-comments", "fb-comments", "fb-comments-box", "disqus", "disqus-thread",
            "disqus-comments", "disqus-container", "#disqus-thread", "#comments", "#comment-section",
            "#fb-comments", "#commento", "#comments-container", "coral-talk", "coral-comments",
            "#coral-thread", "viafoura", "vf-comments", "vf-conversations", "openweb-conversation",
            "spot-im-frame-inpage", "hyvor-talk", "isso-thread", "#isso-thread", "giscus", "utterances",
            "livefyre", "livefyre-comments", "wpdiscuz", "#wpdcom", "wp-block-comments", "remark42",
            "commentaires", "kommentare", "comentarios", "#comentarios", "#kommentare", "reacties",
            "kommentarer", "komentarze", "komentare", "discussion-about-this-post",
            "post-page-root-comment-list", "jp-carousel-comments-wrapper", "#jp-carousel-comments-wrapper",
            "article-discussion", "bypostauthor",
        ]),
        removes: &[
            r#"<div id="disqus_thread"><p>Nice.</p></div>"#,
            r#"<section class="comments"><h2>2 comments</h2><p>I was there.</p><p>So was I.</p></section>"#,
        ],
        keeps: &[
            r#"<p class="commentary">The harbour will stay open, and that is good.</p>"#,
            r#"<div class="no-comments"><p>The boats went out at six.</p></div>"#,
        ],
    },
    Rule {
        id: "comment-form",
        why: "The form to write a comment, and its instructions.",
        when: When::Token(&[
            "comment-form", "commentform", "#commentform", "comment-respond", "#respond", "comment-reply",
            "comment-reply-title", "comment-reply-link", "comment-notes", "comment-login",
            "cancel-comment-reply-link", "akismet-comment-form-privacy-notice", "comments-closed",
            "nocomments", "no-comments-message", "must-log-in", "logged-in-as", "leave-comment", "add-comment",
            "post-comment", "comment-policy", "comments-policy", "wpd-field-comment",
        ]),
        removes: &[
            r#"<div id="respond"><form><label>Your words</label><textarea></textarea></form></div>"#,
            r#"<p class="comment-notes">All fields must be filled in.</p>"#,
        ],
        keeps: &[
            r#"<p class="response">The town answered within a week.</p>"#,
            r#"<div class="comment-box"><p>The town answered within a week, says a reader.</p></div>"#,
        ],
    },
    Rule {
        id: "comment-count",
        why: "How many comments there are, and the way to them.",
        when: When::Token(&[
            "comment-count", "comments-count", "comment-counter", "comments-counter", "comments-link",
            "comment-link", "comment-button", "comments-button", "comment-btn", "comments-btn",
            "comments-toggle", "comments-title", "comments-label", "comment-icon", "comments-icon",
            "comment-bubble", "comments-bubble", "disqus-comment-count", "fb-comments-count",
            "post-ufi-comment-button", "show-comments", "view-comments", "load-comments", "entry-comments",
            "entry-comments-link", "post-comments-link", "comments-teaser", "comments-header",
            "comment-actions", "comments-open", "c-widget-comments", "vf-comment-count", "post-comment-count",
            "article-comments-link", "num-comments",
        ]),
        removes: &[
            r##"<a class="comments-link" href="#c">12</a>"##,
            r#"<div class="disqus-comment-count">3 voices</div>"#,
        ],
        keeps: &[r#"<p class="head-count">The head count came to 12.</p>"#],
    },
    Rule {
        id: "comments-label",
        why: "A label of the comments that stand elsewhere on the page.",
        when: When::Phrase(phrases::comments::COMMENTS),
        removes: &[
            "<p>Access to the comments Comments</p>",
            "<div><a href=x><span>Comments (12)</span></a></div>",
        ],
        keeps: &[
            "<p>Comments by the minister were welcomed.</p>",
            "<h2>Comments</h2><p>Comments in this language begin with two dashes and run to the end of the line, whatever stands there, so that a program can be explained.</p>",
        ],
    },
];
