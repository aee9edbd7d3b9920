//! Whether the ledger says of every word that stands in something else than it did why it does.

use super::words::{self, KINDS, Noscript, Word};
use copydesk::Article;

/// What a word came to stand in, or no longer stands in, and the rules that may do that.
const MENDS: &[(&str, &str, &[&str])] = &[
    ("in", "heading", &["crosshead"]),
    ("in", "quotation", &["callout", "embed-link"]),
    ("in", "caption", &["caption"]),
    ("in", "figure", &["caption", "embed-link"]),
    ("in", "item", &["typed-list", "footnote", "side-note"]),
    ("in", "code", &["formula", "code-block"]),
    ("in", "pre", &["formula", "code-block"]),
    ("out of", "pre", &["no-code"]),
    ("in", "small", &["credit"]),
    ("in", "raised", &["footnote", "side-note"]),
    ("in", "strong", &["styled-emphasis"]),
    ("in", "em", &["styled-emphasis"]),
    ("out of", "strong", &["crosshead", "false-bold"]),
    ("out of", "em", &["crosshead", "false-bold"]),
    ("out of", "table", &["layout-table"]),
    ("out of", "caption", &["loose-caption"]),
    ("out of", "figure", &["loose-caption"]),
];

/// The changes that no entry tells, each with its first words.
pub fn unsaid(page: &str, article: &Article) -> Vec<String> {
    let page = words::of_markup(page, Noscript::Hidden);
    let out = words::of_markup(&article.content, Noscript::Hidden);
    let mut unsaid: Vec<(String, String)> = Vec::new();
    for (was, is) in pairs(&page, &out) {
        for (bit, (kind, _)) in KINDS.iter().enumerate() {
            let mask = 1 << bit;
            let way = match (page[was].within & mask != 0, out[is].within & mask != 0) {
                (false, true) => "in",
                (true, false) => "out of",
                _ => continue,
            };
            let rules = MENDS.iter().filter(|(w, k, _)| *w == way && k == kind);
            let may_do = |rule: &str| rules.clone().any(|(_, _, names)| names.contains(&rule));
            let change = format!("{way} {kind}");
            let is_told = article.mended.iter().any(|mend| may_do(mend.rule));
            if !is_told && !unsaid.iter().any(|(c, _)| *c == change) {
                let near = &out[is.saturating_sub(2)..out.len().min(is + 4)];
                let near: Vec<&str> = near.iter().map(|w| &*w.text).collect();
                unsaid.push((change, near.join(" ")));
            }
        }
    }
    let line = |(change, words)| format!("{change}: {words}");
    unsaid.into_iter().map(line).collect()
}

/// The longest row of words that both have, by their places; of several, the one with most words in what they were in.
fn pairs(page: &[Word], out: &[Word]) -> Vec<(usize, usize)> {
    let width = out.len() + 1;
    let worth = |p: usize, o: usize| match page[p].text == out[o].text {
        true => 10_000 + u64::from(page[p].within == out[o].within),
        false => 0,
    };
    let mut best = vec![0_u64; (page.len() + 1) * width];
    for p in (0..page.len()).rev() {
        for o in (0..out.len()).rev() {
            let apart = best[(p + 1) * width + o].max(best[p * width + o + 1]);
            let together = best[(p + 1) * width + o + 1] + worth(p, o);
            best[p * width + o] = apart.max(together);
        }
    }
    let (mut p, mut o, mut pairs) = (0, 0, Vec::new());
    while p < page.len() && o < out.len() {
        let (here, both) = (best[p * width + o], best[(p + 1) * width + o + 1]);
        if worth(p, o) > 0 && here == both + worth(p, o) {
            pairs.push((p, o));
            (p, o) = (p + 1, o + 1);
        } else if here == best[(p + 1) * width + o] {
            p += 1;
        } else {
            o += 1;
        }
    }
    pairs
}

#[test]
fn a_change_without_an_entry_is_told() {
    let options = copydesk::Options::default();
    let page = "<p>The boats go out at six in the morning and come back at nine.</p>";
    let mut article = copydesk::clean(page, &options).expect("it is small");
    assert!(unsaid(page, &article).is_empty());
    article.content = article.content.replace("six", "<small>six</small>");
    assert_eq!(
        unsaid(page, &article),
        ["in small: out at six in the morning"]
    );
}
