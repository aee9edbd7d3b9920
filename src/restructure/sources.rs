//! Where an image's address is written: lazy attributes, `srcset`, `picture`.

use super::addresses::absolute;
use super::number::decimal;
use crate::dom::{Element, NodeId, Story};
use html5ever::local_name;
use url::Url;

/// Attributes where pages keep the address until the image is scrolled to, the likeliest first.
static LAZY_SRC: &[&str] = &[
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-original-src",
    "data-lazy",
    "data-lazyload",
    "data-hi-res-src",
    "data-large-file",
    "data-orig-file",
    "data-full-src",
    "data-src-large",
    "data-img-src",
    "data-image-src",
    "data-image",
    "data-actualsrc",
    "data-raw-src",
    "data-echo",
    "data-url",
    "data-delayed-url",
    "data-runner-src",
    "data-ll-src",
    "data-cfsrc",
    "data-pin-media",
];

/// The same for `srcset`.
static LAZY_SRCSET: &[&str] = &[
    "data-srcset",
    "data-lazy-srcset",
    "data-original-set",
    "data-src-set",
    "data-ll-srcset",
    "srcset",
];

/// All attributes that an image's addresses may stand in.
pub(crate) fn address_attributes() -> impl Iterator<Item = &'static str> {
    ["src"].iter().chain(LAZY_SRC).chain(LAZY_SRCSET).copied()
}

/// Words in a file's name that say that it is no picture. Sorted.
static PLACEHOLDERS: &[&str] = &[
    "1x1",
    "blank",
    "empty",
    "fallback",
    "gray",
    "grey",
    "lazy",
    "lazyload",
    "loader",
    "loading",
    "pixel",
    "placeholder",
    "preload",
    "preloader",
    "spacer",
    "spinner",
    "transparent",
    "trans",
];

/// Most children of a `picture` that are looked at.
const MAX_SOURCES: usize = 32;

/// Most candidates of a `srcset` that are kept. The longest of 2,190 real pages has some sixty.
const MAX_CANDIDATES: usize = 100;

/// The widest image that is worth having.
const WIDE_ENOUGH: f64 = 2000.0;

/// The addresses of one image.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Sources {
    pub(super) src: String,
    pub(super) srcset: String,
}

/// The addresses of the image at `n`: an `img`, or another element that stands for one.
pub(super) fn of(story: &Story, n: NodeId, base: Option<&Url>) -> Option<Sources> {
    let element = story.element(n)?;
    let mut set = candidates(element, base);
    let mut own = None;
    if set.is_empty() {
        own = lazy(element, base)
            .or_else(|| plain(element, base))
            .or_else(|| waiting(element, "src").find_map(|written| address(written, base)));
        if let Some(picture) = picture_around(story, n) {
            set = of_picture(story, picture, base, own.is_some());
        }
    }
    let src = best(&set).or(own).or_else(|| linked(story, n, base))?;
    let srcset = match set.len() {
        0 | 1 => String::new(),
        _ => {
            let written: Vec<String> = set.iter().map(|(url, d)| format!("{url} {d}")).collect();
            written.join(", ")
        }
    };
    Some(Sources { src, srcset })
}

/// Whether the image at `n` has an address at all.
pub(super) fn exist(story: &Story, n: NodeId, base: Option<&Url>) -> bool {
    let Some(element) = story.element(n) else {
        return false;
    };
    plain(element, base).is_some() || of(story, n, base).is_some()
}

fn plain(element: &Element, base: Option<&Url>) -> Option<String> {
    address(element.attr("src")?, base)
}

fn lazy(element: &Element, base: Option<&Url>) -> Option<String> {
    let mut written = LAZY_SRC.iter().filter_map(|name| element.attr(name));
    written.find_map(|written| address(written, base))
}

