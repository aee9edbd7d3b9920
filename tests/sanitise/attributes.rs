//! Addresses and handlers, wherever an attribute can hold them.

use crate::assert_harmless;
use crate::laws::checker::POLICY;

#[test]
fn schemes_in_sinks() {
    let schemes = [
        "javascript:run()",
        "JaVaScRiPt:run()",
        "java\tscript:run()",
        "java&#10;script:run()",
        "&#1;javascript:run()",
        " javascript:run()",
        "javascript&colon;run()",
        "&#x6A;avascript:run()",
        "vbscript:run()",
        "livescript:run()",
        "data:text/html,<b>x",
        "data:text/html;base64,PGI+",
        "data:image/svg+xml,<svg/onload=run()>",
        "data:,x",
        "blob:x",
        "file:///etc/hosts",
        "view-source:x",
        "feed:javascript:x",
        "jar:x",
        "about:blank",
        "ws://x",
        "x-custom:y",
        "javascript:\u{2028}run()",
        "javascript://%0arun()",
        "\u{feff}javascript:run()",
        "java\0script:run()",
        "//[",
        "http://[x",
        "mailto:a@b.example",
        "https://news.example/a b",
        "/a:b",
        "?javascript:x",
        "#javascript:x",
        "data:image/png;base64,AA",
    ];
    let sinks = [
        "<a href=\"{}\">x</a>",
        "<img src=\"{}\">",
        "<img src=/a srcset=\"{} 2x\">",
        "<img srcset=\"/a 1x, {} 2x\">",
        "<img srcset=\"{},{}\">",
        "<picture><source srcset=\"{}\"><img src=/a></picture>",
        "<q cite=\"{}\">x</q>",
        "<blockquote cite=\"{}\">x</blockquote>",
        "<del cite=\"{}\">x</del>",
        "<ins cite=\"{}\">x</ins>",
        "<area href=\"{}\">",
        "<base href=\"{}\">",
        "<link rel=stylesheet href=\"{}\">",
        "<form action=\"{}\"><button formaction=\"{}\">x</button></form>",
        "<iframe src=\"{}\"></iframe>",
        "<embed src=\"{}\">",
        "<object data=\"{}\">x</object>",
        "<video src=\"{}\" poster=\"{}\">x</video>",
        "<audio src=\"{}\"></audio>",
        "<track src=\"{}\">",
        "<input type=image src=\"{}\">",
        "<body background=\"{}\">",
        "<table background=\"{}\"><tr><td background=\"{}\">x</table>",
        "<img longdesc=\"{}\" usemap=\"{}\" src=/a>",
        "<html manifest=\"{}\">",
        "<meta http-equiv=refresh content=\"0;url={}\">",
        "<svg><a xlink:href=\"{}\"><text>x</text></a></svg>",
        "<svg><use href=\"{}\"/><image href=\"{}\"/><script href=\"{}\"/></svg>",
        "<math><mi href=\"{}\">x</mi></math>",
        "<math><maction actiontype=\"statusline#{}\" xlink:href=\"{}\">x</maction></math>",
        "<a ping=\"{}\" href=/a>x</a>",
        "<svg><set attributeName=href to=\"{}\"/></svg>",
        "<p style=\"background:url({})\">x</p>",
        "<a href='{}' target=_blank>x</a>",
        "<details open><summary><a href={}>x</a></summary></details>",
        "<isindex action=\"{}\">",
        "<frameset><frame src=\"{}\"></frameset>",
    ];
    for scheme in schemes {
        for sink in sinks {
            assert_harmless(&sink.replace("{}", scheme));
        }
    }
}

#[test]
fn events_on_elements() {
    let events = [
        "onclick",
        "onerror",
        "onload",
        "ontoggle",
        "onfocus autofocus tabindex=1",
        "onbeforematch hidden=until-found",
        "ONCLICK",
        "on\u{131}click",
        "onanimationstart",
        "onpointerrawupdate",
        "formaction",
        "style",
        "srcdoc",
        "xmlns",
        "is",
        "slot",
        "popovertarget",
        "commandfor",
        "contenteditable",
        "accesskey",
        "draggable",
        "itemid",
        "data-x",
        "x:onclick",
        "\"onclick",
        "<onclick",
    ];
    for element in POLICY.keys().copied().chain([
        "svg",
        "math",
        "body",
        "html",
        "form",
        "input",
        "button",
        "select",
        "video",
        "audio",
        "object",
        "embed",
        "marquee",
        "custom-x",
        "main",
        "frameset",
        "iframe",
        "template",
        "dialog",
        "meter",
        "font",
        "center",
        "nobr",
        "image",
        "isindex",
        "slot",
        "portal",
        "fencedframe",
    ]) {
        for event in events {
            assert_harmless(&format!(
                "<{element} {event}=run() src=x href=y>words</{element}>"
            ));
        }
        assert_harmless(&format!("<{element}/onclick=run()//>x</{element}>"));
    }
}
