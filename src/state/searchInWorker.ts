import { startWorker } from '../ui/startWorker.ts';
import type { PortListener, SearchPort } from './searchPort.ts';
import type { SearchReply } from './searchServer.ts';

/** A search in a worker of its own. Throws where the browser lets the page have none. */
export function searchInWorker({ onReply, onFailure }: PortListener): SearchPort {
  const worker = startWorker(
    (Worker) => new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' }),
  );
  const fail = (reason: string) => {
    worker.terminate();
    onFailure(reason);
  };
  worker.addEventListener('message', (event: MessageEvent<SearchReply>) => onReply(event.data));
  worker.addEventListener('messageerror', () => fail('The answer did not arrive whole.'));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    fail(event.message);
  });
  return { send: (call) => worker.postMessage(call), close: () => worker.terminate() };
}
