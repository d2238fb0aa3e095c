import type { Dataset } from '../dataset/indexDataset.ts';
import type { Selection } from '../state/facts.ts';
import type { Highlight } from '../state/highlight.ts';

/** Something that has a place on the page. */
export interface End {
  readonly type: 'event' | 'tie' | 'actor' | 'passage';
  readonly id: string;
}

/** Two things that a thread joins, the selected one first. */
export interface Link {
  readonly from: End;
  readonly to: End;
}

/** One name for both parts of an end. */
export function endKey({ type, id }: End): string {
  return `${type}:${id}`;
}

/** Whether a thread leads to words, rather than from picture to picture. */
export function isToWords({ from, to }: Link): boolean {
  return from.type === 'passage' || to.type === 'passage';
}

/**
 * What a selection is joined with, words first, in the order of the dataset: an event with its
 * words and ties, a tie with its words and dealings, an actor with its words and events, words with
 * what rests on them. Of a pair each tie with its own. A source is joined with nothing.
 */
export function linksOf(
  dataset: Dataset,
  selection: Selection | null,
  highlight: Highlight,
): readonly Link[] {
  if (!selection || selection.type === 'source') return [];
  const words = [...highlight.passages];
  if (selection.type === 'pair') {
    return [...highlight.ties].flatMap((id) => {
      const tie = dataset.tieById.get(id);
      const events = (tie?.dealings ?? []).map(({ event }) => event);
      return [
        ...linked({ type: 'tie', id }, 'passage', tie?.evidence ?? []),
        ...linked({ type: 'tie', id }, 'event', events),
      ];
    });
  }
  const { type, id } = selection;
  const from = { type, id };
  if (type === 'passage') {
    const claims = dataset.claimsByPassage.get(id) ?? [];
    const ties = claims.flatMap((claim) => (claim.type === 'tie' ? [claim.tie.id] : []));
    const actors = claims.flatMap((claim) => (claim.type === 'role' ? [claim.actor.id] : []));
    return [
      ...linked(from, 'event', [...highlight.events]),
      // The ties of an event are a step further than the words themselves.
      ...(highlight.events.size > 0 ? [] : linked(from, 'tie', [...new Set(ties)])),
      ...linked(from, 'actor', [...new Set(actors)]),
    ];
  }
  const others = type === 'event' ? highlight.ties : highlight.events;
  const otherType = type === 'event' ? 'tie' : 'event';
  return [...linked(from, 'passage', words), ...linked(from, otherType, [...others])];
}

function linked(from: End, type: End['type'], ids: readonly string[]): readonly Link[] {
  return ids.map((id) => ({ from, to: { type, id } }));
}
