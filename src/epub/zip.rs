//! A zip archive whose files are stored as they are.
//!
//! An EPUB must begin with a file that is stored, without extra fields; the rest is text of some kilobytes and pictures
//! that are packed already. The `zip` crate would add 42 KB of brotli to the module for that; this adds 1.
//! The format: <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>.

/// The earliest day that a zip archive can name, 1980-01-01: the same book is the same bytes.
const DAY: u16 = 1 << 5 | 1;

/// Version 2.0 of the format, in both senses: made by and needed for reading.
const VERSION: u16 = 20;

/// File names are UTF-8.
const FLAGS: u16 = 1 << 11;

/// An archive that is being written.
#[derive(Debug, Default)]
pub(super) struct Zip {
    out: Vec<u8>,
    directory: Vec<u8>,
    files: u16,
}

impl Zip {
    /// Adds a file. Archives stay far below 4 GiB: they hold one article, and pictures that fit in memory.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) {
        let offset = small(self.out.len());
        let mut shared = Vec::with_capacity(26);
        push16(&mut shared, &[VERSION, FLAGS, 0, 0, DAY]);
        push32(
            &mut shared,
            &[crc32(bytes), small(bytes.len()), small(bytes.len())],
        );
        push16(
            &mut shared,
            &[u16::try_from(name.len()).unwrap_or(u16::MAX), 0],
        );

        self.out.extend(b"PK\x03\x04");
        self.out.extend(&shared);
        self.out.extend(name.as_bytes());
        self.out.extend(bytes);

        self.directory.extend(b"PK\x01\x02");
        push16(&mut self.directory, &[VERSION]);
        self.directory.extend(&shared);
        // No comment, the first disk, no attributes.
        push16(&mut self.directory, &[0, 0, 0]);
        push32(&mut self.directory, &[0, offset]);
        self.directory.extend(name.as_bytes());
        self.files += 1;
    }

    /// The whole archive.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let offset = small(self.out.len());
        let size = small(self.directory.len());
        self.out.append(&mut self.directory);
        self.out.extend(b"PK\x05\x06");
        push16(&mut self.out, &[0, 0, self.files, self.files]);
        push32(&mut self.out, &[size, offset]);
        push16(&mut self.out, &[0]);
        self.out
    }
}

fn small(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

fn push16(out: &mut Vec<u8>, numbers: &[u16]) {
    out.extend(numbers.iter().flat_map(|n| n.to_le_bytes()));
}

fn push32(out: &mut Vec<u8>, numbers: &[u32]) {
    out.extend(numbers.iter().flat_map(|n| n.to_le_bytes()));
}

/// The checksum of ISO 3309, half a byte at a time.
fn crc32(bytes: &[u8]) -> u32 {
    let mut table = [0_u32; 16];
    for (n, entry) in (0_u32..).zip(&mut table) {
        *entry = (0..4).fold(n, |crc, _| (crc >> 1) ^ ((crc & 1) * 0xedb8_8320));
    }
    let step = |crc: u32, half: u32| (crc >> 4) ^ table[((crc ^ half) & 15) as usize];
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        let byte = u32::from(byte);
        step(step(crc, byte), byte >> 4)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }
}
