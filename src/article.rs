//! What comes out: the article, what is known about it, and what was taken out of it.

use serde::Serialize;

/// A cleaned article.
///
/// In JavaScript and JSON the fields are spelt in camelCase, those of [`Metadata`] stand beside
/// the others, and what is not known is `null`.
///
/// ```
/// let page = "<h1>Quiet day at the harbour</h1><p>By Ada Berg</p>\
///     <p>Nothing moored at the north quay on Monday, the first such day in nine years.</p>\
///     <p>The harbour office said that the pilots had used it to paint their boat.</p>";
/// let article = copydesk::clean(page, &copydesk::Options::default())?;
/// assert_eq!(article.metadata.title.as_deref(), Some("Quiet day at the harbour"));
/// assert_eq!(article.metadata.authors, ["Ada Berg"]);
/// assert!(article.text_content.starts_with("Nothing moored"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// What is known about the article.
    #[serde(flatten)]
    pub metadata: Metadata,
    /// The article as safe HTML, ready to be put on a page; empty when `options.content` is false.
    pub content: String,
    /// The article's running text; empty when `options.text_content` is false.
    ///
    /// In are paragraphs, headings, lists, quotations, cells of tables, code, formulas (as TeX), notes and the numbers
    /// that call them. Out are the headline, captions and credits, alternative texts, embeds with the posts that they
    /// quote, the readings of ruby and the arrows that lead back from notes. Blocks are parted by a blank line, lines, rows and terms by a
    /// line feed, cells by a tab; code has its white space.
    pub text_content: String,
    /// UTF-16 code units in the running text, as JavaScript counts.
    pub length: usize,
    /// The article's headings, in order.
    pub outline: Vec<OutlineEntry>,
    /// The article as GitHub Flavored Markdown, when `options.markdown` asks for it.
    pub markdown: Option<String>,
    /// What readers wrote below the article, in the order of the page, when `options.comments` is `separate`. Their words
    /// are among the removals, too. Of a forum's thread these are all posts: what is chosen of them is in `content`, too, as
    /// [`Comment::in_content`] says.
    pub comments: Option<Vec<Comment>>,
    /// How sure the choice of this text is, from 0 (no article found) to 1.
    pub confidence: f32,
    /// What was taken out, in the order of the page.
    pub removed: Vec<Removal>,
    /// What was mended, in the order of the page.
    pub mended: Vec<Mend>,
}

/// What is known about an article.
///
/// ```
/// let metadata = copydesk::Metadata::default();
/// assert!(metadata.title.is_none() && metadata.authors.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub struct Metadata {
    /// The headline, without the site's name.
    pub title: Option<String>,
    /// The standfirst: the summary that is printed between headline and text.
    pub standfirst: Option<String>,
    /// The authors as one line, their names joined by ", ".
    pub byline: Option<String>,
    /// The people who wrote it, a name each.
    pub authors: Vec<String>,
    /// The news agency that the text comes from.
    pub agency: Option<String>,
    /// Where the report was written, as printed at the head of the text: `WASHINGTON/MOSCOW`.
    pub dateline: Option<String>,
    /// Direction of the script: `ltr` or `rtl`.
    pub dir: Option<String>,
    /// Language, as a BCP 47 tag.
    pub lang: Option<String>,
    /// Name of the site or the publication.
    pub site_name: Option<String>,
    /// Section of the publication: `Politics`.
    pub section: Option<String>,
    /// Topics, as the page names them.
    pub tags: Vec<String>,
    /// When it was published, ISO 8601: a day, or a moment with its zone when that is known.
    pub published_time: Option<String>,
    /// When it was last changed, in the same form.
    pub modified_time: Option<String>,
    /// The page's own summary, or the first paragraph.
    pub excerpt: Option<String>,
    /// Address of the lead image.
    pub image: Option<String>,
    /// Address of the site's icon.
    pub favicon: Option<String>,
    /// Canonical address of the article.
    pub url: Option<String>,
    /// Who reported, wrote and edited for a news agency, a line each: `Reporting by Ada Berg; Editing by Bo Lind`.
    pub credits: Vec<String>,
    /// Who holds the rights, and since when: `Thomson Reuters 2021`.
    pub copyright: Option<String>,
    /// Address or name of the licence.
    pub license: Option<String>,
    /// Whether the page says that all may read it without paying.
    pub is_accessible_for_free: Option<bool>,
    /// Words of the running text; characters in scripts that are written without spaces.
    pub word_count: usize,
    /// Minutes that reading takes, rounded up.
    pub reading_time: usize,
}

