//! Reads the JSON of a page's scripts, and mends it where it is plain what was meant: comments and
//! CDATA marks around it, trailing commas, raw line feeds and bare quotes in strings, entities for quotes.

use serde_json::{Deserializer, Value};

/// The JSON values in the script, one after the other; none where it cannot be read.
pub(crate) fn read(script: &str) -> Vec<Value> {
    let text = without_wrapping(script);
    if text.is_empty() {
        return Vec::new();
    }
    if let Some(values) = parse(text) {
        return values;
    }
    if !text.contains('"') && text.contains("&quot;") {
        let decoded = text.replace("&quot;", "\"").replace("&amp;", "&");
        return parse(&decoded)
            .or_else(|| parse(&mend(&decoded)))
            .unwrap_or_default();
    }
    parse(&mend(text)).unwrap_or_default()
}

/// All values, or nothing if one of them does not parse.
fn parse(text: &str) -> Option<Vec<Value>> {
    Deserializer::from_str(text)
        .into_iter::<Value>()
        .collect::<Result<_, _>>()
        .ok()
}

/// Cuts off comment and CDATA marks, and a semicolon at the end.
fn without_wrapping(script: &str) -> &str {
    const MARKS: &[&str] = &[
        "<!--",
        "-->",
        "//<![CDATA[",
        "/*<![CDATA[*/",
        "<![CDATA[",
        "//]]>",
        "/*]]>*/",
        "]]>",
        "//",
        "/* <![CDATA[ */",
        "/* ]]> */",
        "// <![CDATA[",
        "// ]]>",
        ";",
        "\u{feff}",
    ];
    let mut text = script.trim();
    let mut before = usize::MAX;
    while text.len() < before {
        before = text.len();
        for mark in MARKS {
            text = text.strip_prefix(mark).unwrap_or(text);
            text = text.strip_suffix(mark).unwrap_or(text).trim();
        }
    }
    text
}

/// Mends what can be mended without guessing at the structure.
fn mend(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut chars = text.char_indices().peekable();
    let mut in_string = false;
    while let Some((at, c)) = chars.next() {
        if !in_string {
            match c {
                '"' => {
                    in_string = true;
                    out.push(c);
                }
                '}' | ']' => {
                    let kept = out.trim_end().len();
                    if out[..kept].ends_with(',') {
                        out.truncate(kept - 1);
                    }
                    out.push(c);
                }
                '/' if text[at..].starts_with("/*") => {
                    let end = text[at..].find("*/").map_or(text.len(), |n| at + n + 2);
                    while chars.next_if(|&(n, _)| n < end).is_some() {}
                }
                '/' if text[at..].starts_with("//") => {
                    while chars.next_if(|&(_, c)| c != '\n').is_some() {}
                }
                '\u{a0}' | '\u{feff}' | '\u{200b}' => out.push(' '),
                _ => out.push(c),
            }
            continue;
        }
        match c {
            '"' if closes(&text[at + 1..]) => {
                in_string = false;
                out.push(c);
            }
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            '\t' => out.push(' '),
            c if c.is_control() => {}
            '\\' => match chars.next() {
                Some((_, e @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't'))) => {
                    out.push('\\');
                    out.push(e);
                }
                Some((n, 'u')) if is_hex(&text[n + 1..]) => out.push_str("\\u"),
                Some((_, other)) if !other.is_control() => out.push(other),
                _ => {}
            },
            _ => out.push(c),
        }
    }
    out
}

fn is_hex(text: &str) -> bool {
    text.get(..4)
        .is_some_and(|digits| digits.chars().all(|c| c.is_ascii_hexdigit()))
}

/// Whether a quote mark before `rest` ends its string.
fn closes(rest: &str) -> bool {
    let rest = rest.trim_start();
    match rest.chars().next() {
        None | Some('}' | ']' | ':') => true,
        Some(',') => {
            rest[1..]
                .trim_start()
                .starts_with(['"', '{', '[', '}', ']', 't', 'f', 'n', '-'])
                || rest[1..]
                    .trim_start()
                    .starts_with(|c: char| c.is_ascii_digit())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_headline(script: &str, headline: &str) {
        let values = read(script);
        assert_eq!(
            values.first().and_then(|v| v["headline"].as_str()),
            Some(headline),
            "{script}"
        );
    }

    #[test]
    fn mends_what_is_plain() {
        assert_headline(r#"{"headline": "Ferry back",}"#, "Ferry back");
        assert_headline("{\"headline\": \"Ferry\nback\"}", "Ferry\nback");
        assert_headline(r#"<!-- {"headline": "Ferry back"} -->"#, "Ferry back");
        assert_headline(
            "//<![CDATA[\n{\"headline\": \"Ferry back\"}\n//]]>",
            "Ferry back",
        );
        assert_headline(
            "{&quot;headline&quot;: &quot;Ferry back&quot;}",
            "Ferry back",
        );
        assert_headline(
            r#"{"headline": "The "Ida" is back", "x": 1}"#,
            r#"The "Ida" is back"#,
        );
        assert_headline(r#"{"headline": "It\'s back"};"#, "It's back");
        assert_headline("{/* new */\"headline\": \"Ferry back\"}", "Ferry back");
    }

    #[test]
    fn gives_nothing_for_what_is_no_json() {
        assert!(read("window.x = 1").is_empty());
        assert!(read("").is_empty());
        assert!(read(&"[".repeat(100_000)).is_empty());
    }
}
