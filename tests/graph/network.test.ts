import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/build/readDataset.ts';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { keptFree } from '../../src/graph/baseLayout.ts';
import { boxesTouch } from '../../src/graph/boxes.ts';
import { buildGraph } from '../../src/graph/buildGraph.ts';
import { castActors } from '../../src/graph/castActors.ts';
import type { Frame } from '../../src/graph/frame.ts';
import { createHits } from '../../src/graph/hitNetwork.ts';
import { layoutNetwork } from '../../src/graph/layoutNetwork.ts';
import { growth, makeScene } from '../../src/graph/networkScene.ts';
import { shapeOf } from '../../src/graph/paintNetwork.ts';
import { placeLabels } from '../../src/graph/placeLabels.ts';
import { planNetwork } from '../../src/graph/planNetwork.ts';
import { runLayoutJob } from '../../src/graph/runLayoutJob.ts';
import { limitView, zoomAbout, type View } from '../../src/graph/view.ts';
import { makeDataset } from './smallDataset.ts';

const SIDES = ['us', 'ru', 'eu', null] as const;

/** Some people on two or three sides or none, and who dealt with whom. */
const dataset: fc.Arbitrary<Dataset> = fc
  .record({
    people: fc.array(fc.record({ side: fc.nat(3), pairs: fc.boolean(), long: fc.boolean() }), {
      minLength: 1,
      maxLength: 90,
    }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 160 }),
  })
  .map(({ people, ends }) => {
    const id = (i: number) => `p${i}`;
    const counterparts = new Map<string, string>();
    const free = (side: number, from: number) =>
      people.findIndex(
        (person, i) => i > from && person.side === side && person.pairs && !counterparts.has(id(i)),
      );
    for (let us = free(0, -1), ru = free(1, -1); us >= 0 && ru >= 0;) {
      counterparts.set(id(us), id(ru)).set(id(ru), id(us));
      [us, ru] = [free(0, us), free(1, ru)];
    }
    return makeDataset(
      people.map(({ side, long }, i) => ({
        id: id(i),
        name: long ? `Somebody of the Northern Harbour ${i}` : `P. ${i}`,
        side: SIDES[side]!,
        counterpart: counterparts.get(id(i)) ?? null,
      })),
      ends.map(([a, b]) => ({ from: id(a % people.length), to: id(b % people.length) })),
      ['us', 'ru', 'eu'],
    );
  });
const geneva = async () => {
  const compiled = compileDataset(await readDataset('data/geneva-2021.json'));
  if (!compiled.ok) throw new Error('The Geneva dataset does not compile');
  return indexDataset(compiled.dataset);
};

const frame = fc.record({
  width: fc.integer({ min: 200, max: 1100 }),
  height: fc.integer({ min: 120, max: 600 }),
  textScale: fc.constantFrom(1, 1.25),
  isCoarse: fc.boolean(),
});

async function placed(data: Dataset, within: Frame) {
  const plan = planNetwork(data, within);
  const places = plan.placesOf(await runLayoutJob(plan.job));
  const graph = buildGraph(data, null);
  const actors = castActors(data, graph, places, new Set()).drawn;
  return { plan, actors, graph };
}

