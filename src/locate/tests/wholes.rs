//! What is kept whole or not at all.

use super::content_with;
use crate::dom;
use crate::locate::blocks::cut;
use crate::locate::lexicon::Lexicon;
use crate::locate::pick::choose;
use crate::locate::wholes::complete;

#[test]
fn a_table_or_list_at_the_end_stays_whole() {
    let cell = |text: &str| format!("<td><p>{text}</p></td>");
    let row = |a, b| format!("<tr>{}{}</tr>", cell(a), cell(b));
    let rows = [
        row("10:00", "Opening"),
        row("11:30", "Tug of war"),
        row("20:00", "Dance"),
    ];
    let page = dom::parse(&format!("<p>Rain.</p><table>{}</table>", rows.concat()));
    let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
    let mut choice = choose(&layout, [&[0.9][..], &[0.1; 6]].concat(), true);
    complete(&page.tree, &layout, &mut choice);
    assert_eq!(choice.keep, [true; 7]);

    let kept = |over: &str| {
        let page = dom::parse(&format!(
            "<p>Rain.</p>{over}<ol><li>The Quay</li><li>The Gate</li></ol>"
        ));
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let mut choice = choose(&layout, vec![0.9, 0.9, 0.1, 0.1], false);
        complete(&page.tree, &layout, &mut choice);
        choice.keep
    };
    assert_eq!(kept("<h2>Books</h2>"), [true; 4]);
    assert_eq!(kept("<p>Books</p>"), [true, true, false, false]);
}

#[test]
fn a_list_in_a_cell_stays_with_its_table() {
    let page = dom::parse(
        "<p>Rain.</p><table><tr><th>Founded</th><td>In the winter of 1912</td></tr>
        <tr><th>Boats</th><td><ul><li><a href=/tern>Tern</a></li><li><a href=/gull>Gull</a></li></ul></td></tr></table>",
    );
    let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
    let mut choice = choose(&layout, vec![0.9, 0.9, 0.9, 0.9, 0.1, 0.1], true);
    complete(&page.tree, &layout, &mut choice);
    assert_eq!(choice.keep, [true; 6]);
}

#[test]
fn a_quotation_or_a_list_within_the_text_stays() {
    let text = "<p>Rain.</p><blockquote><p>Keep dry!</p></blockquote><p>Snow.</p><h2>Boats</h2><ul><li>The Tern</ul><p>Ice.</p>";
    let page = dom::parse(text);
    let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
    let mut choice = choose(&layout, vec![0.9, 0.1, 0.9, 0.1, 0.1, 0.9], true);
    complete(&page.tree, &layout, &mut choice);
    assert_eq!(choice.keep, [true, true, true, false, true, true]);
}

#[test]
fn a_callout_within_the_text_stays_whole() {
    let content = content_with(
        "<blockquote class=admonition><p class=admonition-title>Tip</p><p>Bring a coat.</p></blockquote>",
    );
    assert!(
        content.contains("Tip") && content.contains("Bring a coat."),
        "{content}"
    );
}

#[test]
fn a_note_of_bootstrap_stays() {
    let note = content_with(
        "<p>A line.</p><pre>tar --hemp</pre><div class='alert alert-info' role=note><h4 class=alert-heading>Note:</h4>The harbour does not sell <code>tar</code>.</div>",
    );
    assert!(
        note.contains("cd-alert-note") && note.contains("does not sell"),
        "{note}"
    );
}

#[test]
fn a_list_stays_below_the_sentence_that_announces_it() {
    let list = |announced: &str, link: &str| {
        let page = dom::parse(&format!(
            "<p>{announced}</p><ul><li>Rope, two hundred fathoms</li><li><a {link}>Tar and hemp, of the best</a></li></ul><p>Rain.</p>"
        ));
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let mut choice = choose(&layout, vec![0.9, 0.1, 0.1, 0.1], false);
        complete(&page.tree, &layout, &mut choice);
        choice.keep[1] && choice.keep[2]
    };
    let announced = "What the boat took along for the winter was this:";
    assert!(list(announced, "id=tar"));
    // Most of it leads elsewhere.
    assert!(!list(announced, "href=/tar"));
    assert!(!list(
        "What the boat took along for the winter was this.",
        "href=/tar"
    ));
    assert!(!list("See also:", "href=/tar"));
}

