//! The whole job, stage after stage.

use crate::dom::{self, Ledger};
use crate::{Article, Error, Options, locate, metadata, render, restructure, sanitise, strip};

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
    check_size(html, options.max_bytes)?;
    let base = options.base()?;
    let page = dom::parse(html);
    let base = page.base(base);
    let mut ledger = Ledger::new(&options.keep);
    let gathered = metadata::gather(&page, base.as_ref());
    let (mut story, finding) = locate::locate(page, &gathered, &mut ledger);
    let mut metadata = gathered.metadata;
    strip::strip(&mut story, &mut metadata, &finding, &mut ledger);
    locate::sweep(&mut story, &finding, &mut ledger);
    restructure::restructure(&mut story, &metadata, base.as_ref(), &mut ledger);
    let markup = render::html(&story);
    let (removed, mended) = ledger.close(&markup.places);
    let text_content = render::text(&story);
    metadata::count(&mut metadata, &text_content);
    Ok(Article {
        metadata,
        content: sanitise::sanitise(&markup.html).into_string(),
        length: text_content.encode_utf16().count(),
        text_content,
        outline: markup.outline,
        markdown: options.markdown.then(|| render::markdown(&story)),
        confidence: finding.confidence(),
        removed,
        mended,
    })
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
