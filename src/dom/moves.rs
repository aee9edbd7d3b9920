//! What stands elsewhere in the article than on the page: a lead picture with its caption, a caption below its picture, a note.
//!
//! A stage notes a move before it makes it ([`Story::note_move`]); what came of it is seen at the end, when all words
//! have their places. A note whose words stand, after all, where the page has them is no move and says nothing.

use super::ledger::{Reason, excerpt, id};
use super::node::{Data, NodeId};
use super::story::Story;
use super::text::{is_blank, parts_words, push_folded};
use super::walk::Edge;
use crate::article::{Mend, Moved, Place};

/// Characters of the words that a moved one follows, in an entry.
const NEAR: usize = 32;

/// A part of the page that is to stand elsewhere.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) reason: Reason,
    /// The first node of it that is seen: it names the mend.
    pub(super) node: NodeId,
    /// The places in the page of the first and of the last node of it.
    pub(super) range: (u32, u32),
    pub(super) path: String,
}

/// A word or a picture of the finished story that the page has, too.
struct Seen {
    node: NodeId,
    /// Its place in the page.
    rank: u32,
    /// The block of the story that it stands in.
    block: usize,
    /// Whether a block's edge, or a line's, stands before it.
    parted: bool,
    /// The number of the note that it belongs to.
    note: Option<usize>,
}

/// What moved, each with a node of it.
pub(super) fn mends(story: &Story, notes: &[Note]) -> Vec<(NodeId, Mend)> {
    if notes.is_empty() {
        return Vec::new();
    }
    let seen = seen(story, notes);
    // The first place in the page of all that stays and comes later.
    let mut later = vec![u32::MAX; seen.len() + 1];
    for (at, one) in seen.iter().enumerate().rev() {
        let own = if one.note.is_none() {
            one.rank
        } else {
            u32::MAX
        };
        later[at] = later[at + 1].min(own);
    }
    let mut stays: Vec<usize> = Vec::new();
    let mut moved: Vec<std::ops::Range<usize>> = Vec::new();
    let mut at = 0;
    while at < seen.len() {
        let start = at;
        at += 1;
        let Some(_) = seen[start].note else {
            stays.push(start);
            continue;
        };
        while at < seen.len()
            && seen[at].note == seen[start].note
            && seen[at].rank >= seen[at - 1].rank
        {
            at += 1;
        }
        let before = stays.last().map(|&s| seen[s].rank);
        if before.is_none_or(|b| b <= seen[start].rank) && seen[at - 1].rank <= later[at] {
            stays.extend(start..at);
        } else {
            moved.push(start..at);
        }
    }
    let entry = |run| {
        let mend = entry(story, notes, &seen, &stays, &run)?;
        Some((seen[run.start].node, mend))
    };
    moved.into_iter().filter_map(entry).collect()
}

/// All that the story shows and the page has, in the story's order.
fn seen(story: &Story, notes: &[Note]) -> Vec<Seen> {
    let mut owners: Vec<Option<usize>> = Vec::new();
    for (number, note) in notes.iter().enumerate() {
        let (first, last) = (note.range.0 as usize, note.range.1 as usize);
        if owners.len() <= last {
            owners.resize(last + 1, None);
        }
        owners[first..=last].fill(Some(number));
    }
    let mut seen = Vec::new();
    let (mut blocks, mut parted) = (0_usize, true);
    for edge in story.traverse(story.root()) {
        let (Edge::Enter(n) | Edge::Leave(n)) = edge;
        let is_enter = matches!(edge, Edge::Enter(_));
        if let Some(element) = story.element(n) {
            blocks += usize::from(is_enter && story[n].parent == Some(story.root()));
            parted |= parts_words(&element.name.local);
        }
        parted |= matches!(story[n].data, Data::Removed(_));
        if !is_enter {
            continue;
        }
        let rank = story.rank(n).filter(|_| is_seen(story, n));
        // A space, or a word that the page has not.
        parted |= rank.is_none() && story.text(n).is_some();
        if let Some(rank) = rank {
            seen.push(Seen {
                node: n,
                rank,
                block: blocks.saturating_sub(1),
                parted: std::mem::take(&mut parted),
                note: owners.get(rank as usize).copied().flatten(),
            });
        }
    }
    seen
}

/// Whether it is words or a picture.
pub(super) fn is_seen(story: &Story, n: NodeId) -> bool {
    match &story[n].data {
        Data::Text(text) => !is_blank(text),
        Data::Element(e) => matches!(&*e.name.local, "img" | "amp-img"),
        _ => false,
    }
}

