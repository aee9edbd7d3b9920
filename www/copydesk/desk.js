/**
 * Cleaning off the main thread, with a deadline: a worker that is ended and renewed when a page takes too long.
 *
 *     const desk = createDesk({ deadline: 5000 });
 *     const article = await desk.clean(html);
 *     const book = await desk.toEpub(article);
 */

import { failure } from './errors.js';

/** @typedef {import('./copydesk.js').Article} Article */
/** @typedef {import('./copydesk.js').Options} Options */
/** @typedef {import('./copydesk.js').EpubOptions} EpubOptions */
/** @typedef {import('./copydesk.js').CopydeskError} CopydeskError */
/** @typedef {'clean' | 'toEpub'} Call */
/** @typedef {{id: number, call: Call, given: unknown[]}} Question what the worker is sent */
/**
 * @typedef {object} Job
 * @property {number} id
 * @property {Call} call
 * @property {unknown[]} given what the call takes
 * @property {(result: any) => void} resolve
 * @property {(error: unknown) => void} reject
 */
/** @typedef {{ready: true} | {id: number, result: unknown} | {id?: number, error: {code: CopydeskError['code'], message: string}}} Answer */

/** Milliseconds that one page may take. */
const DEADLINE = 5000;

/**
 * @param {object} [settings]
 * @param {number} [settings.deadline] milliseconds that one page may take; default 5000
 * @param {() => Worker} [settings.worker] makes the worker, for pages whose policy wants a say in it
 */
export function createDesk({ deadline = DEADLINE, worker: makeWorker = defaultWorker } = {}) {
  /** Jobs in their order; the first is at work. @type {Job[]} */
  const jobs = [];
  /** @type {Worker | undefined} */
  let worker;
  /** Whether the worker has loaded the module. */
  let ready = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let lastId = 0;

  function hire() {
    ready = false;
    const hired = makeWorker();
    worker = hired;
    // What one says that has been ended meanwhile is of no account.
    hired.addEventListener('message', (/** @type {MessageEvent<Answer>} */ { data }) => {
      if (hired === worker) hear(data);
    });
    hired.addEventListener('error', (event) => {
      event.preventDefault();
      if (hired === worker) dismiss(failure('Trapped', event.message || 'the worker could not be started'));
    });
  }

  /** Ends the worker, and the job that it is at. @param {unknown} error */
  function dismiss(error) {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    jobs.shift()?.reject(error);
    begin();
  }

  /** @param {Answer} answer */
  function hear(answer) {
    if ('ready' in answer) {
      ready = true;
      begin();
      return;
    }
    if (answer.id === undefined) {
      dismiss('error' in answer && failure(answer.error.code, answer.error.message));
      return;
    }
    if (answer.id !== jobs[0]?.id) return;
    clearTimeout(timer);
    const job = /** @type {Job} */ (jobs.shift());
    if ('result' in answer) job.resolve(answer.result);
    else job.reject(failure(answer.error.code, answer.error.message));
    begin();
  }

  /** Gives the first job to the worker. The clock runs from there: loading the module is not counted. */
  function begin() {
    const job = jobs[0];
    if (!job) return;
    try {
      if (!worker) hire();
      else if (ready) {
        worker.postMessage({ id: job.id, call: job.call, given: job.given });
        timer = setTimeout(() => {
          dismiss(failure('TimedOut', `the page took longer than ${deadline / 1000} s`));
        }, deadline);
      }
    } catch (error) {
      jobs.shift();
      job.reject(unsent(job, error));
      begin();
    }
  }

  /**
   * @param {Call} call
   * @param {unknown[]} given
   * @returns {Promise<any>}
   */
  function ask(call, ...given) {
    return new Promise((resolve, reject) => {
      jobs.push({ id: ++lastId, call, given, resolve, reject });
      if (jobs.length === 1) begin();
    });
  }

  // Where that fails, the first page is told.
  try {
    hire();
  } catch {
    worker = undefined;
  }
  return {
    /**
     * As `clean`, but in the worker. Pages are cleaned one after the other. Beyond its errors there is `TimedOut`.
     *
     * @param {string} html
     * @param {Options} [options]
     * @returns {Promise<Article>}
     */
    clean(html, options = {}) {
      return ask('clean', html, options);
    },

    /**
     * As `toEpub`, but in the worker, with the same deadline.
     *
     * @param {Partial<Article> & { content: string }} article
     * @param {EpubOptions} [options]
     * @returns {Promise<Uint8Array<ArrayBuffer>>}
     */
    toEpub(article, options = {}) {
      return ask('toEpub', article, options);
    },

    /** Ends the worker. What has not been cleaned yet never will be. */
    close() {
      clearTimeout(timer);
      worker?.terminate();
      worker = undefined;
      jobs.length = 0;
    },
  };
}

/**
 * Why a job has not come to a worker: it cannot be copied there, or no worker can be made.
 *
 * @param {Job} job
 * @param {unknown} error
 */
function unsent({ call, given: [first] }, error) {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Error) || error.name !== 'DataCloneError') return failure('Trapped', message, error);
  if (call === 'toEpub') return failure('BadInput', `article and options must be plain values: ${message}`, error);
  return typeof first === 'string'
    ? failure('BadOption', `options must be plain values: ${message}`, error)
    : failure('BadInput', 'html must be a string', error);
}

function defaultWorker() {
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}
