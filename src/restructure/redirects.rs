//! Links that lead through a counter of clicks: where they go is written in the address.

use crate::hosts;
use url::Url;

/// Hosts that send a reader on, the beginning of the path, and the parameter that says where to. A host below one of them
/// counts, too; one that ends with a dot has any country's end. Sorted. To add one, put it in its place.
static REDIRECTS: &[(&str, &str, &str)] = &[
    ("duckduckgo.com", "/l/", "uddg"),
    ("exit.sc", "/", "url"),
    ("google.", "/url", "q"),
    ("google.", "/url", "url"),
    ("l.facebook.com", "/l.php", "u"),
    ("l.instagram.com", "/", "u"),
    ("l.messenger.com", "/l.php", "u"),
    ("l.threads.net", "/", "u"),
    ("link.zhihu.com", "/", "target"),
    ("linkedin.com", "/redir/redirect", "url"),
    ("lm.facebook.com", "/l.php", "u"),
    ("out.reddit.com", "/", "url"),
    ("safelinks.protection.outlook.com", "/", "url"),
    ("slack-redir.net", "/link", "url"),
    ("steamcommunity.com", "/linkfilter", "u"),
    ("steamcommunity.com", "/linkfilter", "url"),
    ("t.umblr.com", "/redirect", "z"),
    ("vk.com", "/away.php", "to"),
    ("youtube.com", "/redirect", "q"),
];

/// One such link may lead to another; no page needs more of them in a row.
const MOST_STEPS: usize = 3;

/// Where the address leads in the end, if it is one of the kind and names a place of the web.
pub(super) fn target(address: &str) -> Option<String> {
    let mut found = None;
    for _ in 0..MOST_STEPS {
        match step(found.as_deref().unwrap_or(address)) {
            Some(next) => found = Some(next),
            None => break,
        }
    }
    found
}

fn step(address: &str) -> Option<String> {
    // Nearly all are told by this.
    let (_, query) = address.split_once('?')?;
    if !query.contains("=http") {
        return None;
    }
    let url = hosts::parse(None, address).ok()?;
    let host = url.host_str()?;
    let target = REDIRECTS
        .iter()
        .filter(|(name, path, _)| is_host(host, name) && url.path().starts_with(path))
        .find_map(|(_, _, parameter)| {
            let mut pairs = url.query_pairs();
            pairs.find_map(|(name, value)| (name == *parameter).then_some(value))
        })?;
    let target = hosts::parse(None, &target).ok()?;
    matches!(target.scheme(), "http" | "https").then(|| Url::into(target))
}

/// Whether the host is the one of that name, or one below it.
fn is_host(host: &str, name: &str) -> bool {
    if name.ends_with('.') {
        let host = host.strip_prefix("www.").unwrap_or(host);
        return host
            .strip_prefix(name)
            .is_some_and(|country| country.len() <= "com.au".len());
    }
    host.strip_suffix(name)
        .is_some_and(|below| below.is_empty() || below.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::{REDIRECTS, target};

    #[test]
    fn the_table_is_sorted() {
        assert!(REDIRECTS.is_sorted());
    }

    #[test]
    fn addresses_lead_where_they_go() {
        let quay = "https%3A%2F%2Fquay.example%2Fa%3Fb%3D1%26c%3D2";
        for address in [
            format!("https://www.google.com/url?q={quay}&sa=D&ust=1"),
            format!("https://www.google.co.uk/url?sa=t&url={quay}"),
            format!("https://l.facebook.com/l.php?u={quay}&h=AT0"),
            format!("https://eur02.safelinks.protection.outlook.com/?url={quay}&data=05"),
            format!("https://t.umblr.com/redirect?z={quay}&t=x"),
            format!("https://out.reddit.com/t3_x?url={quay}&token=x"),
            format!("https://www.youtube.com/redirect?event=video_description&q={quay}"),
            format!(
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3D{}",
                quay.replace('%', "%25")
            ),
        ] {
            let found = target(&address);
            assert_eq!(
                found.as_deref(),
                Some("https://quay.example/a?b=1&c=2"),
                "{address}"
            );
        }
    }

    #[test]
    fn all_others_stay() {
        for address in [
            "https://www.google.com/url?q=javascript:run()&x=http",
            "https://www.google.com/search?q=https%3A%2F%2Fquay.example",
            "https://www.google.com.evil.example/url?q=https%3A%2F%2Fquay.example",
            "https://notl.facebook.com/l.php?u=https%3A%2F%2Fquay.example",
            "https://quay.example/share?url=https%3A%2F%2Fquay.example",
            "https://www.youtube.com/watch?v=https",
            "mailto:a@b.example?subject=http",
        ] {
            assert_eq!(target(address), None, "{address}");
        }
    }
}
