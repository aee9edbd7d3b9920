//! Comments below an article.

use super::{FIRST, SECOND, STORY, separate};
use crate::{Comment, Options, clean};

/// Author, time, words, depth and whom it answers.
type Told<'a> = (
    Option<&'a str>,
    Option<&'a str>,
    &'a str,
    usize,
    Option<usize>,
);

fn told(comments: &[Comment]) -> Vec<Told<'_>> {
    comments
        .iter()
        .map(|c| {
            (
                c.author.as_deref(),
                c.published_time.as_deref(),
                c.text_content.as_str(),
                c.depth,
                c.reply_to,
            )
        })
        .collect()
}

/// Fails unless the two comments of the markup stand apart, and the article without them.
#[track_caller]
fn assert_apart(markup: &str, wanted: [Told; 2]) {
    let page = format!("{STORY}{markup}");
    let article = separate(&page);
    let comments = article.comments.unwrap_or_default();
    assert_eq!(told(&comments), wanted);
    for comment in &comments {
        assert!(
            !article.text_content.contains(&comment.text_content),
            "{}",
            article.text_content
        );
        let is_listed = article
            .removed
            .iter()
            .any(|r| r.text.contains(&comment.text_content));
        assert!(
            is_listed,
            "the words are in the ledger: {:?}",
            article.removed
        );
    }
    assert!(article.text_content.contains("The harbour office expects"));
    let plain = clean(&page, &Options::default()).expect("it is small");
    assert_eq!(plain.comments, None);
}

#[test]
fn wordpress() {
    assert_apart(
        &format!(
            "<div id=comments class=comments-area><h2>2 thoughts</h2><ol class=comment-list>\
            <li id=comment-1 class='comment even depth-1'><article class=comment-body><footer class=comment-meta>\
            <div class='comment-author vcard'><img src=/a.png><b class=fn><a href=https://ada.example>Ada Berg</a></b> <span class=says>says:</span></div>\
            <div class=comment-metadata><a href=#comment-1><time datetime=2026-03-03T10:00:00+00:00>March 3</time></a></div></footer>\
            <div class=comment-content><p>{FIRST}</p></div><div class=reply><a class=comment-reply-link>Reply</a></div></article>\
            <ol class=children><li id=comment-2 class='comment odd depth-2'><article class=comment-body><footer class=comment-meta>\
            <div class='comment-author vcard'><b class=fn>Bo</b></div><div class=comment-metadata><time datetime=2026-03-04>March 4</time></div></footer>\
            <div class=comment-content><p>{SECOND}</p></div></article></li></ol></li></ol></div>"
        ),
        [
            (
                Some("Ada Berg"),
                Some("2026-03-03T10:00:00+00:00"),
                FIRST,
                0,
                None,
            ),
            (Some("Bo"), Some("2026-03-04"), SECOND, 1, Some(0)),
        ],
    );
}

/// Names with the theme's own word before them, and a body that is called a comment, too.
#[test]
fn wordpress_themes() {
    assert_apart(
        &format!(
            "<ol class=ast-comment-list><li class='comment depth-1'><article class=ast-comment><header class=ast-comment-meta><b class=fn>Ada Berg</b>\
            <span class=ast-comment-time><time datetime=2026-03-03><a class=comment__timestamp href=#c1>on 03/03/2026</a></time></span></header>\
            <section class='ast-comment-content comment'><p>{FIRST}</p></section></article>\
            <ol class=children><li class='comment depth-2'><article><header class=comment__meta><span class=comment__author-name>Bo</span> <time class=comment__time datetime=2026-03-04><a href=#c2>on 04/03/2026</a></time></header>\
            <section class='comment__content comment'><p>{SECOND}</p></section></article></li></ol></li></ol>"
        ),
        [
            (Some("Ada Berg"), Some("2026-03-03"), FIRST, 0, None),
            (Some("Bo"), Some("2026-03-04"), SECOND, 1, Some(0)),
        ],
    );
}

#[test]
fn disqus() {
    assert_apart(
        &format!(
            "<section id=disqus_thread><ul id=post-list class=post-list>\
            <li class=post id=post-1><div class=post-content><header class=comment__header><span class='post-byline'><span class='author publisher-anchor-color'><a href=#>Ada Berg</a></span></span>\
            <span class=post-meta><a class=time-ago title='Tuesday, March 3, 2026 10:00 AM'>2 days ago</a></span></header>\
            <div class=post-body-inner><div class=post-message><p>{FIRST}</p></div></div><footer class=comment__footer><a>Share ›</a></footer></div>\
            <ul class=children><li class=post id=post-2><div class=post-content><span class=post-byline><span class=author>Bo</span></span>\
            <div class=post-message><p>{SECOND}</p></div></div></li></ul></li></ul></section>"
        ),
        [
            (
                Some("Ada Berg"),
                Some("2026-03-03T10:00:00"),
                FIRST,
                0,
                None,
            ),
            (Some("Bo"), None, SECOND, 1, Some(0)),
        ],
    );
}

#[test]
fn schema_org() {
    assert_apart(
        &format!(
            "<div class=replies><div itemprop=comment itemscope itemtype=https://schema.org/Comment><span itemprop=author itemscope itemtype=https://schema.org/Person>\
            <span itemprop=name>Ada Berg</span></span> <meta itemprop=dateCreated content=2026-03-03>\
            <div itemprop=text>{FIRST}</div><button>Like</button></div>\
            <div itemscope itemtype=https://schema.org/Comment><b itemprop=author>Bo</b><time itemprop=datePublished datetime=2026-03-04T09:00:00Z>9 am</time>\
            <p itemprop=text>{SECOND}</p></div></div>"
        ),
        [
            (Some("Ada Berg"), Some("2026-03-03"), FIRST, 0, None),
            (Some("Bo"), Some("2026-03-04T09:00:00Z"), SECOND, 0, None),
        ],
    );
}

/// Comments below a link, whose depth stands in a class or an attribute and not in the nesting.
#[test]
fn depth_that_is_told_by_a_number() {
    assert_apart(
        &format!(
            "<div class=comments><div class='comment depth-1'><a class=author>Ada Berg</a> <span class=date>3 March 2026</span><div class=comment-text>{FIRST}</div></div>\
            <div class='comment depth-2'><a class=author>Bo</a><div class=comment-text>{SECOND}</div></div></div>"
        ),
        [
            (Some("Ada Berg"), Some("2026-03-03"), FIRST, 0, None),
            (Some("Bo"), None, SECOND, 1, Some(0)),
        ],
    );
}
