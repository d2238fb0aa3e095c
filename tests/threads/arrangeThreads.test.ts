import { describe, expect, it } from 'vitest';
import { arrangeThreads, MAX_THREADS, type Words } from '../../src/threads/arrangeThreads.ts';
import { guttersOf } from '../../src/threads/gutters.ts';
import type { Link } from '../../src/threads/linksOf.ts';

const READER = { left: 900, top: 500, right: 1440, bottom: 900 };
const VIEW = { ...READER, top: 540 };
const GUTTERS = guttersOf({
  timeline: { left: 28, top: 100, right: 880, bottom: 560 },
  graph: { left: 28, top: 600, right: 880, bottom: 900 },
  reader: READER,
})!;
const EVENT = { type: 'event', id: 'e' } as const;
const TIE = { type: 'tie', id: 't' } as const;
const MARKS = new Map([['event:e', { x: 300, y: 200 }]]);
const LEADS = new Map([
  [
    'tie:t',
    [
      { x: 400, y: 700 },
      { x: GUTTERS.trunk, y: 700 },
    ],
  ],
]);
const words = (id: string, y: number, away: Words['away'] = null): Words => ({
  id,
  point: { x: 928, y },
  away,
  view: VIEW,
});
const toWords = (...ids: readonly string[]): readonly Link[] =>
  ids.map((id) => ({ from: EVENT, to: { type: 'passage', id } }));

describe('arrangeThreads', () => {
  it('runs a thread from the mark to the margin of each passage in sight', () => {
    const scene = {
      marks: MARKS,
      leads: LEADS,
      gutters: GUTTERS,
      words: [words('p', 600), words('q', 650)],
    };
    const { threads, stems, arrows } = arrangeThreads({ ...scene, links: toWords('p', 'q') });
    expect(arrows).toEqual([]);
    // One stem from the mark, from whose end both go on.
    expect(stems).toEqual([{ x: 300, y: 200, kind: 'words', toX: threads[0]!.points[0]!.x }]);
    for (const { points, hasStem } of threads) {
      expect(hasStem).toBe(true);
      expect(points[0]).toEqual(threads[0]!.points[0]);
      expect(points[0]!.y).toBe(200);
      expect(points[0]!.x).toBeLessThan(GUTTERS.trunk);
    }
    const ends = threads.map(({ points }) => points.at(-1)!);
    expect(ends.map(({ y }) => y)).toEqual([600, 650]);
    for (const { x } of ends) expect(x).toBeLessThan(928);
  });

  it('draws one thread to a line in which several passages begin', () => {
    const scene = {
      marks: MARKS,
      leads: LEADS,
      gutters: GUTTERS,
      words: [words('p', 600), words('q', 600)],
    };
    expect(arrangeThreads({ ...scene, links: toWords('p', 'q') }).threads).toHaveLength(1);
  });

  it('leads to one arrow for all words further up, the nearest first', () => {
    const scene = {
      marks: MARKS,
      leads: LEADS,
      gutters: GUTTERS,
      words: [words('p', 540, 'up'), words('q', 540, 'up'), words('r', 900, 'down')],
    };
    const { threads, arrows } = arrangeThreads({ ...scene, links: toWords('p', 'q', 'r') });
    expect(arrows.map(({ direction, passages }) => [direction, passages])).toEqual([
      ['up', ['q', 'p']],
      ['down', ['r']],
    ]);
    for (const { x, y } of arrows) {
      // Between the panels, not on what stands in the margin.
      expect(x).toBeLessThan(READER.left + 12);
      expect(y).toBeGreaterThan(VIEW.top);
      expect(y).toBeLessThan(VIEW.bottom);
    }
    expect(threads).toHaveLength(2);
  });

  it('draws nothing from a mark that is out of sight, but keeps the arrows', () => {
    const scene = {
      marks: new Map(),
      leads: LEADS,
      gutters: GUTTERS,
      words: [words('p', 540, 'up')],
    };
    const { threads, arrows } = arrangeThreads({ ...scene, links: toWords('p') });
    expect(threads).toEqual([]);
    expect(arrows).toHaveLength(1);
  });

  it('tells threads between pictures from those to words', () => {
    const scene = { marks: MARKS, leads: LEADS, gutters: GUTTERS, words: [words('p', 600)] };
    const links = [...toWords('p'), { from: EVENT, to: TIE }];
    const { threads, leads } = arrangeThreads({ ...scene, links });
    expect(threads.map(({ kind }) => kind)).toEqual(['words', 'pictures']);
    // Over the graph itself goes its own, lighter line.
    expect(threads[1]).toMatchObject({ hasStem: true, hasLead: true });
    expect(leads).toEqual([[threads[1]!.points.at(-1), { x: 400, y: 700 }]]);
    expect(leads[0]![0]!.x).toBeGreaterThan(880 - 14);
  });

  it('goes from the mark where that is the other end', () => {
    const scene = { marks: MARKS, leads: LEADS, gutters: GUTTERS, words: [words('p', 600)] };
    const passage = { type: 'passage', id: 'p' } as const;
    const { threads, stems } = arrangeThreads({ ...scene, links: [{ from: passage, to: EVENT }] });
    expect(stems).toHaveLength(1);
    expect(threads[0]!.points[0]!.y).toBe(200);
    expect(threads[0]!.points.at(-1)!.y).toBe(600);
  });

  it('begins beside the graph, with one lead to a tie for all of its words', () => {
    const scene = {
      marks: MARKS,
      leads: LEADS,
      gutters: GUTTERS,
      words: [words('p', 600), words('q', 650)],
    };
    const [p, q] = ['p', 'q'].map((id) => ({ type: 'passage', id }) as const);
    const links = [
      { from: TIE, to: p! },
      // Also where the words are selected.
      { from: q!, to: TIE },
    ];
    const { threads, leads, stems } = arrangeThreads({ ...scene, links });
    expect(stems).toEqual([]);
    expect(leads).toEqual([[threads[0]!.points[0], { x: 400, y: 700 }]]);
    expect(threads).toHaveLength(2);
    for (const { kind, points, hasStem, hasLead } of threads) {
      expect({ kind, hasStem, hasLead }).toEqual({ kind: 'words', hasStem: true, hasLead: false });
      expect(points[0]!.x).toBeGreaterThan(880 - 14);
    }
  });

  it('stops at the most threads that can be told apart', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `p${i}`);
    const scene = {
      marks: MARKS,
      leads: LEADS,
      gutters: GUTTERS,
      words: ids.map((id, i) => words(id, 545 + i * 8)),
    };
    expect(arrangeThreads({ ...scene, links: toWords(...ids) }).threads).toHaveLength(MAX_THREADS);
  });
});
