import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../src/build/readDataset.ts';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { keptFree } from '../../src/graph/baseLayout.ts';
import { boxesTouch, type Box } from '../../src/graph/boxes.ts';
import { buildGraph } from '../../src/graph/buildGraph.ts';
import { castActors, movePinned, type DrawnActor } from '../../src/graph/castActors.ts';
import { findPlaces } from '../../src/graph/findPlaces.ts';
import { makeWay } from '../../src/graph/makeWay.ts';
import { moved, nameBox, nameShifts, nodeBox } from '../../src/graph/nameBoxes.ts';
import { runLayoutJob } from '../../src/graph/runLayoutJob.ts';

const frame = { width: 840, height: 192, textScale: 1, isCoarse: false };
let dataset: Dataset;
let drawn: readonly DrawnActor[];
let textScale: number;

beforeAll(async () => {
  const compiled = compileDataset(await readDataset('data/geneva-2021.json'));
  if (!compiled.ok) throw new Error('The Geneva dataset does not compile');
  dataset = indexDataset(compiled.dataset);
  const places = await findPlaces(dataset, frame, runLayoutJob);
  textScale = places.textScale;
  drawn = castActors(dataset, buildGraph(dataset, null), places, new Set()).drawn;
});

/** The picture with some actors dragged elsewhere, and names out of their way. */
function dragged(pins: Readonly<Record<string, readonly [number, number]>>) {
  return makeWay(dataset, movePinned(drawn, pins, frame, textScale), frame, textScale);
}

/** Whether a name in a box would lie on another name, a node or what is kept free, or outside. */
function isInTheWay(actors: readonly DrawnActor[], own: number, box: Box): boolean {
  if (box.x0 < 0 || box.y0 < 0 || box.x1 > frame.width || box.y1 > frame.height) return true;
  if (keptFree(dataset, frame).some((corner) => boxesTouch(corner, box))) return true;
  return actors.some(
    (other, i) =>
      i !== own &&
      (boxesTouch(nodeBox(other), box) ||
        (!other.isUnnamed && boxesTouch(nameBox(other, textScale), box))),
  );
}

const inTheWay = (actors: readonly DrawnActor[]) =>
  actors.filter((actor, i) => !actor.isUnnamed && isInTheWay(actors, i, nameBox(actor, textScale)));

const place = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

describe('names in a picture of few', () => {
  it('stay where they are as long as nobody is dragged', () => {
    expect(dragged({})).toEqual(drawn);
  });

  it('make way for who is dragged among them', () => {
    const pins = { biden: [0.2631, 0.6147] } as const;
    expect(inTheWay(movePinned(drawn, pins, frame, textScale)).length).toBeGreaterThan(0);
    expect(inTheWay(dragged(pins))).toEqual([]);
  });

  it('lie on no node, on no other name and within the picture, wherever who is dragged to', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), place), { minLength: 1, maxLength: 5 }), (moves) => {
        const pins = moves.map(([who, at]) => [drawn[who % drawn.length]!.id, at] as const);
        expect(inTheWay(dragged(Object.fromEntries(pins)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('are left out where there is no such place, and there alone', () => {
    fc.assert(
      fc.property(fc.nat(), place, (who, at) => {
        const actors = dragged({ [drawn[who % drawn.length]!.id]: at });
        actors.forEach((actor, i) => {
          if (!actor.isUnnamed) return;
          const { nameShift: _, ...usual } = actor;
          const below = nameBox(usual, textScale);
          for (const shift of nameShifts(actor, textScale))
            expect(isInTheWay(actors, i, moved(below, shift))).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('find one nine times of ten, wherever in the crowd somebody is dragged to', () => {
    const [before, left] = [[0], [0]];
    for (const { id } of drawn)
      for (const x of [0.1, 0.3, 0.5, 0.7, 0.9])
        for (const y of [0.2, 0.5, 0.8]) {
          const placed = movePinned(drawn, { [id]: [x, y] }, frame, textScale);
          const own = nodeBox(placed.find((actor) => actor.id === id)!);
          if (placed.some((actor) => actor.id !== id && boxesTouch(nodeBox(actor), own))) continue;
          before.push(inTheWay(placed).length);
          left.push(dragged({ [id]: [x, y] }).filter(({ isUnnamed }) => isUnnamed).length);
        }
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    expect(sum(before)).toBeGreaterThan(200);
    expect(sum(left)).toBeLessThan(sum(before) / 10);
  });

  it('come back when there is room for them again', () => {
    const pins = Object.fromEntries(drawn.slice(0, 8).map(({ id }) => [id, [0.5, 0.5] as const]));
    const crowded = dragged(pins);
    expect(crowded.some(({ isUnnamed }) => isUnnamed)).toBe(true);
    const apart = crowded.map((actor, i) => ({ ...actor, x: drawn[i]!.x, y: drawn[i]!.y }));
    expect(makeWay(dataset, apart, frame, textScale).some(({ isUnnamed }) => isUnnamed)).toBe(
      false,
    );
  });

  it('move alone: nodes stay where they are', () => {
    fc.assert(
      fc.property(fc.nat(), place, (who, at) => {
        const pins = { [drawn[who % drawn.length]!.id]: at };
        const before = movePinned(drawn, pins, frame, textScale);
        const nodesOf = (actors: readonly DrawnActor[]) =>
          actors.map(({ id, x, y, radius }) => ({ id, x, y, radius }));
        expect(nodesOf(dragged(pins))).toEqual(nodesOf(before));
      }),
      { numRuns: 50 },
    );
  });
});
