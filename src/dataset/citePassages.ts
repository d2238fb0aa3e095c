import type { AuthoredPassage } from './authored.ts';
import type { IdRegister } from './checkShape.ts';
import { explainAmbiguity, explainMiss } from './explainMiss.ts';
import { locatePassage } from './locatePassage.ts';
import type { Passage, TextRange } from './model.ts';
import type { Path, Report } from './problems.ts';
import { quote } from './problems.ts';
import { distinct, NOTHING } from './shortLists.ts';
import type { SourceText } from './sourceTexts.ts';

/** Finds the passages that a dataset cites, and keeps each once. */
export interface PassageBook {
  /** Ids of the passages, in the order given, each once; those with a problem are reported and left out. */
  readonly cite: (
    passages: readonly AuthoredPassage[] | undefined,
    path: Path,
  ) => readonly string[];
  /** The id of one passage; null where it has a problem. */
  readonly citeOne: (passage: AuthoredPassage, path: Path) => string | null;
  /** All cited so far, by source, start and end; offsets in the whole texts. */
  readonly passages: () => Passage[];
  /** The ids of several lists, each once, by place in the sources; perhaps one of the lists itself. */
  readonly byPlace: (lists: readonly (readonly string[])[]) => readonly string[];
}

/** Looking for the closest text is slow; whoever has more misses than this has one cause for all. */
const MAX_MISSES_EXPLAINED = 100;

/** An empty book over the texts, in the order of the dataset's sources. */
export function createPassageBook(
  texts: readonly SourceText[],
  sourceIds: IdRegister,
  report: Report,
): PassageBook {
  const byId = new Map(texts.map((source, order) => [source.id, openCitations(source, order)]));
  const book = new Map<string, Passage>();
  let missesExplained = 0;

  const compareIds = (a: string, b: string) => {
    const [one, other] = [book.get(a)!, book.get(b)!];
    return byId.get(one.source)!.order - byId.get(other.source)!.order || comparePlaces(one, other);
  };

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
    const citations = byId.get(authored.source);
    if (!citations) {
      // A source that is there but has problems of its own.
      if (sourceIds.has(authored.source)) return null;
      report.error(
        [...path, 'source'],
        `Unknown source ${quote(authored.source)}.${report.didYouMean(authored.source, sourceIds.all)}`,
        'Name the id of a source of this dataset.',
      );
      return null;
    }
    const { source } = citations;
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
    if (!book.has(id)) {
      const passage = { id, source: source.id, start: range.start, end: range.end };
      book.set(id, passage);
      citations.passages.push(passage);
    }
    return id;
  };

  const citeOne = (authored: AuthoredPassage, path: Path): string | null => {
    const { exact, prefix = '', suffix = '' } = authored;
    const known = byId.get(authored.source)?.known;
    // With the lengths, no two quotes have one key.
    const key = `${prefix.length} ${suffix.length} ${prefix}${exact}${suffix}`;
    let id = known?.get(key);
    // A passage with a problem is reported wherever it stands.
    if (id === undefined) {
      id = locate(authored, path) ?? undefined;
      if (id !== undefined) known?.set(key, id);
    }
    return id ?? null;
  };

  return {
    citeOne,
    cite(passages, path) {
      if (!passages || passages.length === 0) return NOTHING;
      const ids = passages.map((authored, index) => citeOne(authored, [...path, index]));
      return distinct(ids.every((id) => id !== null) ? ids : ids.filter((id) => id !== null));
    },
    passages: () => [...byId.values()].flatMap((source) => source.passages.sort(comparePlaces)),
    byPlace(lists) {
      const only = onlyList(lists);
      if (only && only.length < 2) return only;
      return [...new Set(only ?? lists.flat())].sort(compareIds);
    },
  };
}

/** The one list that is not empty, however often it is among them; null where there are several. */
function onlyList(lists: readonly (readonly string[])[]): readonly string[] | null {
  let only: readonly string[] = NOTHING;
  for (const list of lists) {
    if (list.length === 0 || list === only) continue;
    if (only.length > 0) return null;
    only = list;
  }
  return only;
}

/** What is cited of one source. */
interface Citations {
  readonly source: SourceText;
  /** The place of the source among all. */
  readonly order: number;
  /** Ids of what was found already, by the words: datasets cite the same words again and again. */
  readonly known: Map<string, string>;
  readonly passages: Passage[];
}

function openCitations(source: SourceText, order: number): Citations {
  return { source, order, known: new Map(), passages: [] };
}

function comparePlaces(a: TextRange, b: TextRange): number {
  return a.start - b.start || a.end - b.end;
}
