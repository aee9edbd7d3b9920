//! The shapes, and what they are made with.

mod article;
mod parse;
mod parts;

use std::fmt::Write;

/// A shape: its name, and markup of about so many bytes in it.
pub type Shape = (&'static str, fn(usize) -> String);

/// All shapes. Their last text is the word `end`; a name that starts with `~` says that the policy drops what holds it.
pub fn all() -> impl Iterator<Item = &'static Shape> {
    parse::SHAPES
        .iter()
        .chain(article::SHAPES)
        .chain(parts::SHAPES)
}

pub fn nested(open: &str, bytes: usize) -> String {
    open.repeat(bytes / open.len()) + " end"
}

pub fn numbered(bytes: usize, before: &str, after: &str) -> String {
    many_of(bytes, |i| format!("{before}{i}{after}")) + " end"
}

pub fn many_of(bytes: usize, make: impl Fn(usize) -> String) -> String {
    let mut out = String::with_capacity(bytes + 64);
    let mut count = 0;
    while out.len() < bytes {
        out.push_str(&make(count));
        count += 1;
    }
    out
}

pub fn numbered_attributes(bytes: usize) -> String {
    many_of(bytes, |i| format!("a{i} "))
}

pub fn many(count: usize) -> String {
    (0..count).fold(String::new(), |mut out, i| {
        let _ = write!(out, "a{i}=1 ");
        out
    })
}
