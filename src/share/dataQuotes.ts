import type { AuthoredPassage } from '../dataset/authored.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { locatePassage } from '../dataset/locatePassage.ts';
import type { Source, TextRange } from '../dataset/model.ts';
import { shipSource } from '../dataset/shipSource.ts';
import { eachInSteps, type Steps } from './dataSteps.ts';

/** The words of a source as the authored format names them, and where they are to be found. */
export interface SourceQuotes {
  /** What leaves of the text: all of it, or of excerpts the words that are cited; null: nothing. */
  readonly text: string | null;
  /** By id of the passage. */
  readonly passage: (id: string) => AuthoredPassage | null;
  readonly furniture: readonly Omit<AuthoredPassage, 'source'>[];
}

/** Letters of context at first; doubled until the words are found once only. */
const FIRST_CONTEXT = 12;

/**
 * Prepares a source to be cited. Of one that is published as excerpts only the words of `cited` leave,
 * with `[…]` between them: the compiler makes the same of these as it made of the whole.
 */
export function quoteSource(
  dataset: Dataset,
  source: Source,
  cited: readonly string[],
): SourceQuotes {
  const { id, rights } = source;
  const ranges = cited.flatMap((passage) => dataset.passageById.get(passage) ?? []);
  const whole = {
    id,
    text: source.text,
    isBroken: false,
    furniture: [],
    sentences: [],
    sha256: null,
  };
  const { text, toShipped } = shipSource(whole, rights, ranges);
  if (text === null) return { text, passage: () => null, furniture: [] };

  const found = new Map<string, AuthoredPassage>();
  return {
    text,
    passage(passageId) {
      let quote = found.get(passageId);
      const range = dataset.passageById.get(passageId);
      if (!quote && range)
        found.set(passageId, (quote = { source: id, ...quoteRange(text, toShipped(range)) }));
      return quote ?? null;
    },
    // Excerpts have none.
    furniture: rights === 'full' ? source.furniture.map((range) => quoteRange(text, range)) : [],
  };
}

/** Ids of passages by their source. */
export function* citedBySource(
  { passageById }: Dataset,
  passages: Iterable<string>,
): Steps<ReadonlyMap<string, readonly string[]>> {
  const cited = new Map<string, string[]>();
  yield* eachInSteps(passages, (id) => {
    const source = passageById.get(id)?.source;
    if (source === undefined) return;
    const known = cited.get(source);
    if (known) known.push(id);
    else cited.set(source, [id]);
  });
  return cited;
}

/** A range by its words, with as much before and after as it takes to find them once only. */
function quoteRange(text: string, { start, end }: TextRange): Omit<AuthoredPassage, 'source'> {
  const exact = text.slice(start, end);
  if (locatePassage(text, { exact }).type === 'found') return { exact };
  for (let length = FIRST_CONTEXT; ; length *= 2) {
    const from = wordStart(text, start - length);
    const to = wordEnd(text, end + length);
    const prefix = text.slice(from, start);
    const suffix = text.slice(end, to);
    const isAll = from === 0 && to === text.length;
    if (isAll || locatePassage(text, { exact, prefix, suffix }).type === 'found')
      return {
        exact,
        ...(prefix === '' ? {} : { prefix }),
        ...(suffix === '' ? {} : { suffix }),
      };
  }
}

function wordStart(text: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at > 0 && !/\s/.test(text[at - 1]!)) at -= 1;
  return at;
}

function wordEnd(text: string, offset: number): number {
  let at = Math.min(text.length, offset);
  while (at < text.length && !/\s/.test(text[at]!)) at += 1;
  return at;
}
