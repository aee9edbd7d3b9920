//! Cleans pages with probabilities that were made elsewhere, so that the whole pipeline is seen on sites that its model has not.
//!
//! clean_given GIVEN: JSON lines {id, html, url?} on standard input, answered as `copydesk --jsonl` does; GIVEN has a
//! line {id, p} a page, a probability a block, which `train.py cv` writes.

use std::collections::HashMap;
use std::error::Error;
use std::io::{BufRead, BufReader, Write};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("which probabilities?")?;
    let mut given: HashMap<String, Vec<f32>> = HashMap::new();
    for line in BufReader::new(std::fs::File::open(path)?).lines() {
        let row: serde_json::Value = serde_json::from_str(&line?)?;
        let p = row["p"].as_array().into_iter().flatten();
        let p = p.filter_map(|p| p.as_f64().map(|p| p as f32)).collect();
        given.insert(row["id"].as_str().unwrap_or_default().to_owned(), p);
    }
    for line in std::io::stdin().lock().lines() {
        let job: serde_json::Value = serde_json::from_str(&line?)?;
        let id = job["id"].as_str().unwrap_or_default();
        let options = copydesk::Options {
            url: job["url"].as_str().map(str::to_owned),
            ..copydesk::Options::default()
        };
        let given = given.get(id).cloned().unwrap_or_default();
        let html = job["html"].as_str().unwrap_or_default();
        let mut answer = match copydesk::train::clean_given(html, &options, given) {
            Ok(article) => serde_json::to_value(article)?,
            Err(error) => serde_json::json!({ "error": error.to_string() }),
        };
        answer["id"] = id.into();
        writeln!(std::io::stdout(), "{answer}")?;
    }
    Ok(())
}
