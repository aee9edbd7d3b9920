//! Menus, breadcrumbs, skip links, the page's own head and foot.

use crate::dom::{Element, NodeId, local_name, tags};
use crate::strip::matching::is_small;
use crate::strip::phrases;
use crate::strip::rule::{Rule, When};
use crate::strip::work::Work;

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "nav",
        why: "A menu of the site.",
        when: When::Tag(&["nav", "menu"]),
        removes: &["<nav><a href=x>Fish</a> <a href=y>Boats</a></nav>"],
        keeps: &["<ul><li>Fish</li><li>Boats</li></ul>"],
    },
    Rule {
        id: "role",
        why: "What the page itself says is no part of the text: a menu, a search, a banner, a dialog.",
        when: When::Attr(
            "role",
            &[
                "navigation", "search", "banner", "contentinfo", "dialog", "alertdialog", "menu", "menubar",
                "toolbar", "tooltip", ],
        ),
        removes: &[r#"<div role="navigation"><a href="x">Fish</a></div>"#],
        keeps: &[r#"<div role="article"><p>The boats went out at six.</p></div>"#],
    },
    Rule {
        id: "menu",
        why: "A menu, by its name.",
        when: When::Token(&[
            "nav", "navbar", "nav-bar", "nav-menu", "nav-links", "nav-link", "nav-item", "nav-list",
            "nav-container", "nav-wrapper", "nav-primary", "nav-secondary", "nav-main", "nav-footer",
            "navigation", "navigation-list", "navigation-link", "navigation-item", "navigation-menu",
            "main-nav", "main-navigation", "main-menu", "mainmenu", "primary-nav", "primary-navigation",
            "primary-menu", "secondary-nav", "secondary-navigation", "secondary-menu", "site-nav",
            "site-navigation", "site-menu", "global-nav", "sub-nav", "subnav", "sub-menu", "submenu",
            "top-nav", "top-menu", "mobile-nav", "mobile-menu", "mobile-navigation", "mega-menu", "megamenu",
            "side-nav", "sidenav", "section-nav", "page-nav", "post-nav", "post-navigation",
            "posts-navigation", "post-pagination", "article-nav", "article-navigation", "comment-navigation",
            "entry-navigation", "nav-next", "nav-previous", "nav-below", "nav-above", "pagination", "pager",
            "page-links", "page-numbers", "paginator", "pagenav", "wp-pagenavi", "bottom-nav", "footer-nav",
            "footer-menu", "header-nav", "header-menu", "utility-nav", "dropdown-menu", "menu", "menu-item",
            "menu-toggle", "menu-button", "hamburger", "hamburger-menu", "offcanvas", "off-canvas",
            "off-canvas-menu", "drawer-menu", "flyout-menu", "skip-link", "skip-links", "skip-nav",
            "skip-to-content", "skip-to-content-link", "skiplink", "skiplinks", "back-to-top", "backtotop",
            "scroll-to-top", "scroll-top", "scrolltop", "go-top", "to-top", "totop", "back-link", "backlink",
            "language-switcher", "lang-switcher", "language-selector", "language-picker", "language-menu",
            "lang-switch", "wpml-ls", "wpml-ls-statics-post-translations", "polylang-switcher",
        ]),
        removes: &[r#"<ul class="main-menu"><li><a href="x">Fish</a></li></ul>"#],
        keeps: &[r#"<p class="menu-of-the-day">Soup, fish and cheese.</p>"#],
    },
    Rule {
        id: "breadcrumbs",
        why: "The way from the front page to this one.",
        when: When::Token(&[
            "breadcrumb", "breadcrumbs", "breadcrumb-list", "breadcrumb-item", "breadcrumb-last",
            "breadcrumb-link", "breadcrumb-nav", "breadcrumb-container", "breadcrumb-trail",
            "breadcrumb-wrapper", "breadcrumbs-list", "breadcrumbs-item", "breadcrumbs-container",
            "breadcrumbs-wrapper", "bread-crumb", "bread-crumbs", "article-breadcrumb", "page-breadcrumb",
            "rank-math-breadcrumb", "yoast-breadcrumb", "yoast-breadcrumbs", "aioseo-breadcrumbs",
            "woocommerce-breadcrumb", "system-breadcrumb", "entry-crumbs", "crumbs", "td-crumb-container",
            "mntl-breadcrumbs", "path-nav", "brotkrumen", "fil-ariane", "#breadcrumbs", "#breadcrumb",
        ]),
        removes: &[r#"<div class="breadcrumbs"><a href="/">Front</a> › Fish</div>"#],
        keeps: &[r#"<p class="breadcrumb-recipe">Fry the crumbs in butter.</p>"#],
    },
    Rule {
        id: "permalink",
        why: "Beside a heading, a sign that links to it, or a link to edit what is below it.",
        when: When::Func(is_permalink),
        removes: &[
            r##"<h2 id="fish">Fish <a href="#fish" title="Link to this heading">¶</a></h2>"##,
            r#"<h2>Fish <span class="mw-editsection">[<a href="?action=edit">edit source</a>]</span></h2>"#,
        ],
        keeps: &[
            r##"<h2 id="fish"><a href="#fish">Fish</a></h2>"##, r##"<h2>Fish of the C<a href="#note">#</a> coast</h2>"##,
            r##"<p>The boats of paragraph <a href="#fish">§</a> went out at six.</p>"##,
        ],
    },
    Rule {
        id: "not-printed",
        why: "What the page itself leaves out of its text when it is printed.",
        when: When::Token(&[
            "noprint", "no-print", "no_print", "hide-print", "hide-in-print", "hide-on-print", "hidden-print",
            "print-hidden", "print-hide", "print-none", "d-print-none", "dont-print", "do-not-print", "not-for-print",
            "hide-for-print", "print:hidden", "u-print-none", "u-hide-print",
        ]),
        removes: &[r#"<div class="note noprint">For other boats, see the list of boats.</div>"#],
        keeps: &[r#"<p class="print-shop">The boats went out at six.</p>"#],
    },
    Rule {
        id: "not-quoted",
        why: "What the page asks search engines not to quote as its text.",
        when: When::Func(is_not_to_be_quoted),
        removes: &[
            "<div data-nosnippet>For other boats, see the list of boats.</div>",
            r#"<p class="robots-nocontent">For other boats, see the list of boats.</p>"#,
        ],
        keeps: &[r#"<p class="nocontent">The boats went out at six.</p>"#],
    },
    Rule {
        id: "page-frame",
        why: "The site's own head, foot or side column.",
        when: When::Token(&[
            "site-header", "page-header-bar", "masthead", "global-header", "header-nav-wrapper", "topbar",
            "top-bar", "site-footer", "page-footer", "global-footer", "main-footer", "footer-bottom",
            "footer-links", "footer-widgets", "footer-widget-area", "footer-menu-container", "footer-social",
            "footer-copyright", "footer-legal", "colophon", "#colophon", "post-footer", "entry-footer",
            "article-footer", "article-body-footer", "story-footer", "content-footer",
            "content-footer-wrapper", "card-footer", "widget-area", "widget-nav-menu", "widget-categories",
            "widget-archive", "widget-search", "widget-tag-cloud", "widget-meta", "widget-calendar",
            "sidebar-widget", "sidebar-widgets", "primary-sidebar",
            "secondary-sidebar", "article-sidebar", "post-sidebar", "sidebar-inner", "#sidebar", "#secondary",
            "right-rail", "right-rail-module", "left-rail", "rail-module", "usa-banner", "site-branding",
            "site-info", "site-title", "site-description", "site-logo", "legal-links", "legal-text",
            "disclaimer-footer",
        ]),
        removes: &[r#"<div class="site-footer"><p>Harbour Press, North Quay</p></div>"#],
        keeps: &[r#"<p class="footnote">The tide tables say otherwise.</p>"#],
    },
    Rule {
        id: "footer",
        why: "The foot of the page or of the article.",
        when: When::Tag(&["footer"]),
        removes: &["<footer><p>Harbour Press, North Quay</p></footer>"],
        keeps: &["<blockquote><p>Fog is patient.</p><footer>Ada Berg</footer></blockquote>"],
    },
    Rule {
        id: "navigation-label",
        why: "A link of the site's frame: back to the top, skip to the content, search.",
        when: When::Phrase(phrases::navigation::NAVIGATION),
        removes: &[
            "<a href=#top>Back to top</a>",
            "<div><a>Privacy policy</a> | <a>Terms of use</a></div>",
        ],
        keeps: &["<p>Back to top speed after a mile, the boat passed the dam.</p>"],
    },
];

/// Names of what the page says is no content of it: to Yahoo's robot, and to a voice that reads.
const NO_CONTENT: &[&str] = &["robots-nocontent", "speechify-ignore"];

/// Whether it is marked as no text of the page, by such a name or as Google asks for it:
/// <https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#data-nosnippet-attr>. (Of 37,257 words in four
/// that are marked on 153 pages of the tuning corpus people count 450 to the text, 252 of them in a cookie banner.)
fn is_not_to_be_quoted(work: &Work, node: NodeId) -> bool {
    let is_marked = |element: &Element| {
        element.attr("data-nosnippet").is_some() || element.has_class_of(NO_CONTENT)
    };
    // What was not chosen goes anyway, and its pictures with it.
    let is_chosen = || {
        let words = |n| work.finding.words(n);
        words(work.story.root()) == 0 || words(node) > 0
    };
    work.story.element(node).is_some_and(is_marked)
        && is_chosen()
        && node != work.story.root()
        && *work.story.tag(node) != local_name!("body")
        && work.facts[node].size > 0
        && is_small(work, node)
}

/// What such a link shows; a variation selector may follow.
const SIGNS: &[&str] = &["¶", "#", "§", "🔗", "⚓", "∞", "⌗", "📎", "⛓"];

/// Whether a sign at the head or the end of a heading, or of a term, links to a place; or a wiki offers to edit.
fn is_permalink(work: &Work, node: NodeId) -> bool {
    let story = &work.story;
    if *story.tag(node) == local_name!("span") {
        let element = story.element(node);
        return element.is_some_and(|span| span.has_class("mw-editsection"));
    }
    if *story.tag(node) != local_name!("a")
        || !story
            .attr(node, "href")
            .is_some_and(|href| href.contains('#'))
    {
        return false;
    }
    let text = story.text_of(node);
    if !SIGNS.contains(&text.trim().trim_end_matches('\u{fe0f}')) {
        return false;
    }
    let is_headed =
        |n: &NodeId| tags::is_heading(story.tag(*n)) || matches!(*story.tag(*n), local_name!("dt"));
    let Some(heading) = story.ancestors(node).take(3).find(is_headed) else {
        return false;
    };
    let whole = story.text_of(heading);
    let whole = whole.trim();
    whole.starts_with(text.trim()) || whole.ends_with(text.trim())
}
