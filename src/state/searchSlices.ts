import type { Dataset } from '../dataset/indexDataset.ts';
import type { Passage, TextRange } from '../dataset/model.ts';

/** What is searched of an actor, a source and an event. */
interface SearchedActor {
  readonly id: string;
  readonly names: readonly string[];
}
interface SearchedSource {
  readonly id: string;
  /** Null: it is not quoted, so not searched. */
  readonly text: string | null;
  readonly sentences: readonly TextRange[];
}
interface SearchedEvent {
  readonly title: string;
  readonly about: string;
  readonly importance: number;
  readonly actors: readonly string[];
  readonly evidence: readonly string[];
}

/** A run of one list; whatever names something comes after the thing. */
export type SearchSlice =
  | { readonly list: 'actors'; readonly items: readonly SearchedActor[] }
  | { readonly list: 'sources'; readonly items: readonly SearchedSource[] }
  | { readonly list: 'passages'; readonly items: readonly Passage[] }
  | { readonly list: 'events'; readonly items: readonly SearchedEvent[] };

/** Of a slice: handing it to a worker is a few milliseconds of work, taking it in some more. */
const SLICE_WEIGHT = 20_000;
/** Copying so many characters takes as long as one more value. */
const CHARACTERS_PER_VALUE = 100;

/** What of a dataset is searched, in slices of about the same weight; a long text is not cut. */
export function* sliceSearched(dataset: Dataset): Generator<SearchSlice> {
  for (const items of slice(
    dataset.actors,
    ({ id, name, aliases }): SearchedActor => ({ id, names: [name, ...aliases] }),
    ({ names }) => 3 + names.length,
  ))
    yield { list: 'actors', items };
  for (const items of slice(
    dataset.sources,
    ({ id, text, sentences }): SearchedSource => ({ id, text, sentences }),
    ({ text, sentences }) => 3 + sentences.length * 3 + (text?.length ?? 0) / CHARACTERS_PER_VALUE,
  ))
    yield { list: 'sources', items };
  for (const items of slice(
    dataset.passages,
    (passage) => passage,
    () => 5,
  ))
    yield { list: 'passages', items };
  for (const items of slice(
    dataset.events,
    ({ title, summary, place, importance, participants, evidence }): SearchedEvent => ({
      title,
      about: [summary, place].filter(Boolean).join('\n'),
      importance,
      actors: participants.map(({ actor }) => actor),
      evidence,
    }),
    ({ title, about, actors, evidence }) =>
      6 + actors.length + evidence.length + (title.length + about.length) / CHARACTERS_PER_VALUE,
  ))
    yield { list: 'events', items };
}

function* slice<From, To>(
  items: readonly From[],
  pick: (item: From) => To,
  weigh: (item: To) => number,
): Generator<readonly To[]> {
  let picked: To[] = [];
  let weight = 0;
  for (const item of items) {
    const next = pick(item);
    picked.push(next);
    weight += weigh(next);
    if (weight < SLICE_WEIGHT) continue;
    yield picked;
    picked = [];
    weight = 0;
  }
  if (picked.length > 0) yield picked;
}
