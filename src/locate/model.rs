//! The block model: gradient-boosted trees, read from a table.
//!
//! `tests/bench/train.py` fits it to blocks of real pages whose article is known, and writes it down. For
//! each block it gives the probability that the block belongs to the article. What it looks at is listed in
//! [`features`](super::features).

use std::sync::OnceLock;

/// Written by `tests/bench/train.py`, little-endian: the log-odds to begin with (f32), what a leaf's unit is worth
/// (f32); the number of thresholds (u16), and each as the upper half of a 32-bit float; the number of features, and for
/// each how many of the thresholds are its own (u8); the number of trees (u16), and each in preorder. A split is the
/// feature (u8), then which of the feature's thresholds (the lower six bits), whether its left branch is a leaf (64),
/// and its right (128). A leaf is an i8.
static TABLE: &[u8] = include_bytes!("model.bin");

/// Where a block's log-odds have fallen below this after [`FIRST_TREES`], the rest will not lift them again; they make
/// them so much lower that the block is given [`REST`] on top, with which the mean probability stays as it was. Of 59,400
/// blocks of 240 pages 44 % end so, and none of these would have come above -2.7. A new model needs new numbers.
const HOPELESS: f32 = -2.6;
const REST: f32 = -2.76;
const FIRST_TREES: usize = 35;

/// So many blocks go through the trees together: while one waits for memory, the others go on.
const LANES: usize = 8;
/// A tree has no more splits and leaves.
const NODES: usize = 64;
/// A block's features; those that nobody set are 0.
pub(crate) type Row = [f32; 256];

#[derive(Debug, Default)]
struct Model {
    base: f32,
    trees: Vec<Tree>,
}

#[derive(Debug)]
struct Tree {
    /// Splits and leaves in preorder.
    nodes: [Node; NODES],
    /// From the root to the deepest leaf.
    depth: usize,
}

#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// Of a split the threshold, of a leaf its value.
    value: f32,
    feature: u8,
    /// Where a block goes that is not above the threshold, and one that is. From a leaf, to the leaf.
    next: [u8; 2],
}

/// The probabilities that so many blocks belong to the article; `describe` sets the features of the block with the
/// number that it is given.
pub(crate) fn probabilities(count: usize, mut describe: impl FnMut(usize, &mut Row)) -> Vec<f32> {
    static MODEL: OnceLock<Model> = OnceLock::new();
    let Model { base, trees } = MODEL.get_or_init(|| read(TABLE).unwrap_or_default());
    let (first, rest) = trees.split_at(trees.len().min(FIRST_TREES));
    let mut sums = vec![*base; count];
    let mut rows = [[0.0; 256]; LANES];
    // Those that are not hopeless, until there are enough to go on together.
    let mut hopeful = [[0.0; 256]; LANES];
    let mut waiting = Vec::with_capacity(LANES);
    let go_on = |hopeful: &[Row; LANES], waiting: &mut Vec<usize>, sums: &mut [f32]| {
        let mut lanes = [0.0; LANES];
        for (lane, &block) in lanes.iter_mut().zip(&*waiting) {
            *lane = sums[block];
        }
        for tree in rest {
            tree.add(hopeful, &mut lanes);
        }
        for (lane, block) in lanes.into_iter().zip(waiting.drain(..)) {
            sums[block] = lane;
        }
    };
    for start in (0..count).step_by(LANES) {
        let blocks = start..count.min(start + LANES);
        for (block, row) in blocks.clone().zip(&mut rows) {
            describe(block, row);
        }
        let mut lanes = [*base; LANES];
        for tree in first {
            tree.add(&rows, &mut lanes);
        }
        for ((block, row), lane) in blocks.zip(&rows).zip(lanes) {
            let is_hopeless = lane < HOPELESS;
            sums[block] = lane + if is_hopeless { REST } else { 0.0 };
            if !is_hopeless {
                hopeful[waiting.len()] = *row;
                waiting.push(block);
            }
            if waiting.len() == LANES {
                go_on(&hopeful, &mut waiting, &mut sums);
            }
        }
    }
    go_on(&hopeful, &mut waiting, &mut sums);
    sums.into_iter()
        .map(|sum| 1.0 / (1.0 + (-sum).exp()))
        .collect()
}

