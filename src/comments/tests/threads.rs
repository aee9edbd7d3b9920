//! Threads, whose posts are the page.

use super::{FIRST, LONGER, QUESTION, SECOND, separate};
use crate::Comment;

/// Fails unless the thread stands in the content, in its order, and its posts are told with these authors and times.
#[track_caller]
pub(super) fn assert_thread(page: &str, wanted: &[(&str, &str)]) {
    let article = separate(page);
    let comments = article.comments.as_deref().unwrap_or_default();
    let posts: Vec<(&str, &str)> = comments
        .iter()
        .map(|c| {
            let time = c.published_time.as_deref().unwrap_or("-");
            (c.author.as_deref().unwrap_or("-"), time)
        })
        .collect();
    assert_eq!(posts, wanted);
    // Who opened the thread wrote the page.
    let metadata = &article.metadata;
    assert_eq!(metadata.authors, ["Ada"]);
    assert!(
        metadata
            .published_time
            .as_deref()
            .is_some_and(|t| t.starts_with("2026-03-03"))
    );
    for words in [FIRST, SECOND] {
        let post = comments.iter().find(|c| c.text_content.contains(words));
        let post = post.unwrap_or_else(|| panic!("{words} in {comments:?}"));
        assert!(post.in_content, "{words}");
        for label in ["Posts:", "Re: Boats", "Joined", "Reply", "Like"] {
            assert!(
                !post.text_content.contains(label),
                "{label} in {}",
                post.text_content
            );
        }
    }
    let at = |words: &str| {
        article
            .text_content
            .find(words)
            .unwrap_or_else(|| panic!("{words} in {}", article.text_content))
    };
    let places = [at(QUESTION), at(FIRST), at(SECOND)];
    assert!(places.is_sorted(), "{places:?}");
    // Who speaks is said beside the words.
    let lines: Vec<&str> = article.text_content.split([' ', '\n']).collect();
    for (name, _) in wanted {
        assert!(lines.contains(name), "{name} in {}", article.text_content);
    }
}

/// A thread of three posts, each as `post` sets it, on a page that begins with `head`.
pub(super) fn thread(head: &str, post: impl Fn(&str, &str, &str) -> String) -> String {
    format!(
        "<html lang=en><title>Boats in fog</title>{head}{}{}{}",
        post("Ada", "2026-03-03T10:00:00Z", QUESTION),
        post("Bo", "2026-03-03T11:20:00Z", &format!("{FIRST} {LONGER}")),
        post("Cy", "2026-03-04T09:05:00Z", &format!("{SECOND} {LONGER}")),
    )
}

pub(super) const POSTS: &[(&str, &str)] = &[
    ("Ada", "2026-03-03T10:00:00Z"),
    ("Bo", "2026-03-03T11:20:00Z"),
    ("Cy", "2026-03-04T09:05:00Z"),
];

#[test]
fn stack_exchange() {
    let page = thread(
        "<div id=mainbar itemscope itemtype=https://schema.org/Question><h1>Boats in fog</h1>",
        |author, time, words| {
            let class = if author == "Ada" {
                "question"
            } else {
                "answer"
            };
            let kind = if author == "Ada" {
                "Question"
            } else {
                "Answer"
            };
            format!(
                "<div class={class} itemscope itemtype=https://schema.org/{kind}><div class=votecell><div class=js-vote-count>3</div></div><div class='s-prose js-post-body' itemprop=text><p>{words}</p></div>\
                 <div class=post-signature><div class=user-info><div class=user-action-time><a>edited <span class=relativetime title='2026-03-09T10:00:00Z'>Mar 9</span></a></div><div class=user-details><a>Di</a></div></div></div>\
                 <div class=post-signature><div class=user-info><div class=user-action-time>answered <span class=relativetime title='{time}'>Mar 3</span></div><div class=user-details itemprop=author><a>{author}</a><meta itemprop=name content={author}><span class=reputation-score>12</span></div></div></div></div>"
            )
        },
    );
    assert_thread(&page, POSTS);
}

