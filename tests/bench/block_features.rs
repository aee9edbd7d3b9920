//! Writes what the block model sees of each page, for `train.py`.
//!
//! block_features OUT: JSON lines {id, html} on standard input; OUT.jsonl gets texts and frames, OUT.f32
//! the features (32-bit floats, a row a block, in the order of OUT.names).

use std::fs::File;
use std::io::{BufRead, BufWriter, Write};

fn main() -> std::io::Result<()> {
    let out = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "target/blocks".into());
    let mut lines = BufWriter::new(File::create(format!("{out}.jsonl"))?);
    let mut floats = BufWriter::new(File::create(format!("{out}.f32"))?);
    let mut names = Vec::new();
    for line in std::io::stdin().lock().lines() {
        let job: serde_json::Value = serde_json::from_str(&line?)?;
        let example = copydesk::train::example(job["html"].as_str().unwrap_or_default());
        for value in example.features.iter().flatten() {
            floats.write_all(&value.to_le_bytes())?;
        }
        let row = serde_json::json!({
            "id": job["id"], "texts": example.texts, "frames": example.frames,
            "block_frames": example.block_frames, "frame_parents": example.frame_parents,
        });
        writeln!(lines, "{row}")?;
        if !example.names.is_empty() {
            names = example.names;
        }
    }
    std::fs::write(format!("{out}.names"), names.join("\n"))
}
