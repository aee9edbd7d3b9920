//! What the policy lets through, checked by somebody else.
//!
//! The checker parses the output as a browser does that gets it by `innerHTML`, and compares every element,
//! attribute and scheme with the list that `docs/policy.md` publishes. It knows nothing of the sanitiser's tables.

mod attributes;
#[path = "../laws/mod.rs"]
mod laws;
mod markdown;
mod raw_text;

use laws::checker::{POLICY, faults};
use laws::{cleaned, sanitized};

/// Three ways: the policy alone, between paragraphs, in a whole page.
#[track_caller]
fn assert_harmless(payload: &str) {
    let prose = "<p>The ferry will run again from Friday, the town council said on Monday after a long debate.</p>";
    let between = format!("{prose}{payload}{prose}");
    let page = format!(
        "<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><h1>Ferry</h1>{between}{prose}</article></body></html>"
    );
    sanitized(payload);
    sanitized(&between);
    cleaned(&page, None);
}

#[test]
fn the_checker_finds_what_it_must() {
    for bad in [
        "<script>x</script>",
        "<p onclick=\"x\">x</p>",
        "<a href=\"javascript:x\">x</a>",
        "<p><p>x</p></p>",
        "<p style=\"x\">x</p>",
        "<b id=\"name\">x</b>",
        "<svg></svg>",
        "<p>x",
        "<!-- x -->",
        "<img src=\"/a.png\">",
        "<blockquote cite=\" java\nscript:x\">x</blockquote>",
        "<p class=\"modal\">x</p>",
        "<form></form>",
        "<b id=\"cd-a\"></b><b id=\"cd-a\"></b>",
        "<p class=\"cd-modal\">x</p>",
        "<p class=\"language-\">x</p>",
        "<p dir=\"\u{202e}\">x</p>",
        "<q cite=\"https://b\u{fc}cher.example/\">x</q>",
        "<q cite=\"//b\u{fc}cher.example/\">x</q>",
        "<time datetime=\"&quot;\">x</time>",
        "<table><tbody><tr><td colspan=\"-1\">x</td></tr></tbody></table>",
        "<ol type=\"javascript:\"></ol>",
        "<img alt=\"\" height=\"1\" src=\"/a\" width=\"1\" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\">",
    ] {
        assert!(!faults(bad).is_empty(), "{bad}");
    }
    assert_eq!(
        faults("<p id=\"cd-x\" class=\"cd-caption\">1 &lt; 2</p>"),
        Vec::<String>::new()
    );
    assert!(POLICY.len() > 50, "the list was read");
}

#[test]
fn every_element_in_every_element() {
    let tags: Vec<&str> = POLICY
        .keys()
        .copied()
        .chain([
            "button", "object", "form", "custom-x", "nobr", "select", "center",
        ])
        .collect();
    for outer in &tags {
        for inner in &tags {
            assert_harmless(&format!(
                "<{outer} href=/a src=/a>a<{inner} href=/b src=/b>b</{inner}>c</{outer}>d"
            ));
            assert_harmless(&format!(
                "<p>x<button><{outer}>a<object><{inner}> b</{inner}></{outer}>d"
            ));
        }
    }
}

#[test]
fn clobbering() {
    let members = [
        "parentNode",
        "children",
        "attributes",
        "firstChild",
        "nodeName",
        "innerHTML",
        "body",
        "head",
        "forms",
        "cookie",
        "location",
        "top",
        "self",
        "getElementById",
        "createElement",
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "submit",
        "action",
        "elements",
        "cd-x",
        "cd-",
        "x y",
    ];
    for member in members {
        for markup in [
            "<p id=\"{}\">x</p>",
            "<a name=\"{}\" id=\"{}\">x</a><a href=\"#{}\">y</a>",
            "<img name=\"{}\" src=/a>",
            "<form id=\"{}\"><input name=\"{}\">x</form>",
            "<a id=\"{}\"></a><a id=\"{}\" href=/a>x</a>",
            "<object name=\"{}\">x</object>",
            "<h2 id=\"{}\">x</h2><h2 id=\"{}\">y</h2>",
            "<b id=\"cd-{}\">x</b>",
            "<table id=\"{}\"><tr><td id=\"{}\"><a href=\"#{}\">x</a></table>",
        ] {
            assert_harmless(&markup.replace("{}", member));
        }
    }
}

#[test]
fn depth() {
    for opening in [
        "<div>",
        "<ul><li>",
        "<b>",
        "<dl><dd>",
        "<table><tr><td>",
        "<blockquote><p>",
        "<svg>",
        "<a href=/x>",
        "<p><b class=x>",
        "<ruby><rt>",
    ] {
        for times in [3, 199, 200, 201, 256, 257, 600] {
            assert_harmless(&(opening.repeat(times) + "words"));
        }
    }
    // What the last one needs around its words needs a place, too.
    for opening in ["<ul>", "<dl>", "<table>", "<table><tr>", "<table><col>"] {
        for times in 195..202 {
            let html = "<div>".repeat(times) + opening + "words";
            assert_harmless(&html);
            let safe = sanitized(&html);
            assert!(safe.contains("words"), "{html}");
        }
    }
}

/// The payloads that others have made, when they are there: `COPYDESK_HOSTILE` names a file of `{"id", "html"}` a line.
#[test]
#[ignore = "needs a file of payloads"]
fn payloads_from_outside() {
    let Ok(path) = std::env::var("COPYDESK_HOSTILE") else {
        println!("COPYDESK_HOSTILE names no file of payloads: nothing was tried");
        return;
    };
    let lines = std::fs::read_to_string(path).expect("the file can be read");
    let mut count = 0;
    for line in lines.split('\n').filter(|line| !line.is_empty()) {
        // Halves of UTF-16 pairs are no Unicode text: they are read as U+FFFD.
        let payload: serde_json::Value = serde_json::from_str(line)
            .or_else(|_| serde_json::from_str(&without_surrogates(line)))
            .expect("a line is JSON");
        assert_harmless(payload["html"].as_str().expect("a payload has html"));
        count += 1;
    }
    println!("{count} payloads, three ways each: nothing came through");
}

fn without_surrogates(json: &str) -> String {
    let mut parts = json.split("\\ud");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("\\ufffd");
        out.push_str(part.get(3..).unwrap_or_default());
    }
    out
}
