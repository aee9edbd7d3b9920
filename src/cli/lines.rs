//! Lines of JSON in, lines of JSON out, in order, on all cores.
//!
//! One thread reads, one a core works, this one writes. What is read but not yet written is bounded,
//! so that a pipe of any length needs the memory of some lines.

use super::failure::{Failure, quiet_when_piped};
use super::page::input;
use copydesk::{Article, Options};
use serde::Serialize;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// A longer line is passed by: escaped in the worst way, a page of the default size is shorter.
const MAX_LINE: u64 = 64 << 20;
/// Lines that wait for each worker.
const AHEAD: usize = 4;

/// What is made of one line: an answer without its `id`, or why there is none.
pub(super) type Work = fn(Map<String, Value>) -> Result<Answer, Refusal>;

/// The answer to a line, without its `id`.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Answer {
    Article(Box<Article>),
    Html { html: String },
}

/// Why a line has no answer.
#[derive(Debug, Serialize)]
pub(super) struct Refusal {
    error: String,
    code: &'static str,
}

impl Refusal {
    fn line(error: impl Into<String>) -> Refusal {
        Refusal {
            error: error.into(),
            code: "BadLine",
        }
    }
}

impl From<copydesk::Error> for Refusal {
    fn from(error: copydesk::Error) -> Refusal {
        Refusal {
            error: error.to_string(),
            code: error.code(),
        }
    }
}

/// `{"html", "url"?, "options"?}` → the article.
pub(super) fn clean(mut line: Map<String, Value>) -> Result<Answer, Refusal> {
    let html = take_html(&mut line)?;
    let mut options = take_options(&mut line)?;
    match line.remove("url") {
        None | Some(Value::Null) => {}
        Some(Value::String(url)) => options.url = Some(url),
        Some(_) => return Err(Refusal::line("url must be a string")),
    }
    let article = copydesk::clean(&html, &options)?;
    Ok(Answer::Article(Box::new(article)))
}

/// `{"html", "options"?}` → `{"html"}`.
pub(super) fn sanitize(mut line: Map<String, Value>) -> Result<Answer, Refusal> {
    let html = take_html(&mut line)?;
    let options = take_options(&mut line)?;
    let html = copydesk::sanitize(&html, &options)?;
    Ok(Answer::Html { html })
}

fn take_html(line: &mut Map<String, Value>) -> Result<String, Refusal> {
    match line.remove("html") {
        Some(Value::String(html)) => Ok(html),
        Some(_) => Err(Refusal::line("html must be a string")),
        None => Err(Refusal::line("the line has no html")),
    }
}

fn take_options(line: &mut Map<String, Value>) -> Result<Options, Refusal> {
    let options = line.remove("options").filter(|o| !o.is_null());
    let Some(options) = options else {
        return Ok(Options::default());
    };
    serde_json::from_value(options).map_err(|e| Refusal {
        error: format!("options: {e}"),
        code: "BadOption",
    })
}

/// Answers every line of the file or of standard input.
pub(super) fn run(file: Option<&Path>, work: Work) -> Result<(), Failure> {
    let source = input(file)?;
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (jobs_in, jobs) = sync_channel::<Job>(workers);
    let (order_in, order) = sync_channel::<Receiver<String>>(workers * AHEAD);
    let jobs = Arc::new(Mutex::new(jobs));
    for _ in 0..workers {
        let jobs = Arc::clone(&jobs);
        thread::spawn(move || {
            while let Some(job) = next_job(&jobs) {
                // Nobody listens any more when the writer has gone: so be it.
                let _ = job.reply.send(answer(&job.line, work));
            }
        });
    }
    let reader = thread::spawn(move || read_lines(source, &jobs_in, &order_in));
    if let Err(e) = write_in_order(&order) {
        // Nobody reads our output any more: the reader is not waited for.
        return quiet_when_piped(Err(e));
    }
    match reader.join() {
        Ok(read) => Ok(read?),
        Err(_) => Err(Failure::Job("reading the lines failed".into())),
    }
}

/// A line, and where its answer goes.
struct Job {
    line: Line,
    reply: SyncSender<String>,
}

enum Line {
    Whole(Vec<u8>),
    TooLong,
}

fn next_job(jobs: &Mutex<Receiver<Job>>) -> Option<Job> {
    let jobs = jobs.lock().unwrap_or_else(|e| e.into_inner());
    jobs.recv().ok()
}

fn read_lines(
    source: Box<dyn Read + Send>,
    jobs: &SyncSender<Job>,
    order: &SyncSender<Receiver<String>>,
) -> io::Result<()> {
    let mut source = BufReader::with_capacity(1 << 16, source);
    while let Some(line) = read_line(&mut source)? {
        if matches!(&line, Line::Whole(bytes) if bytes.trim_ascii().is_empty()) {
            continue;
        }
        let (reply, replied) = sync_channel(1);
        if order.send(replied).is_err() || jobs.send(Job { line, reply }).is_err() {
            break;
        }
    }
    Ok(())
}

