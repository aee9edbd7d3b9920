/** How a page is to be cleaned. All may be left out; an unknown key is an error that names it. */
export interface Options {
  /**
   * The page's own address, absolute: relative links and images are resolved against it (or against the
   * page's `<base>`). Without it they stay as they are written. `cleanDocument` takes the document's.
   */
  url?: string | null;
  /**
   * Ids of removals (`Removal.id`) and mends (`Mend.id`), or of rules, that must not happen: what they took is
   * brought back in its place, what they mended stays as it was.
   */
  keep?: string[] | null;
  /**
   * Rules, or families of rules, that alone may do anything; the choice of the article is the family `article`.
   * A name that does not exist is an error that tells it. Default, and when empty: all.
   */
  only?: string[] | null;
  /** Rules, or families of rules, that do nothing, as if they were not there. */
  without?: string[] | null;
  /** Whether `Article.content` is wanted; without it nothing is sanitised. Default: yes. */
  content?: boolean | null;
  /** Whether `Article.textContent` is wanted. Default: yes. */
  textContent?: boolean | null;
  /** Whether `Article.markdown` is wanted. Default: no. */
  markdown?: boolean | null;
  /**
   * What becomes of what readers wrote below the article: it goes (`removed`, the default), or it goes and stands in
   * `Article.comments` (`separate`). What is chosen of a forum's thread stays in the content in any case, and stands in both.
   */
  comments?: 'removed' | 'separate' | null;
  /**
   * Whether addresses lose the parameters that follow their readers around (`utm_source`, `fbclid`): those of links, images and the
   * metadata. Default: no.
   */
  withoutTracking?: boolean | null;
  /**
   * The most UTF-8 bytes of HTML that are taken; more is an error with the code `TooLarge`. Default: 8 MiB. Past the other budgets
   * (250,000 nodes, 256 open elements, 128 attributes an element) markup is left out, and no word.
   */
  maxBytes?: number | null;
}

/** A cleaned article. What is not known is `null`. */
export interface Article {
  /** The headline, without the site's name. */
  title: string | null;
  /** The standfirst: the summary that is printed between headline and text. */
  standfirst: string | null;
  /** The authors as one line, their names joined by ", ". */
  byline: string | null;
  /** The people who wrote it, a name each. */
  authors: string[];
  /** The news agency that the text comes from. */
  agency: string | null;
  /** Where the report was written, as printed at the head of the text: `WASHINGTON/MOSCOW`. */
  dateline: string | null;
  /** Direction of the script. */
  dir: 'ltr' | 'rtl' | null;
  /** Language, as a BCP 47 tag. */
  lang: string | null;
  /** Name of the site or the publication. */
  siteName: string | null;
  /** Section of the publication: `Politics`. */
  section: string | null;
  /** Topics, as the page names them. */
  tags: string[];
  /** When it was published, ISO 8601: a day, or a moment with its zone when that is known. */
  publishedTime: string | null;
  /** When it was last changed, in the same form. */
  modifiedTime: string | null;
  /** The page's own summary, or the first paragraph. */
  excerpt: string | null;
  /** Address of the lead image. */
  image: string | null;
  /** Address of the site's icon. */
  favicon: string | null;
  /** Canonical address of the article. */
  url: string | null;
  /** Who reported, wrote and edited for a news agency, a line each: `Reporting by Ada Berg; Editing by Bo Lind`. */
  credits: string[];
  /** Who holds the rights, and since when: `Thomson Reuters 2021`. */
  copyright: string | null;
  /** Address or name of the licence. */
  license: string | null;
  /** Whether the page says that all may read it without paying. */
  isAccessibleForFree: boolean | null;
  /** Words of the running text; characters in scripts that are written without spaces. */
  wordCount: number;
  /** Minutes that reading takes, rounded up. */
  readingTime: number;
  /** The article as safe HTML, ready to be put on a page; empty when `options.content` is false. */
  content: string;
  /**
   * The article's running text; empty when `options.textContent` is false. In are paragraphs, headings, lists, quotations, cells
   * of tables, code, formulas (as TeX), notes and the numbers that call them. Out are the headline, captions and credits,
   * alternative texts, embeds with the posts that they quote, the readings of ruby and the arrows that lead back from notes.
   * Blocks are parted by a blank line, lines, rows and terms by a line feed, cells by a tab; code has its white space.
   */
  textContent: string;
  /** Length of the running text. */
  length: number;
  /** The article's headings, in order. */
  outline: OutlineEntry[];
  /** The article as GitHub Flavored Markdown, when `options.markdown` asks for it. */
  markdown: string | null;
  /**
   * What readers wrote below the article, in the order of the page, when `options.comments` is `separate`. Their words are among
   * the removals, too. What is chosen of a forum's thread is in `content` instead.
   */
  comments: Comment[] | null;
  /** How sure the choice of this text is, from 0 (no article found) to 1. */
  confidence: number;
  /** What was taken out, in the order of the page. */
  removed: Removal[];
  /** What was mended, in the order of the page. */
  mended: Mend[];
}

