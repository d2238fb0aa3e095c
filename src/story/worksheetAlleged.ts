import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Passage, Source, TextRange } from '../dataset/model.ts';
import { isFullSentence } from './handoutSentence.ts';
import { createRandom, pickEvenly } from './shuffle.ts';

/** A sentence of a source, and what of it is alleged. */
export interface AllegedItem {
  readonly source: Source;
  /** Of the sentence in the source's text. */
  readonly sentence: TextRange;
  /** In the source's text, in order, apart from each other; empty: nothing in it is alleged. */
  readonly answer: readonly TextRange[];
}

const MOST = 6;
const LONGEST = 600;
const STREAM = 4;

/**
 * Sentences in which to underline what is alleged, some of them without anything; none where nothing
 * is alleged in the words of the events. What is cited but no sentence, as the credit of a photograph,
 * is none of them unless it alleges something. Seeded.
 */
export function allegedItems(
  dataset: Dataset,
  events: readonly DatasetEvent[],
  seed: number,
): readonly AllegedItem[] {
  const used = new Set(events.flatMap(({ passages }) => passages));
  const tellings = tellingsBySource(dataset, used);
  const items = dataset.sources.flatMap((source) =>
    itemsIn(source, tellings.get(source.id) ?? [], used),
  );
  const random = createRandom(seed, STREAM);
  const alleged = items.filter(({ answer }) => answer.length > 0);
  if (alleged.length === 0) return [];
  return pickEvenly(items, MOST, ({ answer }) => String(answer.length > 0), random);
}

/** A passage with the events that it tells. */
interface Telling {
  readonly passage: Passage;
  readonly events: readonly DatasetEvent[];
}

/** What is told in the sources that some passages are of, whether by these or by others. */
function tellingsBySource(
  { passages, passageById, claimsByPassage }: Dataset,
  used: ReadonlySet<string>,
): ReadonlyMap<string, readonly Telling[]> {
  const found = new Map<string, Telling[]>();
  for (const id of used) {
    const source = passageById.get(id)?.source;
    if (source !== undefined) found.set(source, []);
  }
  for (const passage of passages) {
    const events = (
      found.has(passage.source) ? (claimsByPassage.get(passage.id) ?? []) : []
    ).flatMap((claim) => (claim.type === 'event' ? [claim.event] : []));
    if (events.length > 0) found.get(passage.source)!.push({ passage, events });
  }
  return found;
}

function itemsIn(
  source: Source,
  tellings: readonly Telling[],
  used: ReadonlySet<string>,
): readonly AllegedItem[] {
  const { text, sentences, gaps } = source;
  if (text === null || tellings.length === 0) return [];
  return sentences.flatMap((sentence): readonly AllegedItem[] => {
    const touches = (range: TextRange) => range.start < sentence.end && range.end > sentence.start;
    const here = tellings.filter(({ passage }) => touches(passage));
    const isLong = sentence.end - sentence.start > LONGEST;
    if (isLong || gaps.some(touches) || !here.some(({ passage }) => used.has(passage.id)))
      return [];
    const isAlleged = ({ standing }: DatasetEvent) => standing === 'alleged';
    if (!here.some(({ events }) => events.some(isAlleged))) {
      // Whoever states a view may allege something by it: only what is reported is plainly not alleged.
      const isPlain = here.every(({ events }) =>
        events.every(({ standing }) => standing === 'reported'),
      );
      const isOne = isFullSentence(text.slice(sentence.start, sentence.end));
      return isPlain && isOne ? [{ source, sentence, answer: [] }] : [];
    }
    const tells = ({ passage, events }: Telling, wanted: (event: DatasetEvent) => boolean) =>
      events.some((event) => wanted(event) && event.passages.includes(passage.id));
    const ranges = here
      .filter((telling) => tells(telling, isAlleged))
      .map(({ passage }) => ({
        start: Math.max(passage.start, sentence.start),
        end: Math.min(passage.end, sentence.end),
      }));
    // Words that also tell something else, and no more than that, would be underlined wrongly.
    const isMixed = here.some(
      (telling) =>
        tells(telling, (event) => !isAlleged(event)) &&
        ranges.some(
          ({ start, end }) => telling.passage.start >= start && telling.passage.end <= end,
        ),
    );
    const answer = joined(ranges).map((range) => trimmed(text, range));
    return isMixed || answer.length === 0 ? [] : [{ source, sentence, answer }];
  });
}

/** Ranges that touch or overlap as one. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const apart: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && range.start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else apart.push(range);
  }
  return apart;
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: start + words.trimEnd().length,
  };
}
