//! Forums whose threads say in their own way who opened them.

use super::separate;
use super::threads::{POSTS, assert_authors_and_days, thread};

/// The opener of a page's thread, and the day.
fn opener(page: &str) -> (Vec<String>, Option<String>) {
    let metadata = separate(page).metadata;
    let day = metadata.published_time.map(|t| t[..10].to_owned());
    (metadata.authors, day)
}

#[track_caller]
fn assert_opened_by_ada(page: &str) {
    let ada = (vec!["Ada".to_owned()], Some(POSTS[0].1[..10].to_owned()));
    assert_eq!(opener(page), ada);
}

/// The day as vBulletin and MyBB print it.
fn american(time: &str) -> String {
    format!("{}-{}, 10:15 AM", &time[5..10], &time[..4])
}

#[test]
fn vbulletin_of_old() {
    let page = thread(
        "<h1>Boats in fog</h1><div id=posts>",
        |author, time, words| {
            let number = words.len();
            format!(
                "<div align=center><table id=post{number} class=tborder><tr><td class=thead><a name=post{number}></a> {}</td><td class=thead align=right>#<a href=showpost.php><strong>1</strong></a></td></tr>\
                 <tr valign=top><td class=alt2><div id=postmenu_{number}><a class=bigusername href=member.php?u=1>{author}</a></div><div class=smallfont>Member</div><div class=smallfont><div>Join Date: May 2009</div><div>Posts: 312</div></div></td>\
                 <td class=alt1 id=td_post_{number}><div class=smallfont><strong>Boats in fog</strong></div><hr><div id=post_message_{number}>{words}</div></td></tr></table></div>",
                american(time)
            )
        },
    );
    assert_authors_and_days(&page);
    assert_opened_by_ada(&page);
}

#[test]
fn what_mybb_says_of_a_poster_is_no_name() {
    let page = thread(
        "<div id=posts><h1>Boats in fog</h1>",
        |author, time, words| {
            format!(
                "<div class='post classic'><div class='post_author scaleimages'><div class=author_information><strong><span class=largetext><a href=/user-1.html>{author}</a></span></strong><br><span class=smalltext>Junior Member</span></div><div class=author_statistics>Posts: 12<br>Threads: 3<br>Joined: May 2019</div></div>\
                 <div class=post_content><div class=post_head><span class=post_date>{}</span></div><div class=post_body>{words}</div></div></div>",
                american(time)
            )
        },
    );
    assert_authors_and_days(&page);
    assert_opened_by_ada(&page);
}

#[test]
fn lemmy() {
    let page = thread(
        "<h1>Boats in fog</h1><div class=post>",
        |author, time, words| {
            let by = format!(
                "<a class='person-listing d-inline-flex' title={author} href=/u/{author}><span>{author}</span></a> <span class='moment-time pointer' data-tippy-content='{time}'>3 hours ago</span>"
            );
            match author {
                "Ada" => format!(
                    "<div class='post-listing mt-2'><article class=post-container><div>{by} in <a class=community-link href=/c/boats>Boats</a></div></article><article id=postContent><div class=md-div><p>{words}</p></div></article></div>"
                ),
                _ => format!(
                    "<ul class=comments><li class=comment><article class='comment-node py-2'><div>{by}</div><div class=comment-content><div class=md-div><p>{words}</p></div></div></article></li></ul>"
                ),
            }
        },
    );
    assert_authors_and_days(&page);
    assert_opened_by_ada(&page);
}

#[test]
fn github_of_today() {
    let page = thread(
        "<div data-testid=issue-header><h1><bdi data-testid=issue-title class=markdown-title>Boats in fog</bdi></h1></div>",
        |author, time, words| {
            let (class, test_id) = match author {
                "Ada" => ("react-issue-body", "issue-body-header-author"),
                _ => ("react-issue-comment", "avatar-link"),
            };
            format!(
                "<div class={class}><div class=ActivityHeader-module__x1><a data-testid={test_id} class=ActivityHeader-module__AuthorLink--x2 href=/{author}>{author}</a> <span>commented <relative-time datetime={time}>Mar 3, 2026</relative-time></span> <button>More actions</button></div><div data-testid=markdown-body class=markdown-body><p>{words}</p></div></div>"
            )
        },
    );
    assert_authors_and_days(&page);
    assert_opened_by_ada(&page);
}

/// Who sends in a link writes no post, and opens the thread all the same.
#[test]
fn the_submitter_of_hacker_news_is_the_author() {
    let submitted = |text: &str| {
        let open = format!(
            "<table class=fatitem><tr class='athing submission'><td class=title><span class=titleline><a href=https://quay.example/>Boats in fog</a></span></td></tr><tr><td class=subtext><span class=subline><span class=score>12 points</span> by <a class=hnuser href=/user>Zoe</a> <span class=age title='2026-03-02T09:00:00 1772442000'><a href=/item>2 days ago</a></span> | <a href=/hide>hide</a></span></td></tr>{text}</table><table class=comment-tree>"
        );
        thread(&open, |author, time, words| {
            format!(
                "<tr class='athing comtr'><td><table><tr><td class=ind indent=0></td><td class=default><div><span class=comhead><a class=hnuser href=/user>{author}</a> <span class=age title='{}'>1 day ago</span></span></div><div class=comment><div class='commtext c00'>{words}</div></div></td></tr></table></td></tr>",
                time.trim_end_matches('Z')
            )
        })
    };
    let zoe = (vec!["Zoe".to_owned()], Some("2026-03-02".to_owned()));
    let link = submitted("");
    assert_eq!(opener(&link), zoe);
    assert_authors_and_days(&link);
    let asked =
        submitted("<tr><td></td><td><div class=toptext>How do you moor in it?</div></td></tr>");
    assert_eq!(opener(&asked), zoe);
    let posts = separate(&asked).comments.unwrap_or_default();
    assert_eq!(posts.len(), POSTS.len() + 1);
    assert_eq!(posts[0].text_content, "How do you moor in it?");
}
