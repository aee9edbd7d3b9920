/**
 * What is being read: the page that came in, the article that it became, and what was brought back.
 */

import { createDesk } from '../copydesk/desk.js';
import { startWorker } from '../copydesk/view/trusted.js';

/** @typedef {import('../copydesk/copydesk.js').Article} Article */
/** @typedef {import('../copydesk/copydesk.js').CopydeskError} CopydeskError */
/** @typedef {import('../copydesk/copydesk.js').Mend} Mend */
/** @typedef {import('../copydesk/copydesk.js').Removal} Removal */

/**
 * @typedef {object} Page something that came in
 * @property {string} html
 * @property {string} [url] its own address
 * @property {string} [origin] who handed it over, as the browser says
 * @property {string} [name] what to call it before its headline is known
 * @property {Map<string, string>} [resources] addresses that stand in for others: parts of a saved page
 * @property {string[]} [keep] ids of what was brought back when it was read before
 */

/** Milliseconds that one page may take. A reader who does not want to wait has a button. */
const DEADLINE = 20_000;
const STORE = 'copydesk.page';
/** Characters that are kept for a reload. */
const MAX_STORED = 2_000_000;

/**
 * @typedef {object} Watcher
 * @property {() => void} busy a cleaning begins
 * @property {(isNew: boolean) => Promise<void>} show it has ended well: shows the article; `isNew` when the page is another one
 * @property {(error: {code: string, message: string}) => void} fail it has not
 */

export class Reading {
  /** @type {Page} */
  page = { html: '' };
  /** @type {Article | undefined} */
  article;
  /** All that was ever taken out of the page, in its order. @type {Removal[]} */
  removals = [];
  /** All that was ever mended in it, in its order. @type {Mend[]} */
  mends = [];
  /** Ids of what was brought back. @type {Set<string>} */
  restored = new Set();

  /** @type {Watcher} */
  #watcher;
  #desk = createDesk({ worker: startWorker, deadline: DEADLINE });
  /** Counts the cleanings: only the answer to the last one is shown. */
  #latest = 0;

  /** @param {Watcher} watcher */
  constructor(watcher) {
    this.#watcher = watcher;
  }

  /**
   * Reads a new page.
   *
   * @param {Page} page
   */
  async open(page) {
    if (!(await this.#clean(page, new Set()))) return false;
    // What was brought back is listed only if it was seen to go.
    if (page.keep?.length) return this.keep(page.keep, true);
    this.#store();
    return true;
  }

  /**
   * Brings changes back, or makes them again: one cleaning with what is to be kept.
   *
   * @param {string[]} ids
   * @param {boolean} wanted
   */
  async keep(ids, wanted) {
    const kept = new Set(this.restored);
    for (const id of ids) {
      if (wanted) kept.add(id);
      else kept.delete(id);
    }
    const shown = await this.#clean(this.page, kept);
    if (shown) this.#store();
    return shown;
  }

  /** Gives up the cleaning that is under way. */
  cancel() {
    this.#latest += 1;
    this.#desk.close();
    this.#desk = createDesk({ worker: startWorker, deadline: DEADLINE });
    this.#watcher.fail({ code: 'Cancelled', message: '' });
  }

  /** The article in Markdown as well. @returns {Promise<Article>} */
  withMarkdown() {
    return this.#desk.clean(this.page.html, { ...this.#options(this.page), keep: [...this.restored], markdown: true });
  }

  /** The page that was read before the last reload. @returns {Page | null} */
  stored() {
    try {
      return JSON.parse(sessionStorage.getItem(STORE) ?? 'null');
    } catch {
      return null;
    }
  }

  forget() {
    sessionStorage.removeItem(STORE);
  }

  #store() {
    const { resources, ...page } = this.page;
    try {
      sessionStorage.removeItem(STORE);
      if (page.html.length <= MAX_STORED) sessionStorage.setItem(STORE, JSON.stringify({ ...page, keep: [...this.restored] }));
    } catch {
      // A reload shows the sample then.
    }
  }

  /** @param {Page} page */
  #options({ url }) {
    return { comments: /** @type {const} */ ('separate'), ...(url && /^https?:/.test(url) && { url }) };
  }

  /** @param {Page} page @param {Set<string>} kept */
  async #clean(page, kept) {
    const turn = ++this.#latest;
    this.#watcher.busy();
    const same = page.html === this.page.html && this.article !== undefined;
    try {
      const article = await this.#desk.clean(page.html, { ...this.#options(page), keep: [...kept] });
      if (turn !== this.#latest) return false;
      this.removals = merge(same ? this.removals : [], article.removed, kept);
      this.mends = merge(same ? this.mends : [], article.mended, kept);
      this.page = page;
      this.restored = kept;
      this.article = article;
    } catch (error) {
      if (turn === this.#latest) this.#watcher.fail(/** @type {CopydeskError} */ (error));
      return false;
    }
    await this.#watcher.show(!same);
    return true;
  }
}

/**
 * The changes that are known already, with new ones after the one that they follow on the page. What is neither made nor
 * brought back any more is gone.
 *
 * @template {{rule: string, id?: string}} Change
 * @param {Change[]} known
 * @param {Change[]} made
 * @param {Set<string>} restored
 * @returns {Change[]}
 */
function merge(known, made, restored) {
  if (known.length === 0) return made;
  const old = new Set(known.map(({ id }) => id));
  const fresh = new Map(made.map((change) => [change.id, change]));
  /** New ones by the known one that they follow; those before all others under ''. @type {Map<string, Change[]>} */
  const followers = new Map();
  let last = '';
  for (const change of made) {
    if (change.id !== undefined && old.has(change.id)) last = change.id;
    else if (!followers.get(last)?.push(change)) followers.set(last, [change]);
  }
  // The place of a change that is still made may have moved.
  const rest = known.flatMap((change) => fresh.get(change.id) ?? (restored.has(change.id ?? '') ? change : []));
  return [...(followers.get('') ?? []), ...rest.flatMap((change) => [change, ...(followers.get(change.id ?? '') ?? [])])];
}
