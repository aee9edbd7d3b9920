//! A page of each system, in our own words.

use crate::{Article, Comment, Comments, Options, clean};

const STORY: &str = "<html lang=en><title>The fog lasts</title><article><h1>The fog lasts</h1>\
    <p>Nothing moored at the north quay on Monday, the first such day in nine years, and the pilots \
    used the time to paint their boat from bow to stern in the blue of the town.</p>\
    <p>On the market square the fish that is sold this week comes from lorries, and it costs half as \
    much again as in the week before, so that many went home with cheese.</p>\
    <p>The harbour office expects that the fog will last until Friday, and that the first ferry will \
    sail on Saturday at six, with the mail of the whole week on board.</p></article>";

fn separate(page: &str) -> Article {
    let options = Options {
        url: Some("https://news.example/fog".into()),
        comments: Comments::Separate,
        ..Options::default()
    };
    clean(page, &options).expect("it is small")
}

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

const FIRST: &str = "I saw one boat, and it was a small one.";
const SECOND: &str = "That was ours, and it is not small at all.";

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

/// Fails unless the thread stands in the content, in its order.
#[track_caller]
fn assert_thread(page: &str) {
    let article = separate(page);
    assert_eq!(article.comments, Some(Vec::new()));
    let at = |words: &str| {
        article
            .text_content
            .find(words)
            .unwrap_or_else(|| panic!("{words} in {}", article.text_content))
    };
    let places = [at(QUESTION), at(FIRST), at(SECOND)];
    assert!(places.is_sorted(), "{places:?}");
}

const QUESTION: &str = "Has anybody seen a boat at the north quay since the fog came, or am I the only one who waits there \
    with a thermos every morning and goes home again at nine?";

const LONGER: &str = "The harbour office says that it counts what comes in and goes out, and that it came to one this week, \
    so that somebody must have seen it, though hardly anybody could have.";

#[test]
fn stack_exchange() {
    assert_thread(&format!(
        "<html lang=en itemscope itemtype=https://schema.org/QAPage><title>Boats in fog</title><div id=mainbar itemscope itemtype=https://schema.org/Question><h1>Boats in fog</h1>\
        <div class=question><div class='s-prose js-post-body' itemprop=text><p>{QUESTION}</p></div>\
        <div class=user-info><div class=user-action-time>asked <span class=relativetime title='2026-03-03 10:00:00Z'>Mar 3</span></div><div class=user-details><a>Ada</a></div></div></div>\
        <div class=answer itemscope itemtype=https://schema.org/Answer><div class='s-prose js-post-body' itemprop=text><p>{FIRST} {LONGER}</p></div><div class=user-details><a>Bo</a></div></div>\
        <div class=answer itemscope itemtype=https://schema.org/Answer><div class='s-prose js-post-body' itemprop=text><p>{SECOND} {LONGER}</p></div><div class=user-details><a>Cy</a></div></div></div>"
    ));
}

#[test]
fn discourse() {
    let post = |author: &str, words: &str| {
        format!(
            "<div itemprop=comment itemscope itemtype=http://schema.org/Comment class='topic-body crawler-post'><div class=crawler-post-meta><span class=creator itemprop=author itemscope><a itemprop=url href=/u/{author}><span itemprop=name>{author}</span></a></span>\
        <span class=crawler-post-infos><time itemprop=datePublished datetime=2026-03-03T10:00:00Z class=post-time>March 3, 2026, 10:00am</time></span></div><div class=post itemprop=text><p>{words}</p></div></div>"
        )
    };
    assert_thread(&format!(
        "<html lang=en><title>Boats in fog</title><meta name=generator content=Discourse><div id=main-outlet itemscope itemtype=http://schema.org/DiscussionForumPosting><h1>Boats in fog</h1>{}{}{}</div>",
        post("Ada", QUESTION),
        post("Bo", &format!("{FIRST} {LONGER}")),
        post("Cy", &format!("{SECOND} {LONGER}")),
    ));
}

#[test]
fn phpbb() {
    let post = |author: &str, words: &str| {
        format!(
            "<div class='post bg2'><div class=inner><dl class=postprofile><dt><a class=username>{author}</a></dt><dd><b>Posts:</b> 12</dd></dl>\
        <div class=postbody><h3><a href=#p1>Re: Boats in fog</a></h3><p class=author>by <strong><a class=username>{author}</a></strong> » <time datetime=2026-03-03T10:00:00+00:00>Tue Mar 3</time></p><div class=content>{words}</div></div></div></div>"
        )
    };
    assert_thread(&format!(
        "<html lang=en><title>Boats in fog</title><h2 class=topic-title>Boats in fog</h2>{}{}{}",
        post("Ada", QUESTION),
        post("Bo", &format!("{FIRST} {LONGER}")),
        post("Cy", &format!("{SECOND} {LONGER}")),
    ));
}

/// Hardly more than comments: what of them is chosen for the content stands there, the rest apart, nothing twice.
#[test]
fn reddit() {
    let comment = |author: &str, depth: usize, words: &str| {
        format!(
            "<shreddit-comment author={author} depth={depth}><div slot=commentMeta><a>{author}</a> <time datetime=2026-03-03T10:00:00Z>2 h ago</time></div><div slot=comment><p>{words}</p></div></shreddit-comment>"
        )
    };
    let article = separate(&format!(
        "<html lang=en><title>Boats in fog</title><main><h1>Boats in fog</h1><p>{QUESTION}</p>{}{}{}</main>",
        comment("bo", 0, &format!("{FIRST} {LONGER}")),
        comment("cy", 1, SECOND),
        comment("di", 1, LONGER),
    ));
    let apart = article.comments.unwrap_or_default();
    for words in [FIRST, SECOND] {
        let is_apart = apart.iter().any(|c| c.text_content.contains(words));
        assert_ne!(article.text_content.contains(words), is_apart, "{words}");
    }
    assert!(
        apart
            .iter()
            .all(|c| c.published_time.as_deref() == Some("2026-03-03T10:00:00Z"))
    );
}

#[test]
fn markup_of_readers_is_made_safe() {
    let page = format!(
        "{STORY}<div class=comments><div class=comment><b class=fn>Ada</b><div class=comment-content><p onclick=run()>a <a href='/b?utm_source=x&c=1'>b</a><script>run()</script></p><h1>Big</h1></div></div></div>"
    );
    let options = Options {
        url: Some("https://news.example/fog".into()),
        comments: Comments::Separate,
        without_tracking: true,
        ..Options::default()
    };
    let comments = clean(&page, &options)
        .expect("it is small")
        .comments
        .unwrap_or_default();
    assert_eq!(comments.len(), 1);
    let content = &comments[0].content;
    assert!(
        content.starts_with("<p>a <a href=\"https://news.example/b?c=1\""),
        "{content}"
    );
    assert!(!content.contains("run()"), "{content}");
}

#[test]
fn what_is_kept_stays_in_the_content() {
    let comment = format!(
        "<div class=comment><b class=fn>Ada</b><div class=comment-content>{FIRST}</div></div></article>"
    );
    let page = STORY.replace("</article>", &comment);
    let options = Options {
        comments: Comments::Separate,
        keep: vec!["comments".into()],
        ..Options::default()
    };
    let article = clean(&page, &options).expect("it is small");
    assert!(
        article.text_content.contains(FIRST),
        "{}",
        article.text_content
    );
    assert_eq!(article.comments, Some(Vec::new()));
}