fn entry(
    story: &Story,
    notes: &[Note],
    seen: &[Seen],
    stays: &[usize],
    run: &std::ops::Range<usize>,
) -> Option<Mend> {
    let note = &notes[seen[run.start].note?];
    let first = &seen[run.start];
    let words = words(story, &seen[run.clone()]);
    let shown = match words.is_empty() {
        true => "<img>",
        false => &*words,
    };
    let on_page = stays.partition_point(|&s| seen[s].rank < first.rank);
    let followed = on_page.checked_sub(1).map(|s| &seen[stays[s]]);
    let follows = run.start.checked_sub(1).map(|s| &seen[s]);
    let line = |near: Option<&Seen>| {
        let near = near.map(|near| tail(story, near.node));
        let near = near.map_or(String::new(), |near| format!("{near} "));
        excerpt(&format!("{near}¶ {shown}"))
    };
    // Another part of what one note tells of has a name of its own.
    let is_first = story.rank(note.node) == Some(first.rank);
    Some(Mend {
        id: Some(id(
            note.reason,
            if is_first { note.node } else { first.node },
        )),
        rule: note.reason.id,
        why: note.reason.why,
        before: line(followed),
        after: line(follows),
        count: 1,
        place: Place {
            path: note.path.clone(),
            block: first.block,
        },
        moved: Some(Moved {
            from: followed.map_or(0, |s| s.block + 1),
            text: words,
        }),
    })
}

/// The words of a run, white space folded.
fn words(story: &Story, run: &[Seen]) -> String {
    let mut out = String::new();
    for one in run {
        let text = story.text(one.node).unwrap_or_default();
        if one.parted {
            push_folded(&mut out, " ");
        }
        push_folded(&mut out, text);
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// The last words of a text, or a sign for a picture.
fn tail(story: &Story, n: NodeId) -> String {
    let Some(text) = story.text(n) else {
        return "<img>".into();
    };
    let text = super::fold(text);
    match text.char_indices().nth_back(NEAR) {
        Some((at, _)) => {
            let rest = &text[at..];
            let whole = rest.find(' ').filter(|&at| at * 2 < rest.len());
            format!("…{}", rest[whole.map_or(0, |at| at + 1)..].trim_start())
        }
        None => text,
    }
}

impl Story {
    /// Notes, before it is done, that what the node holds is to stand elsewhere than on the page.
    pub(crate) fn note_move(&mut self, node: NodeId, reason: Reason, ledger: &mut super::Ledger) {
        self.note_order();
        let first = self.first_seen(node);
        let ranks = || self.descendants(node).filter_map(|n| self.rank(n));
        let (Some(first), Some(low), Some(high)) = (first, ranks().min(), ranks().max()) else {
            return;
        };
        ledger.note_move(Note {
            reason,
            node: first,
            range: (low, high),
            path: self.path_of(first),
        });
    }

    /// The first word or picture in the node: it names the move.
    pub(crate) fn first_seen(&self, node: NodeId) -> Option<NodeId> {
        self.descendants(node).find(|&n| is_seen(self, n))
    }

    /// Gives a new node the place in the page of the one that it stands for.
    pub(crate) fn stand_for(&mut self, node: NodeId, new: NodeId) {
        let rank = self.order.get(node.index()).copied();
        if let Some(rank) = rank {
            self.order.resize(self.len().max(new.index() + 1), u32::MAX);
            self.order[new.index()] = rank;
        }
    }

    /// The node's place in the page, once that was noted.
    pub(super) fn rank(&self, n: NodeId) -> Option<u32> {
        self.order
            .get(n.index())
            .copied()
            .filter(|&rank| rank != u32::MAX)
    }

    /// Notes the place in the page of every node, unless that was done.
    pub(super) fn note_order(&mut self) {
        if !self.order.is_empty() {
            return;
        }
        let mut order = vec![u32::MAX; self.len()];
        for (at, n) in self.descendants(self.root()).enumerate() {
            order[n.index()] = u32::try_from(at).unwrap_or(u32::MAX);
        }
        self.order = order;
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Options, clean};

    fn article(html: &str) -> Article {
        clean(html, &Options::default()).unwrap_or_default()
    }

    const MORE: &str = "<p>It was the first coat that the boat had been given since she came from the yard in spring.</p>";
    const TEXT: &str = "<p>Nothing moored at the north quay on Monday, the first such day in nine years, it is said.</p>\
        <p>The harbour office said that the pilots had used it to paint their boat from bow to stern.</p>";

    #[test]
    fn a_caption_above_its_picture_is_told() {
        let article = article(&format!(
            "{TEXT}<figure><figcaption>The <b>quay</b> in May</figcaption><img src=https://i.example/q.jpg></figure>{MORE}"
        ));
        let mend = article.mended.iter().find(|m| m.rule == "figure-order");
        let mend = mend.expect("it is told");
        let moved = mend.moved.as_ref().expect("it moved");
        assert_eq!((&*moved.text, moved.from), ("The quay in May", 2));
        assert_eq!(mend.place.block, 2);
        assert_eq!(
            mend.before,
            "…their boat from bow to stern. ¶ The quay in May"
        );
        assert_eq!(mend.after, "<img> ¶ The quay in May");
    }

    #[test]
    fn what_stays_where_it_was_is_no_move() {
        let article = article(&format!(
            "{TEXT}<figure><img src=https://i.example/q.jpg><figcaption>The quay in May</figcaption></figure>{MORE}"
        ));
        assert!(
            article.mended.iter().all(|m| m.moved.is_none()),
            "{:?}",
            article.mended
        );
    }
}
