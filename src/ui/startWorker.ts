import { CLASSIC, LOADER_ID } from './classicScripts.ts';

/**
 * Starts a worker. Its maker is given the class and names the address, for by that whole expression
 * bundlers know a worker. A sandboxed frame has no origin, and may start none from an address: there
 * it gets one that runs the classic script of the same, as the page does. Throws where the browser lets
 * the page have none.
 */
export function startWorker(make: (Worker: typeof globalThis.Worker) => Worker): Worker {
  return make(globalThis.origin === 'null' ? importingWorker() : Worker);
}

/** Made when asked for: where there are no workers, there is nothing to extend. */
function importingWorker(): typeof Worker {
  return class extends Worker {
    constructor(address: string | URL) {
      const code = importInWorker(addressOfLoader(), String(address) + CLASSIC);
      super(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    }
  };
}

function addressOfLoader(): string {
  return document.querySelector<HTMLScriptElement>(`script#${LOADER_ID}`)?.src ?? '';
}

/** What is said to the worker while its code is on the way would be lost, so it is kept. */
function importInWorker(loader: string, address: string): string {
  return `const early = [];
const keep = (event) => {
  event.stopImmediatePropagation();
  early.push(event.data);
};
addEventListener('message', keep);
importScripts(${JSON.stringify(loader)});
System.import(${JSON.stringify(address)}).then(() => {
  removeEventListener('message', keep);
  for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
}, reportError);`;
}