describe('the layout of a network', () => {
  it('gives the same picture for the same data and size', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, frame, async (data, within) => {
        const [one, two] = [planNetwork(data, within), planNetwork(data, within)];
        expect(await runLayoutJob(one.job)).toEqual(await runLayoutJob(two.job));
      }),
      { numRuns: 25 },
    );
  });

  it('keeps everybody within the picture, sides apart, counterparts face to face', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, frame, async (data, within) => {
        const { job } = planNetwork(data, within);
        if (job.type !== 'network') throw new Error('no network');
        const { nodes, width, height } = job.input;
        const xy = layoutNetwork(job.input);
        nodes.forEach(({ column, counterpart }, i) => {
          const [x, y] = [xy[2 * i]!, xy[2 * i + 1]!];
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
          if (column.at === 'left') expect(x).toBeLessThan(width / 2);
          if (column.at === 'right') expect(x).toBeGreaterThan(width / 2);
          if (counterpart < 0) return;
          expect(xy[2 * counterpart + 1]).toBe(xy[2 * i + 1]);
          expect(xy[2 * counterpart]).toBeCloseTo(width - x, 2);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the layout of the road to Geneva where it has little room', () => {
  it.each([
    [528, 192],
    [672, 120],
    [480, 144],
    [456, 144],
    [288, 264],
    [288, 336],
  ])('leaves corners and edges free: %i × %i', async (width, height) => {
    const { job } = planNetwork(await geneva(), { width, height, textScale: 1, isCoarse: false });
    if (job.type !== 'network') throw new Error('no network');
    const xy = layoutNetwork(job.input);
    job.input.nodes.forEach(({ radius }, i) => {
      const [x, y] = [xy[2 * i]!, xy[2 * i + 1]!];
      const node = { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
      for (const corner of job.input.obstacles) expect(boxesTouch(node, corner)).toBe(false);
      // Room for the ring of who is selected.
      expect(Math.min(node.x0, node.y0, width - node.x1, height - node.y1)).toBeGreaterThan(3.5);
    });
  });
});

describe('the names of a network', () => {
  it('touch no node, no other name, no edge and nothing that is kept free, at any zoom', async () => {
    const zoom = fc.record({
      k: fc.double({ min: 1, max: 16, noNaN: true }),
      x: fc.nat(500),
      y: fc.nat(300),
    });
    await fc.assert(
      fc.asyncProperty(dataset, frame, zoom, async (data, within, { k, x, y }) => {
        const { actors } = await placed(data, within);
        const { width, height, textScale } = within;
        const view = limitView({ k, x: -x, y: -y }, width, height, 16);
        const obstacles = keptFree(data, within);
        const fontPx = 11.5 * textScale;
        const labels = placeLabels(actors, view, width, height, fontPx, obstacles, () => 'usual');
        const nodes = actors.map((actor) => {
          const r = actor.radius * growth(view);
          const [cx, cy] = [view.x + view.k * actor.x, view.y + view.k * actor.y];
          return { x0: cx - r, y0: cy - r, x1: cx + r, y1: cy + r };
        });
        labels.forEach(({ box }, i) => {
          expect(box.x0).toBeGreaterThanOrEqual(0);
          expect(box.x1).toBeLessThanOrEqual(width);
          expect(box.y0).toBeGreaterThanOrEqual(0);
          expect(box.y1).toBeLessThanOrEqual(height);
          for (const other of [...nodes, ...obstacles]) expect(boxesTouch(box, other)).toBe(false);
          for (const other of labels.slice(i + 1)) expect(boxesTouch(box, other.box)).toBe(false);
        });
      }),
      { numRuns: 80 },
    );
  });

  it('are nearly all there for the few of the road to Geneva, in a low picture too', async () => {
    const data = await geneva();
    for (const [width, height, least] of [
      [528, 192, 0.8],
      [480, 192, 0.8],
      [432, 216, 0.8],
      [528, 168, 0.75],
      [288, 336, 0.7],
    ] as const) {
      const within = { width, height, textScale: 1, isCoarse: false };
      const { actors } = await placed(data, within);
      const view = { k: 1, x: 0, y: 0 };
      const kept = keptFree(data, within);
      const labels = placeLabels(actors, view, width, height, 11.5, kept, () => 'usual');
      expect(labels.length / actors.length, `${width} × ${height}`).toBeGreaterThan(least);
      for (const { index, lines } of labels)
        expect(lines.join(' ')).toBe(actors[index]!.shown.actor.name);
    }
  });

  it('are there of all that is chosen, and on no node of theirs', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, frame, fc.nat(), async (data, within, at) => {
        const { actors } = await placed(data, within);
        if (actors.length === 0) return;
        const { width, height, textScale } = within;
        const view = { k: 1, x: 0, y: 0 };
        const ids = [at % actors.length, (at + 7) % actors.length].map((i) => actors[i]!.id);
        const fontPx = 11.5 * textScale;
        const labels = placeLabels(actors, view, width, height, fontPx, [], ({ id }) =>
          ids.includes(id) ? 'chosen' : 'usual',
        );
        const named = labels.filter(({ index }) => ids.includes(actors[index]!.id));
        expect(labels.slice(0, named.length)).toEqual(named);
        // Two may stand where the frame has room for one name.
        expect(named.length).toBeGreaterThan(0);
        for (const { box } of named)
          for (const { x, y, radius, id } of actors)
            if (ids.includes(id)) {
              const r = radius * growth(view);
              const node = { x0: x - r, y0: y - r, x1: x + r, y1: y + r };
              expect(boxesTouch(box, node)).toBe(false);
            }
        labels.forEach(({ box }, i) => {
          for (const other of labels.slice(i + 1)) expect(boxesTouch(box, other.box)).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('begin with those that are wanted', async () => {
    const people = Array.from({ length: 80 }, (_, i) => ({ id: `p${i}` }));
    const data = makeDataset(
      people,
      people.map(({ id }, i) => ({ from: id, to: `p${(i + 1) % 80}` })),
    );
    const { actors } = await placed(data, {
      width: 700,
      height: 400,
      textScale: 1,
      isCoarse: false,
    });
    const last = actors.at(-1)!.id;
    const labels = placeLabels(actors, { k: 1, x: 0, y: 0 }, 700, 400, 11.5, [], ({ id }) =>
      id === last ? 'wanted' : 'usual',
    );
    expect(actors[labels[0]!.index]!.id).toBe(last);
  });
});

describe('hits in a network', () => {
  it('find the node under the pointer, and a tie beside its line, at any view', async () => {
    await fc.assert(
      fc.asyncProperty(
        dataset,
        frame,
        fc.double({ min: 1, max: 12, noNaN: true }),
        async (data, within, factor) => {
          const { actors, graph } = await placed(data, within);
          const scene = makeScene(actors, graph.ties, graph.ties, () => 0);
          const hits = createHits(scene);
          const view: View = zoomAbout({ k: 1, x: 0, y: 0 }, factor, { x: 50, y: 40 });
          const actor = actors[0];
          if (!actor) return;
          const at = { x: view.x + view.k * actor.x, y: view.y + view.k * actor.y };
          const found = actors[hits.nodeAt(at, view)]!;
          expect(Math.hypot(found.x - actor.x, found.y - actor.y)).toBeCloseTo(0, 1);
          graph.ties.slice(0, 5).forEach((tie, index) => {
            if (tie.tie.from === tie.tie.to) return;
            const { ax, ay, bx, by, cx, cy } = shapeOf(scene, view, index);
            const middle = { x: ax / 4 + cx / 2 + bx / 4, y: ay / 4 + cy / 2 + by / 4 };
            expect(hits.tieAt(middle, view, [index])).toBe(index);
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
