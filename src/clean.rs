//! The whole job, stage after stage.

use crate::dom::{self, Ledger, Story};
use crate::{
    Article, Error, Metadata, Options, locate, metadata, render, restructure, sanitise, strip,
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
/// [`Options::url`] is no absolute address.
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
    let mut ledger = Ledger::new(&options.keep);
    if !options.keep.is_empty() {
        // What is kept brings back its own words and makes no others go: what goes is known beforehand.
        let mut plain = Ledger::new(&[]);
        let desk = Desk::of(html, base.as_ref(), &mut plain, &mut |_| {});
        ledger.bound(&plain, desk.page_nodes);
    }
    let Desk {
        story,
        mut metadata,
        confidence,
        ..
    } = Desk::of(html, base.as_ref(), &mut ledger, &mut done);
    let markup = render::html(&story);
    let (removed, mended) = ledger.close(&markup.places);
    let text_content = render::text(&story);
    metadata::count(&mut metadata, &text_content);
    let markdown = options.markdown.then(|| render::markdown(&story));
    done("render");
    let content = sanitise::sanitise(&markup.html).into_string();
    done("sanitise");
    Ok(Article {
        metadata,
        content,
        length: text_content.encode_utf16().count(),
        text_content,
        outline: markup.outline,
        markdown,
        confidence,
        removed,
        mended,
    })
}

/// The article's tree, and what is known of it.
struct Desk {
    story: Story,
    metadata: Metadata,
    confidence: f32,
    /// So many nodes the page had.
    page_nodes: usize,
}

impl Desk {
    /// The stages before it is written down.
    fn of(
        html: &str,
        base: Option<&Url>,
        ledger: &mut Ledger,
        done: &mut impl FnMut(&'static str),
    ) -> Desk {
        let page = dom::parse(html);
        done("parse");
        let page_nodes = page.tree.len();
        let base = page.base(base.cloned());
        let gathered = metadata::gather(&page, base.as_ref());
        done("gather");
        let (mut story, finding) = locate::locate(page, &gathered, ledger);
        let mut metadata = gathered.metadata;
        done("locate");
        strip::strip(&mut story, &mut metadata, &finding, ledger);
        locate::sweep(&mut story, &finding, ledger);
        done("strip");
        restructure::restructure(&mut story, &metadata, base.as_ref(), ledger);
        done("restructure");
        Desk {
            story,
            metadata,
            confidence: finding.confidence(),
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
    Ok(sanitise::sanitise(html).into_string())
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
    Ok(locate::is_readerable(page, &gathered))
}

fn check_size(html: &str, limit: usize) -> Result<(), Error> {
    let bytes = html.len();
    if bytes > limit {
        Err(Error::TooLarge { bytes, limit })
    } else {
        Ok(())
    }
}
