//! What the README shows is what comes out.

#![cfg(not(target_family = "wasm"))]

/// The README's blocks of HTML.
fn examples(readme: &str) -> Vec<&str> {
    readme
        .split("```html\n")
        .skip(1)
        .filter_map(|rest| rest.split_once("\n```").map(|(block, _)| block))
        .collect()
}

#[test]
fn the_example_comes_out_as_it_says() {
    let readme = include_str!("../README.md");
    let [before, after, ..] = examples(readme)[..] else {
        panic!("the README opens with HTML before and after");
    };
    let article = copydesk::clean(before, &copydesk::Options::default()).expect("an article");
    assert_eq!(article.content, after.replace(">\n<", "><"));
    assert_eq!(
        article.metadata.title.as_deref(),
        Some("Night boats back in March")
    );
    assert!(!article.removed.is_empty());
}
