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

struct Tree {
    splits: Vec<Split>,
    leaves: Vec<f32>,
}

struct Split {
    threshold: f32,
    feature: u8,
    left: i8,
    right: i8,
}

/// The probability that a block with these features belongs to the article.
pub(crate) fn probability(features: &[f32]) -> f32 {
    static TREES: OnceLock<Vec<Tree>> = OnceLock::new();
    let trees = TREES.get_or_init(|| read(TABLE).unwrap_or_default());
    let mut sum = 0.0;
    for (i, tree) in trees.iter().enumerate() {
        sum += tree.value(features);
        if i == FIRST_TREES && sum < HOPELESS {
            break;
        }
    }
    1.0 / (1.0 + (-sum).exp())
}

impl Tree {
    fn value(&self, features: &[f32]) -> f32 {
        let mut at: i8 = 0;
        while let Some(split) = usize::try_from(at).ok().and_then(|at| self.splits.get(at)) {
            let value = features
                .get(usize::from(split.feature))
                .copied()
                .unwrap_or_default();
            at = if value <= split.threshold {
                split.left
            } else {
                split.right
            };
        }
        let leaf = usize::try_from(-1 - i16::from(at)).unwrap_or_default();
        self.leaves.get(leaf).copied().unwrap_or_default()
    }
}

/// The trees in the table; nothing where it is cut short.
fn read(table: &[u8]) -> Option<Vec<Tree>> {
    let mut bytes = table.iter().copied();
    let mut byte = move || bytes.next();
    let mut trees = Vec::new();
    for _ in 0..u16::from_le_bytes([byte()?, byte()?]) {
        let count = byte()?;
        let mut tree = Tree {
            splits: Vec::new(),
            leaves: Vec::new(),
        };
        for _ in 0..count {
            let feature = byte()?;
            let threshold = f32::from_bits(u32::from(u16::from_le_bytes([byte()?, byte()?])) << 16);
            let (left, right) = (byte()?.cast_signed(), byte()?.cast_signed());
            tree.splits.push(Split {
                threshold,
                feature,
                left,
                right,
            });
        }
        for _ in 0..=count {
            tree.leaves
                .push(f32::from(i16::from_le_bytes([byte()?, byte()?])) / 4096.0);
        }
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
        assert_eq!(trees[0].value(&[0.0, 2.0]), -1.0);
        assert_eq!(trees[0].value(&[0.0, 2.1]), 0.5);
        assert!(read(&table[..5]).is_none());
    }
}
