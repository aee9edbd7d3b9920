//! One page, for people.

use super::failure::{Failure, quiet_when_piped};
use super::{Clean, Format, charset, explain};
use copydesk::Options;
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
    // A wrong address is told before standard input is waited for.
    copydesk::clean("", &options)?;
    let html = charset::decode(&read(args.file.as_deref())?, charset);
    let article = copydesk::clean(&html, &options)?;
    let mut out = match args.format {
        Format::Html => article.content.clone(),
        Format::Markdown => article.markdown.clone().unwrap_or_default(),
        Format::Text => article.text_content.clone(),
        Format::Json => serde_json::to_string_pretty(&article).map_err(io::Error::from)?,
    };
    end_line(&mut out);
    if args.explain && args.format != Format::Json {
        out.push('\n');
        explain::write(&mut out, &article);
    }
    print(&out)
}

/// Lists the rules.
pub(super) fn rules() -> Result<(), Failure> {
    let mut out = String::new();
    explain::rules(&mut out);
    print(&out)
}

/// Sanitises one fragment and prints it.
pub(super) fn sanitize(file: Option<&Path>) -> Result<(), Failure> {
    let html = charset::decode(&read(file)?, None);
    let mut out = copydesk::sanitize(&html, &Options::default())?;
    end_line(&mut out);
    print(&out)
}

fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

fn print(out: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    quiet_when_piped(
        stdout
            .write_all(out.as_bytes())
            .and_then(|()| stdout.flush()),
    )
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