/** Something that a reader wrote below the article. */
export interface Comment {
  /** Who wrote it. */
  author: string | null;
  /** When, ISO 8601: a day, or a moment with its zone when that is known. */
  publishedTime: string | null;
  /** What it says, as safe HTML. */
  content: string;
  /** What it says, as text. */
  textContent: string;
  /** How deep it stands: 0 answers the article, 1 answers such a comment. */
  depth: number;
  /** Which comment it answers: its place in `Article.comments`. */
  replyTo: number | null;
  /** Whether its words stand in `Article.content`, too: a post of a forum's thread. */
  inContent: boolean;
}

/** A heading of the article. */
export interface OutlineEntry {
  /** 2 to 6, as in `h2` to `h6`. */
  level: number;
  /** The heading's words. */
  text: string;
  /** The id of the heading in `content`. */
  id: string;
}

/** Something that was taken out of the article. */
export interface Removal {
  /** Names this removal; the same for the same page. For `options.keep`. */
  id: string;
  /** The rule that took it, named after the noise. For `options.keep`. */
  rule: string;
  /** The rule's reason, a sentence in English. */
  why: string;
  /** The words that went, white space folded. */
  text: string;
  /** Where it stood. */
  place: Place;
}

/** Where a removal stood. */
export interface Place {
  /** The element's path in the page, as a CSS selector of tags and first classes. */
  path: string;
  /** How many top-level blocks of `content` stand before it. */
  block: number;
}

/**
 * Something that was mended in the article without taking a word away. What changes words or makes a heading or a
 * list has an entry each; what a page may have hundreds of (soft hyphens, spans around capitals) is one entry, which
 * shows the first and counts.
 */
export interface Mend {
  /**
   * Names this mend; the same for the same page. For `options.keep`, which leaves it undone. What the layout always
   * does has none.
   */
  id?: string;
  /** The rule that mended it. For `options.keep`. */
  rule: string;
  /** The rule's reason, a sentence in English. */
  why: string;
  /** How it was: a short excerpt, as markup where that is what was mended. Text, not HTML. */
  before: string;
  /** How it is. */
  after: string;
  /** How many places of the page it stands for. */
  count: number;
  /** Where it stood, the first of them; `block` is the number (from 0) of the block of `content` that it is in. */
  place: Place;
  /** What stands elsewhere than on the page, where that is what was mended. */
  moved?: Moved;
}

/** Words that stand elsewhere in the article than on the page. Put back, all words are in the order of the page. */
export interface Moved {
  /** All of the words, white space folded; none when a picture alone moved. */
  text: string;
  /** How many top-level blocks of `content` stood before it on the page, the last of them perhaps in part. */
  from: number;
}

/**
 * What is thrown. `code` is a stable word for programs to switch on:
 *
 * - `TooLarge`: the page has more bytes than `options.maxBytes` allows;
 * - `BadUrl`: `options.url` is no absolute http or https address;
 * - `BadOption`: an option does not exist, or its value is of the wrong kind; the message names it;
 * - `BadInput`: the page is no string, or no document;
 * - `Trapped`: the module failed on this page; it has been renewed, and the next call works;
 * - `TimedOut`: the deadline passed (only where a worker cleans);
 * - `NotReady`: `init` has not been awaited.
 */
export interface CopydeskError extends Error {
  name: 'CopydeskError';
  code: 'TooLarge' | 'BadUrl' | 'BadOption' | 'BadInput' | 'Trapped' | 'TimedOut' | 'NotReady';
}

/** Cleans an article page, or a fragment that somebody copied out of one. */
export function clean(html: string, options?: Options | null): Article;

/**
 * Cleans the live page, and never changes it. What is not shown is not read; open shadow roots are.
 * Pictures get the address that the browser chose.
 */
export function cleanDocument(document: Document, options?: Options | null): Article;

/** Whether the page looks like one that `clean` makes an article of. */
export function isProbablyReaderable(htmlOrDocument: string | Document, options?: Options | null): boolean;

/** The sanitising policy alone: what is allowed of this HTML, safe to be put on a page. */
export function sanitize(html: string, options?: Options | null): string;

/** What goes into a book beside the article. An unknown key is an error that names it. */
export interface EpubOptions {
  /**
   * Bytes of pictures (JPEG, PNG, GIF, WebP) by the address that they have in `content` (`src`), or by that of `Article.image`, which
   * becomes the cover. Other pictures are links with their alternative text: nothing in the book loads from elsewhere.
   */
  images?: Record<string, Uint8Array> | Map<string, Uint8Array> | null;
}

/**
 * The article as a book: the bytes of one EPUB 3 file. Takes what `clean` gives, changed or not: the content is sanitised
 * again. The same article gives the same bytes.
 */
export function toEpub(
  article: Partial<Article> & { content: string },
  options?: EpubOptions | null,
): Uint8Array<ArrayBuffer>;