/// Something that a reader wrote below the article.
///
/// ```
/// let page = "<p>Nothing moored at the north quay on Monday, the first such day in nine years, it is said.</p>\
///     <p>The harbour office said that the pilots had used it to paint their boat from bow to stern.</p>\
///     <div class=comment><b class=fn>Ada</b> <div class=comment-content>I saw <i>one</i>.</div></div>";
/// let options = copydesk::Options { comments: copydesk::Comments::Separate, ..Default::default() };
/// let comments = copydesk::clean(page, &options)?.comments.unwrap_or_default();
/// assert_eq!(comments[0].author.as_deref(), Some("Ada"));
/// assert_eq!(comments[0].content, "<p>I saw <i>one</i>.</p>");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub struct Comment {
    /// Who wrote it.
    pub author: Option<String>,
    /// When, ISO 8601: a day, or a moment with its zone when that is known.
    pub published_time: Option<String>,
    /// What it says, as safe HTML.
    pub content: String,
    /// What it says, as text.
    pub text_content: String,
    /// How deep it stands: 0 answers the article, 1 answers such a comment.
    pub depth: usize,
    /// Which comment it answers: its place in `Article::comments`.
    pub reply_to: Option<usize>,
    /// Whether its words stand in `Article::content`, too: a post of a forum's thread.
    pub in_content: bool,
}

/// A heading of the article.
///
/// ```
/// let entry = copydesk::OutlineEntry { level: 2, text: "Aftermath".into(), id: "cd-aftermath".into() };
/// assert_eq!(entry.level, 2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutlineEntry {
    /// 2 to 6, as in `h2` to `h6`.
    pub level: u8,
    /// The heading's words.
    pub text: String,
    /// The id of the heading in `content`.
    pub id: String,
}

/// Something that was taken out of the article.
///
/// ```
/// let page = "<p>The ferry will run again from Friday, the town council said.</p>\
///     <ul class='share-bar'><li>Tweet</li></ul><p>Tickets are sold on board.</p>";
/// let article = copydesk::clean(page, &copydesk::Options::default())?;
/// assert_eq!(article.removed[0].rule, "share-bar");
/// assert_eq!(article.removed[0].text, "Tweet");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Removal {
    /// Names this removal; the same for the same page. For `options.keep`.
    pub id: String,
    /// The rule that took it, named after the noise. For `options.keep`.
    pub rule: &'static str,
    /// The rule's reason, a sentence in English.
    pub why: &'static str,
    /// The words that went, white space folded.
    pub text: String,
    /// Where it stood.
    pub place: Place,
}

/// Where a removal stood.
///
/// ```
/// let place = copydesk::Place { path: "body > div.story > p".into(), block: 3 };
/// assert_eq!(place.block, 3);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The element's path in the page, as a CSS selector of tags and first classes.
    pub path: String,
    /// How many top-level blocks of `content` stand before it.
    pub block: usize,
}

/// Something that was mended in the article without taking a word away.
///
/// What changes words or makes a heading or a list has an entry each. What a page may have hundreds of (soft hyphens,
/// spans around capitals) is one entry: it shows the first and counts.
///
/// ```
/// let page = "<p>OSLO -The ferry will run again from Friday, the town council said, and it will wait for the late \
///     train, as it did for years before the strike of the pilots.</p><p>Tickets are sold on board, as they were be\u{ad}fore the strike.</p>";
/// let article = copydesk::clean(page, &copydesk::Options::default())?;
/// let [dateline, hyphens] = &article.mended[..] else { panic!("{:?}", article.mended) };
/// assert_eq!((&*dateline.before, &*dateline.after), ("OSLO -The ferry will", "OSLO - The ferry will"));
/// assert_eq!((hyphens.rule, hyphens.count, hyphens.place.block), ("soft-hyphens", 1, 1));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mend {
    /// Names this mend; the same for the same page. For `options.keep`, which leaves it undone. What the layout always
    /// does has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The rule that mended it. For `options.keep`.
    pub rule: &'static str,
    /// The rule's reason, a sentence in English.
    pub why: &'static str,
    /// How it was: a short excerpt, as markup where that is what was mended.
    pub before: String,
    /// How it is.
    pub after: String,
    /// How many places of the page it stands for.
    pub count: usize,
    /// Where it stood, the first of them; `block` is the number of the block of `content` that it is in.
    pub place: Place,
    /// What stands elsewhere than on the page, where that is what was mended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved: Option<Moved>,
}

/// Words that stand elsewhere in the article than on the page: a lead picture's caption, a caption that stood above its picture.
///
/// Put back where they were, the words of the article are in the order of the page.
///
/// ```
/// let page = "<p>Nothing moored at the north quay on Monday, the first such day in nine years, it is said.</p>\
///     <figure><figcaption>The quay in May</figcaption><img src=https://i.example/quay.jpg></figure>\
///     <p>The harbour office said that the pilots had used it to paint their boat from bow to stern.</p>";
/// let article = copydesk::clean(page, &copydesk::Options::default())?;
/// let moved = article.mended[0].moved.as_ref().unwrap();
/// assert_eq!((&*moved.text, moved.from), ("The quay in May", 1));
/// assert_eq!(article.mended[0].after, "<img> ¶ The quay in May");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// All of the words, white space folded; none when a picture alone moved.
    pub text: String,
    /// How many top-level blocks of `content` stood before it on the page, the last of them perhaps in part.
    pub from: usize,
}
