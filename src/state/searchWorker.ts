/** The worker that searches: it takes in a dataset slice by slice and answers one question at a time. */
import { createSearchServer, type SearchCall } from './searchServer.ts';

const hear = createSearchServer((reply) => self.postMessage(reply), null);
self.addEventListener('message', ({ data }: MessageEvent<SearchCall>) => hear(data));