fn read_line(source: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    source
        .by_ref()
        .take(MAX_LINE)
        .read_until(b'\n', &mut line)?;
    if line.is_empty() {
        return Ok(None);
    }
    if line.len() as u64 == MAX_LINE && !line.ends_with(b"\n") {
        source.skip_until(b'\n')?;
        return Ok(Some(Line::TooLong));
    }
    Ok(Some(Line::Whole(line)))
}

/// Writes the answers in the order of their lines; what is ready together is flushed together.
fn write_in_order(order: &Receiver<Receiver<String>>) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    while let Some(reply) = recv_or_flush(order, &mut out)? {
        if let Some(answer) = recv_or_flush(&reply, &mut out)? {
            out.write_all(answer.as_bytes())?;
        }
    }
    out.flush()
}

/// The next message; what is written so far is flushed when that must be waited for.
fn recv_or_flush<T>(from: &Receiver<T>, out: &mut impl Write) -> io::Result<Option<T>> {
    match from.try_recv() {
        Ok(message) => Ok(Some(message)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            out.flush()?;
            Ok(from.recv().ok())
        }
    }
}

/// The line's answer as a line.
fn answer(line: &Line, work: Work) -> String {
    let mut id = Value::Null;
    let result = match parse(line) {
        Ok(mut map) => {
            id = map.remove("id").unwrap_or_default();
            catch_unwind(AssertUnwindSafe(|| work(map))).unwrap_or_else(|_| {
                Err(Refusal {
                    error: "this page met a fault in copydesk; please report it".into(),
                    code: "Internal",
                })
            })
        }
        Err(refusal) => Err(refusal),
    };
    let written = match result {
        Ok(answer) => with_id(&id, answer),
        Err(refusal) => with_id(&id, refusal),
    };
    let mut written =
        written.unwrap_or_else(|e| format!(r#"{{"id":{id},"error":"{e}","code":"Internal"}}"#));
    for (character, escape) in LINE_ENDS {
        if written.contains(*character) {
            written = written.replace(*character, escape);
        }
    }
    written.push('\n');
    written
}

/// Characters that some programs end a line at, and that JSON need not escape.
const LINE_ENDS: &[(char, &str)] = &[
    ('\u{85}', "\\u0085"),
    ('\u{2028}', "\\u2028"),
    ('\u{2029}', "\\u2029"),
];

fn with_id<T: Serialize>(id: &Value, body: T) -> serde_json::Result<String> {
    #[derive(Serialize)]
    struct WithId<'a, T> {
        id: &'a Value,
        #[serde(flatten)]
        body: T,
    }
    serde_json::to_string(&WithId { id, body })
}

fn parse(line: &Line) -> Result<Map<String, Value>, Refusal> {
    let Line::Whole(bytes) = line else {
        return Err(Refusal {
            error: format!("the line has more than {MAX_LINE} bytes"),
            code: "TooLarge",
        });
    };
    // Quicker than to look for what is none.
    let text = str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed);
    let text = text.trim_start_matches('\u{feff}');
    let parsed = serde_json::from_str(text).or_else(|e| {
        // JavaScript writes half pairs of UTF-16 as they are.
        mend_surrogates(text).map_or(Err(e), |mended| serde_json::from_str(&mended))
    });
    match parsed {
        Ok(Value::Object(map)) => Ok(map),
        Ok(_) => Err(Refusal::line("the line is no JSON object")),
        Err(e) => Err(Refusal::line(format!("the line is no JSON: {e}"))),
    }
}

/// The JSON with U+FFFD in place of escaped lone surrogates, if it has any.
fn mend_surrogates(json: &str) -> Option<String> {
    let unit = |at: usize| -> Option<u16> {
        let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut mended = String::with_capacity(json.len());
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = json[at..].find('\\') {
        at += found;
        at += match unit(at) {
            Some(0xD800..=0xDBFF) if matches!(unit(at + 6), Some(0xDC00..=0xDFFF)) => 12,
            Some(0xD800..=0xDFFF) => {
                mended.push_str(&json[copied..at]);
                mended.push_str("\\ufffd");
                copied = at + 6;
                6
            }
            Some(_) => 6,
            None => 1 + json[at + 1..].chars().next().map_or(0, char::len_utf8),
        };
    }
    if copied == 0 {
        return None;
    }
    mended.push_str(&json[copied..]);
    Some(mended)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lone_surrogates_are_mended() {
        assert_eq!(mend_surrogates(r#"{"a":"\ud83d\ude00 \\ud800 \n"}"#), None);
        assert_eq!(
            mend_surrogates(r#""\ud800x\udc00""#).as_deref(),
            Some(r#""\ufffdx\ufffd""#)
        );
        assert_eq!(mend_surrogates("\"\\"), None);
    }

    #[test]
    fn a_long_line_is_passed_by() {
        let mut source = BufReader::new(io::repeat(b'x').take(MAX_LINE + 5).chain(&b"\n{}\n"[..]));
        assert!(matches!(read_line(&mut source), Ok(Some(Line::TooLong))));
        assert!(matches!(read_line(&mut source), Ok(Some(Line::Whole(l))) if l == b"{}\n"));
        assert!(matches!(read_line(&mut source), Ok(None)));
    }
}
