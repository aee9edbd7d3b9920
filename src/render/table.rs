//! A table as Markdown: one line a row, spans filled up with empty cells.

use super::inline::{self, Place};
use crate::dom::{NodeId, Story};
use html5ever::local_name;

/// Past this column no cell is written but those that are there: no span reaches further, and no row is filled up.
const MAX_COLUMNS: usize = 200;

/// The rows of the table, the first of them its head.
pub(super) fn write(story: &Story, table: NodeId) -> String {
    let rows = rows(story, table);
    let mut lines: Vec<Vec<String>> = Vec::new();
    // By column: how many more rows a cell from above reaches down.
    let mut reach: Vec<usize> = Vec::new();
    for &row in &rows {
        lines.push(line(story, row, &mut reach));
    }
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    if columns == 0 {
        return String::new();
    }
    let has_head = rows.first().is_some_and(|&row| is_head(story, row));
    if !has_head {
        lines.insert(0, Vec::new());
    }
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        // The head must be as wide as the table, or renderers leave cells out.
        let width = match at {
            0 => columns,
            _ => columns.min(line.len().max(MAX_COLUMNS)),
        };
        push_row(&mut out, width, |column| {
            line.get(column).map_or("", |cell| cell)
        });
        if at == 0 {
            out.push('\n');
            push_row(&mut out, columns, |_| "---");
        }
    }
    out
}

fn push_row<'a>(out: &mut String, columns: usize, cell: impl Fn(usize) -> &'a str) {
    out.push('|');
    for column in 0..columns {
        out.push(' ');
        out.push_str(cell(column));
        out.push_str(if cell(column).is_empty() { "|" } else { " |" });
    }
}

fn rows(story: &Story, table: NodeId) -> Vec<NodeId> {
    let groups = story
        .children(table)
        .filter(|&n| *story.tag(n) != local_name!("caption"));
    let rows = groups.flat_map(|group| story.children(group));
    rows.filter(|&n| *story.tag(n) == local_name!("tr"))
        .collect()
}

/// Whether the row is the table's head.
fn is_head(story: &Story, row: NodeId) -> bool {
    let group = story[row].parent.map(|p| story.tag(p).clone());
    let mut cells = story.children(row).filter(|&n| story.element(n).is_some());
    group == Some(local_name!("thead")) || cells.all(|n| *story.tag(n) == local_name!("th"))
}

fn line(story: &Story, row: NodeId, reach: &mut Vec<usize>) -> Vec<String> {
    let mut line = Vec::new();
    let skip = |line: &mut Vec<String>, reach: &mut Vec<usize>| {
        while let Some(rows) = reach.get_mut(line.len()).filter(|rows| **rows > 0) {
            *rows -= 1;
            line.push(String::new());
        }
    };
    for cell in story.children(row).filter(|&n| story.element(n).is_some()) {
        skip(&mut line, reach);
        let words: Vec<NodeId> = story.children(cell).collect();
        let text = inline::write(story, &words, Place::Cell);
        let span = |name| {
            story
                .attr(cell, name)
                .and_then(|s| s.parse::<usize>().ok())
                .unwrap_or(1)
                .clamp(1, 100)
        };
        for at in 0..span("colspan") {
            let is_far = line.len() >= MAX_COLUMNS;
            if is_far && at > 0 {
                break;
            }
            if !is_far {
                if reach.len() <= line.len() {
                    reach.resize(line.len() + 1, 0);
                }
                reach[line.len()] = span("rowspan") - 1;
            }
            line.push(if at == 0 { text.clone() } else { String::new() });
        }
    }
    skip(&mut line, reach);
    line
}