#[test]
fn discourse() {
    let page = thread(
        "<meta name=generator content=Discourse><div id=main-outlet itemscope itemtype=http://schema.org/DiscussionForumPosting><h1>Boats in fog</h1>",
        |author, time, words| {
            format!(
                "<div itemprop=comment itemscope itemtype=http://schema.org/Comment class='topic-body crawler-post'><div class=crawler-post-meta><span class=creator itemprop=author itemscope><a itemprop=url href=/u/{author}><span itemprop=name>{author}</span></a></span>\
                 <span class=crawler-post-infos><time itemprop=datePublished datetime={time} class=post-time>March 3, 2026, 10:00am</time></span></div><div class=post itemprop=text><p>{words}</p></div></div>"
            )
        },
    );
    assert_thread(&page, POSTS);
}

#[test]
fn phpbb() {
    let page = thread(
        "<h2 class=topic-title>Boats in fog</h2>",
        |author, time, words| {
            format!(
                "<div class='post bg2'><div class=inner><dl class=postprofile><dt><a class=username>{author}</a></dt><dd><b>Posts:</b> 12</dd></dl>\
                 <div class=postbody><h3><a href=#p1>Re: Boats in fog</a></h3><p class=author>by <strong><a class=username>{author}</a></strong> » <time datetime={time}>Tue Mar 3</time></p><div class=content>{words}</div></div></div></div>"
            )
        },
    );
    assert_thread(&page, POSTS);
}

#[test]
fn vbulletin() {
    let page = thread(
        "<h1>Boats in fog</h1><ol id=posts>",
        |author, time, words| {
            let day = if time.contains("-04T") { "4th" } else { "3rd" };
            let hour = &time[11..16];
            format!(
                "<li class='postbitlegacy postbit postcontainer'><div class=posthead><span class=postdate><span class=date>March {day}, 2026, <span class=time>{hour}</span></span></span></div>\
             <div class=postdetails><div class=userinfo><div class=username_container><a class='username online' href=/member/1><strong>{author}</strong></a></div><dl class=userinfo_extra><dt>Join Date</dt><dd>May 2009</dd></dl></div>\
             <div class=postbody><div class=content><blockquote class='postcontent restore'>{words}</blockquote></div></div></div></li>"
            )
        },
    );
    let days: Vec<&str> = POSTS.iter().map(|(_, time)| &time[..10]).collect();
    let article = separate(&page);
    let comments = article.comments.unwrap_or_default();
    let authors: Vec<_> = comments
        .iter()
        .map(|c| c.author.as_deref().unwrap_or("-"))
        .collect();
    assert_eq!(authors, ["Ada", "Bo", "Cy"]);
    let times = comments
        .iter()
        .map(|c| c.published_time.as_deref().unwrap_or("-"));
    assert!(
        times.zip(days).all(|(time, day)| time.starts_with(day)),
        "{comments:?}"
    );
}

#[test]
fn xenforo() {
    let page = thread(
        "<h1 class=p-title-value>Boats in fog</h1><div class='block-body js-replyNewMessageContainer'>",
        |author, time, words| {
            format!(
                "<article class='message message--post js-post' data-author={author} data-content=post-1><div class=message-inner><div class='message-cell message-cell--user'><section class=message-user><h4 class=message-name><a class=username>{author}</a></h4><div class=message-userExtras><dl><dt>Joined</dt><dd>May 2, 2009</dd></dl></div></section></div>\
             <div class='message-cell message-cell--main'><header class=message-attribution><a href=/t/1><time class=u-dt datetime={time}>Mar 3, 2026</time></a></header><div class='message-body js-selectToQuote'><div class=bbWrapper>{words}</div></div><footer class=message-footer><a class=actionBar-action>Like</a> <a class=actionBar-action>Reply</a></footer></div></div></article>"
            )
        },
    );
    assert_thread(&page, POSTS);
}

#[test]
fn what_a_post_quotes_and_attaches_stays_in_it() {
    let page = thread(
        "<h1 class=p-title-value>Boats in fog</h1><div class=block-body>",
        |author, time, words| {
            let quotation = match author {
                "Cy" => {
                    "<blockquote class='bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote'><div class=bbCodeBlock-title><a>Bo said:</a></div><div class=bbCodeBlock-content><div class=bbCodeBlock-expandContent>I saw one boat.</div></div></blockquote>"
                }
                _ => "",
            };
            let attached = match author {
                "Cy" => {
                    "<section class=message-attachments><h4>Attachments</h4><ul class=attachmentList><li class=file><a href=/attachments/quay.1/><img src=/data/quay.jpg alt=quay.jpg></a></li></ul></section>"
                }
                _ => "",
            };
            format!(
                "<article class='message message--post' data-author={author}><header class=message-attribution><time datetime={time}>Mar 3, 2026</time></header><div class=message-body><div class=bbWrapper>{quotation}{words}</div>{attached}</div></article>"
            )
        },
    );
    let posts = separate(&page).comments.unwrap_or_default();
    assert_eq!(posts.len(), 3);
    assert!(
        posts[2]
            .content
            .starts_with("<blockquote><p>Bo said:</p><p>I saw one boat.</p></blockquote>"),
        "{}",
        posts[2].content
    );
    assert!(
        posts[2].content.contains("/data/quay.jpg"),
        "{}",
        posts[2].content
    );
}

