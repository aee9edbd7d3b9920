//! The pieces of a line of Markdown, and how they are put together.

use super::escape;
use super::inline::Place;
use html5ever::LocalName;

/// A part of a line.
#[derive(Debug)]
pub(super) enum Piece {
    /// Words, escaped.
    Words(String),
    /// Markup that is written as it is.
    Markup(String),
    /// A sign that opens or closes emphasis; both have the same pair number.
    Sign {
        sign: &'static str,
        tag: LocalName,
        opens: bool,
        pair: usize,
    },
    Break,
}

/// By pair: whether it must be written as tags.
pub(super) fn pairs_as_tags(pieces: &[Piece], pairs: usize) -> Vec<bool> {
    let mut tags = vec![false; pairs];
    for (at, piece) in pieces.iter().enumerate() {
        let Piece::Sign { opens, pair, .. } = piece else {
            continue;
        };
        let before = at.checked_sub(1).map(|at| &pieces[at]);
        let after = pieces.get(at + 1);
        let beside_sign = [before, after]
            .into_iter()
            .flatten()
            .any(|p| matches!(p, Piece::Sign { .. }));
        let (before, after) = (before.and_then(last_char), after.and_then(first_char));
        let (outer, inner) = if *opens {
            (before, after)
        } else {
            (after, before)
        };
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let flanks = !is_space(inner)
            && (!inner.is_some_and(is_punctuation)
                || is_space(outer)
                || outer.is_some_and(is_punctuation));
        tags[*pair] |= beside_sign || !flanks;
    }
    tags
}

/// What the specification takes for punctuation, or might: all that is neither letter nor digit nor space.
pub(super) fn is_punctuation(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace()
}

pub(super) fn first_char(piece: &Piece) -> Option<char> {
    match piece {
        Piece::Words(text) | Piece::Markup(text) => text.chars().next(),
        _ => None,
    }
}

pub(super) fn last_char(piece: &Piece) -> Option<char> {
    match piece {
        Piece::Words(text) | Piece::Markup(text) => text.chars().next_back(),
        _ => None,
    }
}

pub(super) fn put_together(pieces: &[Piece], tags: &[bool], place: Place) -> String {
    let mut out = String::new();
    // What stands in a heading or a cell opens nothing.
    let mut at_start = place == Place::Paragraph;
    let end = pieces
        .iter()
        .rposition(|p| !matches!(p, Piece::Break))
        .map_or(0, |at| at + 1);
    let mut written = 0;
    for (at, piece) in pieces[..end].iter().enumerate() {
        if at < written {
            continue;
        }
        match piece {
            // Words of several nodes may make one sign: a number, and the point after it.
            Piece::Words(_) if at_start => {
                let run = pieces[at..end].iter().map_while(|p| match p {
                    Piece::Words(words) => Some(words.as_str()),
                    _ => None,
                });
                let words: Vec<&str> = run.collect();
                written = at + words.len();
                escape::push_at_start(&mut out, words.concat().trim_start_matches(' '));
                at_start &= words.iter().all(|w| w.trim().is_empty());
                continue;
            }
            Piece::Words(words) => out.push_str(words),
            Piece::Markup(markup) => {
                // It would make an image of a link.
                if markup.starts_with('[') && out.ends_with('!') {
                    out.insert(out.len() - 1, '\\');
                }
                out.push_str(markup);
            }
            Piece::Sign {
                tag, opens, pair, ..
            } if tags[*pair] => {
                out.push_str(if *opens { "<" } else { "</" });
                out.push_str(tag);
                out.push('>');
            }
            Piece::Sign { sign, .. } => out.push_str(sign),
            Piece::Break => {
                out.truncate(out.trim_end_matches(' ').len());
                out.push_str(match place {
                    Place::Paragraph => "\\\n",
                    Place::Heading => " ",
                    Place::Cell => "<br>",
                });
            }
        }
        at_start = matches!(piece, Piece::Break) && place == Place::Paragraph
            || at_start && matches!(piece, Piece::Words(w) if w.trim().is_empty());
    }
    out.truncate(out.trim_end_matches(' ').len());
    if place == Place::Heading && out.ends_with('#') {
        out.insert(out.len() - 1, '\\');
    }
    out
}