impl Tree {
    /// Adds what the tree says of each row.
    fn add(&self, rows: &[Row; LANES], sums: &mut [f32; LANES]) {
        let mut at = [0_u8; LANES];
        for _ in 0..self.depth {
            let before = at;
            for (at, row) in at.iter_mut().zip(rows) {
                let node = self.nodes[usize::from(*at) % NODES];
                let is_low = row[usize::from(node.feature)] <= node.value;
                *at = node.next[usize::from(!is_low)];
            }
            // All are at their leaves.
            if at == before {
                break;
            }
        }
        for (at, sum) in at.into_iter().zip(sums) {
            *sum += self.nodes[usize::from(at) % NODES].value;
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

/// The model in the table; nothing where it is cut short.
fn read(table: &[u8]) -> Option<Model> {
    let mut table = table.iter().copied();
    let mut byte = move || table.next();
    let base = f32::from_le_bytes([byte()?, byte()?, byte()?, byte()?]);
    let unit = f32::from_le_bytes([byte()?, byte()?, byte()?, byte()?]);
    let mut thresholds = Vec::new();
    for _ in 0..u16::from_le_bytes([byte()?, byte()?]) {
        let half = u16::from_le_bytes([byte()?, byte()?]);
        thresholds.push(f32::from_bits(u32::from(half) << 16));
    }
    // For each feature, where its thresholds begin.
    let (mut begins, mut begin) = (Vec::new(), 0);
    for _ in 0..byte()? {
        begins.push(begin);
        begin += usize::from(byte()?);
    }
    let threshold = |feature: u8, code: u8| {
        let begin: usize = *begins.get(usize::from(feature))?;
        thresholds.get(begin + usize::from(code & 63)).copied()
    };
    let count = u16::from_le_bytes([byte()?, byte()?]);
    let mut trees = Vec::with_capacity(usize::from(count));
    let (mut nodes, mut open) = (Vec::with_capacity(NODES), Vec::new());
    for _ in 0..count {
        nodes.clear();
        // What is still to be read: whose branch it is, which one, and whether it is a leaf.
        open.push(None);
        while let Some(around) = open.pop() {
            let at = u8::try_from(nodes.len()).ok()?;
            if let Some((_, _, true)) = around {
                nodes.push(Node {
                    value: f32::from(byte()?.cast_signed()) * unit,
                    feature: 0,
                    next: [at; 2],
                });
            } else {
                let (feature, code) = (byte()?, byte()?);
                nodes.push(Node {
                    value: threshold(feature, code)?,
                    feature,
                    next: [at; 2],
                });
                open.push(Some((at, 1, code & 128 != 0)));
                open.push(Some((at, 0, code & 64 != 0)));
            }
            if let Some((split, branch, _)) = around {
                let split: &mut Node = nodes.get_mut(usize::from(split))?;
                *split.next.get_mut(branch)? = at;
            }
        }
        let depth = Tree::measure(&nodes);
        let mut tree = Tree {
            nodes: [Node::default(); NODES],
            depth,
        };
        tree.nodes.get_mut(..nodes.len())?.copy_from_slice(&nodes);
        trees.push(tree);
    }
    Some(Model { base, trees })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let Model { trees, .. } = read(TABLE).expect("the table is whole");
        assert!(trees.len() > 50);
        for (i, tree) in trees.iter().enumerate() {
            for (at, node) in tree.nodes.iter().enumerate() {
                if at > 0 && node.next == [0; 2] {
                    // Nothing leads here.
                    continue;
                }
                let is_leaf = node.next.iter().all(|&next| usize::from(next) == at);
                let leads_on = node.next.iter().all(|&next| usize::from(next) > at);
                assert!(is_leaf || leads_on, "tree {i}, split {at}");
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
        // Feature 1 at 2.0: a leaf on the left (-1.0); on the right feature 0 at 1.0: leaves 0.5 and 0.75.
        let mut table = Vec::new();
        table.extend(0.25_f32.to_le_bytes());
        table.extend(0.25_f32.to_le_bytes());
        table.extend([2, 0]);
        for threshold in [1.0_f32, 2.0] {
            table.extend(((threshold.to_bits() >> 16) as u16).to_le_bytes());
        }
        table.extend([2, 1, 1]);
        table.extend([1, 0]);
        table.extend([1, 64, 252, 0, 192, 2, 3]);
        let model = read(&table).expect("it is whole");
        assert_eq!(model.base, 0.25);
        let mut rows = [[0.0; 256]; LANES];
        rows[0][1] = 2.0;
        (rows[1][0], rows[1][1]) = (1.0, 2.1);
        (rows[2][0], rows[2][1]) = (1.1, 2.1);
        let mut sums = [0.0; LANES];
        model.trees[0].add(&rows, &mut sums);
        assert_eq!(sums[..4], [-1.0, 0.5, 0.75, -1.0]);
        for cut in 0..table.len() {
            assert!(read(&table[..cut]).is_none());
        }
    }
}
