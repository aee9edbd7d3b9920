//! Who made a picture, told apart from its caption.

use super::captions::{figcaptions, is_of};
use super::mends::{CREDIT, tagged, tell_element};
use crate::dom::{Element, Ledger, NodeId, Story};
use crate::locate::REPEATED;
use html5ever::local_name;

/// Classes of credits that none of [`CREDIT_PARTS`] tells. Sorted.
static CREDITS: &[&str] = &[
    "byline-photo",
    "image-source",
    "photo-author",
    "photo-source",
    "quelle",
    "source",
];

/// Words of a class that name a credit wherever they stand in it, as `media-copyright-text` does. Sorted.
static CREDIT_PARTS: &[&str] = &[
    "bildnachweis",
    "copyright",
    "credit",
    "credits",
    "fotocredit",
    "photocredit",
    "photographer",
];

/// Whether the element is called a credit.
pub(super) fn is_called_credit(element: &Element) -> bool {
    let parts = |class: &str| {
        let mut parts = class.split(['-', '_']);
        // `credit-caption` holds the caption, too.
        !class.ends_with("caption")
            && parts.any(|part| {
                CREDIT_PARTS
                    .iter()
                    .any(|name| part.eq_ignore_ascii_case(name))
            })
    };
    let is_property = |name: &str| CREDIT_PROPERTIES.contains(&name);
    is_of(element, CREDITS)
        || element.words("class").any(parts)
        || element.words("itemprop").any(is_property)
}

/// Properties of a picture in microdata that say whose it is: <https://schema.org/ImageObject>.
const CREDIT_PROPERTIES: [&str; 3] = ["copyrightHolder", "copyrightNotice", "creditText"];

/// Words that open a credit within a caption, in lower case; what follows to the end is the credit. Sorted.
pub(super) static CREDIT_WORDS: &[&str] = &[
    "© ",
    "bild:",
    "bilder:",
    "billede:",
    "crédit photo",
    "crédit :",
    "crédit:",
    "crédits :",
    "crédits:",
    "credit:",
    "credits:",
    "créditos:",
    "crédito:",
    "courtesy of ",
    "fotka:",
    "foto di ",
    "foto:",
    "fotó:",
    "foto van ",
    "fotograf:",
    "fotografía:",
    "fotografie:",
    "fotos:",
    "getty images",
    "grafik:",
    "image:",
    "image credit",
    "images:",
    "imagem:",
    "imagen:",
    "kuva:",
    "ljósmynd/",
    "photo :",
    "photo by ",
    "photo courtesy",
    "photo credit",
    "photo:",
    "photograph:",
    "photograph by ",
    "photographer:",
    "photos:",
    "picture:",
    "pictures:",
    "quelle:",
    "source:",
    "zdjęcie:",
    "φωτογραφία:",
    "фото:",
    "صورة:",
];

/// Words that open a line on who made the pictures of an article, in lower case.
static PICTURE_WORDS: &[&str] = &[
    "beitragsbild:",
    "bild:",
    "bilder:",
    "bildnachweis:",
    "bildquelle:",
    "cover photo:",
    "crédit photo",
    "crédits photo",
    "featured image:",
    "foto:",
    "fotos:",
    "fotografía:",
    "header image:",
    "image:",
    "image credit",
    "image source:",
    "images:",
    "imagen:",
    "photo:",
    "photo by ",
    "photo credit",
    "photo source:",
    "photos:",
    "titelbild:",
    "titelfoto:",
    "zdjęcie:",
    "фото:",
];

pub(super) const MAX_CREDIT: usize = 80;

/// Finds the credits that captions name in their text, once the captions are laid out.
pub(super) fn find(story: &mut Story, ledger: &mut Ledger) {
    if ledger.leaves_all(CREDIT) {
        return;
    }
    for caption in figcaptions(story) {
        find_credit(story, caption, ledger);
    }
    mark_last_lines(story, ledger);
}

/// So many lines at the end of the article are asked.
const LAST_LINES: usize = 3;

/// Marks the lines below the article that say who made its pictures.
fn mark_last_lines(story: &mut Story, ledger: &mut Ledger) {
    let is_seen = |&n: &NodeId| story.element(n).is_some();
    let end = story[story.root()].last_child;
    let from_end = std::iter::successors(end, |&n| story[n].prev).filter(is_seen);
    let lines = from_end
        .take(LAST_LINES)
        .filter(|&n| is_credit_line(story, n));
    let lines: Vec<NodeId> = lines.collect();
    for line in lines {
        let before = tagged(story, line);
        story.set_attr(line, local_name!("class"), "cd-caption");
        let small = story.wrap_contents(line, local_name!("small"));
        story.set_attr(small, local_name!("class"), "cd-credit");
        tell_element(story, small, CREDIT, before, ledger);
    }
}

/// Whether the paragraph is nothing but the credit of a picture. A source may be the text's.
fn is_credit_line(story: &Story, n: NodeId) -> bool {
    if *story.tag(n) != local_name!("p")
        || story.attr(n, "class").is_some()
        || story.is_longer_than(n, MAX_CREDIT)
    {
        return false;
    }
    let text = story.text_of(n).to_lowercase();
    let words = text.trim_start_matches(['(', '[', ' ']);
    PICTURE_WORDS.iter().any(|word| words.starts_with(word))
}

