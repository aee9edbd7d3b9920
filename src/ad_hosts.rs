//! Hosts that serve advertisements.

use crate::hosts;

/// Hosts of advertisers' networks. A host below one of them counts, too. Sorted. To add one, put it in its place.
static NETWORKS: &[&str] = &[
    "adition.com",
    "adnxs.com",
    "amazon-adsystem.com",
    "criteo.com",
    "doubleclick.net",
    "googleadservices.com",
    "googlesyndication.com",
    "outbrain.com",
    "smartadserver.com",
    "taboola.com",
];

/// How sites call their own servers of advertisements: `ads.news.example`. Sorted.
static CALLED: &[&str] = &["ad", "ads", "adserver", "banner", "banners"];

/// Whether advertisements come from the host.
pub(crate) fn is_one(host: &str) -> bool {
    let is_called = |label| CALLED.binary_search(&label).is_ok();
    hosts::is_of(host, NETWORKS) || host.split('.').any(is_called)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_and_servers_of_a_site() {
        assert!(NETWORKS.is_sorted() && CALLED.is_sorted());
        for host in ["adnxs.com", "a.b.doubleclick.net", "ads.news.example"] {
            assert!(is_one(host), "{host}");
        }
        for host in ["notadnxs.com", "news.example", "adsnews.example"] {
            assert!(!is_one(host), "{host}");
        }
    }
}
