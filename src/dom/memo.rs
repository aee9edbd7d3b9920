//! What was found out of class names, which come again and again: three of four elements of a page that have a class have that
//! of another one.

/// So many are remembered.
const SLOTS: usize = 256;

/// Remembers what was made of texts, and forgets it when another one needs the place: what a lookup takes does not grow with
/// the page, whatever it is called there.
#[derive(Debug)]
pub(crate) struct Memo<'a, T> {
    texts: Vec<Option<&'a str>>,
    made: Vec<T>,
}

impl<T: Copy + Default> Default for Memo<'_, T> {
    fn default() -> Self {
        Memo {
            texts: vec![None; SLOTS],
            made: vec![T::default(); SLOTS],
        }
    }
}

impl<'a, T: Copy> Memo<'a, T> {
    /// What `make` makes of the text, or made of it before.
    pub(crate) fn of(&mut self, text: &'a str, make: impl FnOnce(&'a str) -> T) -> T {
        let (at, is_known) = place(&mut self.texts, text);
        if !is_known {
            self.made[at] = make(text);
        }
        self.made[at]
    }
}

/// The text's place, and whether it had it already.
#[inline(never)]
fn place<'a>(texts: &mut [Option<&'a str>], text: &'a str) -> (usize, bool) {
    let at = slot(text.as_bytes());
    let is_known = texts[at] == Some(text);
    texts[at] = Some(text);
    (at, is_known)
}

/// Where the text is remembered: by its length and the letters at its ends.
fn slot(text: &[u8]) -> usize {
    let fold = |short: &[u8]| short.iter().fold(0, |all, &b| all << 8 | u64::from(b));
    let (first, last) = match (text.first_chunk(), text.last_chunk()) {
        (Some(&first), Some(&last)) => (u64::from_le_bytes(first), u64::from_le_bytes(last)),
        _ => (fold(text), 0),
    };
    let hash = first ^ last.rotate_left(29) ^ (text.len() as u64).rotate_left(48);
    (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as usize % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_asked_about_once_while_it_has_its_place() {
        let mut asked = Vec::new();
        let mut lengths = Memo::default();
        for text in ["card", "card wide", "", "card", "", "card wide"] {
            let length = lengths.of(text, |text| {
                asked.push(text);
                text.len()
            });
            assert_eq!(length, text.len());
        }
        assert_eq!(asked, ["card", "card wide", ""]);
    }

    #[test]
    fn another_text_in_the_same_place_is_not_taken_for_it() {
        let texts: Vec<String> = (0..10 * SLOTS).map(|n| format!("c{n:04}x")).collect();
        let mut numbers = Memo::default();
        for text in texts.iter().chain(&texts) {
            let number = |text: &str| text[1..5].parse::<usize>().ok();
            assert_eq!(numbers.of(text, number), number(text));
        }
    }
}
