//! One page, for people.

use super::failure::{Failure, quiet_when_piped};
use super::{Clean, Format, charset, explain};
use copydesk::{Images, Options};
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

/// More bytes than this are not read: even in UTF-16 they hold more than any page that is taken.
const MAX_READ: u64 = 64 << 20;

/// Cleans one page and prints it.
pub(super) fn clean(args: &Clean) -> Result<(), Failure> {
    let charset = match &args.charset {
        Some(label) => Some(charset::named(label).ok_or_else(|| {
            Failure::Usage(format!(
                "--charset {label:?} is unknown; give a label such as utf-8, windows-1252 or shift_jis"
            ))
        })?),
        None => None,
    };
    let options = Options {
        url: args.url.clone(),
        keep: args.keep.clone(),
        only: args.only.clone(),
        without: args.without.clone(),
        markdown: args.format == Format::Markdown,
        ..Options::default()
    };
    if args.format != Format::Epub && !args.image.is_empty() {
        return Err(Failure::usage("--image goes with --format epub"));
    }
    if args.format == Format::Epub && args.explain {
        return Err(Failure::usage(
            "--explain goes with text, not with --format epub",
        ));
    }
    if args.format == Format::Epub && args.output.is_none() && io::stdout().is_terminal() {
        return Err(Failure::usage(
            "a book is no text for a terminal; give --output FILE",
        ));
    }
    // A wrong address is told before standard input is waited for.
    copydesk::clean("", &options)?;
    let images = read_images(&args.image)?;
    let html = charset::decode(&read(args.file.as_deref())?, charset);
    let article = copydesk::clean(&html, &options)?;
    let mut out = match args.format {
        Format::Html => article.content.clone(),
        Format::Markdown => article.markdown.clone().unwrap_or_default(),
        Format::Text => article.text_content.clone(),
        Format::Json => serde_json::to_string_pretty(&article).map_err(io::Error::from)?,
        Format::Epub => {
            return write(
                args.output.as_deref(),
                &copydesk::to_epub(&article, &images),
            );
        }
    };
    end_line(&mut out);
    if args.explain && args.format != Format::Json {
        out.push('\n');
        explain::write(&mut out, &article);
    }
    write(args.output.as_deref(), out.as_bytes())
}

/// The pictures that `--image ADDRESS=FILE` names. An address may hold the sign, a file's name hardly does.
fn read_images(given: &[String]) -> Result<Images, Failure> {
    let mut images = Images::new();
    for pair in given {
        let (address, file) = pair
            .rsplit_once('=')
            .filter(|(address, file)| !address.is_empty() && !file.is_empty())
            .ok_or_else(|| Failure::usage(&format!("--image takes ADDRESS=FILE, not {pair:?}")))?;
        images.insert(address.to_owned(), read(Some(Path::new(file)))?);
    }
    Ok(images)
}

/// Lists the rules.
pub(super) fn rules() -> Result<(), Failure> {
    let mut out = String::new();
    explain::rules(&mut out);
    write(None, out.as_bytes())
}

/// Sanitises one fragment and prints it.
pub(super) fn sanitize(file: Option<&Path>) -> Result<(), Failure> {
    let html = charset::decode(&read(file)?, None);
    let mut out = copydesk::sanitize(&html, &Options::default())?;
    end_line(&mut out);
    write(None, out.as_bytes())
}

fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// Writes to the file, or to standard output.
fn write(file: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(file) = file.filter(|f| *f != Path::new("-")) {
        return std::fs::write(file, bytes)
            .map_err(|e| Failure::Job(format!("cannot write {}: {e}", file.display())));
    }
    let mut stdout = io::stdout().lock();
    quiet_when_piped(stdout.write_all(bytes).and_then(|()| stdout.flush()))
}

fn read(file: Option<&Path>) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    input(file)?.take(MAX_READ + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_READ {
        return Err(Failure::Job(format!(
            "the input has more than {MAX_READ} bytes: no page is so large"
        )));
    }
    Ok(bytes)
}

/// The file, or standard input.
pub(super) fn input(file: Option<&Path>) -> Result<Box<dyn Read + Send>, Failure> {
    match file {
        Some(path) if path != Path::new("-") => match File::open(path) {
            Ok(file) if path.is_dir() => {
                drop(file);
                Err(Failure::usage(&format!(
                    "{} is a directory; give a file",
                    path.display()
                )))
            }
            Ok(file) => Ok(Box::new(file)),
            Err(e) => Err(Failure::usage(&format!(
                "cannot read {}: {e}",
                path.display()
            ))),
        },
        _ if io::stdin().is_terminal() => Err(Failure::usage(
            "give a FILE, or pipe HTML to standard input",
        )),
        _ => Ok(Box::new(io::stdin())),
    }
}
