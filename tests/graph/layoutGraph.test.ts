import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesTouch } from '../../src/graph/boxes.ts';
import { layoutGraph } from '../../src/graph/layoutGraph.ts';
import type { Column, LayoutActor, LayoutInput } from '../../src/graph/layoutTypes.ts';
import { placedBox } from '../../src/graph/nodeShape.ts';

/** Little, so that hundreds of pictures take seconds: what must hold, holds for ugly ones too. */
const EFFORT = 60_000;

const column = fc.oneof(
  fc.constant<Column>({ at: 'left' }),
  fc.constant<Column>({ at: 'right' }),
  fc.constant<Column>({ at: 'middle' }),
  fc.nat(2).map((index): Column => ({ at: 'edge', index, count: 3 })),
);
const name = fc
  .array(fc.string({ minLength: 1, maxLength: 14, unit: 'grapheme' }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '));

const input: fc.Arbitrary<LayoutInput> = fc
  .record({
    people: fc.array(fc.record({ name, column, dealings: fc.nat(30), pairs: fc.boolean() }), {
      maxLength: 26,
    }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
    width: fc.integer({ min: 200, max: 1100 }),
    height: fc.integer({ min: 160, max: 600 }),
    textScale: fc.constantFrom(1, 1.25),
  })
  .map(({ people, ends, width, height, textScale }) => {
    const actors: LayoutActor[] = people.map(({ name: called, column: at, dealings }, i) => ({
      name: called,
      column: at,
      dealings,
      id: `a${i}`,
      counterpart: null,
    }));
    const free = (at: Column['at']) =>
      actors.findIndex((actor) => actor.column.at === at && actor.counterpart === null);
    for (const { pairs } of people) {
      const [left, right] = [free('left'), free('right')];
      if (!pairs || left < 0 || right < 0) continue;
      actors[left] = { ...actors[left]!, counterpart: `a${right}` };
      actors[right] = { ...actors[right]!, counterpart: `a${left}` };
    }
    const links = ends.flatMap(([a, b]) =>
      actors.length > 1
        ? [{ from: `a${a % actors.length}`, to: `a${b % actors.length}`, ties: 1 + (a % 3) }]
        : [],
    );
    const obstacles = [{ x0: 0, y0: 0, x1: 80, y1: 28 }];
    return { actors, links, obstacles, width, height, textScale, effort: EFFORT };
  });

describe('layoutGraph', () => {
  it('never lets nodes and labels overlap, leave the picture or cover the names of sides', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { placed, textScale } = layoutGraph(given);
        const boxes = placed.map((actor) => placedBox(actor, textScale));
        for (const [i, box] of boxes.entries()) {
          expect(box.x0).toBeGreaterThanOrEqual(-0.01);
          expect(box.y0).toBeGreaterThanOrEqual(-0.01);
          expect(box.x1).toBeLessThanOrEqual(given.width + 0.01);
          expect(box.y1).toBeLessThanOrEqual(given.height + 0.01);
          for (const other of boxes.slice(i + 1)) expect(boxesTouch(box, other)).toBe(false);
          for (const obstacle of given.obstacles) expect(boxesTouch(box, obstacle)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('keeps the first two sides apart and lets opposite numbers face each other', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { placed } = layoutGraph(given);
        const at = new Map(placed.map((actor) => [actor.id, actor]));
        for (const { id, column: own, counterpart } of given.actors) {
          const actor = at.get(id);
          if (!actor) continue;
          const isLeft = actor.x < given.width / 2;
          expect(own.at === 'left' && !isLeft).toBe(false);
          expect(own.at === 'right' && isLeft).toBe(false);
          const other = counterpart === null ? null : at.get(counterpart)!;
          expect(other?.y ?? actor.y).toBe(actor.y);
          expect(other?.x ?? given.width - actor.x).toBeCloseTo(given.width - actor.x, 6);
        }
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('gives the same picture for the same input', () => {
    fc.assert(
      fc.property(input, (given) => {
        expect(layoutGraph(given)).toEqual(layoutGraph(structuredClone(given)));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('accounts for everybody, placed or not', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { placed, unplaced } = layoutGraph(given);
        const ids = [...placed.map(({ id }) => id), ...unplaced].toSorted();
        expect(ids).toEqual(given.actors.map(({ id }) => id).toSorted());
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('puts the most active pair highest of all pairs', () => {
    const actors = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i): LayoutActor => ({
      id,
      name: `Person ${id}`,
      column: { at: i % 2 === 0 ? 'left' : 'right' },
      dealings: [1, 1, 9, 8, 3, 2][i]!,
      counterpart: 'badcfe'[i]!,
    }));
    const { placed } = layoutGraph({
      actors,
      links: [],
      obstacles: [],
      width: 860,
      height: 274,
      textScale: 1,
      effort: EFFORT,
    });
    const height = (id: string) => placed.find((actor) => actor.id === id)!.y;
    expect(height('c')).toBeLessThanOrEqual(height('a'));
    expect(height('c')).toBeLessThanOrEqual(height('e'));
  });

  it('finds room for nobody in a picture without any', () => {
    const actors: LayoutActor[] = [
      { id: 'a', name: 'A', column: { at: 'middle' }, dealings: 1, counterpart: null },
    ];
    const frame = { width: 5, height: 5, textScale: 1, effort: EFFORT };
    expect(layoutGraph({ actors, links: [], obstacles: [], ...frame }).unplaced).toEqual(['a']);
  });
});
