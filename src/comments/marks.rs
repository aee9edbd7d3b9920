//! The names that the parts of a comment bear. To add one, put it in its place; whole words of `class` are compared, in
//! lower case and with hyphens; of its parts the `id`, too, without the number at its end.

/// Classes, elements and item types of one comment with its author. A name that says little by itself counts only where
/// an element of the second name stands in it. Sorted.
pub(super) const ITEMS: &[(&str, &str)] = &[
    ("answer", "s-prose"),
    ("blockpost", "postmsg"),
    ("comment", ""),
    ("comment-item", ""),
    ("comment-list-item", ""),
    ("comment-thread", "comment-body"),
    ("comments-subtree", "comment-text"),
    ("comtr", ""),
    ("cpost", "ipscomment-content"),
    ("crawler-post", ""),
    ("fatitem", "hnuser"),
    ("forum-post", "forum-post-content"),
    ("ipscomment", "ipscomment-content"),
    ("ipsentry", "ipsentry-content"),
    ("isso-comment", ""),
    ("message", "message-body"),
    ("message", "messagetext"),
    ("p-comment", ""),
    ("post", "author-information"),
    ("post", "post-message"),
    ("post", "postbody"),
    ("post-listing", "person-listing"),
    ("post-wrapper", "postarea"),
    ("postcontainer", ""),
    ("question", "s-prose"),
    ("react-issue-body", "markdown-body"),
    ("react-issue-comment", "markdown-body"),
    ("remark42-comment", ""),
    ("tborder", "bigusername"),
    ("thing", "usertext-body"),
    ("timeline-comment", "comment-body"),
    ("topic-post", ""),
    ("tpost", "bigusername"),
    ("type-reply", "bbp-reply-content"),
    ("type-topic", "bbp-reply-content"),
    ("type-topic", "bbp-topic-content"),
    ("u-comment", ""),
    ("wpd-comment", ""),
];

/// Elements of the same kind. Sorted.
pub(super) static ITEM_TAGS: &[&str] = &["shreddit-comment"];

/// Elements that are a comment if their id says so with a number.
pub(super) static NUMBERED_TAGS: &[&str] = &["article", "div", "li", "section", "tr"];

/// Names of the items of a forum's thread: what they say is the page's text, however little of it was chosen. Sorted.
pub(super) static THREADS: &[&str] = &[
    "answer",
    "author-information",
    "bbp-reply-content",
    "bbp-topic-content",
    "bigusername",
    "blockpost",
    "comment-node",
    "comments-subtree",
    "comtr",
    "cpost",
    "crawler-post",
    "forum-post",
    "ipsentry-post",
    "message",
    "person-listing",
    "post-wrapper",
    "postbody",
    "postcontainer",
    "question",
    "react-issue-body",
    "react-issue-comment",
    "thing",
    "timeline-comment",
    "topic-post",
];

/// What holds the reviews of a product, whatever the page says of itself.
pub(super) static REVIEWS: &[&str] = &[
    "customer-reviews",
    "customerreviews",
    "product-reviews",
    "productreviews",
    "user-reviews",
];

/// Types of pages, by schema.org, whose comments are what they are about.
pub(super) static THREAD_TYPES: &[&str] = &["DiscussionForumPosting", "QAPage"];

/// Where a comment says who wrote it, the likeliest first.
pub(super) static AUTHORS: &[&str] = &[
    "fn",
    "comment-author-name",
    "comment-author-link",
    "author-name",
    "p-author",
    "p-name",
    "hnuser",
    "person-listing",
    "username",
    "user-name",
    "user-details",
    "comment-user",
    "commenter",
    "comment-username",
    "bigusername",
    "cauthorpane-author",
    "ipsentry-username",
    "ipscomment-author",
    "bbp-author-name",
    "bbp-reply-author",
    "bbp-topic-author",
    "forum-post-author",
    "author-information",
    "poster",
    "isso-author",
    "creator",
    "names",
    "author",
    "comment-author",
    "commentauthor",
    "byline",
];

/// Where it says when, the likeliest first.
pub(super) static TIMES: &[&str] = &[
    "relativetime",
    "relativetime-clean",
    "time-ago",
    "age",
    "live-timestamp",
    "moment-time",
    "comment-date",
    "comment-time",
    "comment-timestamp",
    "comment-metadata",
    "post-date",
    "postdate",
    "postinfo",
    "bbp-reply-post-date",
    "bbp-topic-post-date",
    "forum-post-date",
    "datetime",
    "timestamp",
    "date",
    "time",
    "commentmetadata",
    "comment-meta",
    // vBulletin 3 has it in the head of a table.
    "thead",
];

/// What it says, the likeliest first.
pub(super) static BODIES: &[&str] = &[
    "comment-content",
    "comment-text",
    "comment-copy",
    "comment-message",
    "commtext",
    "toptext",
    "comment-body-text",
    "post-message",
    "messagetext",
    "postmsg",
    "post-body",
    "wpd-comment-text",
    "isso-text",
    "usertext-body",
    "cooked",
    "bbp-reply-content",
    "bbp-topic-content",
    "forum-post-content",
    "s-prose",
    "js-post-body",
    "bbwrapper",
    "message-body",
    "postcontent",
    "e-content",
    "md",
    "md-div",
    "markdown-body",
    "comment-body",
    "content",
    "post",
];

/// What a post has beside its words: files and pictures. Sorted.
pub(super) static ATTACHED: &[&str] = &[
    "attachbox",
    "attachmentlist",
    "attachments",
    "message-attachments",
];

/// What stands in a comment and is none of its words. Sorted.
pub(super) static FURNITURE: &[&str] = &[
    "actions",
    "author-buttons",
    "author-statistics",
    "buttons",
    "comment-actions",
    "comment-edit-link",
    "comment-footer",
    "comment-meta",
    "comment-metadata",
    "comment-permalink",
    "comment-reply",
    "comment-reply-link",
    "comment-toolbar",
    "flat-list",
    "isso-comment-footer",
    "navs",
    "post-buttons",
    "post-controls",
    "post-menu",
    "postedit",
    "postfoot",
    "postinfo",
    "profile",
    "reply",
    "reply-link",
    "says",
    "signature",
    "subtext",
    "titleline",
    "togg",
    "under-message",
    "user-info",
    "vote",
    "votelinks",
    "voting",
];

/// Their elements. Sorted.
pub(super) static FURNITURE_TAGS: &[&str] = &[
    "button", "form", "input", "nav", "script", "select", "style", "template", "textarea",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(ITEMS.is_sorted());
        for table in [ITEM_TAGS, THREADS, ATTACHED, FURNITURE, FURNITURE_TAGS] {
            assert!(table.is_sorted());
        }
    }
}