#[test]
fn code_stays_below_many_tabs() {
    let tabs: String = (0..9)
        .map(|n| format!("<li role=tab>Harbour of the north {n}</li>"))
        .collect();
    let panels: String = (0..9)
        .map(|n| format!("<div role=tabpanel><pre>pier: {n}</pre></div>"))
        .collect();
    let page = dom::parse(&format!(
        "<p>Rain.</p><ul role=tablist>{tabs}</ul><div role=tabpanel>Choose one of the tabs.</div>{panels}<p>Snow.</p>"
    ));
    let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
    let blocks = layout.blocks.len();
    let mut given = vec![0.1; blocks];
    (given[0], given[blocks - 1]) = (0.9, 0.9);
    let mut choice = choose(&layout, given, true);
    complete(&page.tree, &layout, &mut choice);
    assert!(
        choice.keep[blocks - 10..].iter().all(|&keep| keep),
        "{:?}",
        choice.keep
    );
    assert!(!choice.keep[1]);
}

#[test]
fn a_question_comes_with_its_answer() {
    let content = content_with(
        "<div class=faq-item><h3>How much is the pump?</h3><div><p>Nine hundred.</p></div></div>",
    );
    assert!(content.contains("Nine hundred"), "{content}");
    let content = content_with(
        "<ul class=toggle><li><details><summary>How much?</summary><p>Nine hundred.</p></details></li></ul>\
         <div class=kg-toggle-card><h4>Does it float?</h4><div><p>It floats.</p></div></div><figure class='block callout'><div>💡</div><div>Bring a coat.</div></figure>",
    );
    for words in ["How much?", "Nine hundred", "It floats", "Bring a coat"] {
        assert!(content.contains(words), "{content}");
    }
}

#[test]
fn several_stand_in_a_row() {
    let content = content_with(
        "<div class=tabs><ul role=tablist><li>npm</li><li>Yarn</li></ul><pre><code>npm install quay</code></pre><button>Copy</button></div>\
         <details><summary>Why hemp?</summary><p>It swells.</p></details>\
         <div class='admonition tip'><p>tip</p><p>Bring a coat.</p></div>\
         <amp-accordion><section><h4>Does it float?</h4><p>It floats.</p></section></amp-accordion>\
         <table><caption>Fares</caption><tr><th>Who</th><th>Fare</th></tr><tr><td>Adults</td><td>9</td></tr></table>",
    );
    for words in [
        "npm install",
        "It swells",
        "Bring a coat",
        "It floats",
        "Adults",
    ] {
        assert!(content.contains(words), "{words}: {content}");
    }
}

#[test]
fn an_answer_that_is_folded_away_stays() {
    let ask = |n, question: &str, answer: &str, attrs: &str| {
        format!(
            "<h3><button aria-expanded=false aria-controls=a{n} id=q{n}>{question}</button></h3><div id=a{n} {attrs} hidden><p>{answer}</p></div>"
        )
    };
    let long = "On the quay nobody had thought that the paint would dry so soon, or that the fog would lift. ".repeat(30);
    let content = content_with(&format!(
        "<p>{long}</p>{}{}<p>{long}</p>",
        ask(
            1,
            "How much is the pump?",
            "Nine hundred.",
            "role=region aria-labelledby=q1"
        ),
        ask(2, "Does it float?", "It floats.", ""),
    ));
    assert!(
        content.contains("Nine hundred") && content.contains("It floats"),
        "{content}"
    );
}

