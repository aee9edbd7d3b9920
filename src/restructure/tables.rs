//! Tells tables of data from tables that only lay out the page, and undoes these.

use super::mends::LAYOUT_TABLE;
use crate::dom::{Edge, Ledger, NodeId, Story, is_blank, tags};
use html5ever::local_name;

/// Cells with more bytes of text than this hold a part of a page, on average.
const LONG_CELL: usize = 400;

/// What a table holds, tables within it left aside.
struct Table {
    node: NodeId,
    rows: usize,
    cells: usize,
    /// Cells that show something.
    filled: usize,
    /// Rows that show something in two cells at least.
    wide_rows: usize,
    filled_in_row: usize,
    cell_filled: bool,
    has_head: bool,
    has_table: bool,
    blocks: usize,
    bytes: usize,
    says_layout: bool,
}

/// Undoes the tables that lay out the page.
pub(super) fn undo_layout(story: &mut Story, ledger: &mut Ledger) {
    if ledger.leaves_all(LAYOUT_TABLE) {
        return;
    }
    for table in layouts(story) {
        let words = story.first_text(table);
        ledger.mend_again(story, words, LAYOUT_TABLE, || {
            let text = story.text(words).unwrap_or_default().trim();
            (format!("<table><tr><td>{text}"), format!("<p>{text}"))
        });
        let parts: Vec<NodeId> = parts(story, table);
        for part in parts {
            story.rename(part, local_name!("div"));
        }
    }
}

/// The table, its groups, rows and cells.
fn parts(story: &Story, table: NodeId) -> Vec<NodeId> {
    let mut parts = vec![table];
    let mut next = 0;
    while let Some(&part) = parts.get(next) {
        next += 1;
        let is_part = |&n: &NodeId| {
            matches!(
                *story.tag(n),
                local_name!("tbody")
                    | local_name!("thead")
                    | local_name!("tfoot")
                    | local_name!("tr")
                    | local_name!("td")
                    | local_name!("th")
                    | local_name!("caption")
            )
        };
        let is_cell = matches!(
            *story.tag(part),
            local_name!("td") | local_name!("th") | local_name!("caption")
        );
        if !is_cell {
            parts.extend(story.children(part).filter(is_part));
        }
    }
    parts
}

fn layouts(story: &Story) -> Vec<NodeId> {
    let mut open: Vec<Table> = Vec::new();
    let mut layouts = Vec::new();
    for edge in story.traverse(story.root()) {
        match edge {
            Edge::Enter(n) => enter(story, n, &mut open),
            Edge::Leave(n) => {
                let tag = story.tag(n);
                if *tag == local_name!("table") {
                    if let Some(table) = open.pop().filter(is_layout) {
                        layouts.push(table.node);
                    }
                } else if let Some(table) = open.last_mut() {
                    table.leave(tag);
                }
            }
        }
    }
    layouts
}

fn enter(story: &Story, n: NodeId, open: &mut Vec<Table>) {
    if let Some(text) = story.text(n) {
        if let Some(table) = open.last_mut().filter(|_| !is_blank(text)) {
            table.bytes += text.trim().len();
            table.cell_filled = true;
        }
        return;
    }
    let Some(element) = story.element(n) else {
        return;
    };
    let tag = &element.name.local;
    if *tag == local_name!("table") {
        if let Some(outer) = open.last_mut() {
            outer.has_table = true;
        }
        let role = element.attr("role").unwrap_or_default();
        open.push(Table {
            node: n,
            rows: 0,
            cells: 0,
            filled: 0,
            wide_rows: 0,
            filled_in_row: 0,
            cell_filled: false,
            has_head: false,
            has_table: false,
            blocks: 0,
            bytes: 0,
            says_layout: matches!(role, "presentation" | "none"),
        });
        return;
    }
    let Some(table) = open.last_mut() else {
        return;
    };
    match *tag {
        local_name!("tr") => {
            table.rows += 1;
            table.filled_in_row = 0;
        }
        local_name!("th") | local_name!("caption") | local_name!("thead") => table.has_head = true,
        local_name!("img") | local_name!("iframe") => table.cell_filled = true,
        _ if tags::is_heading(tag) => table.blocks += 3,
        local_name!("form")
        | local_name!("article")
        | local_name!("section")
        | local_name!("pre") => table.blocks += 3,
        local_name!("p") | local_name!("figure") | local_name!("blockquote") => table.blocks += 1,
        _ => {}
    }
    if matches!(*tag, local_name!("td") | local_name!("th")) {
        table.cells += 1;
        table.cell_filled = false;
    }
}

impl Table {
    fn leave(&mut self, tag: &html5ever::LocalName) {
        match *tag {
            local_name!("td") | local_name!("th") if self.cell_filled => {
                self.filled += 1;
                self.filled_in_row += 1;
                self.cell_filled = false;
            }
            local_name!("tr") => self.wide_rows += usize::from(self.filled_in_row >= 2),
            _ => {}
        }
    }
}

fn is_layout(table: &Table) -> bool {
    if table.says_layout || table.filled <= 1 || table.has_table {
        return true;
    }
    if table.has_head {
        return false;
    }
    let is_list = table.wide_rows == 0;
    let is_one_row = table.rows <= 1;
    let is_long = table.bytes > LONG_CELL * table.filled;
    let is_page = table.blocks >= 3 && table.blocks > 2 * table.filled;
    is_list || is_one_row || is_long || is_page
}
