//! Polls, quizzes, surveys.

use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "poll",
        why: "A poll or a quiz that works on its own page only.",
        when: When::Token(&[
            "poll", "poll-box", "poll-container", "poll-widget", "poll-form", "poll-wrapper", "polls",
            "pollwidget", "article-poll", "inline-poll", "opinion-poll", "polldaddy", "pds-box", "crowdsignal",
            "wp-polls", "survey", "survey-box", "survey-widget", "survey-prompt", "typeform-widget", "opinary",
            "opinary-widget", "opinary-widget-embed", "apester", "apester-media", "riddle-target",
            "riddle2-wrapper", "quiz-embed", "quiz-widget", "playbuzz", "voting", "voting-widget", "umfrage",
            "umfrage-box", "sondage", "encuesta", "sondaggio", "enquete", "ankieta",
        ]),
        removes: &[
            r#"<div class="poll"><p>Should the boats go out?</p><label>Yes</label><label>No</label></div>"#,
        ],
        keeps: &[r#"<p class="polling-station">The polling station opens at eight.</p>"#],
    },
    Rule {
        id: "poll-label",
        why: "A label or button of a poll that does not work here.",
        when: When::Phrase(phrases::polls::POLLS),
        removes: &["<p>Cast your vote</p>", "<div><button>Vote now</button> 1,204 votes</div>"],
        keeps: &["<p>See results in the table that the harbour office put up in May.</p>"],
    },
];
