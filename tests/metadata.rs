//! Every field of the metadata, from every place that it is read from: pages of our own, a few lines each.

#![cfg(not(target_family = "wasm"))]

use serde_json::{Value, json};

/// What stands below the headline on each page.
const TEXT: &str = "<p>The night ferry will sail again from March, the harbour master said on Monday.</p>\
    <p>It had not left the quay once in the whole winter, and the islanders had asked for it.</p>";

/// The fields of a page with this head and this above its text.
fn fields(head: &str, above: &str) -> Value {
    let page = format!("<!doctype html><html><head>{head}</head><body>{above}{TEXT}</body></html>");
    let options = copydesk::Options {
        url: Some("https://courier.example/news/ferry".into()),
        ..copydesk::Options::default()
    };
    let article = copydesk::clean(&page, &options).expect("an article");
    serde_json::to_value(&article.metadata).expect("metadata is JSON")
}

#[track_caller]
fn assert_fields(head: &str, above: &str, want: Value) {
    let have = fields(head, above);
    for (name, value) in want.as_object().expect("fields by name") {
        assert_eq!(&have[name], value, "{name} of\n{head}\n{above}");
    }
}

#[track_caller]
fn assert_json_ld(json: &str, want: Value) {
    assert_fields(
        &format!(r#"<script type="application/ld+json">{json}</script>"#),
        "",
        want,
    );
}

#[test]
fn json_ld_says_it_all() {
    assert_json_ld(
        r##"{"@context": "https://schema.org", "@graph": [
            {"@type": "WebSite", "name": "The Courier"},
            {"@type": "NewsArticle", "headline": "Ferry back", "description": "It sails.",
             "author": [{"@id": "#ada"}, {"@type": "Person", "name": "Bo Lind"}],
             "publisher": {"@type": "Organization", "name": "The Courier"},
             "datePublished": "2023-05-12T10:30:00+02:00", "dateModified": "2023-05-13T08:00:00+02:00",
             "articleSection": "Islands", "keywords": ["ferry", "harbour"], "inLanguage": "en-GB",
             "image": {"@type": "ImageObject", "url": "/ferry.jpg"}, "url": "https://courier.example/ferry",
             "license": "https://creativecommons.org/licenses/by/4.0/", "isAccessibleForFree": false,
             "copyrightHolder": {"name": "The Courier"}, "copyrightYear": 2023},
            {"@type": "Person", "@id": "#ada", "name": "Ada Berg"}]}"##,
        json!({
            "title": "Ferry back", "excerpt": "It sails.", "authors": ["Ada Berg", "Bo Lind"],
            "byline": "Ada Berg, Bo Lind", "siteName": "The Courier",
            "publishedTime": "2023-05-12T10:30:00+02:00", "modifiedTime": "2023-05-13T08:00:00+02:00",
            "section": "Islands", "tags": ["ferry", "harbour"], "lang": "en-GB", "dir": "ltr",
            "image": "https://courier.example/ferry.jpg", "url": "https://courier.example/ferry",
            "license": "https://creativecommons.org/licenses/by/4.0/", "isAccessibleForFree": false,
            "copyright": "The Courier 2023",
        }),
    );
}

#[test]
fn broken_json_ld_is_mended() {
    let want = json!({"title": "Ferry \"back\" home", "authors": ["Ada Berg"]});
    for json in [
        r#"/*<![CDATA[*/ {"@type": "NewsArticle", "headline": "Ferry \"back\" home", "author": "Ada Berg"} /*]]>*/"#,
        r#"{"@type": "NewsArticle", "headline": "Ferry \"back\" home", "author": "Ada Berg",}"#,
        r#"{"@type": "NewsArticle", "headline": "Ferry "back" home", "author": "Ada Berg"}"#,
        "{\"@type\": \"NewsArticle\", \"headline\": \"Ferry \\\"back\\\" home\", \"author\": \"Ada\n Berg\"}",
        r#"{"@type": "NewsArticle", "headline": "Ferry &amp;quot;back&amp;quot; home", "author": "Ada Berg"};"#,
    ] {
        assert_json_ld(json, want.clone());
    }
    assert_json_ld(
        r#"[{"@type": "WebPage", "name": "Page"}, {"@type": ["Thing", "BlogPosting"], "headline": "Ferry back home", "author": {"@list": [{"name": "Ada Berg"}]}}]"#,
        json!({"title": "Ferry back home", "authors": ["Ada Berg"]}),
    );
}

