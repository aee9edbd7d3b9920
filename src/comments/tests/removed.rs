//! What readers wrote goes from below an article, however much it is, and stays in a forum.

use super::{LONGER, QUESTION, STORY};
use crate::{Article, Options, clean};

/// Many long comments, each in the markup that is given, at the end of the article's own element.
fn page(kind: &str, comment: impl Fn(usize, &str) -> String) -> String {
    let comments: String = (1..=24)
        .map(|n| comment(n, if n % 2 == 0 { LONGER } else { QUESTION }))
        .collect();
    let story = STORY.trim_end_matches("</article>");
    format!("{kind}{story}<h2>24 answers</h2><ol>{comments}</ol></article>")
}

#[track_caller]
fn assert_goes(page: &str) {
    let article = clean(page, &Options::default()).expect("it is small");
    let text = &article.text_content;
    assert!(text.contains("the mail of the whole week"), "{text}");
    assert!(!text.contains("The harbour office says"), "{text}");
    assert!(!text.contains("Has anybody seen"), "{text}");
    let gone = texts_of_removed(&article);
    assert_eq!(gone.len(), 1, "{gone:?}");
    assert_eq!(gone[0].matches("Has anybody seen").count(), 12);
    assert_eq!(gone[0].matches("The harbour office says").count(), 12);
}

/// What was taken out as comments, in the order of the ledger.
fn texts_of_removed(article: &Article) -> Vec<&str> {
    let by_rule = article.removed.iter().filter(|r| r.rule == "comments");
    by_rule.map(|r| r.text.as_str()).collect()
}

#[test]
fn more_than_the_article() {
    assert_goes(&page("", |_, words| {
        format!("<li class=comment><b class=fn>Ada Berg</b><p>{words}</p></li>")
    }));
}

/// As WordPress has them in every theme.
#[test]
fn told_by_their_numbers() {
    assert_goes(&page("", |n, words| {
        format!("<li id=comment-{n}><cite>Ada Berg</cite><p>{words}</p></li>")
    }));
}

/// In a list that another rule knows, which must not leave one without words in the ledger.
#[test]
fn in_a_list_with_a_name() {
    let page = page("", |n, words| {
        format!("<li class=comment id=comment-{n}><p>{words}</p></li>")
    });
    assert_goes(&page.replace("<ol>", "<ol class=commentlist>"));
}

/// What stands among them is not theirs to take with them.
#[test]
fn a_list_of_more_than_comments_stays() {
    let page = page("", |n, words| {
        format!("<li class=comment id=comment-{n}><b class=fn>Ada Berg</b><p>{words}</p></li>")
    });
    let page = page.replace(
        "</ol>",
        "<li><p>This comment was removed by a moderator.</p></li></ol>",
    );
    let article = clean(&page, &Options::default()).expect("it is small");
    let gone = texts_of_removed(&article);
    assert_eq!(gone.len(), 24, "{gone:?}");
    assert!(
        gone.iter().all(|text| !text.contains("a moderator")),
        "{gone:?}"
    );
}

#[test]
fn the_posts_of_a_forum_stay() {
    for (kind, named) in [
        (
            "<div itemscope itemtype=https://schema.org/DiscussionForumPosting>",
            "",
        ),
        (
            "<script type=application/ld+json>{\"@type\":\"QAPage\"}</script>",
            "",
        ),
        ("", "t1_c95cjs5"),
        ("", "comment-node"),
    ] {
        let page = page(kind, |n, words| {
            format!("<li class='comment {named}' id=comment-{n}><b>Ada Berg</b><p>{words}</p></li>")
        });
        let article = clean(&page, &Options::default()).expect("it is small");
        assert!(
            article.removed.iter().all(|r| r.rule != "comments"),
            "{:?}",
            article.removed
        );
    }
}

/// A page that has hardly more than comments is about them.
#[test]
fn where_there_is_no_article_they_stay() {
    let comments: String = (1..=8)
        .map(|n| format!("<li class=comment id=comment-{n}><p>{LONGER}</p></li>"))
        .collect();
    let page = format!("<title>Boats</title><main><h1>Boats</h1><ol>{comments}</ol></main>");
    let article = clean(&page, &Options::default()).expect("it is small");
    assert!(article.text_content.contains("The harbour office says"));
}

/// The reviews of a product, by a name of their own or on a page that says what it is.
#[test]
fn reviews_of_a_product() {
    let story = STORY.trim_end_matches("</article>");
    let reviews = format!("<b>Ada Berg</b><p>{LONGER}</p><b>Bo</b><p>{QUESTION}</p>").repeat(6);
    let text = |before: &str, name: &str| {
        let page = format!("{before}{story}<section {name}>{reviews}</section></article>");
        let article = clean(&page, &Options::default()).expect("it is small");
        article.text_content
    };
    let product = "<script type=application/ld+json>{\"@type\":\"Product\"}</script>";
    for (before, name) in [
        ("", "id=customerReviews"),
        ("", "class=product-reviews"),
        ("<meta property=og:type content=product>", "class=reviews"),
        (product, "id=reviews"),
    ] {
        let text = text(before, name);
        assert!(!text.contains("The harbour office says"), "{name}: {text}");
        assert!(
            text.contains("the mail of the whole week"),
            "{name}: {text}"
        );
    }
    // On other pages they are what critics wrote.
    let article = "<meta property=og:type content=article>";
    for before in ["", &format!("{article}{product}")] {
        let text = text(before, "class=reviews");
        assert!(text.contains("The harbour office says"), "{before}: {text}");
    }
}

/// A comment in code is a part of it, whatever colours it, and one that says neither who wrote it nor when is the author's own.
#[test]
fn other_comments_stay() {
    let code = "<pre><code><span class='token comment'>// Count the boats first</span>\nboats.count();\n\
        <span class=comment>// and print them</span>\nprint(boats);</code></pre>\
        <pre><div class=comment># no boat</div></pre><p class=comment>A comment of the editor stands here.</p>\
        <div class=comment>And one in a box, with a word of praise for the pilots.</div>";
    let page = STORY.replace("</article>", &format!("{code}{STORY}"));
    let article = clean(&page, &Options::default()).expect("it is small");
    for kept in [
        "Count the boats",
        "and print them",
        "# no boat",
        "of the editor",
        "word of praise",
    ] {
        assert!(
            article.text_content.contains(kept),
            "{kept}: {}",
            article.text_content
        );
    }
}

/// What has the headline in it is the page, by whatever name.
#[test]
fn a_page_that_is_called_a_comment_stays() {
    let also = format!("<p>{LONGER}</p><p>{LONGER}</p>");
    for name in ["class=user-reviews", "id=comment-12"] {
        let page = format!("<div {name}>{STORY}</div>{also}");
        let article = clean(&page, &Options::default()).expect("it is small");
        let text = &article.text_content;
        assert!(
            text.contains("the mail of the whole week"),
            "{name}: {text}"
        );
    }
}
