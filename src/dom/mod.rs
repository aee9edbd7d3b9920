//! The tree that everything works on: an arena of nodes that name each other by index.
//!
//! Reading is open to all stages. What changes the tree is private to this module but for the
//! calls of [`Story`], which enter every word that they take away in a [`Ledger`].

mod budget;
mod edit;
mod element;
mod feed;
mod ledger;
mod loose;
mod memo;
mod moves;
mod node;
mod parse;
mod pieces;
mod scripts;
mod story;
pub(crate) mod tags;
mod text;
mod unescape;
mod walk;

pub(crate) use element::Element;
pub(crate) use html5ever::local_name;
pub(crate) use ledger::{Ledger, Reason};
pub(crate) use memo::Memo;
pub(crate) use node::{Data, NodeId, Tree};
pub(crate) use parse::{Page, parse, parse_fragment};
pub(crate) use pieces::{ByPiece, Fnv, WordMap, each_piece, piece_hash};
pub(crate) use story::Story;
pub(crate) use text::{
    fold, is_blank, is_number, position, push_folded, starts_with_ignoring_case, would_run_together,
};
pub(crate) use unescape::{unescaped, without_markup};
pub(crate) use walk::Edge;
