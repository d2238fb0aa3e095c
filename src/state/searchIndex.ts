import { createBest } from './bestFound.ts';
import { foldText, wordsOf } from './foldText.ts';
import type { Found, FoundPlace, SearchAnswer } from './searchAnswer.ts';
import type { SearchSlice } from './searchSlices.ts';

/** How many of each kind an answer names; of the rest it tells the number. */
const FIRST = { events: 5, actors: 3, places: 4 } as const;
/** Texts looked through between two pauses: a millisecond or two. */
const TEXTS_PER_STEP = 8192;

/** A dataset as the search knows it: all of its texts, folded, each once. */
export interface SearchIndex {
  add(slice: SearchSlice): void;
  /** Pauses now and then, for who has other things to do. */
  search(text: string): Generator<undefined, SearchAnswer>;
}

/** An empty index. Slices come in the order in which they are cut. */
export function createSearchIndex(): SearchIndex {
  const actors = createTexts();
  const passages = createTexts();
  const sentences: string[] = [];
  const places: FoundPlace[] = [];
  const sourceTexts = new Map<string, string>();
  const events = {
    titles: [] as string[],
    abouts: [] as string[],
    importance: [] as number[],
    actors: [] as (readonly number[])[],
    passages: [] as (readonly number[])[],
  };
  /** Events that each actor takes part in. */
  const dealings: number[] = [];

  function add(slice: SearchSlice): void {
    switch (slice.list) {
      case 'actors':
        for (const { id, names } of slice.items) {
          // No word reaches from one name to the next.
          actors.add(id, names.map(foldText).join(' '));
          dealings.push(0);
        }
        break;
      case 'sources':
        for (const { id, text, sentences: ranges } of slice.items) {
          if (text === null) continue;
          sourceTexts.set(id, text);
          for (const { start, end } of ranges) {
            sentences.push(foldText(text.slice(start, end)));
            places.push({ source: id, start, end });
          }
        }
        break;
      case 'passages':
        for (const { id, source, start, end } of slice.items)
          passages.add(id, foldText(sourceTexts.get(source)?.slice(start, end) ?? ''));
        break;
      case 'events':
        for (const event of slice.items) {
          const partakers = actors.placesOf(event.actors);
          events.titles.push(foldText(event.title));
          events.abouts.push(foldText(event.about));
          events.importance.push(event.importance);
          events.actors.push(partakers);
          events.passages.push(passages.placesOf(event.evidence));
          for (const actor of partakers) dealings[actor]! += 1;
        }
    }
  }

  function* search(text: string): Generator<undefined, SearchAnswer> {
    const words = wordsOf(text);
    const mask = new Uint8Array(events.titles.length).fill(1);
    const isNamed = new Uint8Array(actors.texts.length).fill(1);
    const isSaid = new Uint8Array(sentences.length).fill(1);
    const hasWord = (texts: readonly number[], has: Uint8Array) =>
      texts.some((at) => has[at] === 1);
    for (const word of words) {
      const named = yield* having(actors.texts, word);
      const quoted = yield* having(passages.texts, word);
      for (let i = 0; i < isNamed.length; i += 1) isNamed[i]! &= named[i]!;
      for (let i = 0; i < isSaid.length; i += 1) {
        if (isSaid[i] === 1 && !sentences[i]!.includes(word)) isSaid[i] = 0;
        if (i % TEXTS_PER_STEP === 0) yield;
      }
      for (let i = 0; i < mask.length; i += 1) {
        if (
          mask[i] === 1 &&
          !events.titles[i]!.includes(word) &&
          !events.abouts[i]!.includes(word) &&
          !hasWord(events.actors[i]!, named) &&
          !hasWord(events.passages[i]!, quoted)
        )
          mask[i] = 0;
        if (i % TEXTS_PER_STEP === 0) yield;
      }
    }
    const phrase = foldText(text);
    const closeness = (title: string) => howClose(title, phrase, words);
    const none: Found<never> = { count: 0, first: [] };
    if (words.length === 0) return { text, mask, events: none, actors: none, places: none };
    const found = yield* best(isSaid, FIRST.places, (i) => closeness(sentences[i]!));
    const named = yield* best(
      isNamed,
      FIRST.actors,
      (i) => closeness(actors.texts[i]!) + dealings[i]! / (dealings[i]! + 1),
    );
    return {
      text,
      mask,
      events: yield* best(
        mask,
        FIRST.events,
        (i) => closeness(events.titles[i]!) * 10 + events.importance[i]!,
      ),
      actors: {
        count: named.count,
        first: named.first.map((actor) => ({ actor, dealings: dealings[actor]! })),
      },
      places: { count: found.count, first: found.first.map((i) => places[i]!) },
    };
  }

  return { add, search };
}

/** Texts by number, which is found by id. */
function createTexts() {
  const texts: string[] = [];
  const placeById = new Map<string, number>();
  return {
    texts,
    add(id: string, text: string): void {
      placeById.set(id, texts.length);
      texts.push(text);
    },
    /** Each once; ids that are not there are left out. */
    placesOf(ids: readonly string[]): readonly number[] {
      return [...new Set(ids.flatMap((id) => placeById.get(id) ?? []))];
    },
  };
}

/** 1 for each text that a word occurs in. */
function* having(texts: readonly string[], word: string): Generator<undefined, Uint8Array> {
  const found = new Uint8Array(texts.length);
  for (let i = 0; i < texts.length; i += 1) {
    if (texts[i]!.includes(word)) found[i] = 1;
    if (i % TEXTS_PER_STEP === 0) yield;
  }
  return found;
}

/** How many are marked, and the first few by their score; equal ones in their order. */
function* best(
  mask: Uint8Array,
  most: number,
  score: (index: number) => number,
): Generator<undefined, Found<number>> {
  const first = createBest(most);
  let count = 0;
  for (let i = 0; i < mask.length; i += 1) {
    if (mask[i] === 1) {
      count += 1;
      first.add(i, score(i));
    }
    if (i % TEXTS_PER_STEP === 0) yield;
  }
  return { count, first: first.indices() };
}

/** 4: it begins with the phrase; 3: a word of it does; 2: it holds the phrase; 1: all the words. */
function howClose(text: string, phrase: string, words: readonly string[]): number {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (at === 0) return 4;
    // Two, because a letter may take two places.
    if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))) return 3;
  }
  if (text.includes(phrase)) return 2;
  return words.every((word) => text.includes(word)) ? 1 : 0;
}