/// What waits for a script under a name that only its own plugin knows (`data-dejavu-src`), while nothing else is shown.
fn waiting<'e>(element: &'e Element, ending: &'static str) -> impl Iterator<Item = &'e str> {
    let is_such = move |name: &str| name.starts_with("data-") && name.ends_with(ending);
    let waits = element.attr("src").is_none_or(is_placeholder);
    let attrs = element.attrs().iter().filter(move |_| waits);
    attrs.filter_map(move |a| is_such(&a.name).then_some(&*a.value))
}

fn picture_around(story: &Story, n: NodeId) -> Option<NodeId> {
    let parent = story[n].parent;
    parent.filter(|&p| *story.tag(p) == local_name!("picture"))
}

/// The image that the link around it leads to: some write the address nowhere else until a script shows it.
fn linked(story: &Story, n: NodeId, base: Option<&Url>) -> Option<String> {
    let link = story[n]
        .parent
        .filter(|&p| *story.tag(p) == local_name!("a"))?;
    let address = address(story.attr(link, "href")?, base)?;
    leads_to_image(&address).then_some(address)
}

/// The name of the file that the address ends with, without what is asked of it.
pub(crate) fn file_of(address: &str) -> &str {
    let bytes = address.as_bytes();
    let end = bytes.iter().position(|b| matches!(b, b'?' | b'#'));
    let path = &bytes[..end.unwrap_or(bytes.len())];
    let start = path.iter().rposition(|&b| b == b'/');
    &address[start.map_or(0, |slash| slash + 1)..path.len()]
}

/// Whether the address is that of a file with an image.
pub(crate) fn leads_to_image(address: &str) -> bool {
    let kind = file_of(address)
        .rsplit_once('.')
        .map_or("", |(_, kind)| kind);
    ["jpg", "jpeg", "png", "webp", "gif", "avif"]
        .iter()
        .any(|k| kind.eq_ignore_ascii_case(k))
}

/// The candidates of the first `source` that every browser shows. Those of another kind count where the `img` has no
/// address of its own: what is kept is one `img`, which cannot fall back.
fn of_picture(
    story: &Story,
    picture: NodeId,
    base: Option<&Url>,
    has_own: bool,
) -> Vec<(String, String)> {
    let mut others = Vec::new();
    for child in story.children(picture).take(MAX_SOURCES) {
        let Some(source) = story.element(child) else {
            continue;
        };
        if source.name.local != local_name!("source") {
            continue;
        }
        let set = candidates(source, base);
        let kind = source.attr("type").unwrap_or_default().trim();
        let is_shown = kind.is_empty() || SHOWN.iter().any(|k| kind.eq_ignore_ascii_case(k));
        if !set.is_empty() && is_shown {
            return set;
        }
        if others.is_empty() && !has_own {
            others = set;
        }
    }
    others
}

/// The kinds of images that all browsers show, old ones and readers of books among them.
static SHOWN: &[&str] = &[
    "image/gif",
    "image/jpeg",
    "image/jpg",
    "image/png",
    "image/webp",
];

/// Whether the image waits to be loaded, or shows a stand-in until then.
pub(super) fn is_lazy(element: &Element) -> bool {
    LAZY_SRC
        .iter()
        .chain(LAZY_SRCSET)
        .any(|name| element.attr(name).is_some())
        || element.attr("src").is_none_or(is_placeholder)
}

fn address(written: &str, base: Option<&Url>) -> Option<String> {
    let is_address = !written.trim_start().starts_with(['{', '[', '<']) && !is_placeholder(written);
    absolute(base, written, false).filter(|_| is_address)
}

/// Whether the address is one of those that stand in until a script shows the picture.
pub(super) fn is_placeholder(src: &str) -> bool {
    let src = src.trim();
    let Some((stem, _)) = file_of(src).rsplit_once('.') else {
        return src.is_empty() || src.starts_with("data:") || src.starts_with("about:");
    };
    src.starts_with("data:") || names_stand_in(stem)
}

