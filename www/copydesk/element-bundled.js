/**
 * `<copydesk-reader>` for bundlers: `import 'copydesk/element'`. They find the worker, and all that it imports, by the one
 * expression below. A page that is bundled and requires trusted types sets `CopydeskReader.makeWorker` itself.
 */

import { CopydeskReader } from './element.js';

CopydeskReader.makeWorker = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });

export { CopydeskReader };
