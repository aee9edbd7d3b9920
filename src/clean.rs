//! The whole job, stage after stage.

use crate::dom::{self, Ledger, Story};
use crate::{
    Article, Comments, Error, Metadata, Options, comments, locate, metadata, render, restructure,
    rules, sanitise, strip, tracking,
};
use url::Url;

/// Cleans an article page, or a fragment that somebody copied out of one.
///
/// Takes HTML as UTF-8 text of any kind: what is no article at all gives an empty one with a low
/// [`confidence`](Article::confidence).
///
/// # Errors
///
/// [`Error::TooLarge`] when the page has more bytes than [`Options::max_bytes`]; [`Error::BadUrl`] when
/// [`Options::url`] is no absolute address; [`Error::BadOption`] when [`Options::only`] or [`Options::without`] names
/// what is no rule.
///
/// ```
/// let article = copydesk::clean("<p>Rain fell on the dry hills for the first time since May.</p>",
///     &copydesk::Options::default())?;
/// assert_eq!(article.text_content, "Rain fell on the dry hills for the first time since May.");
/// # Ok::<(), copydesk::Error>(())
/// ```
pub fn clean(html: &str, options: &Options) -> Result<Article, Error> {
    clean_watched(html, options, |_| {})
}

/// [`clean`], which tells after each stage its name: the benchmark takes the time.
///
/// # Errors
///
/// As [`clean`].
pub fn clean_watched(
    html: &str,
    options: &Options,
    mut done: impl FnMut(&'static str),
) -> Result<Article, Error> {
    check_size(html, options.max_bytes)?;
    let base = options.base()?;
    let silent = rules::silent(options)?;
    let mut ledger = Ledger::new(&options.keep).without(&silent);
    if !options.keep.is_empty() {
        // What is kept brings back its own words and makes no others go: what goes is known beforehand.
        let mut plain = Ledger::new(&[]).without(&silent);
        let desk = Desk::of(html, base.as_ref(), options, &mut plain, &mut |_| {});
        ledger.bound(&plain, desk.page_nodes);
    }
    let Desk {
        mut story,
        mut metadata,
        comments,
        base,
        confidence,
        ..
    } = Desk::of(html, base.as_ref(), options, &mut ledger, &mut done);
    if options.without_tracking {
        tracking::cut(&mut story);
        tracking::cut_of_metadata(&mut metadata);
    }
    let outline = render::outline(&mut story);
    ledger.place_mends(&story);
    let (removed, mut mended) = ledger.close(&outline.places);
    rules::leave_unnamed(&mut mended);
    let mut text_content = render::text(&story);
    metadata::count(&mut metadata, &text_content);
    let length = text_content.encode_utf16().count();
    if !options.text_content {
        text_content = String::new();
    }
    #[cfg(feature = "markdown")]
    let markdown = options.markdown.then(|| render::markdown(&story));
    #[cfg(not(feature = "markdown"))]
    let markdown = None;
    done("render");
    let content = match options.content {
        true => sanitise::sanitise_story(story).into_string(),
        false => String::new(),
    };
    done("sanitise");
    Ok(Article {
        metadata,
        content,
        length,
        text_content,
        outline: outline.headings,
        markdown,
        comments: comments.map(|c| comments::write(c, base.as_ref(), options.without_tracking)),
        confidence,
        removed,
        mended,
    })
}

/// The article's tree, and what is known of it.
struct Desk {
    story: Story,
    metadata: Metadata,
    /// When they are asked for.
    comments: Option<comments::Found>,
    /// What addresses are resolved against.
    base: Option<Url>,
    confidence: f32,
    /// So many nodes the page had.
    page_nodes: usize,
}

impl Desk {
    /// The stages before it is written down.
    fn of(
        html: &str,
        base: Option<&Url>,
        options: &Options,
        ledger: &mut Ledger,
        done: &mut impl FnMut(&'static str),
    ) -> Desk {
        let page = dom::parse(html);
        done("parse");
        let page_nodes = page.tree.len();
        let base = page.base(base.cloned());
        let gathered = metadata::gather(&page, base.as_ref());
        done("gather");
        let lang = gathered.metadata.lang.as_deref();
        let is_separate = options.comments == Comments::Separate;
        let marked = comments::mark(&page);
        let below = marked.below_article(&page.tree, lang);
        let thread = comments::thread(&page, &marked, lang);
        let mut comments = is_separate.then(|| comments::find(&page, marked, lang));
        let (mut story, finding) =
            locate::locate(page, &gathered, below.as_deref(), &thread.posts, ledger);
        let mut metadata = gathered.metadata;
        done("locate");
        match &comments {
            Some(comments) => comments::take_apart(comments, &mut story, &finding, ledger),
            None => comments::take_out(below.as_deref(), &mut story, &finding, ledger),
        }
        strip::strip(&mut story, &mut metadata, &finding, ledger);
        locate::sweep(&mut story, &finding, ledger);
        if let Some(opener) = thread.opener {
            opener.tell(&mut metadata);
        }
        if let Some(comments) = &mut comments {
            comments::note_kept(comments, &story);
        }
        let confidence = finding.confidence();
        // Its memory is had again for what the layout makes.
        drop(finding);
        done("strip");
        let standfirst = metadata.standfirst.as_deref();
        restructure::restructure(&mut story, base.as_ref(), standfirst, ledger);
        done("restructure");
        Desk {
            story,
            metadata,
            comments,
            base,
            confidence,
            page_nodes,
        }
    }
}

/// The sanitising policy alone: what is allowed of this HTML, safe to be put on a page.
///
/// # Errors
///
/// [`Error::TooLarge`] when the markup has more bytes than [`Options::max_bytes`].
///
/// ```
/// let options = copydesk::Options::default();
/// let safe = copydesk::sanitize("<p onclick=run()>Hello<script>run()</script></p>", &options)?;
/// assert_eq!(safe, "<p>Hello</p>");
/// # Ok::<(), copydesk::Error>(())
/// ```
pub fn sanitize(html: &str, options: &Options) -> Result<String, Error> {
    check_size(html, options.max_bytes)?;
    Ok(sanitise::sanitise(html.into()).into_string())
}

/// Whether the page looks like one that [`clean`] makes an article of: an article or a page of
/// documentation rather than a front page, a listing or a shop.
///
/// # Errors
///
/// [`Error::TooLarge`] when the page has more bytes than [`Options::max_bytes`].
///
/// ```
/// let options = copydesk::Options::default();
/// assert!(!copydesk::is_probably_readerable("<ul><li><a href=/>Home</a></ul>", &options)?);
/// # Ok::<(), copydesk::Error>(())
/// ```
pub fn is_probably_readerable(html: &str, options: &Options) -> Result<bool, Error> {
    check_size(html, options.max_bytes)?;
    let page = dom::parse(html);
    let gathered = metadata::gather(&page, options.base()?.as_ref());
    let lang = gathered.metadata.lang.as_deref();
    let comments = comments::mark(&page).below_article(&page.tree, lang);
    Ok(locate::is_readerable(page, &gathered, comments.as_deref()))
}

fn check_size(html: &str, limit: usize) -> Result<(), Error> {
    let bytes = html.len();
    if bytes > limit {
        Err(Error::TooLarge { bytes, limit })
    } else {
        Ok(())
    }
}
