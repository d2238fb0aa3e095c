import { CLASSIC } from './classicScripts.ts';

/**
 * Starts a worker. Its maker is given the class and names the address, for by that whole expression
 * bundlers know a worker. A sandboxed frame has no origin, and may start none from an address: there
 * it gets one of its own that runs the classic script of the same. Throws where the browser lets the
 * page have none.
 */
export function startWorker(make: (Worker: typeof globalThis.Worker) => Worker): Worker {
  return make(globalThis.origin === 'null' ? importingWorker() : Worker);
}

/** Made when asked for: where there are no workers, there is nothing to extend. */
function importingWorker(): typeof Worker {
  return class extends Worker {
    constructor(address: string | URL) {
      const code = `importScripts(${JSON.stringify(String(address) + CLASSIC)});`;
      super(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    }
  };
}
