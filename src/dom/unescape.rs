//! What attributes say that was encoded once too often, as `&amp;rsquo;`, or is markup.

use super::text::fold;
use std::borrow::Cow;

/// The text with the entities decoded that were encoded once too often.
pub(crate) fn unescaped(text: &str) -> String {
    const ENTITIES: &[(&str, &str)] = &[
        ("&#039;", "'"),
        ("&#39;", "'"),
        ("&#34;", "\""),
        ("&#38;", "&"),
        ("&#160;", " "),
        ("&#8211;", "–"),
        ("&#8212;", "—"),
        ("&#8216;", "‘"),
        ("&#8217;", "’"),
        ("&#8220;", "“"),
        ("&#8221;", "”"),
        ("&#8230;", "…"),
        ("&#x27;", "'"),
        ("&apos;", "'"),
        ("&gt;", ">"),
        ("&hellip;", "…"),
        ("&ldquo;", "“"),
        ("&lsquo;", "‘"),
        ("&lt;", "<"),
        ("&mdash;", "—"),
        ("&nbsp;", " "),
        ("&ndash;", "–"),
        ("&quot;", "\""),
        ("&rdquo;", "”"),
        ("&rsquo;", "’"),
        ("&auml;", "ä"),
        ("&ouml;", "ö"),
        ("&uuml;", "ü"),
        ("&szlig;", "ß"),
        ("&eacute;", "é"),
        ("&egrave;", "è"),
        ("&agrave;", "à"),
    ];
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    // "&amp;quot;" is a quote that went through two encoders.
    let text = text.replace("&amp;", "&");
    let mut rest = text.as_str();
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match ENTITIES.iter().find(|(name, _)| rest.starts_with(name)) {
            Some((name, character)) => {
                out.push_str(character);
                rest = &rest[name.len()..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// What markup in the value of an attribute says: "Boats<br>Photo: Ada Berg".
pub(crate) fn without_markup(text: &str) -> Cow<'_, str> {
    // Else it may be about markup: "30 years of <br>".
    if !text.contains("</") {
        return Cow::Borrowed(text);
    }
    let begins_tag = |c: char| c.is_ascii_alphabetic() || c == '/';
    let last_end = text.rfind('>').unwrap_or_default();
    let mut out = String::new();
    let mut rest = 0;
    while let Some(at) = text[rest..last_end.max(rest)].find('<') {
        let (start, inside) = (rest + at, rest + at + 1);
        if text[inside..].starts_with(begins_tag)
            && let Some(length) = text[inside..].find('>')
        {
            out.push_str(&text[rest..start]);
            out.push(' ');
            rest = inside + length + 1;
        } else {
            out.push_str(&text[rest..inside]);
            rest = inside;
        }
    }
    match rest {
        0 => Cow::Borrowed(text),
        _ => Cow::Owned(fold(&(out + &text[rest..]))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_twice_encoded_text() {
        assert_eq!(unescaped("R&amp;D &amp;quot;now&amp;quot;"), "R&D \"now\"");
        assert_eq!(unescaped("a & b"), "a & b");
    }

    #[test]
    fn markup_in_an_attribute_is_its_words() {
        for (text, words) in [
            (
                "Boats<br><small>Photo: <a href='x'>Ada</a></small>",
                "Boats Photo: Ada",
            ),
            ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
            ("<b>Fog</b>", "Fog"),
            ("30 years of <br>", "30 years of <br>"),
            ("a <b", "a <b"),
        ] {
            assert_eq!(without_markup(text), words);
        }
    }
}
