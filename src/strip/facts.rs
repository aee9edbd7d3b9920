//! What the rules ask about every node, counted once.

use crate::dom::{Data, Edge, Element, NodeId, Story, local_name, tags};
use crate::order::sort_numbers;

/// Text of its own, outside of links, that makes a block a paragraph of the story.
const LONG: u32 = 110;

/// Counts of one node. Sizes are in characters that show; those of scripts written without
/// spaces count three, since they say about as much.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Fact {
    /// Text of the story before the node.
    pub(crate) start: u32,
    /// Text in the node.
    pub(crate) size: u32,
    /// Text of it that stands in links and buttons.
    pub(crate) linked: u32,
    /// Long paragraphs in it, itself included.
    pub(crate) long: u32,
    /// Nodes in it.
    pub(crate) nodes: u32,
    /// Text outside of links that stands in no block below this one.
    own: u32,
    /// Whether nothing runs on from it, or into it, in its line.
    pub(crate) alone: bool,
}

/// The counts of all nodes of a story as it was when it came in.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    by_node: Vec<Fact>,
    /// Where the long paragraphs begin, in order.
    long_starts: Vec<u64>,
    /// Text of the whole story.
    pub(crate) total: u32,
    /// Where the last long paragraph ends.
    pub(crate) last_end: u32,
}

impl std::ops::Index<NodeId> for Facts {
    type Output = Fact;
    fn index(&self, node: NodeId) -> &Fact {
        const NONE: Fact = Fact {
            start: 0,
            size: 0,
            linked: 0,
            long: 0,
            nodes: 0,
            own: 0,
            alone: false,
        };
        self.by_node.get(node.index()).unwrap_or(&NONE)
    }
}

impl Facts {
    /// Counts the story, in two walks over it.
    pub(crate) fn of(story: &Story) -> Facts {
        let mut facts = Facts {
            by_node: vec![Fact::default(); story.len()],
            ..Facts::default()
        };
        facts.count(story);
        facts.find_lines(story);
        facts
    }

    /// Long paragraphs that begin before the node.
    pub(crate) fn long_before(&self, node: NodeId) -> usize {
        let start = u64::from(self[node].start);
        self.long_starts.partition_point(|&s| s < start)
    }

    /// Whether the node stands before the first long paragraph.
    pub(crate) fn is_head(&self, node: NodeId) -> bool {
        let first = self.long_starts.first().copied().unwrap_or(u64::MAX);
        u64::from(self[node].start + self[node].size) <= first
    }

    /// Whether the node stands after the last long paragraph.
    pub(crate) fn is_tail(&self, node: NodeId) -> bool {
        self[node].start >= self.last_end
    }

    /// Whether the node is a long paragraph itself.
    pub(crate) fn is_paragraph(&self, node: NodeId) -> bool {
        self[node].own >= LONG
    }

    /// Whether the node is nothing but links and what holds them together.
    pub(crate) fn is_links(&self, node: NodeId) -> bool {
        let fact = self[node];
        fact.long == 0 && fact.size > 0 && fact.linked * 10 >= fact.size * 6
    }

    fn count(&mut self, story: &Story) {
        // Blocks that are open, and whether a link is.
        let mut blocks: Vec<NodeId> = Vec::new();
        let (mut links, mut at) = (0, 0);
        let mut walk = story.traverse(story.root());
        while let Some(edge) = walk.next() {
            match edge {
                Edge::Enter(n) => {
                    self.by_node[n.index()].start = at;
                    self.by_node[n.index()].nodes = 1;
                    match &story[n].data {
                        Data::Text(text) => {
                            let size = weigh(text);
                            let fact = &mut self.by_node[n.index()];
                            (fact.size, at) = (size, at + size);
                            if links > 0 {
                                fact.linked = size;
                            } else if let Some(block) = blocks.last() {
                                self.by_node[block.index()].own += size;
                            }
                        }
                        Data::Element(e) if tags::is_unseen(&e.name.local) => walk.skip_children(n),
                        Data::Element(e) => {
                            if tags::is_block(&e.name.local) {
                                blocks.push(n);
                            }
                            links += u32::from(leads(e));
                        }
                        _ => {}
                    }
                }
                Edge::Leave(n) => {
                    if let Some(e) = story.element(n).filter(|e| !tags::is_unseen(&e.name.local)) {
                        links -= u32::from(leads(e));
                        if tags::is_block(&e.name.local) {
                            blocks.pop();
                            let fact = &mut self.by_node[n.index()];
                            if fact.own >= LONG {
                                fact.long += 1;
                                self.long_starts.push(u64::from(fact.start));
                                self.last_end = at;
                            }
                        }
                    }
                    let fact = self.by_node[n.index()];
                    if let Some(parent) = story[n].parent {
                        let above = &mut self.by_node[parent.index()];
                        above.size += fact.size;
                        above.linked += fact.linked;
                        above.long += fact.long;
                        above.nodes += fact.nodes;
                    }
                }
            }
        }
        self.total = at;
        sort_numbers(&mut self.long_starts);
    }

    /// Finds what stands alone in its line: blocks, and what has nothing but blocks and line breaks
    /// beside it.
    fn find_lines(&mut self, story: &Story) {
        self.by_node[story.root().index()].alone = true;
        let mut in_line = Vec::new();
        for parent in story.elements(story.root()) {
            if !self[parent].alone {
                continue;
            }
            for child in story.children(parent) {
                let tag = story.tag(child);
                if tags::is_block(tag) || *tag == local_name!("br") {
                    self.by_node[child.index()].alone = true;
                    self.close_line(&mut in_line);
                } else if self[child].size > 0 {
                    in_line.push(child);
                }
            }
            self.close_line(&mut in_line);
        }
    }

    fn close_line(&mut self, in_line: &mut Vec<NodeId>) {
        if let [only] = in_line[..] {
            self.by_node[only.index()].alone = true;
        }
        in_line.clear();
    }
}

/// Whether a click on it leads elsewhere, or does something.
fn leads(element: &Element) -> bool {
    element.is_link() || element.name.local == local_name!("button")
}

fn weigh(text: &str) -> u32 {
    if text.is_ascii() {
        let shows = |b: &u8| !matches!(b, b' ' | b'\t'..=b'\r');
        return text.bytes().map(|b| u32::from(shows(&b))).sum();
    }
    let weight = |c: char| match c {
        _ if c.is_whitespace() => 0,
        '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => 3,
        _ => 1,
    };
    text.chars().map(weight).sum()
}
