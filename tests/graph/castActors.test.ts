import { describe, expect, it } from 'vitest';
import { baseLayout } from '../../src/graph/baseLayout.ts';
import { boxesTouch } from '../../src/graph/boxes.ts';
import { buildGraph } from '../../src/graph/buildGraph.ts';
import { castActors, movePinned } from '../../src/graph/castActors.ts';
import { placedBox } from '../../src/graph/nodeShape.ts';
import { makeDataset, makeSmallDataset } from './smallDataset.ts';

const frame = { width: 860, height: 272, textScale: 1 };
const crowd = makeDataset(
  Array.from({ length: 3000 }, (_, i) => ({
    id: `p${i}`,
    name: `Person with number ${i}`,
    side: ['us', 'ru', null][i % 3]!,
  })),
  Array.from({ length: 3000 }, (_, i) => ({ from: `p${i}`, to: `p${(i * i) % 40}` })),
);

describe('castActors', () => {
  it('shows the most active of thousands and says how many more there are', () => {
    const graph = buildGraph(crowd, null);
    const { drawn, more } = castActors(crowd, graph, baseLayout(crowd, frame), new Set(), 1);
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.length).toBeLessThanOrEqual(60);
    expect(more).toBe(3000 - drawn.length);
  });

  it('always shows the required, and moves nobody for them', () => {
    const graph = buildGraph(crowd, null);
    const places = baseLayout(crowd, frame);
    const required = new Set(['p2999', 'p2998', 'p2997']);
    const { drawn } = castActors(crowd, graph, places, required, 1);
    expect(drawn.filter(({ id }) => required.has(id))).toHaveLength(3);
    const moved = places.filter(({ id, x, y }) =>
      drawn.some((actor) => actor.id === id && (actor.x !== x || actor.y !== y)),
    );
    expect(moved).toEqual([]);
    const boxes = drawn.map((actor) => placedBox(actor, 1));
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(i + 1))
        expect(boxesTouch(box, other, -0.2, -0.2)).toBe(false);
    });
  });

  it('fills the picture with whom the filters leave, however rare they are', () => {
    const visible = Uint8Array.from(crowd.events, (_, i) => (i > 2990 ? 1 : 0));
    const graph = buildGraph(crowd, visible);
    const { drawn, more } = castActors(crowd, graph, baseLayout(crowd, frame), new Set(), 1);
    expect(drawn).toHaveLength(graph.actors.length);
    expect(more).toBe(0);
  });

  it('gives nobody a place on the other side, however few places there are', () => {
    const graph = buildGraph(crowd, null);
    const places = baseLayout(crowd, frame).filter(({ id }) => Number(id.slice(1)) % 3 !== 1);
    const { drawn } = castActors(crowd, graph, places, new Set(['p1', 'p4']), 1);
    for (const { id, x } of drawn) {
      const side = crowd.actorById.get(id)!.side;
      if (side === 'us') expect(x).toBeLessThan(frame.width / 2);
      expect(side).not.toBe('ru');
    }
  });
});

describe('baseLayout', () => {
  it('stretches within a step of size rather than rearranging', () => {
    const dataset = makeSmallDataset();
    const small = baseLayout(dataset, { width: 840, height: 264, textScale: 1 });
    const large = baseLayout(dataset, { width: 863, height: 287, textScale: 1 });
    small.forEach(({ x, y }, i) => {
      expect(large[i]!.x).toBeCloseTo((x * 863) / 840, 0);
      expect(large[i]!.y).toBeCloseTo((y * 287) / 264, 0);
    });
  });
});

describe('movePinned', () => {
  it('puts a dragged actor where it was dropped, whole within the picture', () => {
    const dataset = makeSmallDataset();
    const graph = buildGraph(dataset, null);
    const { drawn } = castActors(dataset, graph, baseLayout(dataset, frame), new Set(), 1);
    const moved = movePinned(drawn, { biden: [0.5, 0.5], putin: [1, 1] }, frame);
    const at = (id: string) => moved.find((actor) => actor.id === id)!;
    expect([at('biden').x, at('biden').y]).toEqual([430, 136]);
    const box = placedBox(at('putin'), 1);
    expect(box.x1).toBeLessThanOrEqual(860.01);
    expect(box.y1).toBeLessThanOrEqual(272.01);
    expect(at('sullivan')).toEqual(drawn.find(({ id }) => id === 'sullivan'));
  });

  it('leaves who is called like a part of every object where it is', () => {
    const dataset = makeDataset(
      [{ id: 'constructor' }, { id: 'b' }],
      [{ from: 'constructor', to: 'b' }],
    );
    const places = baseLayout(dataset, frame);
    const { drawn } = castActors(dataset, buildGraph(dataset, null), places, new Set(), 1);
    expect(movePinned(drawn, {}, frame)).toEqual(drawn);
  });
});
