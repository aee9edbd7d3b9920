//! The command-line program as its users run it: arguments and standard input in; status and output out.
#![cfg(feature = "cli")]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

const PAGE: &str = "<h1>Quiet day at the harbour</h1>\
    <p>Nothing moored at the north quay on Monday, the first such day in nine years.</p>\
    <p>The harbour office said that the pilots had used it to paint their boat.</p>";

fn copydesk(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_copydesk"));
    command
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn run(args: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut child = copydesk(args).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("its input is piped");
    let input = input.as_ref().to_owned();
    let feeder = std::thread::spawn(move || {
        // It may end without having read all.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("the program ends");
    feeder.join().expect("the feeder ends");
    output
}

#[track_caller]
fn stdout(args: &[&str], input: impl AsRef<[u8]>) -> String {
    let output = run(args, input);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert_eq!(told, "");
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

#[track_caller]
fn lines(args: &[&str], input: impl AsRef<[u8]>) -> Vec<Value> {
    let out = stdout(args, input);
    out.lines()
        .map(|l| serde_json::from_str(l).expect("each line is JSON"))
        .collect()
}

#[track_caller]
fn assert_wrong_use(args: &[&str], says: &str) {
    let output = run(args, "");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert_eq!(told.lines().count(), 1, "one line: {told}");
    assert!(told.contains(says), "{told}");
    assert!(output.stdout.is_empty());
}

#[test]
fn one_page_in_each_format() {
    let html = stdout(&[], PAGE);
    assert!(
        html.contains("Nothing moored at the north quay") && html.ends_with('\n'),
        "{html}"
    );
    assert_eq!(stdout(&["--format", "html"], PAGE), html);
    assert!(stdout(&["--format", "markdown"], PAGE).contains("paint their boat"));
    let text = stdout(&["--format", "text"], PAGE);
    assert!(
        text.contains("Nothing moored") && !text.contains('<'),
        "{text}"
    );
    let json: Value = serde_json::from_str(&stdout(&["--format=json"], PAGE)).expect("JSON");
    assert!(
        json["content"]
            .as_str()
            .is_some_and(|c| c.contains("north quay"))
    );
    assert!(json["removed"].is_array() && json["wordCount"].is_number());
}

#[test]
fn a_file_is_read_too() {
    let path = std::env::temp_dir().join(format!("copydesk-cli-{}.html", std::process::id()));
    std::fs::write(&path, PAGE).expect("a temporary file");
    let out = stdout(&[path.to_str().expect("a plain path")], "");
    std::fs::remove_file(&path).expect("it is there");
    assert!(out.contains("north quay"));
}

#[test]
fn explain_lists_removals_after_the_article() {
    let out = stdout(&["--explain", "--format", "text"], PAGE);
    let article = out.find("north quay").expect("the article");
    let list = out.find("\nRemoved: ").expect("the list");
    assert!(article < list, "{out}");
}

#[test]
fn wrong_use_is_told_in_one_line() {
    assert_wrong_use(&["--bogus"], "--bogus");
    assert_wrong_use(&["--format", "pdf"], "html, markdown, text, json");
    assert_wrong_use(&["--jsonl", "--explain"], "--explain");
    assert_wrong_use(&["--url", "no address"], "--url must be an absolute");
    assert_wrong_use(&["--charset", "klingon"], "klingon");
    assert_wrong_use(&["no-such-file.html"], "no-such-file.html");
    assert_wrong_use(&["."], "directory");
    assert_wrong_use(&["one.html", "two.html"], "two.html");
    assert_wrong_use(&["sanitize", "--format", "html"], "--format");
}

#[test]
fn help_and_version_are_no_failures() {
    assert!(stdout(&["--help"], "").contains("--jsonl"));
    assert!(stdout(&["sanitize", "--help"], "").contains("sanitising"));
    assert_eq!(
        stdout(&["--version"], "").trim(),
        concat!("copydesk ", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn charsets_are_told_apart() {
    let says = |page: &[u8], args: &[&str]| stdout(args, page).contains("Göran åt räksmörgås");
    let (utf8, latin) = (
        "<p>Göran åt räksmörgås i går.",
        b"<p>G\xF6ran \xE5t r\xE4ksm\xF6rg\xE5s i g\xE5r.",
    );
    assert!(says(utf8.as_bytes(), &[]));
    assert!(says(latin, &[]), "windows-1252 is the last resort");
    assert!(says(&[b"<meta charset=latin1>", &latin[..]].concat(), &[]));
    assert!(says(latin, &["--charset", "iso-8859-1"]));
    assert!(says(
        &[b"\xEF\xBB\xBF", utf8.as_bytes()].concat(),
        &["--charset", "latin1"]
    ));
    let utf16: Vec<u8> = format!("\u{feff}{utf8}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(says(&utf16, &[]));
}

#[test]
fn each_line_has_its_answer_in_order() {
    let input: String = (0..200)
        .map(|n| {
            // Long and short ones in turn, so that the workers overtake each other.
            let html = format!("<p>Line {n} of the harbour log.</p>").repeat(1 + (n % 7) * 40);
            json!({"id": n, "html": html}).to_string() + "\n"
        })
        .collect();
    let answers = lines(&["sanitize", "--jsonl"], &input);
    assert_eq!(answers.len(), 200);
    for (n, answer) in answers.iter().enumerate() {
        assert_eq!(answer["id"], json!(n));
        let html = answer["html"].as_str().unwrap_or_default();
        assert!(html.contains(&format!("Line {n} of")));
    }
    let ids = lines(&["--jsonl"], input)
        .into_iter()
        .map(|a| a["id"].clone());
    assert!(ids.eq((0..200).map(|n| json!(n))));
}

#[test]
fn a_bad_line_is_told_and_the_rest_goes_on() {
    let input = r#"{"id":"a","html":"<p>One fine line of the log.</p>"}
not json at all

{"id":{"page":7},"html":5}
{"id":"c"}
{"id":"d","html":"<p>x</p>","options":{"no_such_option":1}}
{"id":"e","html":"<p>far too long</p>","options":{"maxBytes":3}}
{"id":"f","html":"<p>x</p>","url":"nowhere"}
["list"]
{"id":"g","html":"<p>The last line \ud800 stands.</p>","options":{"markdown":true},"url":null,"more":"data"}"#;
    let answers = lines(&["--jsonl"], input);
    let ids: Vec<&Value> = answers.iter().map(|a| &a["id"]).collect();
    let (null, seven) = (Value::Null, json!({"page": 7}));
    assert_eq!(
        ids,
        [
            &json!("a"),
            &null,
            &seven,
            &json!("c"),
            &json!("d"),
            &json!("e"),
            &json!("f"),
            &null,
            &json!("g")
        ]
    );
    let codes: Vec<&str> = answers
        .iter()
        .map(|a| a["code"].as_str().unwrap_or(""))
        .collect();
    assert_eq!(
        codes,
        [
            "",
            "BadLine",
            "BadLine",
            "BadLine",
            "BadOption",
            "TooLarge",
            "BadUrl",
            "BadLine",
            ""
        ]
    );
    assert!(
        answers[4]["error"]
            .as_str()
            .is_some_and(|e| e.contains("no_such_option"))
    );
    assert!(
        answers[8]["markdown"]
            .as_str()
            .is_some_and(|m| m.contains("The last line \u{fffd} stands."))
    );
}

#[test]
fn sanitize_is_the_policy_alone() {
    let input = r#"{"id":1,"html":"<p onclick=run()>Hello<script>run()</script></p>"}"#;
    assert_eq!(
        lines(&["sanitize", "--jsonl"], input),
        [json!({"id": 1, "html": "<p>Hello</p>"})]
    );
    assert_eq!(
        stdout(&["sanitize"], "<p onclick=run()>Hello"),
        "<p>Hello</p>\n"
    );
}

#[test]
fn no_character_of_an_answer_ends_its_line() {
    let out = stdout(
        &["sanitize", "--jsonl"],
        "{\"id\":1,\"html\":\"a\u{2028}b\u{85}c\"}",
    );
    assert_eq!(out, "{\"id\":1,\"html\":\"a\\u2028b\\u0085c\"}\n");
}

#[test]
fn an_answer_is_flushed_before_the_next_line_comes() {
    let mut child = copydesk(&["sanitize", "--jsonl"])
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("its input is piped");
    let mut out = BufReader::new(child.stdout.take().expect("its output is piped"));
    for n in 0..3 {
        writeln!(stdin, r#"{{"id":{n},"html":"<p>x"}}"#).expect("it reads");
        let mut line = String::new();
        out.read_line(&mut line).expect("it answers at once");
        assert_eq!(line, format!("{{\"id\":{n},\"html\":\"<p>x</p>\"}}\n"));
    }
    drop(stdin);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = copydesk(&["--jsonl"]).spawn().expect("the program starts");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("its input is piped");
    let line = json!({"id": 1, "html": PAGE}).to_string() + "\n";
    while stdin.write_all(line.as_bytes()).is_ok() {}
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn rules_are_listed_and_turned_off() {
    let list = stdout(&["--rules"], "");
    assert!(list.starts_with("news\n  headline "), "{list}");
    let share = "<ul class=share-bar><li>Tweet</li></ul>";
    let page = format!(
        "{PAGE}{share}<p>OSLO -The second quay will be built before the winter, it said, and it will be of stone.</p>"
    );
    let text = |args: &[&str]| stdout(&[args, &["--format", "text"]].concat(), &page);
    assert!(!text(&[]).contains("Tweet"));
    assert!(text(&["--without", "share", "--without", "article"]).contains("Tweet"));
    assert!(text(&["--only", "share"]).contains("Quiet day at the harbour"));
    assert_wrong_use(&["--without", "sharing"], "\"sharing\"");
    assert_wrong_use(&["--only", "share", "--jsonl"], "--only");
}

#[test]
fn mends_are_explained() {
    let page = format!(
        "{PAGE}<p>OSLO -The second quay will be built before the winter, the harbour office said on Monday, and it will be of grey stone from the islands in the north.</p>"
    );
    let out = stdout(&["--explain"], page);
    assert!(out.contains("Mended: 1"), "{out}");
    assert!(
        out.contains("\"OSLO -The second quay\" -> \"OSLO - The second quay\""),
        "{out}"
    );
    assert!(out.contains("in block 3; body > p"), "{out}");
}

#[test]
fn a_book_goes_to_the_file_that_is_named() {
    let folder = std::env::temp_dir().join(format!("copydesk-cli-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    std::fs::write(path("quay.png"), b"\x89PNG\r\n\x1a\nwhatever").expect("it can be written");
    let page = format!(
        "{PAGE}<img src=https://news.example/quay.png?w=1 alt=Quay><p>The crane stood still as well, and nobody minded.</p>"
    );
    let image = format!("https://news.example/quay.png?w=1={}", path("quay.png"));
    let book = path("a.epub");
    let args = ["--format", "epub", "--image", &image];
    let piped = run(&args, &page).stdout;
    assert!(piped.starts_with(b"PK") && piped[30..].starts_with(b"mimetypeapplication/epub+zip"));
    assert!(
        piped.windows(8).any(|w| w == b"whatever"),
        "with the picture"
    );
    assert_eq!(
        stdout(&[&args[..], &["--output", &book]].concat(), &page),
        ""
    );
    assert_eq!(std::fs::read(&book).expect("it is there"), piped);

    assert_eq!(stdout(&["--format", "text", "-o", &book], PAGE), "");
    let text = std::fs::read_to_string(&book).expect("it is there");
    assert_eq!(text, stdout(&["--format", "text"], PAGE));

    let missing = path("none/a.epub");
    let output = run(&["--output", &missing], PAGE);
    assert_eq!(
        output.status.code(),
        Some(1),
        "the disk's fault, not the caller's"
    );
    assert!(String::from_utf8_lossy(&output.stderr).contains(&missing));
    std::fs::remove_dir_all(&folder).expect("it can be removed");
}

#[test]
fn options_that_do_not_go_together_are_told() {
    assert_wrong_use(
        &["--image", "https://a.example/b.png=b.png"],
        "--format epub",
    );
    assert_wrong_use(&["--format", "epub", "--image", "b.png"], "ADDRESS=FILE");
    assert_wrong_use(&["--format", "epub", "--explain"], "--explain");
    assert_wrong_use(&["--jsonl", "--output", "a"], "--output");
}

#[test]
fn help_has_examples_and_the_statuses() {
    let help = stdout(&["--help"], "");
    for part in [
        "Examples:",
        "--format epub --output",
        "--jsonl <",
        "It ends with 0",
    ] {
        assert!(help.contains(part), "{part} in {help}");
    }
}
