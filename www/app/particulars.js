/**
 * What is known about an article, as a list below it.
 */

import { moment } from '../copydesk/view/article.js';
import { byId, el, webAddress } from '../copydesk/view/dom.js';
import { language, t } from './i18n.js';

/** @typedef {import('../copydesk/copydesk.js').Article} Article */

/** @param {Article} article */
export function showParticulars(article) {
  const url = webAddress(article.url);
  const license = webAddress(article.license);
  const lang = language();
  /** @type {[string, Node | string | null | false][]} */
  const known = [
    [t(article.authors.length > 1 ? 'fact.authors' : 'fact.author'), article.authors.join(', ')],
    [t('fact.agency'), article.agency],
    [t('fact.dateline'), article.dateline],
    [t('fact.published'), article.publishedTime && moment(article.publishedTime, lang)],
    [t('fact.changed'), article.modifiedTime && moment(article.modifiedTime, lang)],
    [t('fact.site'), article.siteName],
    [t('fact.section'), article.section],
    [t('fact.topics'), article.tags.join(', ')],
    [t('fact.copyright'), article.copyright],
    [t('fact.licence'), license ? el('a', { href: license, rel: 'noopener noreferrer' }, license) : article.license],
    [t('fact.free'), article.isAccessibleForFree === null ? null : t(article.isAccessibleForFree ? 'yes' : 'no')],
    [t('fact.address'), url && el('a', { href: url, rel: 'noopener noreferrer' }, url)],
    [t('fact.language'), article.lang && languageName(article.lang)],
    [t('fact.words'), article.wordCount.toLocaleString(lang)],
    [t('fact.confidence'), `${Math.round(article.confidence * 100)} %`],
  ];
  byId('facts', HTMLElement).replaceChildren(
    ...known.filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value || null))),
  );
}

/** @param {string} tag */
function languageName(tag) {
  try {
    return new Intl.DisplayNames(language(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
