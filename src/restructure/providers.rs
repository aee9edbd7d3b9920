//! Who embeds come from, and where they can be seen.

use crate::archived::{original, source};
use crate::dom::is_number;
use crate::{ad_hosts, hosts};
use url::Url;

/// Hosts whose frames are content, with the name to call them by. A host below one of them counts, too.
/// Sorted by host. To add one, put it in its place.
static PROVIDERS: &[(&str, &str)] = &[
    ("acast.com", "Acast"),
    ("airtable.com", "Airtable"),
    ("apple.com", "Apple"),
    ("arcgis.com", "ArcGIS"),
    ("archive.org", "Internet Archive"),
    ("ardmediathek.de", "ARD Mediathek"),
    ("art19.com", "ART19"),
    ("audioboom.com", "Audioboom"),
    ("bandcamp.com", "Bandcamp"),
    ("bbc.co.uk", "BBC"),
    ("bilibili.com", "Bilibili"),
    ("brightcove.net", "Brightcove"),
    ("bsky.app", "Bluesky"),
    ("buzzsprout.com", "Buzzsprout"),
    ("canva.com", "Canva"),
    ("captivate.fm", "Captivate"),
    ("codepen.io", "CodePen"),
    ("codesandbox.io", "CodeSandbox"),
    ("dailymotion.com", "Dailymotion"),
    ("deezer.com", "Deezer"),
    ("documentcloud.org", "DocumentCloud"),
    ("dwcdn.net", "Datawrapper"),
    ("everviz.com", "everviz"),
    ("facebook.com", "Facebook"),
    ("figma.com", "Figma"),
    ("flickr.com", "Flickr"),
    ("flo.uri.sh", "Flourish"),
    ("flourish.studio", "Flourish"),
    ("genial.ly", "Genially"),
    ("giphy.com", "Giphy"),
    ("google.com", "Google"),
    ("iheart.com", "iHeart"),
    ("imgur.com", "Imgur"),
    ("infogram.com", "Infogram"),
    ("instagram.com", "Instagram"),
    ("issuu.com", "Issuu"),
    ("jsfiddle.net", "JSFiddle"),
    ("jwplayer.com", "JW Player"),
    ("knightlab.com", "Knight Lab"),
    ("komoot.com", "Komoot"),
    ("komoot.de", "Komoot"),
    ("libsyn.com", "Libsyn"),
    ("loom.com", "Loom"),
    ("mapbox.com", "Mapbox"),
    ("megaphone.fm", "Megaphone"),
    ("mixcloud.com", "Mixcloud"),
    ("observablehq.com", "Observable"),
    ("odysee.com", "Odysee"),
    ("omny.fm", "Omny"),
    ("openstreetmap.org", "OpenStreetMap"),
    ("ourworldindata.org", "Our World in Data"),
    ("pinterest.com", "Pinterest"),
    ("podbean.com", "Podbean"),
    ("podigee.io", "Podigee"),
    ("prezi.com", "Prezi"),
    ("reddit.com", "Reddit"),
    ("redditmedia.com", "Reddit"),
    ("rumble.com", "Rumble"),
    ("scribd.com", "Scribd"),
    ("simplecast.com", "Simplecast"),
    ("sketchfab.com", "Sketchfab"),
    ("slideshare.net", "SlideShare"),
    ("soundcloud.com", "SoundCloud"),
    ("speakerdeck.com", "Speaker Deck"),
    ("spotify.com", "Spotify"),
    ("spreaker.com", "Spreaker"),
    ("strava.com", "Strava"),
    ("streamable.com", "Streamable"),
    ("tableau.com", "Tableau"),
    ("ted.com", "TED"),
    ("thinglink.com", "ThingLink"),
    ("threads.net", "Threads"),
    ("tiktok.com", "TikTok"),
    ("transistor.fm", "Transistor"),
    ("tumblr.com", "Tumblr"),
    ("twitch.tv", "Twitch"),
    ("twitter.com", "X"),
    ("uri.sh", "Flourish"),
    ("vimeo.com", "Vimeo"),
    ("vine.co", "Vine"),
    ("vk.com", "VK"),
    ("wistia.net", "Wistia"),
    ("x.com", "X"),
    ("youku.com", "Youku"),
    ("youtu.be", "YouTube"),
    ("youtube-nocookie.com", "YouTube"),
    ("youtube.com", "YouTube"),
];

/// Hosts whose frames are no content: forms, counters, comments. A host below one of them counts, too. Sorted.
static NO_CONTENT: &[&str] = &[
    "beehiiv.com",
    "disqus.com",
    "donorbox.org",
    "givebutter.com",
    "google.com",
    "googletagmanager.com",
    "hcaptcha.com",
    "hsforms.com",
    "list-manage.com",
    "openweb.com",
    "piano.io",
    "recaptcha.net",
    "sibforms.com",
    "spot.im",
    "substack.com",
    "tinypass.com",
    "viafoura.co",
];

