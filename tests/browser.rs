//! The JavaScript face, in real browsers: `make test-browsers`.

#![cfg(target_family = "wasm")]

use copydesk::wasm::{clean, clean_document, is_probably_readerable, sanitize};
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Document;

wasm_bindgen_test_configure!(run_in_browser);

/// What a JavaScript expression gives.
#[track_caller]
fn js(expression: &str) -> JsValue {
    js_sys::eval(&format!("({expression})")).expect(expression)
}

/// A live document of its own, in a frame, with what `script` does to it as `document`.
#[track_caller]
fn live(html: &str, script: &str) -> Document {
    let make = js("(html, prepare) => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const page = frame.contentDocument;
        page.open(); page.write(html); page.close();
        prepare(page);
        return page;
    }");
    let prepare: JsValue = Function::new_with_args("document", script).into();
    let make: Function = make.unchecked_into();
    make.call2(&JsValue::NULL, &html.into(), &prepare)
        .expect("the page is made")
        .unchecked_into()
}

/// A property that is text.
#[track_caller]
fn text(object: &JsValue, name: &str) -> String {
    let value = Reflect::get(object, &name.into()).expect("an object");
    value.as_string().expect(name)
}

/// The code and the message of an error of ours.
#[track_caller]
fn failure<T>(result: Result<T, JsValue>) -> (String, String) {
    let error = result.err().expect("an error");
    assert!(error.is_instance_of::<js_sys::Error>());
    assert_eq!(text(&error, "name"), "CopydeskError");
    (text(&error, "code"), text(&error, "message"))
}

/// The running text of a live page.
#[track_caller]
fn read(html: &str, script: &str) -> String {
    let page = live(html, script);
    let article =
        clean_document(&page, &js("{url: 'https://news.example/a'}")).expect("an article");
    text(&article, "textContent")
}

#[wasm_bindgen_test]
fn an_article_is_a_plain_object() {
    let html = "<p>The ferry will run again from Friday, the town council said on Monday.</p>";
    let article = clean(&html.into(), &JsValue::UNDEFINED).expect("an article");
    let constructor = Reflect::get(&article, &"constructor".into()).expect("an object");
    assert_eq!(constructor, js("Object"));
    assert!(text(&article, "content").contains("run again from Friday"));
    let unknown = Reflect::get(&article, &"publishedTime".into()).expect("an object");
    assert!(unknown.is_null());
    let removed = Reflect::get(&article, &"removed".into()).expect("an object");
    assert!(js_sys::Array::is_array(&removed));
}

#[wasm_bindgen_test]
fn a_wrong_option_is_an_error_that_names_it() {
    let (code, message) = failure(clean(&"<p>A".into(), &js("{markdwon: true}")));
    assert_eq!(code, "BadOption");
    assert!(
        message.contains("markdwon") && message.contains("markdown"),
        "{message}"
    );

    let (code, message) = failure(sanitize(&"<p>A".into(), &js("{keep: 'byline'}")));
    assert_eq!(code, "BadOption");
    assert!(message.contains("options.keep"), "{message}");

    let (code, message) = failure(clean(&"<p>A".into(), &js("{url: '/relative'}")));
    assert_eq!(code, "BadUrl");
    assert!(message.contains("/relative"), "{message}");
}

#[wasm_bindgen_test]
fn what_is_not_given_keeps_its_default() {
    let options = js("{url: undefined, keep: null, markdown: true}");
    let article =
        clean(&"<p>Rain fell on the dry hills.</p>".into(), &options).expect("an article");
    assert!(text(&article, "markdown").contains("Rain fell"));
}

#[wasm_bindgen_test]
fn a_page_that_is_none_is_refused() {
    assert_eq!(
        failure(clean(&JsValue::UNDEFINED, &JsValue::NULL)).0,
        "BadInput"
    );
    assert_eq!(
        failure(is_probably_readerable(&js("{}"), &JsValue::NULL)).0,
        "BadInput"
    );
    let node: Document = js("document.body").unchecked_into();
    assert_eq!(failure(clean_document(&node, &JsValue::NULL)).0, "BadInput");
    assert_eq!(
        failure(clean(&"<p>Long".into(), &js("{maxBytes: 3}"))).0,
        "TooLarge"
    );
}

