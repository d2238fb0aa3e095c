import type { Dataset } from '../dataset/indexDataset.ts';
import type { Tie } from '../dataset/model.ts';
import { evidenceOfAspect } from './aspects.ts';
import type { Selection } from './facts.ts';
import { pairEnds, pairLinkOf } from './pairs.ts';

/** All that a selection is about, by id, so that each view can light up its part. */
export interface Highlight {
  readonly events: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
  /** Exactly the passages to mark with `aria-current`. */
  readonly passages: ReadonlySet<string>;
}

const NO_HIGHLIGHT: Highlight = {
  events: new Set(),
  actors: new Set(),
  ties: new Set(),
  passages: new Set(),
};

/** Passage ids behind a selection, or behind the one aspect of it that is chosen. */
export function evidenceOf(dataset: Dataset, selection: Selection): readonly string[] {
  const { type, id, aspect } = selection;
  if (aspect !== null) return evidenceOfAspect(dataset, selection, aspect) ?? [];
  if (type === 'passage') return dataset.passageById.has(id) ? [id] : [];
  if (type === 'tie') return dataset.tieById.get(id)?.evidence ?? [];
  if (type === 'event') return dataset.eventById.get(id)?.evidence ?? [];
  if (type === 'source') return [];
  if (type === 'pair') return [...new Set(tiesOfPair(dataset, id).flatMap((tie) => tie.evidence))];
  const roles = dataset.actorById.get(id)?.roles ?? [];
  const events = dataset.eventsByActor.get(id) ?? [];
  return [
    ...new Set([
      ...roles.flatMap((role) => [...role.passages, ...(role.date?.passages ?? [])]),
      ...events.flatMap((index) => dataset.events[index]?.evidence ?? []),
    ]),
  ];
}

/** What lights up, and where, for a selection. Memoise by its two inputs. */
export function highlightOf(dataset: Dataset, selection: Selection | null): Highlight {
  if (!selection) return NO_HIGHLIGHT;
  const { type, id } = selection;
  const events = new Set<string>();
  const actors = new Set<string>();
  const ties = new Set<string>();
  const addEvent = (eventId: string) => {
    const event = dataset.eventById.get(eventId);
    if (!event) return;
    events.add(eventId);
    for (const participant of event.participants) actors.add(participant.actor);
    for (const tie of event.ties) ties.add(tie);
  };
  const addIndices = (indices: readonly number[] | undefined) => {
    for (const index of indices ?? []) events.add(dataset.events[index]!.id);
  };

  if (type === 'event') addEvent(id);
  else if (type === 'actor') {
    actors.add(id);
    addIndices(dataset.eventsByActor.get(id));
    for (const tie of dataset.tiesByActor.get(id) ?? []) ties.add(tie.id);
  } else if (type === 'tie') {
    const tie = dataset.tieById.get(id);
    if (tie) {
      ties.add(id);
      actors.add(tie.from).add(tie.to);
      for (const dealing of tie.dealings) events.add(dealing.event);
    }
  } else if (type === 'pair') {
    const link = pairLinkOf(dataset, id);
    for (const end of link?.ends ?? []) actors.add(end);
    for (const tie of tiesOfPair(dataset, id)) {
      ties.add(tie.id);
      actors.add(tie.from).add(tie.to);
      for (const dealing of tie.dealings) events.add(dealing.event);
    }
  } else if (type === 'passage') {
    for (const claim of dataset.claimsByPassage.get(id) ?? []) {
      if (claim.type === 'event') addEvent(claim.event.id);
      else if (claim.type === 'role') actors.add(claim.actor.id);
      else if (claim.type === 'tie') ties.add(claim.tie.id);
    }
  } else addIndices(dataset.eventsBySource.get(id));
  return { events, actors, ties, passages: new Set(evidenceOf(dataset, selection)) };
}

/** The ties between the two of a pair, or where there are none, those of the chain between them. */
function tiesOfPair(dataset: Dataset, id: string): readonly Tie[] {
  const link = pairLinkOf(dataset, id);
  if (!link) return [];
  return link.ties.length > 0 ? link.ties : (link.chain ?? []).flatMap(({ ties }) => ties);
}

/** Whether an id named by an address or another page exists in this dataset. */
export function selectionExists(dataset: Dataset, { type, id }: Selection): boolean {
  if (type === 'event') return dataset.eventById.has(id);
  if (type === 'actor') return dataset.actorById.has(id);
  if (type === 'tie') return dataset.tieById.has(id);
  if (type === 'pair') return pairEnds(id, dataset) !== null;
  if (type === 'passage') return dataset.passageById.has(id);
  return dataset.sourceById.has(id);
}
