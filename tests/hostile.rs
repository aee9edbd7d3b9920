//! Hostile markup that the browsers are given, too (`tests/hostile/newer.json`): what comes of it is held to the laws, and its
//! Markdown with them.

#![cfg(not(target_family = "wasm"))]

mod laws;

use laws::{cleaned, sanitized};
use std::collections::BTreeMap;

const PROSE: &str = "<p>The ferry will run again from Friday, the town council said on Monday after a long debate.</p>";

#[test]
fn newer_payloads_break_no_law() {
    let kinds: BTreeMap<String, Vec<String>> =
        serde_json::from_str(include_str!("hostile/newer.json")).expect("lists by kind");
    let payloads = kinds.values().flatten();
    assert!(payloads.clone().count() > 400, "they were read");
    for payload in payloads {
        sanitized(payload);
        let page = format!("<title>Ferry</title><h1>Ferry</h1>{PROSE}{payload}{PROSE}");
        cleaned(&page, Some("https://news.example/ferry"));
    }
}
