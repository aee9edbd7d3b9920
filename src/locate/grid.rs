//! Tables of data, told from those that only place things on the page.

use crate::dom::{NodeId, Tree, local_name};

/// Whether the table holds data rather than the page: it has heads or a caption, and no table in it; or it is a plain
/// grid of short cells.
pub(super) fn is_data(tree: &Tree, table: NodeId) -> bool {
    let mut has_head = false;
    let mut grid = Grid::default();
    for n in tree.elements(table).filter(|&n| n != table) {
        match *tree.tag(n) {
            local_name!("table") | local_name!("form") | local_name!("article") => return false,
            local_name!("th") | local_name!("caption") | local_name!("thead") => has_head = true,
            local_name!("tr") => grid.begin_row(),
            local_name!("td") => grid.add_cell(tree, n),
            local_name!("img") | local_name!("ul") => grid.has_parts = true,
            // One around all that is in a cell says nothing.
            local_name!("p") | local_name!("div") => {
                let mut beside = tree.preceding(n).chain(tree.following(n));
                grid.has_parts |= beside.any(|b| tree.element(b).is_some());
            }
            _ => {}
        }
    }
    grid.begin_row();
    has_head || grid.is_plain()
}

/// How the cells of a table without heads are laid out.
#[derive(Debug, Default)]
struct Grid {
    rows: usize,
    columns: usize,
    row: usize,
    is_uneven: bool,
    has_parts: bool,
    has_long: bool,
}

/// A cell of data has no more characters than this.
const LONGEST_CELL: usize = 120;

impl Grid {
    fn begin_row(&mut self) {
        let cells = std::mem::take(&mut self.row);
        if cells > 0 {
            self.is_uneven |= self.rows > 0 && cells != self.columns;
            self.columns = cells;
            self.rows += 1;
        }
    }

    fn add_cell(&mut self, tree: &Tree, cell: NodeId) {
        self.row += 1;
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
}