/// Whether a file's name is made of words for a stand-in, and numbers.
fn names_stand_in(stem: &str) -> bool {
    let is_stand_in = |word: &str| PLACEHOLDERS.iter().any(|p| word.eq_ignore_ascii_case(p));
    let says_nothing = |word: &str| {
        word.len() < 2
            || ["image", "img"].contains(&word)
            || word.bytes().all(|b| b.is_ascii_digit())
    };
    let words = || stem.split(['-', '_', '.']);
    words().any(is_stand_in) && words().all(|word| is_stand_in(word) || says_nothing(word))
}

/// The candidates of a `srcset` with their descriptors.
fn candidates(element: &Element, base: Option<&Url>) -> Vec<(String, String)> {
    let known = LAZY_SRCSET.iter().filter_map(|name| element.attr(name));
    let sets = known.chain(waiting(element, "srcset"));
    sets.map(|set| parse_srcset(set, base))
        .find(|c| !c.is_empty())
        .unwrap_or_default()
}

/// Reads a `srcset`. Addresses may hold commas: one ends at white space, or at a comma before white space.
fn parse_srcset(set: &str, base: Option<&Url>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = set;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (written, after) = rest.split_at(end);
        if written.is_empty() || found.len() == MAX_CANDIDATES {
            return found;
        }
        let ends_here = written.strip_suffix(',');
        let stop = match ends_here {
            Some(_) => 0,
            None => after.find(',').unwrap_or(after.len()),
        };
        let (url, descriptor) = (ends_here.unwrap_or(written), after[..stop].trim());
        rest = &after[stop..];
        if let Some(url) = address(url, base) {
            // A comma or a space within would part the address when it is read again.
            let url = url.replace(',', "%2C").replace(' ', "%20");
            let descriptor = if size(descriptor).is_some() {
                descriptor
            } else {
                "1x"
            };
            found.push((url, descriptor.to_owned()));
        }
    }
}

/// The number of a descriptor: `640w`, `2x`.
fn size(descriptor: &str) -> Option<f64> {
    let number = descriptor.strip_suffix(['w', 'x'])?;
    decimal(number).filter(|n| n.is_finite() && *n > 0.0)
}

/// The widest candidate that is not too wide; where all are, the least wide.
fn best(candidates: &[(String, String)]) -> Option<String> {
    let sized = candidates
        .iter()
        .map(|(url, d)| (url, size(d).unwrap_or(1.0)));
    let better = |a: &(&String, f64), b: &(&String, f64)| {
        let rank = |s: f64| if s <= WIDE_ENOUGH { s } else { -s };
        rank(a.1).total_cmp(&rank(b.1))
    };
    sized.max_by(better).map(|(url, _)| url.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_srcset_is_read_with_commas_in_its_addresses() {
        let set = parse_srcset(
            "https://i.example/w_1,h_2/a.jpg 640w,https://i.example/b.jpg 1280w , https://i.example/c.jpg",
            None,
        );
        let urls: Vec<(&str, &str)> = set.iter().map(|(u, d)| (&**u, &**d)).collect();
        assert_eq!(
            urls,
            [
                ("https://i.example/w_1%2Ch_2/a.jpg", "640w"),
                ("https://i.example/b.jpg", "1280w"),
                ("https://i.example/c.jpg", "1x")
            ]
        );
        assert_eq!(best(&set).as_deref(), Some("https://i.example/b.jpg"));
        assert_eq!(parse_srcset("a.jpg, b.jpg 2x", None).len(), 2);
    }

    #[test]
    fn stand_ins_are_no_pictures() {
        for src in [
            "",
            "data:image/gif;base64,R0",
            "/img/blank.gif",
            "/static/lazy-placeholder.svg",
            "/1x1.png",
            "/grey-placeholder.png?x",
        ] {
            assert!(is_placeholder(src), "{src}");
        }
        for src in [
            "/img/blank-verse.jpg",
            "/a.jpg",
            "/image-2.png",
            "/photos/1234",
            "/pixel-9-review.jpg",
        ] {
            assert!(!is_placeholder(src), "{src}");
        }
    }
}
