import { holdsWord } from '../dataset/coverage.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Passage, Source, TextRange } from '../dataset/model.ts';

/** A sentence of a source, and what it is used for. */
export interface SentenceUse extends TextRange {
  /** Passages that hold a word of it; empty: it backs nothing. */
  readonly passages: readonly string[];
  /** Events, roles and publications that rest on any of them. */
  readonly claims: number;
}

const cache = new WeakMap<Dataset, Map<string, readonly SentenceUse[]>>();

/** The sentences of what is shipped of a source, in order; counted as the compiler counts them. */
export function sentenceUses(dataset: Dataset, source: Source): readonly SentenceUse[] {
  let bySource = cache.get(dataset);
  if (!bySource) cache.set(dataset, (bySource = new Map()));
  let uses = bySource.get(source.id);
  if (!uses) bySource.set(source.id, (uses = readUses(dataset, source)));
  return uses;
}

function readUses(dataset: Dataset, { id, text, sentences }: Source): readonly SentenceUse[] {
  if (text === null) return [];
  const passages = dataset.passages.filter(({ source }) => source === id);
  let next = 0;
  let open: readonly Passage[] = [];
  return sentences.map((sentence) => {
    const reached: Passage[] = [];
    for (; next < passages.length && passages[next]!.start < sentence.end; next += 1)
      reached.push(passages[next]!);
    open = [...open, ...reached].filter(({ end }) => end > sentence.start);
    const behind = open.filter((passage) => holdsWord(text, sentence, passage)).map((p) => p.id);
    const claims = new Set(behind.flatMap((passage) => dataset.claimsByPassage.get(passage) ?? []));
    // A tie is its event's own, and a story claims nothing.
    const counted = [...claims].filter(({ type }) => type !== 'tie' && type !== 'story');
    return { start: sentence.start, end: sentence.end, passages: behind, claims: counted.length };
  });
}

/** Whether a sentence has words that no passage holds. */
export function hasLooseWords(dataset: Dataset, { text }: Source, use: SentenceUse): boolean {
  if (text === null) return false;
  let from = use.start;
  const isLoose = (to: number) => to > from && /[\p{L}\p{N}]/u.test(text.slice(from, to));
  // Passages come in the order of the text.
  for (const id of use.passages) {
    const passage = dataset.passageById.get(id);
    if (!passage) continue;
    if (isLoose(passage.start)) return true;
    from = Math.max(from, passage.end);
  }
  return isLoose(use.end);
}

/** Events told by the words of one sentence alone, in no other source and no other place. */
export function eventsOnOneSentence(dataset: Dataset): readonly DatasetEvent[] {
  const sentencesOf = new Map<string, number[]>();
  let serial = 0;
  for (const source of dataset.sources)
    for (const { passages } of sentenceUses(dataset, source)) {
      serial += 1;
      for (const passage of passages) {
        const known = sentencesOf.get(passage);
        if (known) known.push(serial);
        else sentencesOf.set(passage, [serial]);
      }
    }
  return dataset.events.filter(({ passages, cites }) => {
    const touched = passages.map((passage) => sentencesOf.get(passage) ?? []);
    // Of words that are not here nobody can tell how many sentences they are.
    if (cites.length > 0 || touched.some((list) => list.length === 0)) return false;
    return new Set(touched.flat()).size === 1;
  });
}
