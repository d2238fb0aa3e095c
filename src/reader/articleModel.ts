import type { Dataset } from '../dataset/indexDataset.ts';
import type { Passage, Source } from '../dataset/model.ts';
import { segmentText, type FurnitureRun, type Segment } from './segments.ts';

/** What a click on a mark selects. */
interface MarkTarget {
  readonly type: 'event' | 'passage';
  readonly id: string;
}

/** Cited words as they are drawn. */
export interface MarkPiece {
  readonly kind: 'mark';
  /** Place among the marks of the article. */
  readonly index: number;
  readonly text: string;
  /** Ids of all passages that cover it. */
  readonly passages: readonly string[];
  /** Ids of all events that rest on any of them, by time. */
  readonly events: readonly string[];
  /** The most precise of its passages. */
  readonly narrowest: string;
  readonly target: MarkTarget;
  /** It holds a letter or a digit; what does not is no place to stop at. */
  readonly hasWords: boolean;
  /** It begins where the words of an unrelated passage end, with no character between. */
  readonly abuts: boolean;
}

/** Words that nothing cites, or the sign for words left out. */
interface PlainPiece {
  readonly kind: 'plain' | 'gap';
  readonly text: string;
}

export type Piece = MarkPiece | PlainPiece;

/** A paragraph of the article, or a run of furniture. `start` is its offset in the text. */
type ArticleBlock =
  | { readonly kind: 'paragraph'; readonly start: number; readonly pieces: readonly Piece[] }
  | FurnitureRun;

export interface Article {
  /** The text's first paragraph where that is the title; null: the title is not in the text. */
  readonly headline: readonly Piece[] | null;
  readonly blocks: readonly ArticleBlock[];
  readonly marks: readonly MarkPiece[];
}

/** A source's text ready to be drawn. Depends on the dataset only, never on what is selected. */
export function buildArticle(dataset: Dataset, source: Source): Article {
  const text = source.text ?? '';
  const marks: MarkPiece[] = [];
  const toPieces = (segments: readonly Segment[]) =>
    segments.map((segment, i): Piece => {
      const words = text.slice(segment.start, segment.end);
      if (segment.passages.length === 0)
        return segment.gap ? { kind: 'gap', text: '[…]' } : { kind: 'plain', text: words };
      const mark = describeMark(dataset, segment, marks.length, words, segments[i - 1]);
      marks.push(mark);
      return mark;
    });

  const blocks = segmentText(text, {
    passages: passagesOf(dataset, source.id),
    furniture: source.furniture,
    gaps: source.gaps,
  }).map((block): ArticleBlock =>
    block.kind === 'furniture'
      ? block
      : { kind: 'paragraph', start: block.start, pieces: toPieces(block.segments) },
  );
  // Furniture may stand above the headline; it moves below it, folded as it is.
  const first = blocks.find((block) => block.kind === 'paragraph');
  if (!first || wordsOf(first.pieces).trim() !== source.title.trim())
    return { headline: null, blocks, marks };
  return { headline: first.pieces, blocks: blocks.filter((block) => block !== first), marks };
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
  const claims = segment.passages.flatMap(({ id }) => dataset.claimsByPassage.get(id) ?? []);
  const places = new Set<number>();
  for (const claim of claims)
    if (claim.type === 'event') places.add(dataset.eventIndex.get(claim.event.id)!);
  const events = [...places].sort((a, b) => a - b).map((i) => dataset.events[i]!.id);
  const narrowest = segment.passages.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  const [only] = events;
  // A tie of the event is the event's own; anything else is something to choose from.
  const single =
    events.length === 1 && claims.every(({ type }) => type === 'event' || type === 'tie');
  return {
    kind: 'mark',
    index,
    text,
    passages: segment.passages.map(({ id }) => id),
    events,
    narrowest: narrowest.id,
    target:
      single && only !== undefined
        ? { type: 'event', id: only }
        : { type: 'passage', id: narrowest.id },
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
