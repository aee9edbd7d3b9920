//! The JavaScript face: plain objects in and out, spelt in camelCase.
//!
//! The only file that names wasm-bindgen, js-sys, web-sys or serde-wasm-bindgen. The package that people
//! import is `www/copydesk/copydesk.js`, a thin wrapper that starts this module and renews it after a
//! trap. How a live document is written down is told in `www/copydesk/capture.js`.

use crate::{Article, Comments, Error, Options};
use js_sys::{JsString, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Url};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

#[wasm_bindgen(module = "/www/copydesk/capture.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn address(document: &Document) -> Result<String, JsValue>;
    #[wasm_bindgen(catch)]
    fn capture(document: &Document) -> Result<JsString, JsValue>;
    /// Writes the text as UTF-8; how many bytes it has, or -1 where there is no room for all.
    fn encode(text: &JsString, bytes: &mut [u8]) -> f64;
}

/// `clean(html, options?)`: see [`crate::clean`].
///
/// # Errors
///
/// An `Error` with a `code`: those of [`Error::code`], or `BadInput` when `html` is no string.
#[wasm_bindgen(skip_typescript)]
pub fn clean(html: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    let html = read_html(html, &options)?;
    answer(crate::clean(&html, &options))
}

/// `cleanDocument(document, options?)`: [`crate::clean`] for a live page, which is not changed. What is
/// not shown is not read; `options.url` is the document's own address unless it is given.
///
/// # Errors
///
/// As [`clean`]; `BadInput` when `document` is no document.
#[wasm_bindgen(js_name = cleanDocument, skip_typescript)]
pub fn clean_document(document: &Document, options: &JsValue) -> Result<JsValue, JsValue> {
    let mut options = read_options(options)?;
    if options.url.is_none() {
        options.url = Some(address(document)?).filter(|url| !url.is_empty());
    }
    let html = read_html(&capture(document)?.into(), &options)?;
    answer(crate::clean(&html, &options))
}

/// `isProbablyReaderable(htmlOrDocument, options?)`: see [`crate::is_probably_readerable`].
///
/// # Errors
///
/// As [`clean`]; `BadInput` when the page is neither string nor document.
#[wasm_bindgen(js_name = isProbablyReaderable, skip_typescript)]
pub fn is_probably_readerable(page: &JsValue, options: &JsValue) -> Result<bool, JsValue> {
    let options = read_options(options)?;
    let html = if page.is_object() {
        read_html(&capture(page.unchecked_ref())?.into(), &options)?
    } else {
        read_html(page, &options)?
    };
    crate::is_probably_readerable(&html, &options).map_err(throw)
}

/// `sanitize(html, options?)`: see [`crate::sanitize`].
///
/// # Errors
///
/// As [`clean`].
#[wasm_bindgen(skip_typescript)]
pub fn sanitize(html: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let options = read_options(options)?;
    let html = read_html(html, &options)?;
    crate::sanitize(&html, &options).map_err(throw)
}

/// `toEpub(article, { images? })`: see [`crate::to_epub`].
///
/// # Errors
///
/// An `Error` with the code `BadInput` when `article` is no article, or `images` does not map addresses to bytes;
/// `BadOption` when another option is named.
#[cfg(feature = "epub")]
#[wasm_bindgen(js_name = toEpub, skip_typescript)]
pub fn to_epub(article: &JsValue, options: &JsValue) -> Result<js_sys::Uint8Array, JsValue> {
    let article = read_article(article)?;
    let images = read_images(options)?;
    Ok(crate::to_epub(&article, &images).as_slice().into())
}

