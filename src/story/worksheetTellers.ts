import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Source } from '../dataset/model.ts';
import { tellersOf } from '../evidence/tellers.ts';
import { createRandom, pickEvenly } from './shuffle.ts';

/** A quotation, or an event; and which of the sources asked about say or tell it. */
export interface TellersItem {
  readonly asked:
    | { readonly type: 'words'; readonly passage: string; readonly words: string }
    | { readonly type: 'event'; readonly event: DatasetEvent };
  /** Ids of sources; at least one. */
  readonly answer: readonly string[];
}

export interface TellersTask {
  /** Ids of the sources that can be ticked, in the order of the dataset; at least two. */
  readonly options: readonly string[];
  readonly items: readonly TellersItem[];
}

/** More boxes than this are a table. */
const MOST_OPTIONS = 4;
const MOST_QUOTES = 4;
const MOST_EVENTS = 4;
/** Shorter words are nobody's in particular, longer ones are the whole text. */
const FEWEST_WORDS = 5;
const MOST_CHARACTERS = 220;
const STREAM = 2;

/** Which source says it; null: there are not two sources to choose from. Seeded. */
export function tellersTask(
  dataset: Dataset,
  events: readonly DatasetEvent[],
  seed: number,
): TellersTask | null {
  const counts = new Map<string, number>();
  const told = events.map((event) => ({ event, tellers: tellersOf(dataset, event) }));
  for (const { tellers } of told)
    for (const id of tellers) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_OPTIONS);
  const chosen = new Set(most.map(([id]) => id));
  const sources = dataset.sources.filter(({ id }) => chosen.has(id));
  if (sources.length < 2) return null;
  const options = sources.map(({ id }) => id);
  const random = createRandom(seed, STREAM);
  const kindOf = ({ answer }: TellersItem) => answer.join(' ');
  const isTold = ({ tellers }: { readonly tellers: readonly string[] }) =>
    tellers.some((id) => chosen.has(id));
  const byEvent = told.filter(isTold).map(({ event, tellers }): TellersItem => ({
    asked: { type: 'event', event },
    answer: tellers.filter((id) => chosen.has(id)),
  }));
  const items = [
    ...pickEvenly(quotesOf(dataset, events, sources), MOST_QUOTES, kindOf, random),
    ...pickEvenly(byEvent, MOST_EVENTS, kindOf, random),
  ];
  return { options, items };
}

/**
 * Quotations of which it is certain who has them: in every source that can be ticked somebody has
 * looked, so all of them are there as a whole.
 */
function quotesOf(
  dataset: Dataset,
  events: readonly DatasetEvent[],
  sources: readonly Source[],
): readonly TellersItem[] {
  if (sources.some(({ text, rights }) => text === null || rights !== 'full')) return [];
  const plain = new Map(sources.map(({ id, text }) => [id, plainText(text!)]));
  const byWords = new Map<string, TellersItem>();
  for (const passage of new Set(events.flatMap((event) => event.passages))) {
    const at = dataset.passageById.get(passage);
    const text = sources.find(({ id }) => id === at?.source)?.text;
    if (!at || !text) continue;
    const words = text.slice(at.start, at.end);
    if (words.length > MOST_CHARACTERS || words.trim().split(/\s+/).length < FEWEST_WORDS) continue;
    const holders = sources.filter((source) => source.text!.includes(words));
    const alike = sources.filter(({ id }) => plain.get(id)!.includes(plainText(words)));
    // Another source has nearly the same words: nobody could say whether that counts.
    if (alike.length !== holders.length) continue;
    const answer = holders.map(({ id }) => id);
    byWords.set(words, { asked: { type: 'words', passage, words }, answer });
  }
  return [...byWords.values()];
}

/** Without what a copyist changes: case, kinds of quotation marks and dashes, white space. */
function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[‘’‚“”„«»"']/g, "'")
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\s+/g, ' ');
}