/// Who wrote the posts of a thread, and on which days.
#[track_caller]
pub(super) fn assert_authors_and_days(page: &str) {
    let article = separate(page);
    let comments = article.comments.unwrap_or_default();
    let of = |c: &Comment| {
        let time = c.published_time.as_deref().and_then(|t| t.get(..10));
        (
            c.author.clone().unwrap_or_default(),
            time.unwrap_or_default().to_owned(),
        )
    };
    let told: Vec<(String, String)> = comments.iter().map(of).collect();
    let wanted = POSTS
        .iter()
        .map(|(author, time)| ((*author).to_owned(), time[..10].to_owned()));
    assert_eq!(told, wanted.collect::<Vec<_>>());
    for post in &comments {
        for label in ["Posts", "Offline", "Registered", "Quote"] {
            assert!(!post.text_content.contains(label), "{}", post.text_content);
        }
    }
}

/// The day of a time as it is printed.
fn printed(time: &str) -> &'static str {
    if time.contains("-04T") {
        "March 04, 2026"
    } else {
        "March 03, 2026"
    }
}

#[test]
fn simple_machines() {
    assert_authors_and_days(&thread(
        "<div id=forumposts><h2 class=display_title>Boats in fog</h2>",
        |author, time, words| {
            format!(
                "<div class=windowbg id=msg1><div class=post_wrapper><div class=poster><h4><span class=off title=Offline></span> <a href=/u1>{author}</a></h4><ul class=user_info><li class=postcount>Posts: 12</li></ul></div>\
             <div class=postarea><div class=keyinfo><div class=postinfo><a href=/m1 class=smalltext>{}, 11:23:55 AM</a></div></div><div class=post><div class=inner id=msg_1>{words}</div></div><div class=under_message><ul class=quickbuttons><li>Quote</li></ul></div></div></div></div>",
                printed(time)
            )
        },
    ));
}

/// Who opened a thread wrote the page.
#[test]
fn the_opener_is_the_author() {
    let page = thread(
        "<h1>Boats in fog</h1><ol class=messageList>",
        |author, time, words| {
            format!(
                "<li class=message data-author={author}><div class=messageContent><blockquote class=messageText>{words}</blockquote></div><span class=DateTime title='{}'>Mar 3</span></li>",
                printed(time)
            )
        },
    );
    let metadata = separate(&page).metadata;
    assert_eq!(
        (metadata.authors, metadata.byline.as_deref()),
        (vec!["Ada".to_owned()], Some("Ada"))
    );
}

#[test]
fn mybb() {
    assert_authors_and_days(&thread(
        "<div id=posts><h1>Boats in fog</h1>",
        |author, time, words| {
            format!(
                "<div class=post id=post_1><div class=post_author><div class=author_information><strong><span class=largetext><a href=/user-1.html>{author}</a></span></strong><br><span class=smalltext>Member</span></div><div class=author_statistics>Posts: 12</div></div>\
             <div class=post_content><div class=post_head><span class=post_date>{}, 11:23 AM</span></div><div class='post_body scaleimages'>{words}</div></div><div class=post_controls>Quote</div></div>",
                printed(time)
            )
        },
    ));
}

#[test]
fn fluxbb() {
    assert_authors_and_days(&thread(
        "<div id=punviewtopic><h1>Boats in fog</h1>",
        |author, time, words| {
            format!(
                "<div class='blockpost rowodd'><h2><span><a href=#p1>#1</a> <a class=time href=#p1>{}</a></span></h2><div class=box><div class=inbox><div class=postbody><div class=postleft><dl><dt><strong>{author}</strong></dt><dd class=usertitle><strong>Member</strong></dd><dd>Registered: 2009-05-02</dd></dl></div>\
             <div class=postright><h3>Boats in fog</h3><div class=postmsg><p>{words}</p></div></div></div></div><div class='postfoot clearb'>Offline</div></div></div>",
                printed(time)
            )
        },
    ));
}

