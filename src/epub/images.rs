//! The pictures that go into the book.

use super::Images;
use std::collections::HashMap;

/// The kinds of picture that every reading system shows: how their files begin, the ending of their names, their type.
static KINDS: &[(&[u8], &str, &str)] = &[
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"GIF8", "gif", "image/gif"),
    (b"RIFF", "webp", "image/webp"),
];

/// A picture's file in the book.
#[derive(Debug)]
pub(super) struct Picture<'a> {
    pub(super) name: String,
    pub(super) media_type: &'static str,
    pub(super) bytes: &'a [u8],
}

/// The pictures that were given, and those of them that are used.
#[derive(Debug)]
pub(super) struct Pictures<'a> {
    given: &'a Images,
    used: HashMap<String, usize>,
    pub(super) files: Vec<Picture<'a>>,
}

impl<'a> Pictures<'a> {
    pub(super) fn new(given: &'a Images) -> Pictures<'a> {
        Pictures {
            given,
            used: HashMap::new(),
            files: Vec::new(),
        }
    }

    /// Takes the picture of this address into the book; the name of its file, if it was given and is of a kind that
    /// books may have.
    pub(super) fn take(&mut self, address: &str) -> Option<String> {
        if let Some(&at) = self.used.get(address) {
            return Some(self.files[at].name.clone());
        }
        let bytes = self.given.get(address)?;
        let (_, ending, media_type) = KINDS.iter().find(|(head, ending, _)| {
            bytes.starts_with(head) && (*ending != "webp" || bytes.get(8..12) == Some(b"WEBP"))
        })?;
        let name = format!("image-{}.{ending}", self.files.len() + 1);
        self.used.insert(address.to_owned(), self.files.len());
        self.files.push(Picture {
            name: name.clone(),
            media_type,
            bytes,
        });
        Some(name)
    }
}