/// What a book shows of an article that [`clean`] gave, or of one that has been changed since.
#[cfg(feature = "epub")]
fn read_article(given: &JsValue) -> Result<Article, JsValue> {
    let field = |name: &str| Reflect::get(given, &name.into()).ok();
    let text = |name: &str| field(name)?.as_string();
    let list = |name: &str| {
        let list = field(name).filter(js_sys::Array::is_array);
        let items = list.map(|l| js_sys::Array::from(&l).iter().collect::<Vec<_>>());
        items
            .unwrap_or_default()
            .iter()
            .filter_map(JsValue::as_string)
            .collect()
    };
    let Some(content) = text("content") else {
        return Err(failure("BadInput", "article must be what clean gives"));
    };
    let metadata = crate::Metadata {
        title: text("title"),
        standfirst: text("standfirst"),
        byline: text("byline"),
        authors: list("authors"),
        dir: text("dir"),
        lang: text("lang"),
        site_name: text("siteName"),
        tags: list("tags"),
        published_time: text("publishedTime"),
        modified_time: text("modifiedTime"),
        excerpt: text("excerpt"),
        image: text("image"),
        url: text("url"),
        copyright: text("copyright"),
        ..crate::Metadata::default()
    };
    Ok(Article {
        metadata,
        content,
        ..Article::default()
    })
}

/// `{ images }`: a plain object or a `Map` of addresses and the bytes of their pictures.
#[cfg(feature = "epub")]
fn read_images(options: &JsValue) -> Result<crate::Images, JsValue> {
    let mut images = crate::Images::new();
    if options.is_undefined() || options.is_null() {
        return Ok(images);
    }
    let wrong = || {
        failure(
            "BadInput",
            "options.images must map addresses to Uint8Arrays",
        )
    };
    let options: &Object = options.unchecked_ref();
    for key in Object::keys(options) {
        let name = String::from(JsString::from(key.clone()));
        if name != "images" {
            let message = format!("there is no option {name:?}; there are images");
            return Err(failure("BadOption", &message));
        }
    }
    let given = Reflect::get(options, &"images".into()).map_err(|_| wrong())?;
    if given.is_undefined() || given.is_null() {
        return Ok(images);
    }
    if !given.is_object() {
        return Err(wrong());
    }
    let given: &Object = given.unchecked_ref();
    let pairs = match given.dyn_ref::<js_sys::Map>() {
        Some(map) => js_sys::Array::from(map),
        None => Object::entries(given).unchecked_into(),
    };
    for pair in pairs.iter() {
        let pair: js_sys::Array = pair.unchecked_into();
        let bytes = pair.get(1);
        let bytes = bytes.dyn_ref::<js_sys::Uint8Array>().ok_or_else(wrong)?;
        images.insert(pair.get(0).as_string().ok_or_else(wrong)?, bytes.to_vec());
    }
    Ok(images)
}

/// The article as a plain object, with `null` for what is not known.
fn answer(result: Result<Article, Error>) -> Result<JsValue, JsValue> {
    let article = result.map_err(throw)?;
    Ok(article.serialize(&Serializer::json_compatible())?)
}

/// The page's text. A page that is too long is refused before it is copied into the module's memory: it
/// has at least as many bytes as it has UTF-16 units.
fn read_html(html: &JsValue, options: &Options) -> Result<String, JsValue> {
    let Some(text) = html.dyn_ref::<JsString>() else {
        return Err(failure("BadInput", "html must be a string"));
    };
    let bytes = text.length() as usize;
    if bytes > options.max_bytes {
        let limit = options.max_bytes;
        return Err(throw(Error::TooLarge { bytes, limit }));
    }
    Ok(copy(text))
}

/// The text, straight into our memory. The stock copy takes it character by character up to the first that is not ASCII.
fn copy(text: &JsString) -> String {
    let length = text.length() as usize;
    // Half as much again is room for markup with text of any script in it; three times as much for any text.
    for room in [length + length / 2, 3 * length] {
        let mut bytes = vec![0; room];
        let written = encode(text, &mut bytes);
        if written >= 0.0 {
            bytes.truncate(written as usize);
            // It is UTF-8, so that this is always so.
            if let Ok(text) = String::from_utf8(bytes) {
                return text;
            }
        }
    }
    text.into()
}