#[test]
fn xenforo_of_old() {
    assert_authors_and_days(&thread(
        "<h1>Boats in fog</h1><ol class=messageList>",
        |author, time, words| {
            format!(
                "<li class='message uix_message' data-author={author}><div class=messageUserInfo><h3 class=userText><a class=username>{author}</a></h3><div class=extraUserInfo>Posts: 12</div></div>\
             <div class='messageInfo primaryContent'><div class=messageContent><article><blockquote class='messageText SelectQuoteContainer ugc baseHtml'>{words}</blockquote></article></div><div class=messageMeta><span class=DateTime title='{}'>Mar 3</span> <a>Quote</a></div></div></li>",
                printed(time)
            )
        },
    ));
}

#[test]
fn hacker_news() {
    let page = thread(
        "<table><tr class=athing><td class=title><span class=titleline><a href=/item>Boats in fog</a></span></td></tr></table><table class=comment-tree>",
        |author, time, words| {
            let time = time.trim_end_matches('Z');
            format!(
                "<tr class='athing comtr'><td><table><tr><td class=ind indent=0></td><td class=votelinks></td><td class=default><div><span class=comhead><a class=hnuser href=/user>{author}</a> <span class=age title='{time} 1772532000'><a href=/item>1 day ago</a></span> <span class=navs>| <a>next</a></span></span></div><br><div class=comment><div class='commtext c00'>{words}</div><div class=reply><p><u><a>reply</a></u></p></div></div></td></tr></table></td></tr>"
            )
        },
    );
    let article = separate(&page);
    let comments = article.comments.unwrap_or_default();
    let posts: Vec<_> = comments
        .iter()
        .map(|c| (c.author.as_deref(), c.published_time.as_deref()))
        .collect();
    assert_eq!(
        posts,
        POSTS
            .iter()
            .map(|(author, time)| (Some(*author), Some(time.trim_end_matches('Z'))))
            .collect::<Vec<_>>()
    );
}

#[test]
fn github_issues() {
    let page = thread(
        "<h1 class=gh-header-title><bdi class='js-issue-title markdown-title'>Boats in fog</bdi></h1><div class=js-discussion>",
        |author, time, words| {
            format!(
                "<div class='js-timeline-item'><div class='timeline-comment-group js-comment-container'><div class='timeline-comment js-comment'><div class='timeline-comment-header'><h3><strong><a class='author Link--primary' href=/{author}>{author}</a></strong> commented <a class=js-timestamp href=#1><relative-time datetime={time}>Mar 3, 2026</relative-time></a></h3></div>\
                 <div class=edit-comment-hide><table><tbody><tr><td class='d-block comment-body markdown-body js-comment-body'><p>{words}</p></td></tr></tbody></table></div></div></div></div>"
            )
        },
    );
    assert_thread(&page, POSTS);
}

#[test]
fn old_reddit() {
    let page = thread(
        "<div class=sitetable><p class=title><a class=title>Boats in fog</a></p>",
        |author, time, words| {
            let class = if author == "Ada" {
                "thing link self"
            } else {
                "thing comment"
            };
            format!(
                "<div class='{class}' data-author={author}><div class=entry><p class=tagline><a class=author>{author}</a> <span class='score unvoted'>3 points</span> <time class=live-timestamp datetime={time}>2 hours ago</time></p><form class=usertext><div class=usertext-body><div class=md><p>{words}</p></div></div></form><ul class='flat-list buttons'><li>permalink</li><li>Reply</li></ul></div></div>"
            )
        },
    );
    let article = separate(&page);
    let comments = article.comments.unwrap_or_default();
    let posts: Vec<_> = comments
        .iter()
        .map(|c| (c.author.as_deref(), c.published_time.as_deref()))
        .collect();
    let wanted: Vec<_> = POSTS[1..]
        .iter()
        .map(|(a, t)| (Some(*a), Some(*t)))
        .collect();
    assert!(posts.ends_with(&wanted), "{posts:?}");
}
