//! What the program takes, and which of its jobs that means.

mod charset;
mod explain;
mod failure;
mod lines;
mod page;

use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};
use failure::Failure;
use std::path::PathBuf;

/// What `--help` ends with.
const EXAMPLES: &str = "\
Examples:
  copydesk page.html                                        clean HTML
  copydesk --format markdown --explain page.html            Markdown, and what was taken out
  curl -s https://news.example/a | copydesk --url https://news.example/a --format json
  copydesk --format epub --output a.epub --image https://news.example/quay.jpg=quay.jpg page.html
  copydesk --jsonl < pages.jsonl > articles.jsonl           a page a line, on all cores
  copydesk sanitize fragment.html                           the sanitising policy alone

It ends with 0 when the job is done, 1 when it cannot be done (a page that is too large, a disk that is full), 2 when
it was called in a wrong way (an option that does not exist, a file that cannot be read). With --jsonl a bad line has
its error in its own answer, and the status is 0.";

/// Turns the HTML of an article page, or of a fragment copied out of one, into clean, safe, explained copy.
#[derive(Debug, Parser)]
#[command(name = "copydesk", version, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    clean: Clean,
}

#[derive(Debug, Args)]
struct Clean {
    /// The page's own address, absolute: relative links and images are resolved against it.
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// What is printed.
    #[arg(long, value_enum, default_value_t = Format::Html, value_name = "FORMAT")]
    format: Format,
    /// The file to write to, made anew. Without it: standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A picture for the book, by the address that it has in the article: ADDRESS=FILE; may be given many times. Other
    /// pictures are links. (With --format epub.)
    #[arg(long, value_name = "ADDRESS=FILE")]
    image: Vec<String>,
    /// Print, after the article, what was taken out and what was mended, and why. (JSON always has both.)
    #[arg(long)]
    explain: bool,
    /// The charset of the page, such as utf-8 or windows-1252. Without it: byte order mark, <meta charset>, UTF-8
    /// where that fits, else windows-1252.
    #[arg(long, value_name = "LABEL")]
    charset: Option<String>,
    /// A rule that must not remove or mend anything, or the id of a removal or a mend that must not happen; may be
    /// given many times.
    #[arg(long, value_name = "ID")]
    keep: Vec<String>,
    /// A rule, or a family of rules, that alone may do anything; may be given many times.
    #[arg(long, value_name = "RULE")]
    only: Vec<String>,
    /// A rule, or a family of rules, that does nothing; may be given many times.
    #[arg(long, value_name = "RULE")]
    without: Vec<String>,
    /// List the rules by family, each with its reason, and nothing else.
    #[arg(long, exclusive = true)]
    rules: bool,
    /// Read {"id", "html", "url"?, "options"?} a line, write {"id", …the article} or {"id", "error", "code"} a line,
    /// in the same order.
    #[arg(long, conflicts_with_all = ["url", "format", "output", "image", "explain", "charset", "keep", "only", "without"])]
    jsonl: bool,
    /// The page (or, with --jsonl, the lines). Without it: standard input.
    file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// The sanitising policy alone: what is allowed of the HTML, safe to be put on a page.
    Sanitize {
        /// Read {"id", "html"} a line, write {"id", "html"} or {"id", "error", "code"} a line, in the same order.
        #[arg(long)]
        jsonl: bool,
        /// The HTML (or, with --jsonl, the lines). Without it: standard input.
        file: Option<PathBuf>,
    },
}

/// What of the article is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The article as safe HTML.
    Html,
    /// The article as GitHub Flavored Markdown.
    Markdown,
    /// The running text.
    Text,
    /// Everything that is known, as one JSON object.
    Json,
    /// A book: one EPUB 3 file.
    Epub,
}

/// Does what the command line asks for.
pub(crate) fn run() -> Result<(), Failure> {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(e) if matches!(e.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return failure::quiet_when_piped(e.print());
        }
        Err(e) => return Err(Failure::usage(&one_line(&e))),
    };
    match cli.command {
        Some(Command::Sanitize { jsonl: true, file }) => {
            lines::run(file.as_deref(), lines::sanitize)
        }
        Some(Command::Sanitize { jsonl: false, file }) => page::sanitize(file.as_deref()),
        None if cli.clean.rules => page::rules(),
        None if cli.clean.jsonl => lines::run(cli.clean.file.as_deref(), lines::clean),
        None => page::clean(&cli.clean),
    }
}

/// clap's first paragraph as one line.
fn one_line(error: &clap::Error) -> String {
    let text = error.to_string();
    let first: Vec<&str> = text
        .lines()
        .map(str::trim)
        .take_while(|l| !l.is_empty())
        .collect();
    let message = first.join(" ");
    message
        .strip_prefix("error: ")
        .unwrap_or(&message)
        .to_owned()
}
