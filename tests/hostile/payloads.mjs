/**
 * Hostile markup of our own, made by system: what carries the attack times where it lands.
 *
 * `pwn` is the function that the page listens for. Nothing here is taken from a list of others.
 */

const SCHEMES = [
  'javascript:pwn(1)', 'JaVaScRiPt:pwn(1)', ' javascript:pwn(1)', '\u0001javascript:pwn(1)', 'java\tscript:pwn(1)', 'java&#10;script:pwn(1)',
  'javascript&colon;pwn(1)', 'vbscript:pwn(1)', 'data:text/html,<script>pwn(1)</script>', 'data:image/svg+xml,<svg onload=pwn(1)>',
  'blob:https://leak.test/1', 'view-source:javascript:pwn(1)', '//leak.test/x', 'filesystem:https://leak.test/x',
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

const NAMES = [
  'body', 'cookie', 'getElementById', 'querySelector', 'location', 'top', 'self', 'name', 'length', 'parentNode', 'attributes', 'nodeName',
  'submit', 'elements', 'action', 'createElement', 'defaultView', 'hasOwnProperty', '__proto__', 'constructor', 'CD-', 'cd-x y',
];
const NAMED = [
  '<p id="@">x</p>', '<a id="@" href="/x">x</a><a href="#@">y</a>', '<a name="@" href="/x">x</a><a href="#@">y</a>', '<img name="@" src="/a.png">',
  '<form id="@"><input name="@"></form>', '<iframe name="@"></iframe>',
];

const PROPERTIES = ['background', 'list-style', 'content', 'cursor', 'filter', 'mask', 'clip-path', 'border-image', 'shape-outside', 'offset-path'];
const DEEP = ['div', 'b', 'a href=/x', 'p', 'ul><li', 'dl><dd', 'table><tr><td', 'form', 'svg', 'math', 'font', 'template', 'select', 'blockquote', 'ruby><rt'];
const ODD = [
  '\0', '\u0001', '\b', '\f', '\r', '\u007f', '\u0085', '\u00a0', '\u200b', '\u202e', '\u2028', '\ufeff', '\uffff', '&#0;', '&#13;', '&#x80;', '&lt;', '<', '`',
];
const AROUND_ODD = [
  '<a href="java@script:pwn(1)">x</a>', '<img src=x @onerror=pwn(1)>', '<@img src=x onerror=pwn(1)>', '<p title="@<img src=x onerror=pwn(1)>">x</p>', '<pre>@\n@x</pre>',
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
    event: ELEMENTS.flatMap((element) => EVENTS.map((event) => `<${element} on${event}=pwn(1)>x`)),
    namespace: SPACES.flatMap((space) => RAW_TEXT.flatMap((tag) => BREAKOUTS.map((breakout) => space + breakout(tag)))),
    clobber: each(NAMED, NAMES),
    css: each(['<p style="@:url(//leak.test/x)">x</p>', '<style>p{@:url(//leak.test/x)}</style><p>x</p>'], PROPERTIES),
    depth: DEEP.flatMap((tags) => [40, 300].map((times) => `${`<${tags}>`.repeat(times)}<img src=x onerror=pwn(1)>`)),
    odd: each(AROUND_ODD, ODD),
    other: OTHERS,
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
