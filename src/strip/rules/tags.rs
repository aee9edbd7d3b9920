//! Lists of tags, topics and categories.

use crate::dom::{NodeId, fold};
use crate::strip::phrases;
use crate::strip::rule::{Rule, When};
use crate::strip::work::Work;

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "tag-list",
        why: "The topics that the article is filed under.",
        when: When::Token(&[
            "tags", "tag-list", "tags-list", "taglist", "tag-cloud", "tagcloud", "tag-links", "tags-links",
            "tag-link", "tags-link", "tags-item", "tags-title", "tags-label", "tags-wrapper", "tags-container",
            "tag-container", "tag-wrapper", "article-tags", "article-tag-list", "article-topics",
            "article-keywords", "article-categories", "article-category", "article-section-label", "post-tags",
            "post-tag-list", "post-categories", "post-category", "entry-tags", "entry-categories",
            "entry-category", "entry-utility", "cat-links", "category-links", "category-list",
            "categories-list", "category-label", "category-link", "story-tags", "story-topics", "content-tags",
            "page-tags", "news-tags", "single-tags", "td-post-source-tags", "td-tags", "td-post-small-box",
            "topic-list", "topics-list", "topic-tags", "topic-links", "topic-link", "topic-tag",
            "related-tags", "keyword-list", "keywords", "hashtags", "blog-tags", "blog-categories",
            "blog-category", "blog-meta-item-tags", "blog-meta-item-categories", "wp-block-post-terms",
            "taxonomy-post-tag", "taxonomy-category", "sp-tags", "m-tags", "c-tags", "schlagworte",
            "schlagwoerter", "themen", "etiquetas", "tagi", "etiketler",
        ]),
        removes: &[
            r#"<ul class="article-tags"><li><a href="x">Harbour</a></li><li><a href="y">Fog</a></li></ul>"#,
        ],
        keeps: &[
            r#"<p class="tagline">A town by the water.</p>"#,
            r#"<p>With the years and what became known of <a class="keywords" href="x">the tides</a> it was clear to the pilots and to the mayor that the quay had to be raised by as much as a man's height.</p>"#,
        ],
    },
    Rule {
        id: "tags-label",
        why: "A label over the topics, and these.",
        when: When::Phrase(phrases::tags::TAGS),
        removes: &[
            "<h4>Topics</h4><ul><li><a href=x>Harbour</a></li><li><a href=y>Fog</a></li></ul>",
            "<p>Filed under</p>",
        ],
        keeps: &["<p>Topics of the day were fog and boats.</p>"],
    },
    Rule {
        id: "tags-line",
        why: "A line of linked topics.",
        when: When::Lead(phrases::tags::LEADS),
        removes: &["<p>Tags: <a href=x>Harbour</a>, <a href=y>Fog and frost</a></p>"],
        keeps: &["<p>Topics: the harbour, the dam and <a href=x>the fog</a>.</p>"],
    },
    Rule {
        id: "posted-note",
        why: "A line that says when the post came out and where it is filed.",
        when: When::Step(take_posted_notes),
        removes: &[
            "<p>The pilots have been told, and so has the harbour office, that the quay will be painted in May when the fog is gone and the days are long enough for it.</p><p>This entry was posted on Monday, May 12th, 2008 at 10:30 am and is filed under <a href='/fog'>Fog</a>. You can follow any responses to it through the feed.</p>",
            "<p>The pilots have been told, and so has the harbour office, that the quay will be painted in May when the fog is gone and the days are long enough for it.</p><p>Dieser Beitrag wurde unter <a href='/fog'>Nebel</a> veröffentlicht.</p>",
        ],
        keeps: &[
            "<p>The pilots have been told, and so has the harbour office, that the quay will be painted in May when the fog is gone and the days are long enough for it.</p><p>This entry was posted by mistake, the office said, and it was gone in an hour.</p>",
        ],
    },
];

/// How WordPress begins the line below a post, in its themes of many years and their translations. In lower case.
static POSTED: &[&str] = &[
    "this entry was posted",
    "this post was published",
    "you can follow any responses",
    "both comments and pings are",
    "der beitrag wurde am",
    "dieser beitrag wurde",
    "dieser eintrag wurde",
    "dieser artikel wurde am",
    "du kannst die kommentare zu",
    "du kannst alle antworten",
    "ce contenu a été publié dans",
    "cette entrée a été publiée dans",
    "ce billet a été posté",
    "esta entrada fue publicada en",
    "esta entrada se publicó",
    "questa voce è stata pubblicata in",
    "questo articolo è stato inserito",
    "dit bericht is geplaatst in",
    "dit bericht werd geplaatst in",
    "esta entrada foi publicada em",
    "este post foi publicado em",
    "ten wpis został opublikowany w",
    "detta inlägg publicerades",
    "det här inlägget postades i",
    "dette indlæg blev udgivet i",
    "dette innlegget ble publisert i",
    "запись опубликована в рубрике",
];

/// No such line has more characters that show.
const LONGEST: u32 = 500;

fn take_posted_notes(work: &mut Work, rule: &'static Rule) {
    let elements = work.story.elements(work.story.root());
    let notes: Vec<NodeId> = elements.filter(|&n| is_posted_note(work, n)).collect();
    for note in notes {
        work.take(note, rule);
    }
}

/// Whether the line stands below the text, begins as WordPress's own do and has a link.
fn is_posted_note(work: &Work, node: NodeId) -> bool {
    if work.facts[node].linked == 0
        || !work.is_line(node, LONGEST)
        || work.facts.long_before(node) == 0
        || !work.is_leaf(node)
    {
        return false;
    }
    let line = work.story.text_of(node);
    let line = line.trim_start();
    let head = &line[..line.floor_char_boundary(60)];
    let head = fold(head).to_lowercase();
    POSTED.iter().any(|begin| head.starts_with(begin))
}
