//! The label of a table of contents: it goes with the list that was left out, or that a script would have made.

use super::blocks::{Block, Layout};
use super::frames::within;
use super::pick::Choice;
use crate::dom::Tree;
use crate::strip::normal;

/// What a table of contents is called, and hardly anything else. Sorted.
#[rustfmt::skip]
static LABELS: &[&str] = &[
    "article contents", "au sommaire", "auf dieser seite", "cuprins", "daftar isi", "dans cet article",
    "en esta página", "en este artículo", "i den här artikeln", "i denne artikel", "i denne artikkelen",
    "in diesem artikel", "in diesem beitrag", "in dit artikel", "in questo articolo", "in this article",
    "in this guide", "in this post", "indholdsfortegnelse", "indice dei contenuti", "inhaltsverzeichnis",
    "inhoudsopgave", "innehållsförteckning", "innholdsfortegnelse", "içindekiler", "jump to section", "mục lục",
    "neste artigo", "on this page", "page contents", "sisällysluettelo", "sommaire", "spis treści", "sur cette page",
    "tabla de contenido", "tabla de contenidos", "table des matières", "table of contents", "tartalomjegyzék",
    "whats in this article", "оглавление", "תוכן העניינים", "جدول المحتويات", "สารบัญ", "目录", "目次", "目錄", "목차",
];

/// What a summary may be called as well. Sorted.
#[rustfmt::skip]
static AMBIGUOUS: &[&str] = &[
    "contenido", "contenidos", "contents", "conteúdo", "indhold", "indice", "inhalt", "inhoud", "innehåll", "innhold",
    "jump to", "obsah", "sisältö", "sommario", "sumário", "tartalom", "índice", "зміст", "содержание", "المحتويات",
];

/// A label has no more words than this.
const LONGEST_LABEL: u32 = 5;

/// So many kept blocks below a label are asked for its list.
const NEAR: usize = 2;

/// Leaves out the labels of tables of contents below which no list was kept.
pub(super) fn drop_labels(tree: &Tree, layout: &Layout, choice: &mut Choice) {
    let is_link = |block: &Block| block.words.linked * 10 >= block.words.count * 9;
    let is_entry = |block: &Block| {
        is_link(block) || layout.frames[block.frame].within & (within::LIST | within::TABLE) != 0
    };
    for (at, block) in layout.blocks.iter().enumerate() {
        let is_short = (1..=LONGEST_LABEL).contains(&block.words.count) && block.links == 0;
        if !choice.keep[at] || !is_short {
            continue;
        }
        let below = || layout.blocks.iter().enumerate().skip(at + 1);
        let mut kept = below().filter(|(n, _)| choice.keep[*n]).take(NEAR);
        if kept.any(|(_, block)| is_entry(block)) {
            continue;
        }
        let name = normal(&block.text(tree));
        let is_in = |table: &[&str]| table.binary_search(&&*name).is_ok();
        let heads_links = || {
            let next = layout.blocks.get(at + 1);
            next.is_some_and(|next| !choice.keep[at + 1] && is_link(next))
        };
        let is_label = is_in(LABELS) || is_in(AMBIGUOUS) && heads_links();
        if is_label {
            choice.keep[at] = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::content_with;
    use super::*;

    #[test]
    fn labels_are_as_they_are_compared() {
        for table in [LABELS, AMBIGUOUS] {
            assert!(table.is_sorted());
            for label in table {
                assert_eq!(normal(label), *label);
            }
        }
    }

    #[test]
    fn the_label_of_a_list_that_is_not_there_goes() {
        for label in ["Table of Contents", "Inhaltsverzeichnis", "On this page:"] {
            let content = content_with(&format!("<h2>{label}</h2><div id=toc></div>"));
            assert!(!content.contains(label), "{content}");
        }
        let content = content_with(
            "<h2>Contents</h2><p>It has nine chapters, and a map of the harbour in the end.</p>",
        );
        assert!(content.contains("Contents"), "{content}");
    }
}
