//! Pages of articles made of bytes: what the stages after the parse look for stands in them, at likely places and at others.

use super::generate::Choices;

/// What a page says of itself. The headline and the lead picture are those of the body, or others.
const HEADS: &[&str] = &[
    "<title>The fog lasts</title>",
    "<title>The fog lasts | The Skerry Post</title><meta property=og:site_name content='The Skerry Post'>",
    "<meta property=og:title content='Another headline'>",
    "<meta property=og:type content=article>",
    "<meta property=og:type content=product>",
    "<meta property=og:image content=https://i.example/harbour-fog-1200x630.jpg>",
    "<meta property=og:description content='The ferry left the quay an hour late on Friday, and no boat would follow it.'>",
    "<meta name=author content='Ada Berg'>",
    "<meta property=article:published_time content=2021-12-28T09:30:00Z>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The fog lasts\",\"author\":{\"name\":\"Ada Berg\"}}</script>",
    "<script type=application/ld+json>{\"@type\":\"DiscussionForumPosting\",\"headline\":\"The fog lasts\"}</script>",
    "<script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"A thermos\"}</script>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"The ferry left the quay an hour late on Friday, and no boat would follow it. Nothing moored there on Monday.\"}</script>",
    "<script type=application/ld+json>{\"@type\":\"Recipe\",\"name\":\"Cheese\",\"recipeIngredient\":[\"salt\"]}</script>",
    "<link rel=canonical href=/2021/12/28/fog><base href=/2021/>",
    "<meta name=generator content='WordPress 6.1'>",
];

/// What holds more of the same.
const BOXES: &[&str] = &[
    "div",
    "article",
    "main",
    "section",
    "aside",
    "nav",
    "header",
    "footer",
    "figure",
    "blockquote",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "tbody",
    "thead",
    "tr",
    "td",
    "th",
    "details",
    "summary",
    "form",
    "p",
    "span",
    "a href=/other",
    "center",
    "dialog open",
    "pre",
    "h2",
    "h3",
    "noscript",
    "custom-box",
    "button",
    "label",
    "em",
    "b",
];

/// What a box is called, and what it says of itself.
const CALLED: &[&str] = &[
    "",
    "",
    "",
    "",
    "class=story-body",
    "class='post hentry'",
    "class=content",
    "itemprop=articleBody",
    "id=content",
    "class=sidebar",
    "class=related",
    "class=share",
    "class=author-box",
    "class=newsletter",
    "class=advert",
    "class=comment",
    "class=comments",
    "class=commentlist",
    "class='comment reply' id=comment-12",
    "id=comment-13",
    "class=thread",
    "class=caption",
    "class=credit",
    "class=byline",
    "class=date",
    "class=footnotes",
    "class=note",
    "class=warning",
    "class=gallery",
    "class=card",
    "class=tabs",
    "role=tablist",
    "role=tab id=t1 aria-controls=p1",
    "role=tabpanel id=p1 aria-labelledby=t1",
    "role=dialog",
    "aria-modal=true",
    "role=note",
    "role=presentation",
    "hidden",
    "style=display:none",
    "aria-hidden=true",
    "class=product-reviews",
    "class=highlight",
    "class=verse",
    "class=pullquote",
    "class=toc",
    "class=breadcrumb",
    "class=pagination",
    "class=paywall",
    "class=no-print",
    "class=hero",
    "itemscope itemtype=https://schema.org/Article",
    "lang=ar dir=rtl",
    "class=rating",
    "class=sidenote",
    "class=faq",
];