#[wasm_bindgen_test]
fn sanitising_takes_the_script() {
    let safe = sanitize(
        &"<p onclick=run()>Hello<script>run()</script></p>".into(),
        &JsValue::NULL,
    );
    assert_eq!(safe.expect("markup"), "<p>Hello</p>");
}

#[wasm_bindgen_test]
fn a_front_page_is_not_readerable() {
    let page = live("<ul><li><a href=/>Home</a></ul>", "");
    assert_eq!(is_probably_readerable(&page, &JsValue::NULL), Ok(false));
}

#[wasm_bindgen_test]
fn what_is_not_shown_is_not_read() {
    let words = read(
        "<!DOCTYPE html><style>.gone { display: none } .dim { visibility: hidden }</style>
         <p>The pilots painted their boat on the first quiet day in nine years.</p>
         <p class=gone>Gone by a class.</p><p hidden>Gone by an attribute.</p>
         <p class=dim>Dim <span style='visibility: visible'>but for this line, which the pilots read from the quay on every day of the fog</span>.</p>
         <p>Shown at last, <b style='display:none'>not this</b>the harbour office said.</p>",
        "",
    );
    assert!(words.contains("painted their boat"), "{words}");
    assert!(words.contains("but for this"), "{words}");
    assert!(
        words.contains("Shown at last, the harbour office said."),
        "{words}"
    );
    assert!(!words.contains("Gone") && !words.contains("Dim"), "{words}");
}

#[wasm_bindgen_test]
fn an_element_that_a_style_shows_again_is_read() {
    let words = read(
        "<!DOCTYPE html><style>[hidden] { display: block }</style>
         <p hidden>The bridge is open to walkers from today, the mayor said.</p>",
        "",
    );
    assert!(words.contains("open to walkers"), "{words}");
}

#[wasm_bindgen_test]
fn open_shadow_roots_are_read_with_what_is_slotted() {
    let words = read(
        "<!DOCTYPE html><news-story><p slot=lede>The lede is in the page itself, as it was written.</p>
         <p>Not slotted, not shown.</p></news-story>",
        "const root = document.querySelector('news-story').attachShadow({ mode: 'open' });
         root.innerHTML = `<slot name=lede></slot><p>The second paragraph is in the shadow of the first.</p>
           <slot name=end><p>The end is what the slot falls back to when there is nothing else.</p></slot>`;",
    );
    let at = |part: &str| {
        words
            .find(part)
            .unwrap_or_else(|| panic!("{part}: {words}"))
    };
    assert!(at("The lede") < at("The second"));
    assert!(at("The second") < at("The end"));
    assert!(!words.contains("Not slotted"), "{words}");
}

#[wasm_bindgen_test]
fn a_form_control_that_shadows_a_property_is_harmless() {
    let words = read(
        "<!DOCTYPE html><img name=URL><img name=documentElement><img name=nodeType>
         <form><input name=parentNode><input name=lastChild><input name=attributes><input name=localName>
         <p>The words in the form are read though its properties are covered.</p></form>",
        "",
    );
    assert!(
        words.contains("though its properties are covered"),
        "{words}"
    );
}

#[wasm_bindgen_test]
fn the_live_page_is_not_changed() {
    let page = live(
        "<!DOCTYPE html><p>One paragraph that is long enough to be read.<p hidden>Two.<script>1</script>",
        "",
    );
    let markup = |page: &Document| {
        let root = Reflect::get(page, &"documentElement".into()).expect("a root");
        text(&root, "outerHTML")
    };
    let before = markup(&page);
    clean_document(&page, &js("{url: 'https://news.example/a'}")).expect("an article");
    assert_eq!(markup(&page), before);
}

/// A document without a window: no styles, and no layout that the depth could overflow either.
#[wasm_bindgen_test]
fn depth_is_no_danger() {
    let page = js("(() => {
        const page = document.implementation.createHTMLDocument();
        let deepest = page.body;
        for (let i = 0; i < 20000; i++) deepest = deepest.appendChild(page.createElement('b'));
        page.body.append('The end of a very deep page is still a sentence.');
        return page;
    })()");
    let article = clean_document(&page.unchecked_into(), &JsValue::NULL).expect("an article");
    assert!(text(&article, "textContent").contains("still a sentence"));
}
