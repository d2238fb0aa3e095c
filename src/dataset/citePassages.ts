import type { AuthoredPassage } from './authored.ts';
import type { IdRegister } from './checkShape.ts';
import { compareText } from './compareText.ts';
import { explainAmbiguity, explainMiss } from './explainMiss.ts';
import { locatePassage } from './locatePassage.ts';
import type { Passage, TextRange } from './model.ts';
import type { Path, Report } from './problems.ts';
import { quote } from './problems.ts';
import type { SourceText } from './sourceTexts.ts';

/** Finds the passages that a dataset cites, and keeps each once. */
export interface PassageBook {
  /** Ids of the passages, in the order given, each once; those with a problem are reported and left out. */
  readonly cite: (passages: readonly AuthoredPassage[] | undefined, path: Path) => string[];
  /** The id of one passage; null where it has a problem. */
  readonly citeOne: (passage: AuthoredPassage, path: Path) => string | null;
  /** All cited so far, by source, start and end; offsets in the whole texts. */
  readonly passages: () => Passage[];
  /** The ids of several lists, each once, by place in the sources. */
  readonly byPlace: (...lists: readonly (readonly string[])[]) => string[];
}

/** Looking for the closest text is slow; whoever has more misses than this has one cause for all. */
const MAX_MISSES_EXPLAINED = 100;

/** An empty book over the texts, in the order of the dataset's sources. */
export function createPassageBook(
  texts: readonly SourceText[],
  sourceIds: IdRegister,
  report: Report,
): PassageBook {
  const byId = new Map(texts.map((source) => [source.id, source]));
  const order = new Map(texts.map((source, index) => [source.id, index]));
  const book = new Map<string, Passage>();
  /** What was found already, by source and words: datasets cite the same words again and again. */
  const known = new Map<string, string | null>();
  let missesExplained = 0;

  const compare = (a: Passage, b: Passage) =>
    order.get(a.source)! - order.get(b.source)! || a.start - b.start || a.end - b.end;

  const explain = (
    text: string,
    authored: AuthoredPassage,
    ranges: readonly TextRange[] | null,
  ) => {
    missesExplained += 1;
    if (missesExplained > MAX_MISSES_EXPLAINED)
      return {
        finding: `${quote(authored.exact)} is ${ranges ? 'in the source several times' : 'not in the source'}.`,
        remedy: 'Mend the passages above first: they are told more exactly.',
      };
    return ranges ? explainAmbiguity(text, authored, ranges) : explainMiss(text, authored);
  };

  const locate = (authored: AuthoredPassage, path: Path): string | null => {
    const source = byId.get(authored.source);
    if (!source) {
      // A source that is there but has problems of its own.
      if (sourceIds.has(authored.source)) return null;
      report.error(
        [...path, 'source'],
        `Unknown source ${quote(authored.source)}.${report.didYouMean(authored.source, sourceIds.all)}`,
        'Name the id of a source of this dataset.',
      );
      return null;
    }
    const { text } = source;
    if (source.isBroken) return null;
    if (text === null) {
      report.error(
        path,
        `The source ${quote(source.id)} has no text to quote.`,
        'Give it a file or a text, or name it under “cites”.',
      );
      return null;
    }
    const location = locatePassage(text, authored);
    if (location.type !== 'found') {
      const { finding, remedy } = explain(
        text,
        authored,
        location.type === 'ambiguous' ? location.ranges : null,
      );
      const elsewhere =
        location.type === 'missing' &&
        missesExplained <= MAX_MISSES_EXPLAINED &&
        texts.find((other) => other !== source && other.text?.includes(authored.exact));
      report.error(
        [...path, 'exact'],
        finding,
        elsewhere ? `The source ${quote(elsewhere.id)} has these words: is that the one?` : remedy,
      );
      return null;
    }
    const { range } = location;
    const furniture = source.furniture.find((f) => f.start < range.end && range.start < f.end);
    if (furniture) {
      report.error(
        [...path, 'exact'],
        `${quote(authored.exact)} lies in what is listed as furniture: ${quote(text.slice(furniture.start, furniture.end))}.`,
        'Furniture is never cited: shorten the passage, or take the words off the furniture.',
      );
      return null;
    }
    const id = `${source.id}:${range.start}-${range.end}`;
    if (!book.has(id)) book.set(id, { id, source: source.id, ...range });
    return id;
  };

  const citeOne = (authored: AuthoredPassage, path: Path): string | null => {
    const { source, exact, prefix = '', suffix = '' } = authored;
    const key = JSON.stringify([source, exact, prefix, suffix]);
    let id = known.get(key);
    // A passage with a problem is reported wherever it stands.
    if (id === undefined || id === null) known.set(key, (id = locate(authored, path)));
    return id;
  };

  return {
    citeOne,
    cite(passages, path) {
      const ids = (passages ?? []).map((authored, index) => citeOne(authored, [...path, index]));
      return [...new Set(ids.filter((id) => id !== null))];
    },
    passages: () => [...book.values()].sort(compare),
    byPlace: (...lists) => {
      const ids = [...new Set(lists.flat())];
      return ids.length < 2
        ? ids
        : ids.sort((a, b) => compare(book.get(a)!, book.get(b)!) || compareText(a, b));
    },
  };
}
