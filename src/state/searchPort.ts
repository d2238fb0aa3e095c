import { pause } from '../ui/pause.ts';
import type { SearchCall, SearchReply } from './searchServer.ts';

/** The page's end of the search. */
export interface SearchPort {
  send(call: SearchCall): void;
  close(): void;
}

export interface PortListener {
  onReply(reply: SearchReply): void;
  /** It cannot go on; nothing more is heard. */
  onFailure(reason: string): void;
}

/** A search on the page, which does other things between any two steps. */
export function searchOnPage({ onReply, onFailure }: PortListener): SearchPort {
  let isOpen = true;
  const server = import('./searchServer.ts').then(({ createSearchServer }) =>
    createSearchServer((reply) => void pause().then(() => isOpen && onReply(reply)), pause),
  );
  const fail = (error: unknown) =>
    isOpen && onFailure(error instanceof Error ? error.message : String(error));
  return {
    send: (call) => void server.then((hear) => isOpen && hear(call)).catch(fail),
    close: () => (isOpen = false),
  };
}