#[test]
fn code_below_the_text_stays_past_its_title_and_a_button() {
    let content = content_with(
        "<div class=code><div>ferry.config</div><pre>range = 24</pre><button>Copy</button></div>
        <ul><li>npm<li>yarn<li>pnpm<li>bun</ul><pre>npm add ferry</pre><h2>Options</h2>",
    );
    assert!(content.contains("range = 24"), "{content}");
    assert!(content.contains("npm add"), "{content}");
}

#[test]
fn what_is_folded_below_the_text_stays() {
    let content = content_with("<details><summary>Why?</summary><p>It is blue.</p></details>");
    assert!(content.contains("It is blue."), "{content}");
}

#[test]
fn a_list_of_which_most_was_kept_stays_whole() {
    let page = dom::parse("<h1>Rain</h1><ul><li>It was a dry day</li><li>No wind</li></ul>");
    let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
    let mut choice = choose(&layout, vec![0.1, 0.9, 0.1], false);
    complete(&page.tree, &layout, &mut choice);
    assert_eq!(choice.keep, [false, true, true]);
}

#[test]
fn a_post_within_the_text_stays() {
    let content = content_with(
        "<blockquote class=twitter-tweet><p>Never was it so blue.</p>— Ada Berg (@adaberg) <a href=https://twitter.com/adaberg/status/1>March 3, 2026</a></blockquote>",
    );
    assert!(content.contains("so blue"), "{content}");
}

#[test]
fn a_post_at_the_end_stays_and_a_card_there_goes() {
    let text =
        "The boats went out at six, with the mail of the whole week and a stripe of wet paint. "
            .repeat(4);
    let content = |end: &str| {
        let html = format!(
            "<html lang=en><title>Ferry back</title><main><h1>Ferry back</h1><p>{text}</p><p>{text}</p>{end}</main>"
        );
        crate::clean(&html, &crate::Options::default())
            .map(|article| article.content)
            .unwrap_or_default()
    };
    let post = content(
        "<blockquote class=twitter-tweet><p>Never was it so blue.</p>— Ada Berg (@adaberg) <a href=https://twitter.com/adaberg/status/1>March 3, 2026</a></blockquote>",
    );
    assert!(
        post.contains("so blue") && post.contains("@adaberg") && post.contains("March 3"),
        "{post}"
    );
    let card = content(
        "<div class=kg-bookmark-card><a href=https://skerry.example/fog>Fog again</a></div>",
    );
    assert!(!card.contains("Fog again"), "{card}");
}

#[test]
fn the_times_of_a_recipe_stay() {
    let content = content_with(
        "<h2>Soup</h2><div class=wprm-recipe-times-container><div><span>Prep Time</span> <span>20 minutes</span></div></div>",
    );
    assert!(content.contains("20 minutes"), "{content}");
}

#[test]
fn works_that_a_paper_cites_stay() {
    let content = content_with(
        "<p>As others found <cite>[<a href='#bib.bib1'>1</a>, <a href='#bib.bib2'>2</a>]</cite>, it is blue.</p><section><h2>References</h2><ul><li id=bib.bib1><span>[1]</span><span>A. Berg (1999) Wind. J. of Ferries 3.</span></li><li id=bib.bib2><span>[2]</span><span>B. Lind (2001) Coffee.</span></li></ul></section>",
    );
    assert!(
        content.contains("J. of Ferries") && content.contains("B. Lind"),
        "{content}"
    );
    assert_eq!(content.matches("href=\"#cd-fn-").count(), 2, "{content}");
}

#[test]
fn an_image_with_a_caption_in_a_div_stays() {
    let content = content_with(
        "<div class=wp-caption><img src=https://i.example/quay.jpg><p class=wp-caption-text>The quay.</p></div>
        <div class=box><div><img src=https://i.example/tern.jpg></div><div class=box-caption-wrapper>The Tern.</div></div>",
    );
    assert!(content.contains("<figcaption>The quay."), "{content}");
    assert!(content.contains("<figcaption>The Tern."), "{content}");
}
