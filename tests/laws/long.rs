//! Pages with long values: what one rule after the other would read anew for each of its parts takes hours in one of them.

use super::generate::Choices;
use super::pages::SENTENCES;

/// Where a long value stands: `@` is what repeats. The page has two of them, so that what one part is compared with grows, too.
const PLACES: &[&str] = &[
    "<title>@</title>",
    "<meta name=author content=\"@\">",
    "<meta property=og:title content=\"@\">",
    "<meta property=og:site_name content=\"@\">",
    "<meta property=og:description content=\"@\">",
    "<meta property=article:published_time content=\"@\">",
    "<meta property=article:tag content=\"@\">",
    "<meta name=keywords content=\"@\">",
    "<meta property=og:image content=\"https://i.example/@.jpg\">",
    "<link rel=canonical href=\"https://news.example/@\">",
    "<base href=\"/@\">",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"@\"}</script>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"@\"}}</script>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"@\"}</script>",
    "<script type=application/ld+json>[@]</script>",
    "<h1>@</h1>",
    "<h2>@</h2>",
    "<p>@</p>",
    "<p class=byline>@</p>",
    "<p class=\"@\">Boats</p>",
    "<div id=\"@\">Boats</div>",
    "<div style=\"@\">Boats</div>",
    "<time datetime=\"@\">@</time>",
    "<span class=date>@</span>",
    "<ul><li>@</li></ul>",
    "<ul>@</ul>",
    "<ol>@</ol>",
    "<dl>@</dl>",
    "<table>@</table>",
    "<table><tr>@</tr></table>",
    "<table><tr><td>@</td></tr></table>",
    "<pre>@</pre>",
    "<pre><code class=\"language-@\">@</code></pre>",
    "<blockquote>@</blockquote>",
    "<blockquote class=twitter-tweet>@</blockquote>",
    "<figure><img src=/a.jpg><figcaption>@</figcaption></figure>",
    "<figure>@</figure>",
    "<img src=/a.jpg alt=\"@\">",
    "<img src=\"/@.jpg\">",
    "<img src=/a.jpg srcset=\"@\">",
    "<picture>@<img src=/a.jpg></picture>",
    "<iframe src=\"https://www.youtube.com/embed/@\"></iframe>",
    "<a href=\"@\">Boats</a>",
    "<a href=/other>@</a>",
    "<a href=\"#@\">1</a>",
    "<article>@</article>",
    "<main>@</main>",
    "<div>@</div>",
    "<aside>@</aside>",
    "<nav>@</nav>",
    "<details><summary>@</summary>@</details>",
    "<section class=comments>@</section>",
    "<div class=message data-author=ada><div class=message-body>@</div></div>",
    "<div class=tabs role=tablist>@</div>",
    "<div class=footnotes>@</div>",
    "<div itemscope itemtype=https://schema.org/Article>@</div>",
    "<div class=gallery>@</div>",
    "<div class=callout>@</div>",
    "<noscript>@</noscript>",
    "<span class=katex><annotation encoding=application/x-tex>@</annotation></span>",
    "<p>\\(@\\)</p>",
    "<p>$$@$$</p>",
    "<ruby>@</ruby>",
    "<style>@</style>",
    "@",
];

/// What repeats; `#` is the number of the repetition.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "a", "A", " ", "1", "#", ".", ",", ";", ":", "-", "–", "—", "|", "/", "»", "(", ")", "[", "]", "{", "}", "\"", "'", "“",
    "&amp;", "&lt;", "&", "<", ">", "=", "*", "_", "`", "~", "!", "?", "\\", "$", "@", "+", "%", "\n", "\t", "\u{a0}",
    "\u{200b}", "é", "霧", "日", "年", "ن", "ฝ", "😀", "a ", "Ada Berg", " and ", " und ", "By ", "by ", "von ", "Photo: ",
    "Reuters", "word ", "Fog and ferries ", "The ferry left the quay an hour late on Friday. ", "2021-12-28",
    "28 December 2021", "09:30", "Updated ", "https://a.example/", "www.", ".jpg", "-640x480", " 640w, ", " 2x,", "?w=640",
    "utm_source=a&", "#fn1", "../", "%20", "class ", "ad-", "Step #", "Day # ", "Q: ", "[1] ", "1. ", "<br>", "<br><br>",
    "<hr>", "<wbr>", "<p>", "</p>", "<b>", "</b>", "<i>", "<a href=/#>", "</a>", "<a name=fn#></a>", "<a href=#fn#>", "<sup>",
    "</sup>", "<span>", "<span class=caps>", "</span>", "<div>", "<div class=k>", "</div>", "<ul>", "<li>", "</ul>", "<ol>",
    "<dl>", "<dt>", "<dd>", "<table>", "<tr>", "<td>", "<th>", "</table>", "<h1>", "<h2>", "<h3>", "</h2>", "<blockquote>",
    "</blockquote>", "<figure>", "<figcaption>", "</figure>", "<img src=/#.jpg>", "<img src=/a.jpg>", "<source srcset=/#.jpg>",
    "<video src=/#.mp4>", "<iframe src=https://www.youtube.com/embed/a#></iframe>", "<pre>", "<code>", "</code>", "</pre>",
    "<section>", "<article>", "</article>", "<aside>", "<nav>", "<nav>x</nav>", "<details>", "<summary>", "<time>",
    "<i class=author>", "<p class=caption>", "<p class=byline>", "<i class=credit>", "<div class=comment id=comment-#>",
    "<li id=fn#>", "<button>", "<form>", "<label>", "<input>", "<noscript>", "<ruby>", "<rt>", "<math>", "<svg>",
    "<script>x</script>", "<style>", "<!--", "-->", "<script type=math/tex>x</script>", "<span itemprop=name>",
    "<div itemprop=author itemscope>", "<strong>FOG</strong>", "Advertisement", "Read also: ", "Share ", "Comments ",
    "Subscribe ", "Copyright ", "Contents ", "OSLO (Reuters) - ",
];

/// Two places and what stands in them.
#[derive(Debug)]
pub struct Long {
    values: [(&'static str, String); 2],
    stories: [usize; 3],
}

impl Long {
    pub fn choose(choices: &mut Choices) -> Self {
        let stories = [0; 3].map(|_| choices.below(3));
        let values = [(); 2].map(|()| {
            let place = choices.of(PLACES);
            let unit = (0..=choices.below(4)).map(|_| choices.of(UNITS)).collect();
            (place, unit)
        });
        Self { values, stories }
    }

    /// The page with about so many bytes.
    pub fn page(&self, bytes: usize) -> String {
        // So that what stands beside it is a part of an article.
        let story = format!("<p>{} {}</p>", SENTENCES[0], SENTENCES[1]);
        let [before, between, after] = self.stories.map(|count| story.repeat(count));
        let [first, second] = &self.values;
        let filled = |(place, unit): &(&str, String)| {
            let share = bytes / 2 / place.matches('@').count().max(1);
            place.replace('@', &repeated(unit, share))
        };
        format!(
            "{before}{}{between}{}{after}",
            filled(first),
            filled(second)
        )
    }
}

fn repeated(unit: &str, bytes: usize) -> String {
    let mut out = String::with_capacity(bytes + 64);
    let mut number = 0;
    while out.len() < bytes {
        out.push_str(&unit.replace('#', &number.to_string()));
        number += 1;
    }
    out
}
