//! A page of each system, in our own words.

mod below;
mod communities;
mod openers;
mod removed;
mod threads;

use crate::{Article, Comments, Options, clean};

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

const FIRST: &str = "I saw one boat, and it was a small one.";

const SECOND: &str = "That was ours, and it is not small at all.";

const QUESTION: &str = "Has anybody seen a boat at the north quay since the fog came, or am I the only one who waits there \
    with a thermos every morning and goes home again at nine?";

const LONGER: &str = "The harbour office says that it counts what comes in and goes out, and that it came to one this week, \
    so that somebody must have seen it, though hardly anybody could have.";

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
