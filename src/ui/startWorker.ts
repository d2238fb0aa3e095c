/**
 * Starts a worker. Its maker is given the class and names the address, for by that whole expression
 * bundlers know a worker. A sandboxed frame has no origin, and may start none from an address: there
 * it gets one that imports it. Throws where the browser lets the page have none.
 */
export function startWorker(make: (Worker: typeof globalThis.Worker) => Worker): Worker {
  return make(globalThis.origin === 'null' ? importingWorker() : Worker);
}

/** Made when asked for: where there are no workers, there is nothing to extend. */
function importingWorker(): typeof Worker {
  return class extends Worker {
    constructor(address: string | URL) {
      const code = importInWorker(String(address));
      // No `type: 'module'`: without an origin Chromium fetches no module of its own making.
      super(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    }
  };
}

/** What is said to the worker while its code is on the way would be lost, so it is kept. */
function importInWorker(address: string): string {
  return `const early = [];
const keep = (event) => {
  event.stopImmediatePropagation();
  early.push(event.data);
};
addEventListener('message', keep);
import(${JSON.stringify(address)}).then(() => {
  removeEventListener('message', keep);
  for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
}, reportError);`;
}