#[test]
fn open_graph_as_property_and_as_name() {
    for attr in ["property", "name"] {
        let meta = |key: &str, value: &str| format!("<meta {attr}='{key}' content='{value}'>");
        let head: String = [
            meta("og:title", "Ferry back"),
            meta("og:site_name", "The Courier"),
            meta("og:description", "It sails."),
            meta("og:image", "/ferry.jpg"),
            meta("og:url", "https://courier.example/ferry"),
            meta("og:locale", "en_GB"),
            meta("article:author", "Ada Berg"),
            meta("article:published_time", "2023-05-12T10:30:00Z"),
            meta("article:modified_time", "2023-05-13"),
            meta("article:section", "Islands"),
            meta("article:tag", "ferry"),
            meta("article:tag", "harbour"),
            meta("article:content_tier", "locked"),
        ]
        .concat();
        assert_fields(
            &head,
            "",
            json!({
                "title": "Ferry back", "siteName": "The Courier", "excerpt": "It sails.",
                "image": "https://courier.example/ferry.jpg", "url": "https://courier.example/ferry",
                "lang": "en-GB", "authors": ["Ada Berg"], "publishedTime": "2023-05-12T10:30:00Z",
                "modifiedTime": "2023-05-13", "section": "Islands", "tags": ["ferry", "harbour"],
                "isAccessibleForFree": false,
            }),
        );
    }
}

#[test]
fn the_tags_of_tracking_systems_and_catalogues() {
    assert_fields(
        "<meta name=parsely-title content='Ferry back'><meta name=parsely-author content='Ada Berg'>
         <meta name=parsely-pub-date content='2023-05-12T10:30:00Z'><meta name=parsely-section content=Islands>
         <meta name=parsely-tags content='ferry,harbour'><meta name=parsely-image-url content='/f.jpg'>",
        "",
        json!({"title": "Ferry back", "authors": ["Ada Berg"], "publishedTime": "2023-05-12T10:30:00Z",
            "section": "Islands", "tags": ["ferry", "harbour"], "image": "https://courier.example/f.jpg"}),
    );
    assert_fields(
        "<meta name=sailthru.title content='Ferry back'><meta name=sailthru.author content='Ada Berg'>
         <meta name=sailthru.date content='Fri, 12 May 2023 10:30:00 -0400'><meta name=sailthru.tags content='ferry'>",
        "",
        json!({"title": "Ferry back", "authors": ["Ada Berg"], "publishedTime": "2023-05-12T10:30:00-04:00", "tags": ["ferry"]}),
    );
    assert_fields(
        "<meta name=citation_title content='Ferries in winter'><meta name=citation_author content='Berg, Ada'>
         <meta name=citation_author content='Bo Lind'><meta name=citation_publication_date content='2023/05/12'>
         <meta name=citation_journal_title content='Journal of Ferries'>",
        "",
        json!({"title": "Ferries in winter", "authors": ["Ada Berg", "Bo Lind"], "publishedTime": "2023-05-12",
            "siteName": "Journal of Ferries"}),
    );
    assert_fields(
        "<meta name=DC.title content='Ferry back'><meta name=DC.creator content='Ada Berg'>
         <meta name=DC.date content='2023-05-12'><meta name=DC.language content=en>
         <meta name=DC.rights content='The Courier'><meta name=DCTERMS.license content='CC BY 4.0'>",
        "",
        json!({"title": "Ferry back", "authors": ["Ada Berg"], "publishedTime": "2023-05-12", "lang": "en",
            "copyright": "The Courier", "license": "CC BY 4.0"}),
    );
}

#[test]
fn microdata_and_rdfa() {
    for (scope, property) in [("itemscope itemtype", "itemprop"), ("typeof", "property")] {
        let above = format!(
            "<article {scope}='https://schema.org/NewsArticle'><h1 {property}=headline>Ferry back</h1>
             <span {property}=author {scope}='https://schema.org/Person'><b {property}=name>Ada Berg</b></span>
             <meta {property}=datePublished content='2023-05-12T10:30:00+02:00'>
             <span {property}=articleSection>Islands</span></article>"
        );
        assert_fields(
            "",
            &above,
            json!({"title": "Ferry back", "authors": ["Ada Berg"],
                "publishedTime": "2023-05-12T10:30:00+02:00", "section": "Islands"}),
        );
    }
}

#[test]
fn a_score_beside_an_author_is_no_part_of_the_name() {
    assert_fields(
        "",
        "<article itemscope itemtype='https://schema.org/Article'><h1 itemprop=headline>Ferry back</h1>
         <div itemprop=author><a href=/users/1>Ada Berg</a><span>1,234</span></div></article>",
        json!({"title": "Ferry back", "authors": ["Ada Berg"]}),
    );
}

#[test]
fn the_address_of_the_terms_is_no_copyright_line() {
    assert_fields(
        "<meta name=copyright content='https://courier.example/terms'>",
        "",
        json!({"copyright": null}),
    );
}

#[test]
fn the_founding_of_a_club_is_no_day_of_publication() {
    assert_fields(
        "",
        "<h1>Rowing club</h1><table><tr><td>Founded <span class='bday dtstart published updated'>1998-02-28</span></table>",
        json!({"publishedTime": null, "modifiedTime": null}),
    );
}

