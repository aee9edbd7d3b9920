//! Markup that was written anew, in pieces.

/// A piece has at least so many bytes, the last one excepted. Few articles have as many.
const PIECE: usize = 1 << 18;

/// Markup in which each element stands where a parser leaves it.
///
/// Each piece but the first begins with an element that stands in no other, so that parsed one by one they make the
/// same as all at once, and take the memory of one.
#[derive(Debug)]
pub(super) struct Strict {
    pub(super) pieces: Vec<String>,
}

impl Strict {
    pub(super) fn into_string(mut self) -> String {
        match self.pieces.len() {
            1 => self.pieces.swap_remove(0),
            _ => self.pieces.concat(),
        }
    }
}

/// Where markup is being written.
#[derive(Debug, Default)]
pub(super) struct Paper {
    /// The piece that is being written.
    pub(super) html: String,
    done: Vec<String>,
}

impl Paper {
    /// With room for so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Paper {
        let (html, done) = (String::with_capacity(bytes), Vec::new());
        Paper { html, done }
    }

    /// Notes that nothing is open, and that an element begins.
    pub(super) fn note_seam(&mut self) {
        if self.html.len() >= PIECE {
            // A copy has no room to spare, and what has been got is written on again.
            self.done.push(self.html.as_str().to_owned());
            self.html.clear();
        }
    }

    pub(super) fn into_strict(mut self) -> Strict {
        self.done.push(self.html);
        Strict { pieces: self.done }
    }
}
