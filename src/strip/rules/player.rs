//! Sound and video players, reading times, views.

use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "player",
        why: "The controls of a player.",
        when: When::Token(&[
            "audio-player", "audioplayer", "article-audio", "article-audio-player", "audio-article",
            "audio-widget", "audio-container", "audio-module", "audio-bar", "audio-button", "audio-native",
            "listen-article", "listen-bar", "listen-block", "listen-button", "listen-link", "listen-now",
            "listen-to-article", "listen-to-this-article", "listen-widget", "text-to-speech", "tts-player",
            "tts-button", "tts-widget", "readspeaker", "rs-skip", "rs-button", "rsbtn", "readspeaker-button",
            "speechkit-wrapper", "beyondwords-player", "beyondwords-wrapper", "trinity-player",
            "trinityaudioplaceholder", "trinity-tts-pb", "remixd-audio-player", "blogaudio",
            "everlit-audio-player", "spoken-player", "ad-auris-widget", "playht", "vjs-control-bar",
            "vjs-text-track-settings", "vjs-modal-dialog", "vjs-error-display", "vjs-control-text",
            "vjs-loading-spinner", "vjs-big-play-button", "vjs-no-js", "vjs-hidden", "plyr-controls",
            "mejs-controls", "mejs-offscreen", "jw-controls", "jwplayer-controls", "jw-error",
            "video-controls", "player-controls", "player-error", "player-ui", "video-meta", "video-duration",
            "video-title-overlay", "video-playlist", "playlist", "podcast-player", "podcast-promo",
            "podcast-subscribe", "podcast-links", "wp-playlist", "html5-no-support",
            "video-unavailable", "vorlesen", "vorlesefunktion", "anhoeren", "ecouter-article",
        ]),
        removes: &[r#"<div class="audio-player"><span>0:00</span> of <span>4:12</span></div>"#],
        keeps: &[r#"<p class="players">Both players shook hands.</p>"#],
    },
    Rule {
        id: "reading-time",
        why: "How long the text takes to read.",
        when: When::Token(&[
            "reading-time", "read-time", "readtime", "readingtime", "reading-time-label", "article-read-time",
            "article-reading-time", "post-read-time", "post-reading-time", "entry-reading-time",
            "estimated-reading-time", "estimated-read-time", "time-to-read", "min-read", "minutes-read",
            "span-reading-time", "rt-reading-time", "bsf-rt-reading-time", "yoast-reading-time-wrapper",
            "yoast-reading-time-time-to-read", "lesezeit", "lesedauer", "leestijd", "temps-lecture",
            "temps-de-lecture", "tiempo-lectura", "tiempo-de-lectura", "tempo-lettura", "tempo-di-lettura",
            "tempo-leitura", "tempo-de-leitura", "lastid", "lesetid", "laesetid", "lukuaika", "czas-czytania",
        ]),
        removes: &[r#"<span class="reading-time">a four-minute walk through the text</span>"#],
        keeps: &[r#"<p class="reading-timetable">The reading begins at nine.</p>"#],
    },
    Rule {
        id: "player-label",
        why: "A label of a player, or how long the text takes.",
        when: When::Phrase(phrases::player::PLAYER),
        removes: &[
            "<p>Listen to this article</p>",
            "<p>2 min read</p>",
            "<p>Reading time: 12 minutes</p>",
        ],
        keeps: &[
            "<p>Listen to this article of faith, she said.</p>",
            "<li>2 minutes of stirring</li>",
        ],
    },
];
