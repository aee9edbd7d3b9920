/**
 * The reader page as a WebDriver sees it: what the tests of all engines share.
 */

import { SAMPLE_TITLE } from './articles.js';
import { until } from './webdriver.js';

/**
 * @param {() => import('./webdriver.js').Browser} engine
 * @param {() => string} address where the page is served
 */
export function engineReader(engine, address) {
  /** Waits for an article with this headline. @param {string} title */
  async function shown(title) {
    await until(() => engine().run((title) => {
      const host = document.getElementById('article');
      return host?.getAttribute('aria-busy') === 'false' && host.shadowRoot?.querySelector('h1')?.textContent === title;
    }, title), title);
  }

  return {
    shown,

    /** Opens the page as one who comes for the first time. @param {string} [hash] */
    async open(hash = '') {
      await engine().go(`${address()}sample.html`);
      await engine().run(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await engine().go(address() + hash);
      await shown(SAMPLE_TITLE);
    },

    /** @returns {Promise<string>} */
    story() {
      return engine().run(() => /** @type {HTMLElement} */ (document.getElementById('article')?.shadowRoot?.querySelector('.story')).innerText.trim());
    },

    /** Whether there is something of this selector in the article. @param {string} selector */
    inArticle(selector) {
      return engine().run((selector) => Boolean(document.getElementById('article')?.shadowRoot?.querySelector(selector)), selector);
    },

    /** Clicks the first of this selector in the article. @param {string} selector */
    clickInArticle(selector) {
      return engine().run((selector) => /** @type {HTMLElement} */ (document.getElementById('article')?.shadowRoot?.querySelector(selector)).click(), selector);
    },

    /** Drops files on the page. @param {string[]} pages */
    async drop(...pages) {
      await engine().run((pages) => {
        const dataTransfer = new DataTransfer();
        for (const [at, page] of pages.entries()) {
          const name = page.startsWith('MIME-Version') ? `${at}.mhtml` : `${at}.html`;
          dataTransfer.items.add(new File([page], name, { type: name.endsWith('.html') ? 'text/html' : 'multipart/related' }));
        }
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      }, pages);
    },
  };
}