/// Puts what a caption marks as a credit by its class into an element of its own.
pub(super) fn mark_credits(story: &mut Story, caption: NodeId, ledger: &mut Ledger) {
    let marked: Vec<NodeId> = story
        .elements(caption)
        .filter(|&n| n != caption && story.element(n).is_some_and(is_called_credit))
        .collect();
    for n in marked {
        let is_outer = !story
            .ancestors(n)
            .take_while(|&a| a != caption)
            .any(|a| story.attr(a, "class") == Some("cd-credit"));
        if is_outer && !story.is_textless(n) {
            let before = tagged(story, n);
            part_labels(story, n, ledger);
            set_in_line(story, n);
            let small = story.wrap_contents(n, local_name!("small"));
            story.set_attr(small, local_name!("class"), "cd-credit");
            let space = story.create_text(" ");
            story.insert_before(n, space);
            tell_element(story, small, CREDIT, before, ledger);
        }
    }
}

/// What a credit is called in an element of its own. Sorted.
static LABELS: &[&str] = &[
    "bild",
    "credit",
    "credits",
    "crédit",
    "crédito",
    "créditos",
    "crédits",
    "foto",
    "fotos",
    "image",
    "image credit",
    "photo",
    "photo credit",
    "photograph",
    "photos",
];

/// Sets the label of a credit, which style alone sets apart, off from what it labels; of several (one of them for screen
/// readers), the last stays.
fn part_labels(story: &mut Story, credit: NodeId, ledger: &mut Ledger) {
    let is_label = |&n: &NodeId| {
        let text = story.text_of(n).to_lowercase();
        let text = text.trim_end_matches(['.', '…', ':', ' ']).trim_start();
        story.children(n).all(|c| story.element(c).is_none()) && LABELS.binary_search(&text).is_ok()
    };
    let parts = story.elements(credit).skip(1).take(MOST_IN_CREDIT);
    let labels: Vec<NodeId> = parts.filter(is_label).collect();
    if let Some((&label, others)) = labels.split_last() {
        for &other in others {
            story.remove(other, REPEATED, ledger);
        }
        let space = story.create_text(" ");
        story.insert_after(label, space);
    }
}

/// Takes the blocks of a credit for words of one line.
fn set_in_line(story: &mut Story, credit: NodeId) {
    let parts = story.elements(credit).skip(1).take(MOST_IN_CREDIT);
    let is_block = |&n: &NodeId| matches!(*story.tag(n), local_name!("div") | local_name!("p"));
    let blocks: Vec<NodeId> = parts.filter(is_block).collect();
    for block in blocks {
        let space = story.create_text(" ");
        story.insert_before(block, space);
        let space = story.create_text(" ");
        story.insert_after(block, space);
        story.unwrap(block);
    }
}

/// Elements in which the labels and the blocks of a credit are looked for.
const MOST_IN_CREDIT: usize = 12;

/// Puts the credit at the end of a caption's text into an element of its own.
pub(super) fn find_credit(story: &mut Story, caption: NodeId, ledger: &mut Ledger) {
    if story
        .elements(caption)
        .any(|n| story.attr(n, "class") == Some("cd-credit"))
    {
        return;
    }
    let Some(last) = story[caption].last_child else {
        return;
    };
    let Some((at, starts)) = story
        .text(last)
        .and_then(credit_start)
        .map(|at| (at, at == 0))
    else {
        return;
    };
    let credit = if starts {
        Some(last)
    } else {
        story.split_text(last, at)
    };
    if !starts {
        drop_separator(story, last);
    }
    if let Some(credit) = credit {
        let small = story.wrap(credit, local_name!("small"));
        story.set_attr(small, local_name!("class"), "cd-credit");
        tell_element(story, small, CREDIT, story.text_of(small), ledger);
    }
}

/// Drops what stood between a caption and its credit: `The pier. | `.
pub(super) fn drop_separator(story: &mut Story, text: NodeId) {
    let Some(before) = story.text(text) else {
        return;
    };
    let words = before.trim_end_matches(|c: char| c.is_whitespace() || "/|•·–—-".contains(c));
    if !words.is_empty() && words.len() < before.trim_end().len() {
        let mended = format!("{words} ");
        story.mend_text(text, &mended);
    }
}

/// Where a credit starts in a caption's text: at a word for it, with its bracket.
pub(super) fn credit_start(text: &str) -> Option<usize> {
    let starts = text.char_indices().filter(|&(at, _)| {
        at == 0 || text[..at].ends_with(|c: char| c.is_whitespace() || "([|/.–—-".contains(c))
    });
    for (at, c) in starts {
        if c.is_alphanumeric() || c == '©' {
            let head: String = text[at..]
                .chars()
                .take(18)
                .flat_map(char::to_lowercase)
                .collect();
            if CREDIT_WORDS.iter().any(|word| head.starts_with(word)) {
                let before = text[..at].trim_end();
                return Some(before.strip_suffix(['(', '[']).map_or(at, str::len));
            }
        }
    }
    None
}
