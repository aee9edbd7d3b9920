//! Whether the words of an article, after undoing exactly the moves that its ledger names, are in the order of the page.

use super::words::{self, Word};
use copydesk::Mend;
use std::collections::{HashMap, HashSet};

/// A place in the page: a word, and a byte of it.
type At = (usize, usize);

/// The page's words, and those that a removal or a mend cut or joined.
struct Page<'a> {
    words: &'a [Word],
    /// Words that the page has oftener than what came out.
    broken: HashSet<&'a str>,
    /// Words that came out oftener than the page has them.
    joined: HashSet<&'a str>,
}

impl<'a> Page<'a> {
    fn new(page: &'a [Word], content: &'a [Word], removed: &'a [Word]) -> Page<'a> {
        let mut left: HashMap<&str, i64> = HashMap::new();
        for word in page {
            *left.entry(&word.text).or_default() += 1;
        }
        for word in content.iter().chain(removed) {
            *left.entry(&word.text).or_default() -= 1;
        }
        let of = |sign: i64| {
            left.iter()
                .filter(move |(_, n)| **n * sign > 0)
                .map(|(w, _)| *w)
        };
        Page {
            words: page,
            broken: of(1).collect(),
            joined: of(-1).collect(),
        }
    }

    /// Where the words from `at` on end that were joined to this one: by a mend (a drop cap and the rest), or as a removal
    /// took what stood between their parts.
    fn joins(&self, at: usize, word: &str) -> Option<At> {
        if !self.joined.contains(word) {
            return None;
        }
        let mut left = word;
        for (n, part) in self.words[at..].iter().enumerate() {
            let own = &*part.text;
            if let Some(rest) = left.strip_prefix(own) {
                left = rest;
                if left.is_empty() {
                    return Some((at + n + 1, 0));
                }
                continue;
            }
            if !self.broken.contains(own) {
                return None;
            }
            // The longest pieces of the word that the page's word has, one after the other.
            let (mut offset, before) = (0, left.len());
            while let Some((start, piece)) = longest_piece(&own[offset..], left) {
                offset += start + piece;
                left = &left[piece..];
                if left.is_empty() {
                    return Some((at + n, offset));
                }
            }
            if left.len() == before {
                return None;
            }
        }
        None
    }

    /// Where the word ends the first time that it stands between two places.
    fn find(&self, from: At, to: At, word: &str) -> Option<At> {
        let ends = |at: usize| {
            let own = &*self.words[at].text;
            let offset = if at == from.0 { from.1 } else { 0 };
            if own == word && offset == 0 {
                return Some((at + 1, 0));
            }
            let within = || {
                own[offset..]
                    .find(word)
                    .filter(|_| self.broken.contains(own))
            };
            if let Some(start) = within() {
                let end = offset + start + word.len();
                return Some(if end == own.len() {
                    (at + 1, 0)
                } else {
                    (at, end)
                });
            }
            self.joins(at, word).filter(|_| offset == 0)
        };
        let last = self.words.len().min(to.0 + 1);
        (from.0..last).find_map(|at| ends(at).filter(|end| *end <= to))
    }

    /// Where the word begins the last time that it stands before a place.
    fn find_last(&self, to: At, word: &str) -> Option<At> {
        let starts = |at: usize| {
            let own = &*self.words[at].text;
            let open = if at == to.0 { &own[..to.1] } else { own };
            if open == word && open.len() == own.len() {
                return Some((at, 0));
            }
            if let Some(start) = open.rfind(word).filter(|_| self.broken.contains(own)) {
                return Some((at, start));
            }
            self.joins(at, word)
                .filter(|&end| end <= to)
                .map(|_| (at, 0))
        };
        let last = self.words.len().min(to.0 + 1);
        (0..last).rev().find_map(starts)
    }

    fn end(&self) -> At {
        (self.words.len(), 0)
    }
}

/// Where the longest beginning of `word` stands in the text that stands there at all, and its length.
fn longest_piece(text: &str, word: &str) -> Option<(usize, usize)> {
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
    ends.take(80)
        .find_map(|end| Some((text.find(&word[..end])?, end)))
}

/// Where the article leaves the order of the page, by its words near there; or the move that the ledger tells and that
/// there was not, or not from there.
pub fn disorder(
    page: &[Word],
    content: &[Word],
    removed: &[Word],
    mended: &[Mend],
) -> Option<String> {
    let page = &Page::new(page, content, removed);
    let mut rest: Vec<&Word> = content.iter().collect();
    let mut moved: Vec<(Vec<&Word>, usize)> = Vec::new();
    let mut from = 0;
    for mend in mended {
        let Some(told) = &mend.moved else { continue };
        let told_words = words::of_text(&told.text);
        if told_words.is_empty() {
            continue;
        }
        let is_here = |at: &usize| {
            let run = rest[*at..].iter().map(|w| &w.text);
            rest[*at].block == mend.place.block
                && run
                    .take(told_words.len())
                    .eq(told_words.iter().map(|w| &w.text))
        };
        let Some(at) = (from..rest.len()).find(is_here) else {
            return Some(format!("not in block {}: {}", mend.place.block, told.text));
        };
        let run: Vec<&Word> = rest.drain(at..at + told_words.len()).collect();
        moved.push((run, told.from));
        from = at;
    }
    rest.retain(|word| !word.is_free);
    let mut back: Vec<(&Word, usize)> = rest.into_iter().map(|w| (w, w.block)).collect();
    for (mut run, from) in moved {
        run.retain(|word| !word.is_free);
        let Some(at) = place(page, &back, &run, from) else {
            return Some(misplaced(page, &back, &run));
        };
        let run = run.into_iter().map(|w| (w, from.saturating_sub(1)));
        back.splice(at..at, run);
    }
    match earliest(page, &back) {
        Ok(_) => None,
        Err(at) => Some(near(&back, at)),
    }
}

/// Of each word, where it ends in the page at the earliest; or the first word that has no place.
fn earliest(page: &Page, words: &[(&Word, usize)]) -> Result<Vec<At>, usize> {
    let (mut at, mut ends) = ((0, 0), Vec::with_capacity(words.len()));
    for (i, (word, _)) in words.iter().enumerate() {
        at = page.find(at, page.end(), &word.text).ok_or(i)?;
        ends.push(at);
    }
    Ok(ends)
}

/// Of each word, where it begins in the page at the latest.
fn latest(page: &Page, words: &[(&Word, usize)]) -> Option<Vec<At>> {
    let (mut at, mut starts) = (page.end(), vec![(0, 0); words.len()]);
    for (i, (word, _)) in words.iter().enumerate().rev() {
        at = page.find_last(at, &word.text)?;
        starts[i] = at;
    }
    Some(starts)
}

/// Where among `words` the run goes back to, so that all are in the order of the page: after, or within, the last of the blocks
/// that it is said to come after.
fn place(page: &Page, words: &[(&Word, usize)], run: &[&Word], from: usize) -> Option<usize> {
    let (first, last) = (earliest(page, words).ok()?, latest(page, words)?);
    let start = words.partition_point(|(_, block)| block + 1 < from);
    let end = words.partition_point(|(_, block)| *block < from);
    (start..=end).rev().find(|&i| {
        let mut at = i.checked_sub(1).map_or((0, 0), |before| first[before]);
        let stop = last.get(i).copied().unwrap_or(page.end());
        run.iter()
            .all(|word| match page.find(at, stop, &word.text) {
                Some(end) => {
                    at = end;
                    true
                }
                None => false,
            })
    })
}

fn misplaced(page: &Page, back: &[(&Word, usize)], run: &[&Word]) -> String {
    match earliest(page, back) {
        Ok(_) => {
            let run: Vec<&str> = run.iter().map(|w| &*w.text).take(8).collect();
            format!("moved from elsewhere: {}", run.join(" "))
        }
        Err(at) => near(back, at),
    }
}

fn near(words: &[(&Word, usize)], at: usize) -> String {
    let near = &words[at.saturating_sub(3)..words.len().min(at + 5)];
    let near: Vec<&str> = near.iter().map(|(w, _)| &*w.text).collect();
    near.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::words::Noscript;
    use super::*;
    use copydesk::{Article, Options};

    const PAGE: &str = "<p>Nothing moored at the north quay on Monday, the first such day in nine years, it is said.</p>\
        <figure><figcaption>The crane in May</figcaption><img src=/crane.jpg></figure>\
        <p>The harbour office said that the pilots had used it to paint their boat from bow to stern.</p>\
        <figure><p>A word on paint.</p><img src=/paint.jpg><figcaption>Green paint</figcaption><img src=/tin.jpg></figure>\
        <p>It was the first coat that the boat had been given since she came from the yard in spring.</p>";

    fn article() -> Article {
        copydesk::clean(PAGE, &Options::default()).expect("it is small")
    }

    fn judged(article: &Article) -> Option<String> {
        let of = |markup| words::of_markup(markup, Noscript::Hidden);
        disorder(&of(PAGE), &of(&article.content), &[], &article.mended)
    }

    #[test]
    fn what_the_ledger_names_is_undone() {
        let article = article();
        assert!(article.mended.iter().any(|mend| mend.moved.is_some()));
        assert_eq!(judged(&article), None);
    }

    #[test]
    fn a_move_that_nobody_recorded_is_told() {
        let mut swapped = article();
        let (head, tail) = swapped
            .content
            .split_at(swapped.content.find("<p>The harbour").expect("it is there"));
        swapped.content = format!("{tail}{head}");
        assert!(judged(&swapped).is_some());
        let mut words = article();
        words.content = words
            .content
            .replace("north quay on Monday", "quay on Monday north");
        assert!(judged(&words).is_some());
    }

    type Change = fn(&mut copydesk::Moved, &mut usize);

    #[test]
    fn a_move_that_there_was_not_is_told() {
        let moved = |article: &mut Article, to: Change| {
            let mend = article
                .mended
                .iter_mut()
                .find(|m| m.moved.is_some())
                .expect("one moved");
            let mut moved = mend.moved.take().expect("it did");
            to(&mut moved, &mut mend.place.block);
            mend.moved = Some(moved);
        };
        let changes: [Change; 3] = [
            |moved, _| moved.text.push_str(" and more"),
            |moved, _| moved.from = 4,
            |_, block| *block = 3,
        ];
        for (at, change) in changes.into_iter().enumerate() {
            let mut article = article();
            moved(&mut article, change);
            assert!(judged(&article).is_some(), "{at}");
        }
    }
}