/// The options. What is `null` or `undefined` keeps its default; a key that does not exist, or a value
/// of the wrong kind, is an error that names it.
fn read_options(given: &JsValue) -> Result<Options, JsValue> {
    let mut options = Options::default();
    if given.is_undefined() || given.is_null() {
        return Ok(options);
    }
    if !given.is_object() {
        return Err(failure("BadOption", "options must be an object"));
    }
    let given: &Object = given.unchecked_ref();
    for key in Object::keys(given) {
        let value = Reflect::get(given, &key)?;
        let name = String::from(JsString::from(key));
        let read = match &*name {
            "url" => read(&value, &mut options.url, string),
            "keep" => read(&value, &mut options.keep, strings),
            "only" => read(&value, &mut options.only, strings),
            "without" => read(&value, &mut options.without, strings),
            "content" => read(&value, &mut options.content, boolean),
            "textContent" => read(&value, &mut options.text_content, boolean),
            #[cfg(feature = "markdown")]
            "markdown" => read(&value, &mut options.markdown, boolean),
            "comments" => read(&value, &mut options.comments, comments),
            "withoutTracking" => read(&value, &mut options.without_tracking, boolean),
            "maxBytes" => read(&value, &mut options.max_bytes, count),
            _ => {
                let message = format!("there is no option {name:?}; there are {OPTIONS}");
                return Err(failure("BadOption", &message));
            }
        };
        if let Err(problem) = read {
            return Err(failure("BadOption", &format!("options.{name}: {problem}")));
        }
    }
    // Hosts in letters beyond ASCII: we have no tables for them, and JavaScript has.
    if let Some(url) = options.url.take_if(|url| !url.is_ascii()) {
        options.url = Some(Url::new(&url).map_or(url, |known| known.href()));
    }
    Ok(options)
}

#[cfg(feature = "markdown")]
const OPTIONS: &str =
    "url, keep, only, without, content, textContent, markdown, comments, withoutTracking, maxBytes";
#[cfg(not(feature = "markdown"))]
const OPTIONS: &str =
    "url, keep, only, without, content, textContent, comments, withoutTracking, maxBytes";

/// How a value is read; or what it must be.
type Reader<T> = fn(&JsValue) -> Result<T, &'static str>;

/// Reads an option, unless it is left out. The error says what is wrong with the value.
fn read<T>(value: &JsValue, option: &mut T, reader: Reader<T>) -> Result<(), String> {
    if !value.is_undefined() && !value.is_null() {
        *option = reader(value).map_err(|wanted| {
            let kind = String::from(value.js_typeof().unchecked_into::<JsString>());
            let shown = value
                .as_string()
                .map_or(String::new(), |text| format!(" {text:?}"));
            format!("invalid type: {kind}{shown}, expected {wanted}")
        })?;
    }
    Ok(())
}

fn boolean(value: &JsValue) -> Result<bool, &'static str> {
    value.as_bool().ok_or("a boolean")
}

fn string(value: &JsValue) -> Result<Option<String>, &'static str> {
    value.as_string().map(Some).ok_or("a string")
}

fn strings(value: &JsValue) -> Result<Vec<String>, &'static str> {
    let list = value.dyn_ref::<js_sys::Array>();
    let strings = list.and_then(|list| list.iter().map(|item| item.as_string()).collect());
    strings.ok_or("an array of strings")
}

fn count(value: &JsValue) -> Result<usize, &'static str> {
    let whole = value.as_f64().filter(|n| *n >= 0.0 && n.fract() == 0.0);
    // What is more than we can count to is as much as we can.
    whole.map(|n| n as usize).ok_or("a whole number")
}

fn comments(value: &JsValue) -> Result<Comments, &'static str> {
    match value.as_string().as_deref() {
        Some("removed") => Ok(Comments::Removed),
        Some("separate") => Ok(Comments::Separate),
        _ => Err("\"removed\" or \"separate\""),
    }
}

fn throw(error: Error) -> JsValue {
    failure(error.code(), &error.to_string())
}

/// An `Error` with name and code, as all of ours are.
fn failure(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("CopydeskError");
    // Setting a property of an object that was just made cannot fail.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