#[test]
fn a_headline_in_large_type_alone_is_told_from_the_name_before_it() {
    let head = "<title>The Courier: Ferry gets one more summer</title>";
    let bold = "<center><font size=+2><b>Ferry gets one more summer</b></font></center>";
    assert_fields(head, bold, json!({"title": "Ferry gets one more summer"}));
    let other = "<p><b>Ferry gets one</b> more summer of service.</p>";
    let title = "The Courier: Ferry gets one more summer";
    assert_fields(head, other, json!({"title": title}));
}

#[test]
fn the_title_of_a_word_document_is_the_headline() {
    assert_fields(
        "",
        "<p class=MsoTitle>Ferry back</p><p class=MsoNormal>It rained.</p>",
        json!({"title": "Ferry back"}),
    );
}

#[test]
fn h_entry_and_hnews() {
    assert_fields(
        "",
        "<div class=h-entry><h1 class=p-name>Ferry back</h1><a class='p-author h-card'>Ada Berg</a>
         <time class=dt-published datetime='2023-05-12'>12 May</time><a class=p-category>ferry</a></div>",
        json!({"title": "Ferry back", "authors": ["Ada Berg"], "publishedTime": "2023-05-12", "tags": ["ferry"]}),
    );
    assert_fields(
        "",
        "<div class=hentry><h1 class=entry-title>Ferry back</h1><span class='author vcard'><b class=fn>Ada Berg</b></span>
         <abbr class=published title='2023-05-12T10:30:00+02:00'>Friday</abbr></div>",
        json!({"title": "Ferry back", "authors": ["Ada Berg"], "publishedTime": "2023-05-12T10:30:00+02:00"}),
    );
    // In documentation it is a function.
    assert_fields(
        "",
        "<h1>Ferry</h1><dl><dt><a class=fn href=#count>count_boats</a></dt><dd>Counts the boats.</dd></dl>",
        json!({"title": "Ferry", "authors": []}),
    );
}

#[test]
fn links_and_the_root() {
    assert_fields(
        "<link rel=canonical href=/ferry><link rel=icon href=/i.png><link rel=license href=/terms>
         <link rel=image_src href=/f.jpg><title>Ferry back - The Courier</title><meta name=application-name content='The Courier'>",
        "",
        json!({"url": "https://courier.example/ferry", "favicon": "https://courier.example/i.png",
            "license": "https://courier.example/terms", "image": "https://courier.example/f.jpg",
            "title": "Ferry back", "siteName": "The Courier"}),
    );
}

#[test]
fn people_are_parted_from_what_stands_beside_them() {
    for (line, authors, agency) in [
        (
            "By Ada Berg, Chief Reporter",
            json!(["Ada Berg"]),
            json!(null),
        ),
        (
            "By Ada Berg and Bo Lind",
            json!(["Ada Berg", "Bo Lind"]),
            json!(null),
        ),
        (
            "By ADA BERG ada.berg@courier.example",
            json!(["ADA BERG"]),
            json!(null),
        ),
        (
            "By Ada Berg, Reuters",
            json!(["Ada Berg"]),
            json!("Reuters"),
        ),
        ("By Reuters", json!([]), json!("Reuters")),
        ("Von Ada Berg (dpa)", json!(["Ada Berg"]), json!("dpa")),
        (
            "Datum: 12.05.2023 Autor: Ada Berg",
            json!(["Ada Berg"]),
            json!(null),
        ),
    ] {
        assert_fields(
            "",
            &format!("<h1>Ferry back</h1><p class=byline>{line}</p>"),
            json!({"authors": authors, "agency": agency}),
        );
    }
}

#[test]
fn language_and_direction_by_the_script() {
    for (text, lang, dir) in [
        (
            "המעבורת חזרה אל הנמל אחרי החורף הארוך",
            json!("he"),
            json!("rtl"),
        ),
        (
            "عادت العبارة إلى الميناء بعد شتاء طويل",
            json!(null),
            json!("rtl"),
        ),
        (
            "フェリーは長い冬のあとに港に戻ってきた",
            json!("ja"),
            json!("ltr"),
        ),
        ("渡轮在漫长的冬天之后回到了港口", json!("zh"), json!("ltr")),
        ("เรือข้ามฟากกลับมาที่ท่าเรือแล้ว", json!("th"), json!("ltr")),
    ] {
        let page = format!("<h1>{text}</h1><p>{}</p>", text.repeat(4));
        let article = copydesk::clean(&page, &copydesk::Options::default()).expect("an article");
        let have = serde_json::to_value(&article.metadata).expect("metadata is JSON");
        assert_eq!((&have["lang"], &have["dir"]), (&lang, &dir), "{text}");
    }
}

#[test]
fn words_and_characters_are_counted() {
    let words = "<p>".to_owned() + &"ferry ".repeat(460) + "</p>";
    let characters = "<p>".to_owned() + &"渡".repeat(1000) + "</p>";
    for (page, count) in [(words, 460), (characters, 1000)] {
        let article = copydesk::clean(&page, &copydesk::Options::default()).expect("an article");
        assert_eq!(
            (article.metadata.word_count, article.metadata.reading_time),
            (count, 2)
        );
    }
}
