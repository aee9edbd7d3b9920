//! Tables of data, told from those that only place things on the page.

use crate::dom::{NodeId, Tree, local_name};

/// Whether the table holds data rather than the page: it has heads or a caption, and no table in it; or it is a plain
/// grid of short cells.
pub(super) fn is_data(tree: &Tree, table: NodeId) -> bool {
    Grid::of(tree, table).is_some_and(|grid| grid.has_head || grid.is_plain())
}

/// Whether a row of heads says what is in each of its columns, as no list of links does that a table lays out.
pub(super) fn has_columns(tree: &Tree, table: NodeId) -> bool {
    Grid::of(tree, table).is_some_and(|grid| {
        let is_even = !grid.is_uneven && !grid.has_parts;
        let heads_are_links = grid.linked_heads >= grid.heads_of_first;
        grid.heads_of_first >= 2
            && !heads_are_links
            && grid.heads_of_first == grid.columns
            && grid.rows >= 3
            && is_even
    })
}

/// Whether the cell is wider than one column.
fn is_wide(tree: &Tree, cell: NodeId) -> bool {
    tree.attr(cell, "colspan")
        .is_some_and(|span| span.trim() != "1")
}

/// How the cells of a table are laid out.
#[derive(Debug, Default)]
struct Grid {
    rows: usize,
    columns: usize,
    row: usize,
    /// Whether a cell of the row is wider than a column.
    is_wide: bool,
    is_uneven: bool,
    has_parts: bool,
    has_long: bool,
    has_head: bool,
    /// Heads in the row, and in the first row where it has no other cells.
    heads: usize,
    heads_of_first: usize,
    /// Links in the heads of the first row.
    linked_heads: usize,
}

/// A cell of data has no more characters than this.
const LONGEST_CELL: usize = 120;

impl Grid {
    /// None where the table holds what tables of data do not.
    fn of(tree: &Tree, table: NodeId) -> Option<Grid> {
        let mut grid = Grid::default();
        for n in tree.elements(table).filter(|&n| n != table) {
            match *tree.tag(n) {
                local_name!("table") | local_name!("form") | local_name!("article") => return None,
                local_name!("caption") | local_name!("thead") => grid.has_head = true,
                local_name!("th") => grid.add_head(tree, n),
                local_name!("tr") => grid.begin_row(),
                local_name!("td") => grid.add_cell(tree, n),
                local_name!("a") => {
                    let is_of_heads = grid.rows == 0 && grid.heads > 0 && grid.heads == grid.row;
                    grid.linked_heads += usize::from(is_of_heads);
                }
                local_name!("img") | local_name!("ul") | local_name!("input") => {
                    grid.has_parts = true
                }
                // One around all that is in a cell says nothing.
                local_name!("p") | local_name!("div") => {
                    let mut beside = tree.preceding(n).chain(tree.following(n));
                    grid.has_parts |= beside.any(|b| tree.element(b).is_some());
                }
                _ => {}
            }
        }
        grid.begin_row();
        Some(grid)
    }

    fn begin_row(&mut self) {
        let (cells, heads) = (
            std::mem::take(&mut self.row),
            std::mem::take(&mut self.heads),
        );
        // One cell over all columns is a title.
        let is_title = std::mem::take(&mut self.is_wide) && cells == 1;
        if cells > 0 && !is_title {
            if self.rows == 0 && heads == cells {
                self.heads_of_first = heads;
            }
            self.is_uneven |= self.rows > 0 && cells != self.columns;
            self.columns = cells;
            self.rows += 1;
        }
    }

    fn add(&mut self, tree: &Tree, cell: NodeId) {
        self.row += 1;
        self.is_wide |= is_wide(tree, cell);
    }

    fn add_head(&mut self, tree: &Tree, head: NodeId) {
        self.has_head = true;
        self.heads += 1;
        self.add(tree, head);
    }

    fn add_cell(&mut self, tree: &Tree, cell: NodeId) {
        self.add(tree, cell);
        self.has_long |= tree.text_of(cell).chars().count() > LONGEST_CELL;
    }

    /// Whether all rows have as many cells, and the cells nothing but a few words.
    fn is_plain(&self) -> bool {
        let is_even = !self.is_uneven && !self.has_parts && !self.has_long;
        is_even && self.rows >= 3 && self.columns >= 2
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::content_with;

    #[test]
    fn a_grid_of_short_cells_stays_whole() {
        let row = |a, b| format!("<tr><td>{a}</td><td>{b}</td></tr>");
        let rows = [
            row("Tern", "small"),
            row("Heron", "large"),
            row("Skua", "sold"),
        ]
        .concat();
        let content = content_with(&format!("<table>{rows}</table>"));
        assert_eq!(content.matches("<tr").count(), 3, "{content}");
    }

    #[test]
    fn columns_of_links_stay_at_the_end_of_a_section_with_their_heading() {
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ".repeat(4);
        let row = |cell: &str, name: &str| {
            format!(
                "<tr><{cell}><a href=#b>{name}</a></{cell}><{cell}><a href=#n>New{name}</a></{cell}></tr>"
            )
        };
        let rows: String = ["Sail", "Reef", "Furl", "Trim"]
            .map(|name| row("td", name))
            .concat();
        let content = |heads: &str| {
            let html = format!(
                "<html lang=en><title>Boats</title><div class=body role=main><section><h1>Boats</h1><p>{text}</p><p>{text}</p>\
                 <section id=calls><h2>Old and new<a class=headerlink href=#calls>¶</a></h2><table><thead>{heads}</thead>{rows}</table></section></section></div>"
            );
            let article = crate::clean(&html, &crate::Options::default());
            article.map(|article| article.content).unwrap_or_default()
        };
        let table = content("<tr><th>Old call</th><th>New call</th></tr>");
        assert!(
            table.contains("Old and new") && table.matches("<tr>").count() == 5,
            "{table}"
        );
        // What has links for its heads only lays them out.
        assert!(!content(&row("th", "Jibe")).contains("Reef"));
    }

    #[test]
    fn tables_in_a_table_stay_with_the_title_over_them() {
        let inner = |title: &str, boats: [&str; 3]| {
            let rows =
                boats.map(|boat| format!("<tr><td>{boat}</td><td>212</td><td>4.1%</td></tr>"));
            format!(
                "<td><table><tr><td colspan=3><b>{title}</b></td></tr>{}</table></td>",
                rows.concat()
            )
        };
        let content = content_with(&format!(
            "<table class=stats><tr><th colspan=2>Most active boats</th></tr><tr>{}{}</tr></table>",
            inner("By trips", ["Tern", "Heron", "Skua"]),
            inner("By mail", ["Gannet", "Fulmar", "Petrel"]),
        ));
        for words in ["Most active boats", "By trips", "Tern", "By mail", "Petrel"] {
            assert!(content.contains(words), "{words}: {content}");
        }
    }
}
