//! Addresses without the parameters that follow their readers around.

use crate::Metadata;
use crate::dom::{NodeId, Story};
use html5ever::LocalName;
use std::borrow::Cow;

/// Parameters that say where a reader came from, or who the reader is, and nothing about what is shown; in lower case. Sorted. To
/// add one, make sure that no site needs it to find the page: `ref`, `source` and `id` are no such names.
static PARAMETERS: &[&str] = &[
    "__hsfp",
    "__hssc",
    "__hstc",
    "__s",
    "_bta_c",
    "_bta_tid",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_kx",
    "_ope",
    "_openstat",
    "at_campaign",
    "at_medium",
    "campaign_id",
    "cmpid",
    "dclid",
    "dm_i",
    "ef_id",
    "epik",
    "fb_action_ids",
    "fb_action_types",
    "fb_ref",
    "fb_source",
    "fbclid",
    "gad_campaignid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "guccounter",
    "guce_referrer",
    "guce_referrer_sig",
    "hsctatracking",
    "icid",
    "ig_rid",
    "ig_shid",
    "igsh",
    "igshid",
    "irclickid",
    "itm_campaign",
    "itm_content",
    "itm_medium",
    "itm_source",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mibextid",
    "mkt_tok",
    "ml_subscriber",
    "ml_subscriber_hash",
    "msclkid",
    "mtm_campaign",
    "mtm_content",
    "mtm_keyword",
    "mtm_medium",
    "mtm_source",
    "ns_campaign",
    "ns_mchannel",
    "ns_source",
    "oly_anon_id",
    "oly_enc_id",
    "pk_campaign",
    "pk_content",
    "pk_keyword",
    "pk_kwd",
    "pk_medium",
    "pk_source",
    "rb_clickid",
    "s_cid",
    "s_kwcid",
    "sc_campaign",
    "sc_channel",
    "sc_content",
    "sc_country",
    "sc_geo",
    "sc_medium",
    "sc_outcome",
    "smid",
    "sms_click",
    "spm",
    "srsltid",
    "trk_contact",
    "trk_module",
    "trk_msg",
    "trk_sid",
    "ttclid",
    "twclid",
    "vero_conv",
    "vero_id",
    "wbraid",
    "wickedid",
    "wt_mc",
    "wt_zmc",
    "xtor",
    "yclid",
    "ysclid",
];

/// How others begin, in lower case.
static PREFIXES: &[&str] = &["utm_", "hsa_", "piwik_", "matomo_"];

/// Attributes that hold an address.
static ADDRESSES: &[&str] = &["href", "src", "cite"];

fn is_tracking(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    PREFIXES.iter().any(|prefix| name.starts_with(prefix))
        || PARAMETERS.binary_search(&&*name).is_ok()
}

/// The address without its parameters for tracking; unchanged, to the letter, when it has none.
fn without(address: &str) -> Cow<'_, str> {
    let (rest, fragment) = match address.split_once('#') {
        Some((rest, _)) => (rest, &address[rest.len()..]),
        None => (address, ""),
    };
    let Some((path, query)) = rest.split_once('?') else {
        return Cow::Borrowed(address);
    };
    let name = |pair: &str| is_tracking(pair.split('=').next().unwrap_or_default());
    if !query.split('&').any(name) {
        return Cow::Borrowed(address);
    }
    let left: Vec<&str> = query.split('&').filter(|pair| !name(pair)).collect();
    let mark = if left.is_empty() { "" } else { "?" };
    Cow::Owned(format!("{path}{mark}{}{fragment}", left.join("&")))
}

/// The candidates of a `srcset` that has been [written anew](crate::restructure): no address in it holds a comma or a space.
fn without_in_set(set: &str) -> String {
    let candidates = set
        .split(", ")
        .map(|candidate| match candidate.split_once(' ') {
            Some((address, descriptor)) => format!("{} {descriptor}", without(address)),
            None => without(candidate).into_owned(),
        });
    candidates.collect::<Vec<_>>().join(", ")
}

/// Cuts the parameters of all addresses in the story.
pub(crate) fn cut(story: &mut Story) {
    let elements: Vec<NodeId> = story.elements(story.root()).collect();
    for n in elements {
        for &name in ADDRESSES {
            if let Some(Cow::Owned(short)) = story.attr(n, name).map(without) {
                story.set_attr(n, LocalName::from(name), &short);
            }
        }
        if let Some(set) = story.attr(n, "srcset") {
            let short = without_in_set(set);
            story.set_attr(n, LocalName::from("srcset"), &short);
        }
    }
}

/// The same for the addresses that are known about the article.
pub(crate) fn cut_of_metadata(metadata: &mut Metadata) {
    let Metadata {
        image,
        favicon,
        url,
        license,
        ..
    } = metadata;
    for address in [image, favicon, url, license].into_iter().flatten() {
        if let Cow::Owned(short) = without(address) {
            *address = short;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_cut(address: &str, short: &str) {
        assert_eq!(without(address), short);
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(
            PARAMETERS.is_sorted(),
            "{:?}",
            PARAMETERS.windows(2).find(|w| w[0] > w[1])
        );
    }

    #[test]
    fn what_tracks_goes_and_the_rest_stays_to_the_letter() {
        assert_cut(
            "https://a.example/b?utm_source=x&id=5&fbclid=y#c",
            "https://a.example/b?id=5#c",
        );
        assert_cut("/b?UTM_Medium=x", "/b");
        assert_cut("/b?a=%7e&b&&mc_eid=1&c=?", "/b?a=%7e&b&&c=?");
        for kept in [
            "/b?ref=x&source=y",
            "/b?q=utm_source",
            "/utm_source=x",
            "/b#?utm_source=x",
            "mailto:a@b.example?subject=c",
        ] {
            assert_cut(kept, kept);
            assert!(matches!(without(kept), Cow::Borrowed(_)));
        }
    }

    #[test]
    fn sets_of_sources_are_cut_too() {
        assert_eq!(
            without_in_set(
                "https://a.example/a.jpg?utm_source=x 640w, https://a.example/b.jpg?w=1 2x"
            ),
            "https://a.example/a.jpg 640w, https://a.example/b.jpg?w=1 2x"
        );
    }
}
