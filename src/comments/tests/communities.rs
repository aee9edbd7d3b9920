//! Threads of systems that set each post in boxes of many names: Invision, bbPress.

use super::threads::{POSTS, assert_thread, thread};

#[test]
fn invision_4_and_5() {
    let page = thread("<h1>Boats in fog</h1>", |author, time, words| {
        format!(
            "<article id=elComment_1 class='cPost ipsBox ipsComment ipsComment_parent'><aside class='ipsComment_author cAuthorPane'><h3 class='ipsType_sectionHead cAuthorPane_author'><strong><a href=/u>{author}</a></strong></h3><ul class=cAuthorPane_info><li>Joined in May</li><li>12 posts</li></ul></aside>\
             <div id=comment-1_wrap class='ipsComment_content ipsType_medium'><div class=ipsComment_meta><a href=#1>Posted <time datetime='{time}'>March 3</time></a></div><div class=cPost_contentWrap><div data-role=commentContent class='ipsType_normal ipsType_richText'><p>{words}</p></div></div></div></article>"
        )
    });
    assert_thread(&page, POSTS);
    let page = thread("<h1>Boats in fog</h1>", |author, time, words| {
        format!(
            "<article id=elComment_1 class='ipsEntry js-ipsEntry ipsEntry--post'><aside class=ipsEntry__author-column><h3 class=ipsEntry__username><a class=ipsUsername href=/u>{author}</a></h3></aside>\
             <div id=comment-1_wrap class='ipsEntry__content'><div class=ipsEntry__post><p><time datetime='{time}'>March 3</time></p><div data-role=commentContent class='ipsRichText ipsRichText--user'><p>{words}</p></div></div></div></article>"
        )
    });
    assert_thread(&page, POSTS);
}

#[test]
fn bbpress() {
    let page = thread("<h1>Boats in fog</h1>", |author, _, words| {
        let kind = if author == "Ada" { "topic" } else { "reply" };
        let day = if author == "Cy" {
            "4, 2026 at 9:05 am"
        } else {
            "3, 2026 at 10:00 am"
        };
        format!(
            "<div id=post-1 class='odd type-{kind}'><div class=bbp-meta><span class=bbp-reply-post-date>March {day}</span></div><div class=bbp-{kind}-author><a class=bbp-author-link href=/u><span class=bbp-author-name>{author}</span></a><div class=bbp-author-role>Participant</div></div>\
             <div class=bbp-{kind}-content><p>{words}</p></div></div>"
        )
    });
    assert_thread(
        &page,
        &[
            ("Ada", "2026-03-03T10:00:00"),
            ("Bo", "2026-03-03T10:00:00"),
            ("Cy", "2026-03-04T09:05:00"),
        ],
    );
}
