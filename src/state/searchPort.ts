import { pause } from '../ui/pause.ts';
import { createSearchServer, type SearchCall, type SearchReply } from './searchServer.ts';

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
export function searchOnPage({ onReply }: PortListener): SearchPort {
  let isOpen = true;
  const hear = createSearchServer(
    (reply) => void pause().then(() => isOpen && onReply(reply)),
    pause,
  );
  return { send: (call) => isOpen && hear(call), close: () => (isOpen = false) };
}
