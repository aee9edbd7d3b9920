//! The block model: gradient-boosted trees, read from a table.
//!
//! `tests/bench/train.py` fits it to blocks of real pages whose article is known, and writes it down. For
//! each block it gives the probability that the block belongs to the article. What it looks at is listed in
//! [`features`](super::features).

use std::sync::OnceLock;

/// Written by `tests/bench/train.py`: number of trees (u16); for each tree the number of its splits (u8),
/// then the splits (feature u8, upper half of the threshold's 32-bit float u16, left i8, right i8;
/// a negative branch is the leaf `-1 - branch`), then one leaf more than splits (i16, in 4096ths of log-odds).
/// Little-endian.
static TABLE: &[u8] = include_bytes!("model.bin");

/// Where a block's log-odds have fallen below this after [`FIRST_TREES`], the rest cannot lift them again.
const HOPELESS: f32 = -5.0;
const FIRST_TREES: usize = 50;

/// So many blocks go through the trees together: while one waits for memory, the others go on.
pub(crate) const LANES: usize = 8;
/// A block's features; those that nobody set are 0.
pub(crate) type Row = [f32; 256];

struct Tree {
    /// Splits and leaves; the root comes first.
    nodes: Vec<Node>,
    /// From the root to the deepest leaf.
    depth: usize,
}

struct Node {
    /// Of a split the threshold, of a leaf its value.
    value: f32,
    feature: u8,
    /// Where a block goes that is not above the threshold, and one that is. From a leaf, to the leaf.
    next: [u8; 2],
}

/// The probabilities that blocks with these features belong to the article.
pub(crate) fn probabilities(rows: &[Row; LANES]) -> [f32; LANES] {
    static TREES: OnceLock<Vec<Tree>> = OnceLock::new();
    let trees = TREES.get_or_init(|| read(TABLE).unwrap_or_default());
    let (first, rest) = trees.split_at(trees.len().min(FIRST_TREES + 1));
    let mut sums = [0.0; LANES];
    for tree in first {
        tree.add(rows, &mut sums);
    }
    let early = sums;
    if sums.iter().any(|&sum| sum >= HOPELESS) {
        for tree in rest {
            tree.add(rows, &mut sums);
        }
    }
    std::array::from_fn(|lane| {
        let sum = match early[lane] {
            hopeless if hopeless < HOPELESS => hopeless,
            _ => sums[lane],
        };
        1.0 / (1.0 + (-sum).exp())
    })
}

impl Tree {
    /// Adds what the tree says of each row.
    fn add(&self, rows: &[Row; LANES], sums: &mut [f32; LANES]) {
        let mut at = [0_u8; LANES];
        for _ in 0..self.depth {
            for (at, row) in at.iter_mut().zip(rows) {
                let Some(node) = self.nodes.get(usize::from(*at)) else {
                    continue;
                };
                let is_low = row[usize::from(node.feature)] <= node.value;
                *at = node.next[usize::from(!is_low)];
            }
        }
        for (at, sum) in at.into_iter().zip(sums) {
            *sum += self.nodes.get(usize::from(at)).map_or(0.0, |n| n.value);
        }
    }

    /// From the root to the deepest leaf. Branches lead on, so that one pass from the end tells.
    fn measure(nodes: &[Node]) -> usize {
        let mut depths = vec![0; nodes.len()];
        for (i, node) in nodes.iter().enumerate().rev() {
            let below = node.next.iter().filter(|&&next| usize::from(next) > i);
            depths[i] = below
                .filter_map(|&next| Some(depths.get(usize::from(next))? + 1))
                .max()
                .unwrap_or(0);
        }
        depths.first().copied().unwrap_or_default()
    }
}

/// The trees in the table; nothing where it is cut short.
fn read(table: &[u8]) -> Option<Vec<Tree>> {
    let mut bytes = table.iter().copied();
    let mut byte = move || bytes.next();
    let mut trees = Vec::new();
    for _ in 0..u16::from_le_bytes([byte()?, byte()?]) {
        let count = byte()?;
        // Leaves stand after the splits.
        let place = |branch: i8| match u8::try_from(branch) {
            Ok(split) => split,
            Err(_) => count.wrapping_add((-1 - branch).cast_unsigned()),
        };
        let mut nodes = Vec::with_capacity(usize::from(count) * 2 + 1);
        for _ in 0..count {
            let feature = byte()?;
            let value = f32::from_bits(u32::from(u16::from_le_bytes([byte()?, byte()?])) << 16);
            let next = [place(byte()?.cast_signed()), place(byte()?.cast_signed())];
            nodes.push(Node {
                value,
                feature,
                next,
            });
        }
        for leaf in count..=count.checked_mul(2)? {
            nodes.push(Node {
                value: f32::from(i16::from_le_bytes([byte()?, byte()?])) / 4096.0,
                feature: 0,
                next: [leaf; 2],
            });
        }
        let depth = Tree::measure(&nodes);
        let tree = Tree { nodes, depth };
        trees.push(tree);
    }
    Some(trees)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let trees = read(TABLE).expect("the table is whole");
        assert!(trees.len() > 50);
        for (i, tree) in trees.iter().enumerate() {
            let is_leaf = |at: usize| at >= tree.nodes.len() / 2;
            for (at, node) in tree.nodes.iter().enumerate() {
                let leads_on = node.next.iter().all(|&next| usize::from(next) > at);
                assert!(is_leaf(at) || leads_on, "tree {i}, split {at}");
            }
        }
        assert!(
            TABLE.len() <= 40 << 10,
            "the table has {} bytes",
            TABLE.len()
        );
    }

    #[test]
    fn a_tree_is_read_as_it_was_written() {
        // One split on feature 1 at 2.0: leaf 0 on the left (-1.0), leaf 1 on the right (0.5).
        let half = (2.0_f32.to_bits() >> 16) as u16;
        let mut table = vec![1, 0, 1, 1];
        table.extend(half.to_le_bytes());
        table.extend([255, 254]);
        table.extend((-4096_i16).to_le_bytes());
        table.extend(2048_i16.to_le_bytes());
        let trees = read(&table).expect("it is whole");
        let mut rows = [[0.0; 256]; LANES];
        (rows[0][1], rows[1][1]) = (2.0, 2.1);
        let mut sums = [0.0; LANES];
        trees[0].add(&rows, &mut sums);
        assert_eq!(sums[..3], [-1.0, 0.5, -1.0]);
        assert!(read(&table[..5]).is_none());
    }
}
