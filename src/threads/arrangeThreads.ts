import type { Box, Point } from '../ui/anchors.ts';
import { leadFromWords, type Gutters } from './gutters.ts';
import { endKey, isToWords, type Link } from './linksOf.ts';

/** More threads would tell nothing apart. */
export const MAX_THREADS = 12;
/** From the end of a thread to the text, px. */
const FROM_TEXT = 6;
/** From the middle of an arrow to the trunk, and to the edge of what is in sight, px. */
const ARROW_FROM_TRUNK = 6;
const ARROW_FROM_EDGE = 20;
/** Threads from picture to picture run so far beside those to words, px. */
const APART = 4;
/** So far before the trunk a mark's stem and a lead end, px: room for the corner. */
const JOINT = 14;

/** Words with a place in the reader; `point`: at the edge of the text or what stands beside it. */
export interface Words {
  readonly id: string;
  readonly point: Point;
  readonly away: 'up' | 'down' | null;
  /** The part of their source that is in sight. */
  readonly view: Box;
}

/** What there is to draw threads from; px of the window. */
export interface Scene {
  readonly links: readonly Link[];
  /** Where level lines to the trunk leave the marks in sight, by `endKey`. */
  readonly marks: ReadonlyMap<string, Point>;
  /** The ways from ties and actors in sight to the trunk, by `endKey`. */
  readonly leads: ReadonlyMap<string, readonly Point[]>;
  readonly words: readonly Words[];
  readonly gutters: Gutters;
}

type Kind = 'words' | 'pictures';

/** A line from one thing to another; to words and between pictures look different. */
export interface Thread {
  readonly kind: Kind;
  readonly points: readonly Point[];
  /** It begins where a mark's stem or a lead comes from, rather than at something itself. */
  readonly hasStem: boolean;
  /** It ends where a lead goes on, rather than at something itself. */
  readonly hasLead: boolean;
}

/**
 * The level line from a mark to where its threads begin: all of them that moves with a zoom, so that
 * it can be moved without anything being painted anew.
 */
export interface Stem extends Point {
  readonly kind: Kind;
  readonly toX: number;
}

/** Where words are that are out of sight; it stands between the panels, off the margin's text. */
export interface Arrow extends Point {
  readonly direction: 'up' | 'down';
  /** Ids, the nearest first. */
  readonly passages: readonly string[];
}

export interface Arrangement {
  readonly threads: readonly Thread[];
  /**
   * The part of threads that lies in the graph, one to each tie or actor and lighter than a tie. From
   * the trunk on: where several run along one line, their dots fall together.
   */
  readonly leads: readonly (readonly Point[])[];
  readonly stems: readonly Stem[];
  readonly arrows: readonly Arrow[];
}

/** The threads and arrows of a scene: what is out of sight has no thread, words have an arrow. */
export function arrangeThreads({ links, marks, leads, words, gutters }: Scene): Arrangement {
  const { trunk, below } = gutters;
  const arrows = arrowsOf(words, trunk + (below === null ? 1 : -1) * ARROW_FROM_TRUNK);
  const toX = trunk - JOINT;
  const ways = new Map<string, readonly Point[]>();
  for (const [key, lead] of leads) ways.set(key, [jointOf(lead, toX), lead.at(-1)!]);
  const wordsKey = (id: string) => endKey({ type: 'passage', id });
  for (const { id, point, away } of words)
    if (!away)
      ways.set(wordsKey(id), leadFromWords({ x: point.x - FROM_TEXT, y: point.y }, gutters));
  for (const { x, y, passages } of arrows)
    for (const id of passages)
      ways.set(wordsKey(id), [
        { x, y },
        { x: trunk, y },
      ]);
  for (const [key, { y }] of marks)
    ways.set(key, [
      { x: toX, y },
      { x: trunk, y },
    ]);

  const threads = new Map<string, Thread>();
  const stems = new Map<string, Stem>();
  const drawn = new Map<string, readonly Point[]>();
  for (const link of links) {
    const isTurned = link.to.type === 'event' || link.from.type === 'passage';
    const [from, to] = isTurned ? [link.to, link.from] : [link.from, link.to];
    const [start, end] = [ways.get(endKey(from)), ways.get(endKey(to))];
    if (!start || !end) continue;
    const kind = isToWords(link) ? 'words' : 'pictures';
    const mark = marks.get(endKey(from));
    if (mark && stems.get(endKey(from))?.kind !== 'words')
      stems.set(endKey(from), { ...mark, kind, toX });
    const way = (lead: readonly Point[]) => (kind === 'words' ? lead : aside(lead));
    const points = [...way(start), ...way(end).toReversed()];
    // Several passages may begin in one line, and several marks stand in one row.
    const ends = [points[0], points.at(-1)].map((point) => `${point?.x} ${point?.y}`);
    const [hasStem, hasLead] = [
      mark !== undefined || leads.has(endKey(from)),
      leads.has(endKey(to)),
    ];
    threads.set(ends.join(), { kind, points, hasStem, hasLead });
    for (const key of [endKey(from), endKey(to)]) {
      const lead = leads.get(key);
      if (lead) drawn.set(key, [jointOf(lead, toX), ...lead.slice(0, -1).toReversed()]);
    }
    const sizes = [threads, stems, drawn].map(({ size }) => size);
    if (Math.max(...sizes) >= MAX_THREADS) break;
  }
  const all = { threads: [...threads.values()], leads: [...drawn.values()] };
  return { ...all, stems: [...stems.values()], arrows };
}

/** Where a lead ends: a little before the trunk, on its last and level part. */
function jointOf(lead: readonly Point[], toX: number): Point {
  return { x: Math.max(lead.at(-2)?.x ?? -Infinity, toX), y: lead.at(-1)!.y };
}

/** A way to the trunk that ends a little before it. */
function aside(lead: readonly Point[]): readonly Point[] {
  const last = lead.at(-1)!;
  return [...lead.slice(0, -1), { x: last.x - APART, y: last.y }];
}

/** An arrow for each direction in which words are out of sight, at `x`. */
function arrowsOf(words: readonly Words[], x: number): readonly Arrow[] {
  return (['up', 'down'] as const).flatMap((direction) => {
    const away = words.filter((each) => each.away === direction);
    const [first] = away;
    if (!first) return [];
    const ids = away.map(({ id }) => id);
    return [
      direction === 'up'
        ? { direction, passages: ids.toReversed(), x, y: first.view.top + ARROW_FROM_EDGE }
        : { direction, passages: ids, x, y: first.view.bottom - ARROW_FROM_EDGE },
    ];
  });
}
