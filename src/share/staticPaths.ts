import { INITIAL_FACTS, type Embed, type Selection } from '../state/facts.ts';
import { printHash } from '../state/permalink.ts';

/** A selection as the page's address says it, without `#`; also the `id` of its element. */
export function selectionHash(type: Selection['type'], id: string): string {
  return printHash({ ...INITIAL_FACTS, selection: { type, id, aspect: null } });
}

/** What a frame shows, as the address says it, without `#`; `event`: of a part for an event. */
export function embedHash(part: Embed['part'], event: string | null): string {
  const selection = event === null ? null : ({ type: 'event', id: event, aspect: null } as const);
  return printHash({ ...INITIAL_FACTS, selection, embed: { part, locks: [], fits: false } });
}
