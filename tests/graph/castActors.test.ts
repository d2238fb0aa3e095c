import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import { stretchPlaces } from '../../src/graph/places.ts';
import { boxesTouch } from '../../src/graph/boxes.ts';
import { buildGraph } from '../../src/graph/buildGraph.ts';
import { castActors, movePinned } from '../../src/graph/castActors.ts';
import { findPlaces } from '../../src/graph/findPlaces.ts';
import type { Frame } from '../../src/graph/frame.ts';
import { placedBox } from '../../src/graph/nodeShape.ts';
import { runLayoutJob } from '../../src/graph/runLayoutJob.ts';
import { makeDataset, makeSmallDataset } from './smallDataset.ts';

const frame: Frame = { width: 860, height: 272, textScale: 1, isCoarse: false };
const placesIn = (dataset: Dataset, within: Frame = frame) =>
  findPlaces(dataset, within, runLayoutJob);
const crowd = makeDataset(
  Array.from({ length: 3000 }, (_, i) => ({
    id: `p${i}`,
    name: `Person with number ${i}`,
    side: ['us', 'ru', null][i % 3]!,
  })),
  Array.from({ length: 3000 }, (_, i) => ({ from: `p${i}`, to: `p${(i * i) % 40}` })),
);
const crowdPlaces = await placesIn(crowd);

describe('castActors', () => {
  it('shows a thousand of thousands, the most active, and says how many more there are', () => {
    const graph = buildGraph(crowd, null);
    const { drawn, more } = castActors(crowd, graph, crowdPlaces, new Set());
    expect(drawn.map(({ id }) => id)).toEqual(graph.actors.slice(0, 1000).map(({ id }) => id));
    expect(more).toBe(2000);
  });

  it('shows everybody where there are few, each with a place of its own', async () => {
    const dataset = makeSmallDataset();
    const places = await placesIn(dataset);
    expect(places.type).toBe('picture');
    const { drawn, more } = castActors(dataset, buildGraph(dataset, null), places, new Set());
    expect(drawn).toHaveLength(5);
    expect(more).toBe(0);
    const boxes = drawn.map((actor) => placedBox(actor, 1));
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(i + 1))
        expect(boxesTouch(box, other, -0.2, -0.2)).toBe(false);
    });
  });

  it('always shows the required, and moves nobody for them', () => {
    const graph = buildGraph(crowd, null);
    const required = new Set(['p2999', 'p2998', 'p2997']);
    const { drawn } = castActors(crowd, graph, crowdPlaces, required);
    expect(drawn.filter(({ id }) => required.has(id))).toHaveLength(3);
    const moved = crowdPlaces.placed.filter(({ id, x, y }) =>
      drawn.some((actor) => actor.id === id && (actor.x !== x || actor.y !== y)),
    );
    expect(moved).toEqual([]);
  });

  it('fills the picture with whom the filters leave, however rare they are', () => {
    const visible = Uint8Array.from(crowd.events, (_, i) => (i > 2990 ? 1 : 0));
    const graph = buildGraph(crowd, visible);
    const { drawn, more } = castActors(crowd, graph, crowdPlaces, new Set());
    expect(drawn).toHaveLength(graph.actors.length);
    expect(more).toBe(0);
  });

  it('gives nobody a place on the other side, however few places there are', () => {
    const graph = buildGraph(crowd, null);
    const placed = crowdPlaces.placed.filter(({ id }) => Number(id.slice(1)) % 3 !== 1);
    const { drawn } = castActors(crowd, graph, { ...crowdPlaces, placed }, new Set(['p1', 'p4']));
    for (const { id, x } of drawn) {
      const side = crowd.actorById.get(id)!.side;
      if (side === 'us') expect(x).toBeLessThan(frame.width / 2);
      expect(side).not.toBe('ru');
    }
  });
});

describe('stretchPlaces', () => {
  it('widens the distances, and nothing else', async () => {
    const small = await placesIn(makeSmallDataset(), { ...frame, width: 840, height: 264 });
    const large = stretchPlaces(small, { ...frame, width: 863, height: 287 });
    small.placed.forEach((actor, i) => {
      const { x, y, ...rest } = large.placed[i]!;
      expect(x).toBeCloseTo((actor.x * 863) / 840, 0);
      expect(y).toBeCloseTo((actor.y * 287) / 264, 0);
      expect(actor).toMatchObject(rest);
    });
  });
});

describe('movePinned', () => {
  it('puts a dragged actor where it was dropped, whole within the picture', async () => {
    const dataset = makeSmallDataset();
    const places = await placesIn(dataset);
    const { drawn } = castActors(dataset, buildGraph(dataset, null), places, new Set());
    const moved = movePinned(drawn, { biden: [0.5, 0.5], putin: [1, 1] }, frame, 1);
    const at = (id: string) => moved.find((actor) => actor.id === id)!;
    expect([at('biden').x, at('biden').y]).toEqual([430, 136]);
    const box = placedBox(at('putin'), 1);
    expect(box.x1).toBeLessThanOrEqual(860.01);
    expect(box.y1).toBeLessThanOrEqual(272.01);
    expect(at('sullivan')).toEqual(drawn.find(({ id }) => id === 'sullivan'));
  });

  it('leaves who is called like a part of every object where it is', async () => {
    const dataset = makeDataset(
      [{ id: 'constructor' }, { id: 'b' }],
      [{ from: 'constructor', to: 'b' }],
    );
    const places = await placesIn(dataset);
    const { drawn } = castActors(dataset, buildGraph(dataset, null), places, new Set());
    expect(movePinned(drawn, {}, frame, 1)).toEqual(drawn);
  });
});
