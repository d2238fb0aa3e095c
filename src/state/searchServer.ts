import type { SearchAnswer } from './searchAnswer.ts';
import { createSearchIndex } from './searchIndex.ts';
import type { SearchSlice } from './searchSlices.ts';

/** What is said to the search: take this in; find this. */
export type SearchCall =
  | { readonly type: 'add'; readonly slice: SearchSlice }
  | { readonly type: 'find'; readonly text: string };

/** What it says: taken in, more of it; found; it cannot. One reply a call. */
export type SearchReply =
  | { readonly type: 'more' }
  | { readonly type: 'found'; readonly answer: SearchAnswer }
  | { readonly type: 'failed'; readonly reason: string };

/**
 * The search, wherever it runs. `pause` lets others do something; null: there are no others, as in
 * a worker.
 */
export function createSearchServer(
  reply: (message: SearchReply) => void,
  pause: (() => Promise<void>) | null,
): (call: SearchCall) => void {
  const index = createSearchIndex();
  const answer = async (call: SearchCall): Promise<SearchReply> => {
    if (call.type === 'add') {
      index.add(call.slice);
      return { type: 'more' };
    }
    const search = index.search(call.text);
    for (;;) {
      const step = search.next();
      if (step.done) return { type: 'found', answer: step.value };
      if (pause) await pause();
    }
  };
  return (call) =>
    void answer(call)
      .catch((error: unknown): SearchReply => {
        const reason = error instanceof Error ? error.message : String(error);
        return { type: 'failed', reason };
      })
      .then(reply);
}
