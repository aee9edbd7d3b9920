//! Finds the article on the page.

mod blocks;
mod companions;
mod contents;
mod document;
mod facts;
mod feature_names;
mod features;
mod frames;
mod grid;
mod labelled;
mod lead;
mod lexicon;
mod marks;
mod model;
mod neighbours;
mod notes;
mod pick;
mod plea;
mod posters;
mod removals;
mod spelled;
mod tabs;
mod teasers;
mod tokens;
mod toolbar;
#[cfg(feature = "train")]
pub mod train;
mod whole_kinds;
mod wholes;
mod words;

use crate::dom::{Ledger, NodeId, Page, Reason, Story};
use crate::metadata::Gathered;
use blocks::{Layout, is_prose};
use facts::PageFacts;
use lexicon::Lexicon;
use marks::Marks;
use pick::{Choice, Likely};
pub(crate) use posters::Post;
pub(crate) use removals::REPEATED;
use std::collections::HashSet;

/// The rules of this stage, a family.
pub(crate) static FAMILIES: &[(&str, &[Reason])] = &[
    ("article", removals::REASONS),
    ("lead", &[lead::LEAD_PICTURE, lead::LEAD_SOUND]),
];

/// The page as the model sees it.
#[derive(Debug)]
struct View {
    lexicon: Lexicon,
    layout: Layout,
    facts: PageFacts,
    /// Whether scripts draw the page: there is little else.
    is_scripted: bool,
}

impl View {
    fn new(page: &Page, gathered: &Gathered) -> View {
        let said = |text: &Option<String>| text.clone().unwrap_or_default();
        let (title, description) = (
            said(&gathered.metadata.title),
            said(&gathered.metadata.excerpt),
        );
        let lexicon = Lexicon::new(&title, &description, &said(&gathered.article_body));
        let layout = blocks::cut(&page.tree, page.body, &lexicon);
        let says_article = page.says(ARTICLES, "article");
        let facts = facts::gather(&page.tree, &layout, &lexicon, says_article);
        View {
            is_scripted: layout.words() < SCRIPTED,
            lexicon,
            layout,
            facts,
        }
    }

    /// The same; where scripts draw the page, what it says to readers without them is a part of it, and failing
    /// that the text that its data carry.
    fn of_what_is_shown(page: &mut Page, gathered: &Gathered) -> View {
        let mut view = View::new(page, gathered);
        let is_scripted = view.is_scripted;
        if view.is_scripted && page.show_noscript() {
            view = View::new(page, gathered);
        }
        if view.is_scripted
            && view.lexicon.has_body()
            && let Some(text) = &gathered.article_body
        {
            page.show_text(text);
            view = View::new(page, gathered);
        }
        view.is_scripted = is_scripted;
        view
    }

    /// How likely each block belongs to the article; `comments` are those of readers (none where they are what the page
    /// is about).
    fn likely(&self, page: &Page, comments: Option<&[NodeId]>) -> Likely {
        let View { layout, facts, .. } = self;
        let mut by_itself = self.as_the_model_says(page);
        if self.is_scripted {
            let pleas = plea::pleas(&page.tree, layout);
            for (p, _) in by_itself.iter_mut().zip(pleas).filter(|(_, is)| *is) {
                *p = 0.0;
            }
        }
        spelled::leave_out(&page.tree, layout, &mut by_itself);
        toolbar::leave_out(page, layout, &mut by_itself);
        let mut among_others = by_itself.clone();
        neighbours::leave_out_others(&page.tree, layout, facts.headline, &mut among_others);
        if let Some(comments) = comments {
            neighbours::leave_out_comments(
                &page.tree,
                layout,
                facts.headline,
                comments,
                &mut among_others,
            );
            teasers::leave_out(&page.tree, layout, facts.says_article, &mut among_others);
        }
        Likely {
            by_itself,
            among_others,
        }
    }

    fn as_the_model_says(&self, page: &Page) -> Vec<f32> {
        #[cfg(feature = "train")]
        if let Some(given) = train::given(self.layout.blocks.len()) {
            return given;
        }
        model::probabilities(self.layout.blocks.len(), |block, row| {
            let mut places = row.iter_mut();
            let put = &mut |_: &'static str, value| {
                if let Some(place) = places.next() {
                    *place = value;
                }
            };
            let (tree, layout) = (&page.tree, &self.layout);
            features::describe(tree, layout, &self.facts, &self.lexicon, block, put);
        })
    }
}

/// Types of what a page's own data call an article.
pub(crate) const ARTICLES: &[&str] = &["Article\"", "BlogPosting\"", "Report\""];

/// A page with fewer words than this is drawn by scripts; what it says to readers without them, or in its data, is
/// read, too.
const SCRIPTED: u32 = 80;

/// What was found: to be used up by [`sweep`] when the rules have had their turn.
#[derive(Debug, Default)]
pub(crate) struct Finding {
    layout: Layout,
    choice: Choice,
    /// By node index, how many chosen words stand in the node.
    chosen: Vec<u32>,
    /// By node index, what stands below the node.
    marks: Vec<Marks>,
    /// What tells who wrote a post of a thread, and when.
    telling: HashSet<NodeId>,
}

