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

/// Where a block stands after so many trees, the others are not asked: they change little of it.
#[derive(Debug)]
struct Stop {
    /// Of the first trees, so many have been asked.
    trees: usize,
    /// Below it the block is out, above it the article's.
    low: f32,
    high: f32,
    /// What such a block is given on top, in place of what the other trees say: with it their mean probability stays as it
    /// was.
    rest_of_low: f32,
    rest_of_high: f32,
}

/// Of 186,400 blocks of 700 pages 71 % end at one of these, and none of them on another side of a probability of 0.2, 0.3 or
/// 0.5 than with all trees. A new model needs new numbers.
static STOPS: [Stop; 3] = [
    Stop {
        trees: 35,
        low: -2.6,
        high: f32::INFINITY,
        rest_of_low: -2.72,
        rest_of_high: 0.0,
    },
    Stop {
        trees: 90,
        low: -2.7,
        high: 2.8,
        rest_of_low: -0.78,
        rest_of_high: 0.99,
    },
    Stop {
        trees: 220,
        low: -2.25,
        high: 1.8,
        rest_of_low: -0.23,
        rest_of_high: 0.33,
    },
];

/// So many blocks go through the trees together: while one waits for memory, the others go on.
const LANES: usize = 8;
/// A tree has no more splits and leaves.
const NODES: usize = 64;
/// A block's features; those that nobody set are 0.
pub(crate) type Row = [f32; 256];
/// What a leaf looks at: it is above no leaf's value.
const NOTHING: u8 = 255;

#[derive(Debug, Default)]
struct Model {
    base: f32,
    trees: Vec<Tree>,
}

#[derive(Debug)]
struct Tree {
    nodes: [Node; NODES],
    /// From the root to the deepest leaf.
    depth: usize,
}

#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// Of a split the threshold, of a leaf its value.
    value: f32,
    feature: u8,
    /// Where a block goes that is not above the threshold; one that is goes to the node after it. From a leaf, to the leaf.
    low: u8,
}

/// The probabilities that so many blocks belong to the article; `describe` sets the features of the block with the
/// number that it is given.
pub(crate) fn probabilities(count: usize, mut describe: impl FnMut(usize, &mut Row)) -> Vec<f32> {
    static MODEL: OnceLock<Model> = OnceLock::new();
    let Model { base, trees } = MODEL.get_or_init(|| read(TABLE).unwrap_or_default());
    let mut sums = vec![*base; count];
    let mut steps = Vec::with_capacity(STOPS.len() + 1);
    let mut rest = &trees[..];
    for stop in &STOPS {
        let (trees, after) = rest.split_at(rest.len().min(stop.trees - (trees.len() - rest.len())));
        steps.push(Step::new(trees, Some(stop)));
        rest = after;
    }
    steps.push(Step::new(rest, None));
    let mut row = blank();
    for block in 0..count {
        describe(block, &mut row);
        take(&mut steps, &row, block, &mut sums);
    }
    // What waits still.
    for at in 0..steps.len() {
        ask(&mut steps[at..], &mut sums);
    }
    sums.into_iter()
        .map(|sum| 1.0 / (1.0 + (-sum).exp()))
        .collect()
}

/// A row without any features.
fn blank() -> Row {
    let mut row = [0.0; 256];
    row[usize::from(NOTHING)] = f32::NEG_INFINITY;
    row
}

/// The trees up to a stop, and the blocks that wait until there are enough to go through them together.
#[derive(Debug)]
struct Step<'m> {
    trees: &'m [Tree],
    stop: Option<&'m Stop>,
    rows: [Row; LANES],
    blocks: Vec<usize>,
}

impl<'m> Step<'m> {
    fn new(trees: &'m [Tree], stop: Option<&'m Stop>) -> Step<'m> {
        Step {
            trees,
            stop,
            rows: [blank(); LANES],
            blocks: Vec::with_capacity(LANES),
        }
    }
}

/// Puts a block among those that wait for the first of these steps.
fn take(steps: &mut [Step], row: &Row, block: usize, sums: &mut [f32]) {
    let Some(step) = steps.first_mut() else {
        return;
    };
    step.rows[step.blocks.len()] = *row;
    step.blocks.push(block);
    if step.blocks.len() == LANES {
        ask(steps, sums);
    }
}

/// Asks the trees of the first of these steps about the blocks that wait for it, and hands on those that the stop lets by.
fn ask(steps: &mut [Step], sums: &mut [f32]) {
    let Some((step, after)) = steps.split_first_mut() else {
        return;
    };
    if step.blocks.is_empty() {
        return;
    }
    let mut lanes = [0.0; LANES];
    for (lane, &block) in lanes.iter_mut().zip(&step.blocks) {
        *lane = sums[block];
    }
    for tree in step.trees {
        tree.add(&step.rows, &mut lanes);
    }
    for ((row, block), sum) in step.rows.iter().zip(step.blocks.drain(..)).zip(lanes) {
        sums[block] = match step.stop {
            Some(stop) if sum < stop.low => sum + stop.rest_of_low,
            Some(stop) if sum > stop.high => sum + stop.rest_of_high,
            _ => sum,
        };
        if step
            .stop
            .is_some_and(|stop| (stop.low..=stop.high).contains(&sum))
        {
            take(after, row, block, sums);
        }
    }
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
                *at = node.low + u8::from(!is_low);
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
    let mut open = Vec::new();
    for _ in 0..count {
        let mut tree = Tree {
            nodes: [Node::default(); NODES],
            depth: 0,
        };
        // What is still to be read: where it goes, how deep it stands, and whether it is a leaf.
        open.push((0, 0, false));
        let mut len = 1;
        while let Some((at, depth, is_leaf)) = open.pop() {
            let node = tree.nodes.get_mut(usize::from(at))?;
            if is_leaf {
                *node = Node {
                    value: f32::from(byte()?.cast_signed()) * unit,
                    feature: NOTHING,
                    low: at,
                };
                tree.depth = tree.depth.max(depth);
            } else {
                let (feature, code) = (byte()?, byte()?);
                *node = Node {
                    value: threshold(feature, code)?,
                    feature,
                    low: len,
                };
                open.push((len + 1, depth + 1, code & 128 != 0));
                open.push((len, depth + 1, code & 64 != 0));
                len += 2;
            }
        }
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
                let is_leaf = node.feature == NOTHING && usize::from(node.low) == at;
                let leads_on = usize::from(node.low) > at && usize::from(node.low) + 1 < NODES;
                // The last ones may be nobody's.
                let is_nobodys = at > 0 && node.low == 0;
                assert!(is_leaf || leads_on || is_nobodys, "tree {i}, node {at}");
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
        let mut rows = [blank(); LANES];
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