/// An embed: whom it comes from, and the page where it can be seen.
#[derive(Debug, PartialEq)]
pub(super) struct Embed {
    pub(super) provider: &'static str,
    pub(super) link: String,
}

/// What a frame with this address shows; none when nobody knows its host.
pub(super) fn embed(address: &str) -> Option<Embed> {
    let address = original(address);
    let url = hosts::parse(None, address).ok()?;
    let host = url.host_str()?;
    if let Some(link) = mastodon_post(&url) {
        let provider = "Mastodon";
        return Some(Embed { provider, link });
    }
    let provider = provider(host)?;
    if !may_show(&url, provider) {
        return None;
    }
    let link = page(&url, provider).unwrap_or_else(|| address.to_owned());
    Some(Embed { provider, link })
}

/// Whether a frame from there shows content, and not a button to like something, a box of fans, a form or a plea.
fn may_show(url: &Url, provider: &str) -> bool {
    let is_below = |paths: &[&str]| paths.iter().any(|path| url.path().starts_with(path));
    match provider {
        "Facebook" => {
            let is_plugin = is_below(&["/plugins/", "/connect/"]);
            let content = ["/plugins/comment_embed", "/plugins/post", "/plugins/video"];
            !is_plugin || is_below(&content)
        }
        "Google" => is_below(&["/maps", "/document", "/spreadsheets", "/presentation"]),
        "Internet Archive" => is_below(&["/details", "/embed"]),
        _ => true,
    }
}

/// What a frame shows whose host nobody knows, by no name; none where its host is known for what is no content.
pub(super) fn stranger(link: String) -> Option<Embed> {
    let url = source(&link)?;
    let host = url
        .host_str()
        .filter(|_| matches!(url.scheme(), "http" | "https"))?;
    let bars = hosts::is_of(host, NO_CONTENT)
        || ad_hosts::is_one(host)
        || provider(host).is_some_and(|provider| !may_show(&url, provider));
    (!bars).then_some(Embed { provider: "", link })
}

/// Whether an address says of itself that it shows content, by its host's first name or by a folder that holds the rest:
/// `https://charts.news.example/x1/`, `https://models.example/embed/15204`.
pub(super) fn says_content(link: &str) -> bool {
    const SHOWN: &[&str] = &[
        "charts",
        "graphics",
        "infographics",
        "interactive",
        "interactives",
    ];
    let Some(url) = source(link) else {
        return false;
    };
    let first = url.host_str().and_then(|host| host.split('.').next());
    let mut path = url.path().trim_matches('/').rsplit('/').skip(1);
    first.is_some_and(|name| SHOWN.contains(&name))
        || path.any(|folder| matches!(folder, "embed" | "embeds") || SHOWN.contains(&folder))
}

/// The page of a post of Mastodon, whose servers anybody may run: `/@ada/11/embed`.
fn mastodon_post(url: &Url) -> Option<String> {
    let mut path = url.path_segments()?;
    let (author, post, end) = (path.next()?, path.next()?, path.next()?);
    let is_post = word(author.strip_prefix('@')?).is_some()
        && is_number(post)
        && end == "embed"
        && url.scheme() == "https";
    is_post.then(|| {
        format!(
            "https://{}/{author}/{post}",
            url.host_str().unwrap_or_default()
        )
    })
}

/// The name of the host's owner.
pub(super) fn provider(host: &str) -> Option<&'static str> {
    let known = |host: &str| {
        let at = PROVIDERS.binary_search_by(|(h, _)| (*h).cmp(host)).ok()?;
        Some(PROVIDERS[at].1)
    };
    known(host).or_else(|| {
        host.match_indices('.')
            .find_map(|(at, _)| known(&host[at + 1..]))
    })
}