impl Finding {
    /// How sure the choice is, from 0 to 1.
    pub(crate) fn confidence(&self) -> f32 {
        self.choice.confidence
    }

    /// How many of the chosen words stand in the node.
    pub(crate) fn words(&self, node: NodeId) -> u32 {
        self.chosen.get(node.index()).copied().unwrap_or_default()
    }

    /// Whether the node tells who wrote a post of a thread, or when.
    pub(crate) fn tells_poster(&self, node: NodeId) -> bool {
        self.telling.contains(&node)
    }

    /// Whether the node holds more than half of what was chosen: then it is no noise, whatever it is called
    /// (the comments are what a forum's page is about).
    pub(crate) fn is_most(&self, root: NodeId, node: NodeId) -> bool {
        self.words(node) * 2 > self.words(root)
    }
}

/// The story on the page, below which the `comments` of readers stand, or which is a thread of `posts`. What stands outside
/// of the part of the page that has the article goes into the ledger; what stands within it is left to the rules of
/// [`strip`](crate::strip), and then to [`sweep`].
pub(crate) fn locate(
    mut page: Page,
    gathered: &Gathered,
    comments: Option<&[NodeId]>,
    posts: &[Post],
    ledger: &mut Ledger,
) -> (Story, Finding) {
    let view = View::of_what_is_shown(&mut page, gathered);
    let mut choice = match document::is_document(&page) {
        true => Choice::all(&view.layout),
        false => {
            let likely = view.likely(&page, comments);
            pick::choose(&view.layout, likely, view.facts.says_article)
        }
    };
    wholes::complete(&page.tree, &view.layout, &mut choice);
    labelled::keep(&page.tree, &view.layout, &mut choice);
    notes::keep_called(&page.tree, page.body, &view.layout, &mut choice);
    companions::keep_headings(&page.tree, &view.layout, &mut choice);
    contents::drop_labels(&page.tree, &view.layout, &mut choice);
    companions::drop_labels(&view.layout, &mut choice);
    companions::keep_times_and_numbers(&page.tree, &view.layout, &mut choice);
    let mut story = Story::new(page);
    let View {
        mut layout, facts, ..
    } = view;
    let telling = posters::keep(&mut story, &layout, &mut choice, posts, ledger);
    tabs::label(&mut story, &mut layout, &mut choice, ledger);
    let image = gathered.metadata.image.as_deref();
    lead::rescue(&mut story, &layout, &choice, facts.headline, image, ledger);
    if let Some(place) = pick::place(&layout, &choice, facts.headline) {
        removals::clear_outside(&mut story, &layout, place, ledger);
    }
    let chosen = marks::words_by_node(&story, &layout, &choice);
    let marks = marks::marks(&story, &layout, &choice);
    (
        story,
        Finding {
            layout,
            choice,
            chosen,
            marks,
            telling,
        },
    )
}

/// Takes out what is left and was not chosen.
pub(crate) fn sweep(story: &mut Story, finding: &Finding, ledger: &mut Ledger) {
    let Finding {
        layout,
        choice,
        marks,
        ..
    } = finding;
    removals::sweep(story, layout, choice, marks, ledger);
}

/// A page with less than so many words of expected prose is none to read.
const LEAST_PROSE: f32 = 50.0;
/// A page is one to read from this [`readerability`] on. Measured on wcxb-dev (five folds by domain): of 800 articles and
/// pages of documentation 1.6 % are missed, of 189 listings and collections 37.6 % are taken for one (confidence and
/// words alone: 2.0 % and 43.9 %); Readability.js 0.6.0 misses 1 % and takes 58 %.
const READERABLE: f32 = 11.9;

/// Whether the page looks like an article or a page of documentation.
pub(crate) fn is_readerable(
    mut page: Page,
    gathered: &Gathered,
    comments: Option<&[NodeId]>,
) -> bool {
    let view = View::of_what_is_shown(&mut page, gathered);
    let likely = view.likely(&page, comments);
    let blocks = view.layout.blocks.iter().zip(&likely.among_others);
    let prose: f32 = blocks
        .filter(|(block, _)| is_prose(&block.words))
        .map(|(block, p)| block.words.count as f32 * p)
        .sum();
    let confidence = pick::choose(&view.layout, likely, view.facts.says_article).confidence;
    prose >= LEAST_PROSE && readerability(&view, confidence, prose) >= READERABLE
}

/// How much the page is one to read: its choice is sure, it has much prose, it calls itself an article and is not made
/// of links. (What each counts was fitted to wcxb-dev, and rounded.)
fn readerability(view: &View, confidence: f32, prose: f32) -> f32 {
    let linked = view.layout.frames.first().map_or(0.0, |page| {
        page.link_words as f32 / page.words.max(1) as f32
    });
    let says_article = f32::from(u8::from(view.facts.says_article));
    10.0 * confidence + prose.ln_1p() + says_article - 3.0 * linked
}

#[cfg(test)]
mod tests;
