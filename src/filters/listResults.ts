import { describeDate } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { findWords } from '../state/findWords.ts';
import type { Found, FoundPlace, SearchAnswer } from '../state/searchAnswer.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import { cutAround } from './cutAround.ts';
import { countOfGroup, dealings, GROUP_NAMES } from './searchStrings.ts';

/** One result as it is listed; in `title` and `quote` the words of the query are marked. */
export interface Result {
  readonly target:
    | { readonly type: 'event'; readonly id: string }
    | { readonly type: 'actor'; readonly id: string }
    | { readonly type: 'place'; readonly place: FoundPlace };
  readonly title: string;
  /** Beside the title. */
  readonly note: string;
  /** The words that it was found by, where the title is not all; null: it is. */
  readonly quote: string | null;
}

export interface ResultGroup {
  readonly name: string;
  readonly count: string;
  readonly results: readonly Result[];
}

/** What was found, ready to be listed; groups without a result are left out. */
export function listResults(
  dataset: Dataset,
  answer: SearchAnswer,
  words: readonly string[],
): readonly ResultGroup[] {
  const { language } = dataset;
  const group = <T>(name: string, found: Found<T>, describe: (item: T) => Result): ResultGroup => ({
    name,
    count: countOfGroup(found, language),
    results: found.first.map(describe),
  });
  return [
    group(GROUP_NAMES.events, answer.events, (index) => {
      const event = dataset.events[index]!;
      return {
        target: { type: 'event', id: event.id },
        title: event.title,
        note: describeDate(event.date, language),
        quote: quoteOf(event.title, textsOf(dataset, event), words),
      };
    }),
    group(GROUP_NAMES.actors, answer.actors, (found) => {
      const actor = dataset.actors[found.actor]!;
      return {
        target: { type: 'actor', id: actor.id },
        title: actor.name,
        note: dealings(found.dealings, language),
        quote: quoteOf(actor.name, actor.aliases, words),
      };
    }),
    group(GROUP_NAMES.places, answer.places, (place) => {
      const source = dataset.sourceById.get(place.source)!;
      return {
        target: { type: 'place', place },
        title: cutAround(source.text!.slice(place.start, place.end), words),
        note: `${sourceLetter(dataset, source.id)} · ${sourceName(source)}`,
        quote: null,
      };
    }),
  ].filter(({ results }) => results.length > 0);
}

/** What is searched of an event besides its title, the shortest way to the words first. */
function* textsOf(dataset: Dataset, event: DatasetEvent): Generator<string> {
  if (event.summary) yield event.summary;
  if (event.place) yield event.place;
  for (const { actor } of event.participants) {
    const { name, aliases } = dataset.actorById.get(actor)!;
    yield name;
    yield* aliases;
  }
  for (const id of event.evidence) {
    const { source, start, end } = dataset.passageById.get(id)!;
    yield dataset.sourceById.get(source)?.text?.slice(start, end) ?? '';
  }
}

/** The first text that holds a word which the title lacks, cut around it; null: the title has all. */
function quoteOf(title: string, texts: Iterable<string>, words: readonly string[]): string | null {
  const missing = words.filter((word) => findWords(title, [word]).length === 0);
  if (missing.length === 0) return null;
  for (const text of texts)
    if (findWords(text, missing).length > 0) return cutAround(text, missing);
  return null;
}
