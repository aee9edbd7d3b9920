//! The command-line program.

use copydesk::{Options, clean};
use std::io::{BufRead, Write};

fn main() {
    let stdin = std::io::stdin();
    let mut out = std::io::stdout().lock();
    for line in stdin.lock().lines().map_while(Result::ok) {
        let job: serde_json::Value = serde_json::from_str(&line).unwrap_or_default();
        let options = Options {
            url: job["url"].as_str().map(str::to_owned),
            ..Options::default()
        };
        let answer = match clean(job["html"].as_str().unwrap_or_default(), &options) {
            Ok(article) => {
                let mut value = serde_json::to_value(article).unwrap_or_default();
                value["id"] = job["id"].clone();
                value
            }
            Err(e) => serde_json::json!({"id": job["id"], "error": e.to_string()}),
        };
        let _ = writeln!(out, "{answer}");
        let _ = out.flush();
    }
}