/// What stands in boxes; `@` is a sentence.
const LEAVES: &[&str] = &[
    "<p>@ @ @</p>",
    "<p>@</p>",
    "@",
    "@<br>@<br><br>@",
    "<p>@ <a href=/other>@</a> @</p>",
    "<p><b>@</b> @</p>",
    "<h1>The fog lasts</h1>",
    "<h2>Fog and ferries</h2>",
    "<h1>Another headline</h1>",
    "<p><strong>FOG AND FERRIES</strong></p>",
    "<p>FOG AND FERRIES</p>",
    "<p class=byline>By Ada Berg and Bo Lund, Reuters</p>",
    "<p>OSLO, Dec 28 (Reuters) - @ @</p>",
    "<time datetime=2021-12-28>28 December 2021</time>",
    "<p>Copyright Thomson Reuters 2021</p>",
    "<p>Read also: <a href=/other>@</a></p>",
    "<ul><li><a href=/a>@</a></li><li><a href=/b>@</a></li></ul>",
    "<img src=https://i.example/w640/harbour-fog.jpg alt=Fog width=640>",
    "<img src=/crane.jpg>",
    "<img src=/icon.png width=16 height=16>",
    "<img data-src=/late.jpg src=data:image/gif;base64,AA><noscript><img src=/late.jpg></noscript>",
    "<figure><img src=/crane.jpg><figcaption>@ <small>Photo: Ada Berg</small></figcaption></figure>",
    "<figcaption>@</figcaption>",
    "<audio controls src=/12.mp3></audio>",
    "<video src=/12.mp4 poster=/12.jpg></video>",
    "<iframe src=https://www.youtube.com/embed/abc></iframe>",
    "<blockquote class=twitter-tweet><p>@</p>— Ada (@ada) <a href=https://twitter.com/ada/status/1>December 28</a></blockquote>",
    "<tr><th scope=row>Monday</th><td>@</td><td>7</td></tr>",
    "<tr><td>@ @</td></tr>",
    "<table><tr><th>Day<th>Boats<tr><td>Monday<td>7</table>",
    "<li>@</li>",
    "<li><p>@</p><p>@</p></li>",
    "<dt>Monday</dt><dd>@</dd>",
    "<p>1. @</p>",
    "<p>- @<br>- @<br>- @</p>",
    "<li class=comment id=comment-7><b class=fn>Ada Berg</b> <time>2021-12-28</time><p>@ @</p></li>",
    "<p>@<sup><a href=#fn1 id=ref1>1</a></sup></p>",
    "<li id=fn1>@ <a href=#ref1>↩</a></li>",
    "<p>[1] @</p>",
    "<div class=card><a href=/other><img src=/c.jpg><h3>@</h3></a></div>",
    "<details><summary>@</summary><p>@</p></details>",
    "<pre><code class=language-rust>let boats = 7; // @</code></pre>",
    "<span class=line-number>1</span>",
    "<script type=math/tex>x^2</script>",
    "<span class=katex><math><mi>x</mi><annotation encoding=application/x-tex>x^2</annotation></math></span>",
    "\\(x^2\\) and $$y$$",
    "<span class=caps>NATO</span>",
    "<span class=dropcap>T</span>he ferry left.",
    "<p class=line>@</p>",
    "<hr>",
    "<p>* * *</p>",
    "<textarea>@</textarea>",
    "<select><option>@</option></select>",
    "<button>Share</button>",
    "<p>Share this:</p>",
    "<a href=#t1>Monday</a>",
    "<p>@<wbr>@</p>",
    "<ruby>日<rt>にち</rt></ruby>",
    "<q>@</q>",
    "<p>This content is not available in your region</p>",
    "<p>Subscribe to read the full story</p>",
    "<p>Advertisement</p>",
    "<p>Q: @</p><p>A: @</p>",
    "<a href='https://www.google.com/url?q=https://a.example/'>@</a>",
    "<a name=fn1></a>",
    "<svg><title>@</title></svg>",
    "<input type=checkbox checked> @",
    "<img src=https://s.w.org/images/core/emoji/1/72x72/1f600.png class=emoji alt=😀>",
];

pub const SENTENCES: &[&str] = &[
    "The ferry left the quay an hour late on Friday, and no boat would follow it.",
    "Nothing moored at the north quay on Monday, the first such day in nine years.",
    "“It came to one this week,” said the harbour office, “so that somebody must have seen it.”",
    "Fog.",
    "Die Fähre verließ den Kai am Freitag mit einer Stunde Verspätung, und kein Boot wollte ihr folgen.",
    "霧が濃く、金曜日のフェリーは一時間遅れて岸壁を離れた。",
    "See the tide tables",
    "12",
];

/// A page's markup: a head, then boxes and what stands in them.
pub fn page(choices: &mut Choices) -> String {
    let mut out = String::from("<html lang=en>");
    for _ in 0..choices.below(6) {
        out.push_str(choices.of(HEADS));
    }
    let mut open: Vec<&str> = Vec::new();
    while !choices.is_spent() && out.len() < 20_000 {
        match choices.below(8) {
            0 | 1 => {
                let holder = choices.of(BOXES);
                out.push_str(&format!("<{holder} {}>", choices.of(CALLED)));
                open.push(holder.split(' ').next().unwrap_or_default());
            }
            2 => {
                if let Some(tag) = open.pop() {
                    out.push_str(&format!("</{tag}>"));
                }
            }
            3 => {
                let leaf = leaf(choices);
                out.push_str(&leaf.repeat(1 + choices.below(20)));
            }
            4 => {
                for _ in 0..choices.below(6) {
                    out.push_str(&filled("<p>@ @ @ @</p>", choices));
                }
            }
            _ => out.push_str(&leaf(choices)),
        }
    }
    out
}

fn leaf(choices: &mut Choices) -> String {
    let leaf = choices.of(LEAVES);
    filled(leaf, choices)
}

fn filled(template: &str, choices: &mut Choices) -> String {
    let mut out = String::new();
    for (at, part) in template.split('@').enumerate() {
        if at > 0 {
            out.push_str(choices.of(SENTENCES));
        }
        out.push_str(part);
    }
    out
}
