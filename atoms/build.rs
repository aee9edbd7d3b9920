//! Writes down what `web_atoms` has: its atoms in the same way, but for those that hardly any page has; its named character
//! references as a text.

use original::{C1_REPLACEMENTS, NAMED_ENTITIES};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{env, fs};
use string_cache_codegen::AtomType;

/// Names of elements and attributes that are known beforehand: those that html5ever, ammonia and we name in `local_name!`,
/// and those that pages often have. Others are atoms, too, and cost pages that have them a little time; each of more
/// than seven letters here costs bytes. One that `local_name!` does not know is added here.
const NAMES: &str = include_str!("names.txt");

/// The namespaces of HTML, XML and what stands in them, by the prefixes of `ns!`.
const NAMESPACES: [(&str, &str); 8] = [
    ("", ""),
    ("*", "*"),
    ("html", "http://www.w3.org/1999/xhtml"),
    ("xml", "http://www.w3.org/XML/1998/namespace"),
    ("xmlns", "http://www.w3.org/2000/xmlns/"),
    ("xlink", "http://www.w3.org/1999/xlink"),
    ("svg", "http://www.w3.org/2000/svg"),
    ("mathml", "http://www.w3.org/1998/Math/MathML"),
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=names.txt");
    let folder = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let folder = PathBuf::from(folder);
    atoms(&folder)?;
    fs::write(folder.join("entities.txt"), entities())
}

fn atoms(folder: &Path) -> io::Result<()> {
    let mut out = File::create(folder.join("atoms.rs"))?;
    AtomType::new("LocalName", "local_name!")
        .with_macro_doc("The name of an element or an attribute.")
        .atoms(NAMES.split_whitespace())
        .write_to(&mut out)?;
    AtomType::new("Prefix", "namespace_prefix!")
        .with_macro_doc("The prefix of a namespace.")
        .atoms(NAMESPACES.map(|(prefix, _)| prefix))
        .write_to(&mut out)?;
    AtomType::new("Namespace", "namespace_url!")
        .with_macro_doc("The address that names a namespace.")
        .atoms(NAMESPACES.map(|(_, url)| url))
        .write_to(&mut out)?;
    writeln!(
        out,
        "/// A namespace by its usual prefix.\n#[macro_export]\nmacro_rules! ns {{"
    )?;
    for (prefix, url) in NAMESPACES {
        writeln!(out, "({prefix}) => {{ $crate::namespace_url!({url:?}) }};")?;
    }
    writeln!(out, "}}")?;
    writeln!(
        out,
        "/// What the numeric references 128 to 159 stand for.\npub static C1_REPLACEMENTS: [Option<char>; 32] = {C1_REPLACEMENTS:?};"
    )
}

/// A line for all names of the same characters, in the order of the characters: how far the first is from that
/// of the line before (nothing for 1), a comma and the second where there is one, then each name, which ends with a
/// semicolon or, where it has none, with a space.
fn entities() -> String {
    let mut by_chars: BTreeMap<(u32, u32), Vec<&str>> = BTreeMap::new();
    // The original has rows for the beginnings of names, too.
    for (name, &chars) in NAMED_ENTITIES.entries().filter(|(_, chars)| chars.0 != 0) {
        by_chars.entry(chars).or_default().push(name);
    }
    let (mut text, mut before) = (String::new(), 0);
    for ((first, second), mut names) in by_chars {
        names.sort_unstable();
        if first - before != 1 {
            text += &(first - before).to_string();
        }
        before = first;
        if second != 0 {
            text += &format!(",{second}");
        }
        for name in names {
            text += name;
            if !name.ends_with(';') {
                text.push(' ');
            }
        }
        text.push('\n');
    }
    text
}