/// The page of what a player's address plays.
fn page(url: &Url, provider: &str) -> Option<String> {
    let mut path = url.path_segments()?;
    let query = |name: &str| {
        url.query_pairs()
            .find(|(n, _)| n == name)
            .map(|(_, v)| v.into_owned())
    };
    match provider {
        "YouTube" => match path.next()? {
            "embed" | "v" | "shorts" | "live" => match path.next()? {
                "videoseries" | "" => Some(format!(
                    "https://www.youtube.com/playlist?list={}",
                    word(&query("list")?)?
                )),
                id => Some(format!("https://www.youtube.com/watch?v={}", word(id)?)),
            },
            "watch" => Some(format!(
                "https://www.youtube.com/watch?v={}",
                word(&query("v")?)?
            )),
            _ => None,
        },
        "Vimeo" => match path.next()? {
            "video" => Some(format!("https://vimeo.com/{}", word(path.next()?)?)),
            _ => None,
        },
        "Dailymotion" => match (path.next()?, path.next()?) {
            ("embed", "video") => Some(format!(
                "https://www.dailymotion.com/video/{}",
                word(path.next()?)?
            )),
            _ => query("video").map(|id| format!("https://www.dailymotion.com/video/{id}")),
        },
        "Spotify" => match path.next()? {
            "embed" => {
                let (kind, id) = (word(path.next()?)?, word(path.next()?)?);
                Some(format!("https://open.spotify.com/{kind}/{id}"))
            }
            _ => None,
        },
        "SoundCloud" => query("url").filter(|u| u.starts_with("https://")),
        "Facebook" => query("href").filter(|u| u.starts_with("https://")),
        "X" => query("id").and_then(|id| Some(format!("https://x.com/i/status/{}", word(&id)?))),
        "Bluesky" => match (path.next()?, path.next()?, path.next()?, path.next()?) {
            ("embed", author, "app.bsky.feed.post", post) => {
                let is_author = author.split([':', '.']).all(|part| word(part).is_some());
                let post = word(post).filter(|_| is_author)?;
                Some(format!("https://bsky.app/profile/{author}/post/{post}"))
            }
            _ => None,
        },
        "Flourish" if url.host_str() == Some("flo.uri.sh") => {
            let (kind, id) = (word(path.next()?)?, word(path.next()?)?);
            Some(format!("https://public.flourish.studio/{kind}/{id}/"))
        }
        _ => None,
    }
}

/// The part of an address when it is what ids are made of.
fn word(part: &str) -> Option<&str> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    (!part.is_empty() && part.chars().all(is_word)).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_embed(address: &str, expected: Option<(&str, &str)>) {
        let found = embed(address);
        assert_eq!(found.as_ref().map(|e| (e.provider, &*e.link)), expected);
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(PROVIDERS.is_sorted() && NO_CONTENT.is_sorted());
    }

    #[test]
    fn players_lead_to_their_pages() {
        assert_embed(
            "https://www.youtube-nocookie.com/embed/aB-3_x?rel=0",
            Some(("YouTube", "https://www.youtube.com/watch?v=aB-3_x")),
        );
        assert_embed(
            "https://player.vimeo.com/video/123?h=1",
            Some(("Vimeo", "https://vimeo.com/123")),
        );
        assert_embed(
            "https://open.spotify.com/embed/episode/4x",
            Some(("Spotify", "https://open.spotify.com/episode/4x")),
        );
        assert_embed(
            "https://flo.uri.sh/visualisation/12/embed",
            Some((
                "Flourish",
                "https://public.flourish.studio/visualisation/12/",
            )),
        );
        assert_embed(
            "https://datawrapper.dwcdn.net/aBc/1/",
            Some(("Datawrapper", "https://datawrapper.dwcdn.net/aBc/1/")),
        );
        assert_embed(
            "https://www.google.com/maps/embed?pb=1",
            Some(("Google", "https://www.google.com/maps/embed?pb=1")),
        );
    }

    #[test]
    fn strangers_and_advertisements_are_none() {
        assert_embed("https://ads.example/frame", None);
        assert_embed("https://www.google.com/recaptcha/api2", None);
        assert_embed("https://notyoutube.com/embed/x", None);
        for button in [
            "plugins/like.php?href=x",
            "plugins/page.php?href=x",
            "connect/x",
        ] {
            assert_embed(&format!("https://www.facebook.com/{button}"), None);
            assert_eq!(stranger(format!("https://www.facebook.com/{button}")), None);
        }
    }

    #[test]
    fn an_address_says_that_it_shows_content() {
        for link in [
            "https://charts.news.example/x1/3/",
            "https://news.example/interactives/tide/index.html",
            "https://models.example/embed/15204",
        ] {
            assert!(says_content(link), "{link}");
        }
        for link in [
            "https://letters.example/embed",
            "https://letters.example/embed/",
            "https://news.example/charts-of-may/x",
            "https://fans.example/like?of=/embed/1",
            "embed/1",
        ] {
            assert!(!says_content(link), "{link}");
        }
    }

    #[test]
    fn a_copy_in_an_archive_is_what_it_is_a_copy_of() {
        assert_embed(
            "https://web.archive.org/web/20210304050607if_/http://www.youtube.com/embed/aB-3_x",
            Some(("YouTube", "https://www.youtube.com/watch?v=aB-3_x")),
        );
        assert_embed("https://archive.org/includes/donate.php", None);
        let film = "https://archive.org/embed/skerry-1921";
        assert_embed(film, Some(("Internet Archive", film)));
    }
}
