import type { Dataset } from '../dataset/indexDataset.ts';
import type { Passage, Source, TextRange } from '../dataset/model.ts';
import { segmentText, type FurnitureRun, type Segment } from './segments.ts';

/** Cited words as they are drawn. */
export interface MarkPiece {
  readonly kind: 'mark';
  /** Place among the marks of the article. */
  readonly index: number;
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
  /** Ids of all passages that cover it. */
  readonly passages: readonly string[];
  /** Ids of all events that rest on any of them, by time. */
  readonly events: readonly string[];
  /** The most precise of its passages. */
  readonly narrowest: string;
  /** It holds a letter or a digit; what does not is no place to stop at. */
  readonly hasWords: boolean;
  /** It begins where the words of an unrelated passage end, with no character between. */
  readonly abuts: boolean;
}

/** Words that nothing cites, or the sign for words left out. */
interface PlainPiece {
  readonly kind: 'plain' | 'gap';
  readonly text: string;
  readonly start: number;
}

export type Piece = MarkPiece | PlainPiece;

/** A paragraph of the article, or a run of furniture. `start` is its offset in the text. */
type ArticleBlock =
  | { readonly kind: 'paragraph'; readonly start: number; readonly pieces: readonly Piece[] }
  | FurnitureRun;

interface Headline {
  readonly start: number;
  readonly pieces: readonly Piece[];
}

export interface Article {
  /** The text's first paragraph where that is the title; null: the title is not in the text. */
  readonly headline: Headline | null;
  readonly blocks: readonly ArticleBlock[];
  readonly marks: readonly MarkPiece[];
}

/**
 * A source's text ready to be drawn. Depends on the dataset only, never on what is selected. No
 * piece crosses an end of `cuts`, which are in order.
 */
export function buildArticle(
  dataset: Dataset,
  source: Source,
  cuts: readonly TextRange[] = [],
): Article {
  const text = source.text ?? '';
  const marks: MarkPiece[] = [];
  const toPieces = (segments: readonly Segment[]) =>
    segments.map((segment, i): Piece => {
      const { start } = segment;
      const words = text.slice(start, segment.end);
      if (segment.passages.length === 0)
        return segment.gap
          ? { kind: 'gap', text: '[…]', start }
          : { kind: 'plain', text: words, start };
      const mark = describeMark(dataset, segment, marks.length, words, segments[i - 1]);
      marks.push(mark);
      return mark;
    });

  const blocks = segmentText(text, {
    passages: passagesOf(dataset, source.id),
    furniture: source.furniture,
    gaps: source.gaps,
    cuts,
  }).map((block): ArticleBlock =>
    block.kind === 'furniture'
      ? block
      : { kind: 'paragraph', start: block.start, pieces: toPieces(block.segments) },
  );
  // Furniture may stand above the headline; it moves below it, folded as it is.
  const first = blocks.find((block) => block.kind === 'paragraph');
  if (!first || wordsOf(first.pieces).trim() !== source.title.trim())
    return { headline: null, blocks, marks };
  return { headline: first, blocks: blocks.filter((block) => block !== first), marks };
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

function describeMark(
  dataset: Dataset,
  segment: Segment,
  index: number,
  text: string,
  before: Segment | undefined,
): MarkPiece {
  const places = new Set<number>();
  for (const { id } of segment.passages)
    for (const claim of dataset.claimsByPassage.get(id) ?? [])
      if (claim.type === 'event') places.add(dataset.eventIndex.get(claim.event.id)!);
  const events = [...places].sort((a, b) => a - b).map((place) => dataset.events[place]!.id);
  const narrowest = segment.passages.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  return {
    kind: 'mark',
    index,
    text,
    start: segment.start,
    passages: segment.passages.map(({ id }) => id),
    events,
    narrowest: narrowest.id,
    hasWords: /[\p{L}\p{N}]/u.test(text),
    abuts:
      before !== undefined &&
      before.passages.length > 0 &&
      !before.passages.some((passage) => segment.passages.includes(passage)),
  };
}

const passagesCache = new WeakMap<Dataset, Map<string, Passage[]>>();

/** The passages of one source, by place; grouped once per dataset. */
function passagesOf(dataset: Dataset, source: string): readonly Passage[] {
  let groups = passagesCache.get(dataset);
  if (!groups) {
    groups = new Map(dataset.sources.map(({ id }) => [id, []]));
    for (const passage of dataset.passages) groups.get(passage.source)?.push(passage);
    passagesCache.set(dataset, groups);
  }
  return groups.get(source) ?? [];
}
