//! What the training script needs to see of the model's input. Only with the feature `train`.

use super::features::describe;
use super::{View, frames};
use crate::dom::{self, Tree};
use crate::{Article, Error, Options, metadata};
use std::cell::RefCell;

/// The blocks of a page as the model sees them.
#[derive(Debug)]
pub struct Example {
    /// A text for each block, white space folded.
    pub texts: Vec<String>,
    /// Tags, classes and ids of the frames around each block, innermost first: `div.a.b#c`.
    pub frames: Vec<String>,
    /// For each block the number of its frame.
    pub block_frames: Vec<usize>,
    /// For each frame the number of the one around it; the outermost is its own.
    pub frame_parents: Vec<usize>,
    /// Names of the features.
    pub names: Vec<&'static str>,
    /// The features of each block, in the order of the names.
    pub features: Vec<Vec<f32>>,
}

/// Looks at a page as the model does.
pub fn example(html: &str) -> Example {
    let mut page = dom::parse(html);
    let gathered = metadata::gather(&page, None);
    let view = View::of_what_is_shown(&mut page, &gathered);
    let mut names = Vec::new();
    let mut features = Vec::new();
    for i in 0..view.layout.blocks.len() {
        let mut row = Vec::new();
        names.clear();
        describe(
            &page.tree,
            &view.layout,
            &view.facts,
            &view.lexicon,
            i,
            &mut |name, value| {
                names.push(name);
                row.push(value);
            },
        );
        features.push(row);
    }
    Example {
        texts: view
            .layout
            .blocks
            .iter()
            .map(|b| b.text(&page.tree))
            .collect(),
        frames: view
            .layout
            .frames
            .iter()
            .map(|f| label(&page.tree, f))
            .collect(),
        block_frames: view.layout.blocks.iter().map(|b| b.frame).collect(),
        frame_parents: view.layout.frames.iter().map(|f| f.parent).collect(),
        names,
        features,
    }
}

/// [`clean`](crate::clean()), with a probability for each block instead of the model's own.
///
/// # Errors
///
/// As [`clean`](crate::clean()).
pub fn clean_given(
    html: &str,
    options: &Options,
    probabilities: Vec<f32>,
) -> Result<Article, Error> {
    GIVEN.set(Some(probabilities));
    let article = crate::clean(html, options);
    GIVEN.set(None);
    article
}

thread_local! {
    static GIVEN: RefCell<Option<Vec<f32>>> = const { RefCell::new(None) };
}

/// What [`clean_given`] was given, where it is as long as the page has blocks.
pub(super) fn given(blocks: usize) -> Option<Vec<f32>> {
    GIVEN.with_borrow(|given| given.clone().filter(|p| p.len() == blocks))
}

fn label(tree: &Tree, frame: &frames::Frame) -> String {
    let element = tree.element(frame.node);
    let attr = |name| element.and_then(|e| e.attr(name)).unwrap_or_default();
    format!(
        "{}\t{}\t{}",
        tree.tag(frame.node),
        attr("class"),
        attr("id")
    )
}
