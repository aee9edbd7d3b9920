/**
 * An article as a file of its own: HTML, text, JSON. Markdown and EPUB are made by the module.
 */

import { moment, standfirstAbove } from '../copydesk/view/article.js';
import { webAddress } from '../copydesk/view/dom.js';
import { language, t } from './i18n.js';

/** @typedef {import('../copydesk/copydesk.js').Article} Article */

/** The look of a saved page: one sheet, no other file. */
const STYLE = `:root{color-scheme:light dark}body{max-width:33em;margin:2rem auto;padding:0 1.25rem;font:1.125rem/1.55 Charter,"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,Georgia,serif;overflow-wrap:break-word}h1{line-height:1.15;text-wrap:balance}header p,figcaption,footer{color:color-mix(in srgb,CanvasText 70%,Canvas)}figure{margin:1.5em 0}img,video{max-width:100%;height:auto}pre,table{display:block;overflow-x:auto}td,th{padding:.3em .8em .3em 0;text-align:start;vertical-align:top}footer{margin-top:2em;border-top:1px solid;padding-top:.5em;font-size:.875em}`;

/** @param {string} text */
function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * One file that needs no other but the pictures of the article.
 *
 * @param {Article} article
 * @param {Map<string, string>} [pictures] addresses that stand in for others
 */
export function asPage(article, pictures = new Map()) {
  const url = webAddress(article.url);
  const attributes = `${article.lang ? ` lang="${escape(article.lang)}"` : ''}${article.dir ? ` dir="${article.dir}"` : ''}`;
  const title = article.title ?? t('untitled');
  const line = [article.byline, article.agency, article.publishedTime && moment(article.publishedTime, article.lang ?? language()).textContent, article.siteName].filter(Boolean).join(' · ');
  const standfirst = standfirstAbove(article);
  let content = article.content;
  for (const [address, data] of pictures) content = content.replaceAll(`src="${escape(address)}"`, `src="${data}"`);
  return `<!DOCTYPE html>
<html${attributes}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${article.byline ? `<meta name="author" content="${escape(article.byline)}">\n` : ''}${url ? `<link rel="canonical" href="${escape(url)}">\n` : ''}<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
<header>
<h1>${escape(title)}</h1>
${standfirst ? `<p>${escape(standfirst)}</p>\n` : ''}${line ? `<p>${escape(line)}</p>\n` : ''}</header>
${content}
${article.copyright || url ? `<footer>${[article.copyright && `© ${escape(article.copyright)}`, url && `<a href="${escape(url)}">${escape(url)}</a>`].filter(Boolean).join(' · ')}</footer>\n` : ''}</article>
</body>
</html>
`;
}

/** @param {Article} article */
export function asText(article) {
  const head = [article.title, standfirstAbove(article), article.byline].filter(Boolean).join('\n\n');
  return `${[head, article.textContent, sourceOf(article)].filter(Boolean).join('\n\n')}\n`;
}

/** @param {Article} article */
export function asMarkdown(article) {
  const title = article.title ? `# ${article.title.replace(/\s+/g, ' ')}\n\n` : '';
  const line = [article.byline, article.publishedTime?.slice(0, 10)].filter(Boolean).join(' · ');
  const url = webAddress(article.url);
  const standfirst = standfirstAbove(article);
  return `${title}${standfirst ? `*${standfirst}*\n\n` : ''}${line ? `${line}\n\n` : ''}${(article.markdown ?? '').trim()}\n${url ? `\n<${url}>\n` : ''}`;
}

/** @param {Article} article */
export function asJson(article) {
  return `${JSON.stringify(article, null, 2)}\n`;
}

/**
 * Who wrote it, what it is called, where and when it stood.
 *
 * @param {Article} article
 */
export function sourceOf(article) {
  const where = [article.siteName ?? article.agency, article.publishedTime && moment(article.publishedTime.slice(0, 10), language()).textContent].filter(Boolean).join(', ');
  return [article.byline, article.title && t('quote.title', { title: article.title }), where, webAddress(article.url)].filter(Boolean).join('. ').replace(/([.?!])\. /g, '$1 ');
}

/**
 * A quotation with its source, as text and as markup.
 *
 * @param {string} words
 * @param {Article} article
 */
export function asQuotation(words, article) {
  const source = sourceOf(article);
  const url = webAddress(article.url);
  const paragraphs = words.trim().split(/\n\s*\n/);
  const cited = url ? `<a href="${escape(url)}">${escape(source)}</a>` : escape(source);
  return {
    text: `${t('quote.marks', { words: words.trim() })}\n– ${source}`,
    html: `<blockquote${url ? ` cite="${escape(url)}"` : ''}>${paragraphs.map((one) => `<p>${escape(one)}</p>`).join('')}</blockquote><p>– ${cited}</p>`,
  };
}

/** A name that every system takes for a file. @param {Article} article @param {string} ending */
export function fileName(article, ending) {
  const name = (article.title ?? t('untitled'))
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/^\.+|[. ]+$/g, '');
  return `${name || 'article'}.${ending}`;
}
