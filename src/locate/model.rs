//! The block model: gradient-boosted trees, read from a table.
//!
//! `tests/bench/train.py` fits it to blocks of real pages whose article is known, and writes it down. For
//! each block it gives the probability that the block belongs to the article. What it looks at is listed in
//! [`features`](super::features).

use std::sync::OnceLock;

/// Written by `tests/bench/train.py`, little-endian: the log-odds to begin with (f32), what a leaf's unit is worth (f32);
/// the number of thresholds (u16), and each as the upper half of a 32-bit float; the number of features, and for
/// each how many of the thresholds are its own (u8); the number of trees (u16), and each in preorder. A split is the
/// feature (u8), then which of the feature's thresholds (the lower six bits), whether its left branch is a leaf (64), and
/// its right (128). A leaf is an i8.
static TABLE: &[u8] = include_bytes!("model.bin");

/// Where a block's log-odds have fallen below this after [`FIRST_TREES`], the rest cannot lift them again.
const HOPELESS: f32 = -4.5;
const FIRST_TREES: usize = 40;

/// The trees, all in one list.
#[derive(Debug, Default)]
struct Model {
    base: f32,
    roots: Vec<i16>,
    splits: Vec<Split>,
    leaves: Vec<f32>,
}

/// Where to go: a split, or the leaf `-1 - branch` where it is negative.
#[derive(Debug, Clone, Copy)]
struct Split {
    threshold: f32,
    feature: u8,
    left: i16,
    right: i16,
}

/// The probability that a block with these features belongs to the article.
pub(crate) fn probability(features: &[f32]) -> f32 {
    static MODEL: OnceLock<Model> = OnceLock::new();
    let model = MODEL.get_or_init(|| read(TABLE).unwrap_or_default());
    let mut sum = model.base;
    for (i, &root) in model.roots.iter().enumerate() {
        sum += model.value(root, features);
        if i == FIRST_TREES && sum < HOPELESS {
            break;
        }
    }
    1.0 / (1.0 + (-sum).exp())
}

impl Model {
    /// What the tree adds to the log-odds.
    fn value(&self, root: i16, features: &[f32]) -> f32 {
        let mut at = root;
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
        let leaf = usize::try_from(-1 - i32::from(at)).unwrap_or_default();
        self.leaves.get(leaf).copied().unwrap_or_default()
    }
}

/// The model in the table; nothing where it is cut short.
fn read(table: &[u8]) -> Option<Model> {
    let mut table = table.iter().copied();
    let mut byte = move || table.next();
    let mut model = Model {
        base: f32::from_le_bytes([byte()?, byte()?, byte()?, byte()?]),
        ..Model::default()
    };
    let unit = f32::from_le_bytes([byte()?, byte()?, byte()?, byte()?]);
    let mut thresholds = Vec::new();
    for _ in 0..u16::from_le_bytes([byte()?, byte()?]) {
        let half = u16::from_le_bytes([byte()?, byte()?]);
        thresholds.push(f32::from_bits(u32::from(half) << 16));
    }
    // For each feature, where its thresholds begin.
    let mut begins = Vec::new();
    let mut begin = 0;
    for _ in 0..byte()? {
        begins.push(begin);
        begin += usize::from(byte()?);
    }
    for _ in 0..u16::from_le_bytes([byte()?, byte()?]) {
        model.roots.push(i16::try_from(model.splits.len()).ok()?);
        // The branches that are still to be read: of which split, the right one, a leaf.
        let mut open: Vec<(usize, bool, bool)> = Vec::new();
        let mut around = None;
        loop {
            let is_leaf = around.is_some_and(|(_, _, is_leaf)| is_leaf);
            let branch = if is_leaf {
                model.leaves.push(f32::from(byte()?.cast_signed()) * unit);
                -i16::try_from(model.leaves.len()).ok()?
            } else {
                let (feature, code) = (byte()?, byte()?);
                let begin = begins.get(usize::from(feature))?;
                let at = model.splits.len();
                model.splits.push(Split {
                    threshold: *thresholds.get(begin + usize::from(code & 63))?,
                    feature,
                    left: 0,
                    right: 0,
                });
                open.push((at, true, code & 128 != 0));
                open.push((at, false, code & 64 != 0));
                i16::try_from(at).ok()?
            };
            if let Some((split, is_right, _)) = around {
                let split: &mut Split = model.splits.get_mut(split)?;
                if is_right {
                    split.right = branch;
                } else {
                    split.left = branch;
                }
            }
            around = open.pop();
            if around.is_none() {
                break;
            }
        }
    }
    Some(model)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let model = read(TABLE).expect("the table is whole");
        assert!(model.roots.len() > 50);
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
        assert_eq!(model.value(0, &[0.0, 2.0]), -1.0);
        assert_eq!(model.value(0, &[1.0, 2.1]), 0.5);
        assert_eq!(model.value(0, &[1.1, 2.1]), 0.75);
        for cut in 0..table.len() {
            assert!(read(&table[..cut]).is_none());
        }
    }
}
