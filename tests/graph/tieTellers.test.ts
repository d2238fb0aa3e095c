import { withAxis } from '../fixtures/compiledParts.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { buildGraph } from '../../src/graph/buildGraph.ts';
import { boxesTouch, type Box } from '../../src/graph/boxes.ts';
import type { DrawnActor } from '../../src/graph/castActors.ts';
import { drawTies } from '../../src/graph/drawTies.ts';
import { labelBaseline, labelPx, placedBox } from '../../src/graph/nodeShape.ts';
import { placeTieLetters } from '../../src/graph/placeTieLetters.ts';
import { selectTieTellers, tellersOfTie } from '../../src/graph/tieTellers.ts';
import { createAppStore } from '../../src/state/appStore.ts';
import { makeDataset, withTellers } from './smallDataset.ts';

const ANY = () => true;
const tieOf = (dataset: Dataset, id: string) => dataset.tieById.get(id)!;

describe('who tells a tie', () => {
  it('are the sources of the words of its dealings, in the order of the sources', () => {
    const dataset = withTellers([['b', 'a'], ['b']]);
    expect(tellersOfTie(dataset, tieOf(dataset, 'anna~meets~boris'), ANY)).toEqual(['A', 'B']);
  });

  it('are those of the dealings that are shown alone', () => {
    const dataset = withTellers([['a'], ['b']]);
    const shown = tellersOfTie(dataset, tieOf(dataset, 'anna~meets~boris'), (i) => i === 1);
    expect(shown).toEqual(['B']);
  });

  it('are those who tell the event, where a dealing has no words of its own', () => {
    const dataset = withTellers([['a']]);
    const bare = indexDataset(
      withAxis({
        ...dataset,
        events: dataset.events.map((event) => ({ ...event, passages: [], cites: ['b'] })),
        ties: dataset.ties.map((tie) => ({
          ...tie,
          dealings: tie.dealings.map(({ event }) => ({ event, passages: [] })),
        })),
      }),
    );
    expect(tellersOfTie(bare, tieOf(bare, 'anna~meets~boris'), ANY)).toEqual(['B']);
  });

  it('are nobody before somebody asks, and obey the filters then', () => {
    const dataset = withTellers([['a'], ['b']]);
    const store = createAppStore(dataset);
    expect(selectTieTellers(store.getState())).toBeNull();
    store.getState().setShowsTellers(true);
    const [tie] = buildGraph(dataset, null).ties;
    expect(selectTieTellers(store.getState())!(tie!)).toEqual(['A', 'B']);
    expect(selectTieTellers(store.getState())).toBe(selectTieTellers(store.getState()));
    store.getState().toggleFacet('themes', 'odd');
    expect(selectTieTellers(store.getState())!(tie!)).toEqual(['B']);
  });
});

const SIZE = { width: 640, height: 320 };
const coordinate = (most: number) => fc.double({ min: 20, max: most - 20, noNaN: true });

describe('the letters on ties', () => {
  const actorIds = ['a', 'b', 'c', 'd', 'e', 'f'];
  const pictures = fc.record({
    places: fc.array(fc.tuple(coordinate(SIZE.width), coordinate(SIZE.height)), {
      minLength: actorIds.length,
      maxLength: actorIds.length,
    }),
    dealings: fc.array(
      fc.record({
        from: fc.constantFrom(...actorIds),
        to: fc.constantFrom(...actorIds),
        kind: fc.constantFrom('meets', 'calls'),
        directed: fc.boolean(),
      }),
      { maxLength: 24 },
    ),
    count: fc.integer({ min: 1, max: 5 }),
  });

  it('stand on no node, name, arrow head or obstacle, and not on each other', () => {
    fc.assert(
      fc.property(pictures, ({ places, dealings, count }) => {
        const dataset = makeDataset(
          actorIds.map((id) => ({ id })),
          dealings,
        );
        const graph = buildGraph(dataset, null);
        const actors = graph.actors.map((shown, i): DrawnActor => {
          const [x, y] = places[i]!;
          return {
            id: shown.id,
            x,
            y,
            radius: 9,
            strong: false,
            lines: ['Name'],
            labelWidth: 60,
            shown,
          };
        });
        const ties = drawTies(graph.ties, graph.ties, actors);
        const obstacle = { x0: 0, y0: 0, x1: 90, y1: 24 };
        const letters = Array.from({ length: count }, (_, i) => String.fromCodePoint(65 + i));
        const placed = placeTieLetters(ties, () => letters, actors, 1, [obstacle]);
        const heads = ties.flatMap(({ shape }) => (shape.arrow ? [boxOfPath(shape.arrow)] : []));
        const kept = [obstacle, ...heads, ...actors.flatMap(nodeAndName)];
        placed.forEach(({ box }, i) => {
          for (const other of kept) expect(boxesTouch(box, other)).toBe(false);
          for (const other of placed.slice(i + 1)) expect(boxesTouch(box, other.box)).toBe(false);
        });
      }),
    );
  });

  it('are at the middle of a tie with room, three and a number at the most', () => {
    const dataset = makeDataset(
      [{ id: 'anna' }, { id: 'boris' }],
      [{ from: 'anna', to: 'boris', directed: false }],
    );
    const graph = buildGraph(dataset, null);
    const actors = graph.actors.map((shown, i): DrawnActor => ({
      id: shown.id,
      x: 100 + 400 * i,
      y: 150,
      radius: 9,
      strong: false,
      lines: ['Name'],
      labelWidth: 60,
      shown,
    }));
    const ties = drawTies(graph.ties, graph.ties, actors);
    const [letters] = placeTieLetters(ties, () => ['A', 'B', 'C', 'D', 'E'], actors, 1, []);
    expect(letters!.text).toBe('A B C +2');
    expect(letters!.x).toBeCloseTo(ties[0]!.shape.middle.x, 0);
  });
});

function nodeAndName(actor: DrawnActor): readonly Box[] {
  const { x, y, radius, labelWidth } = actor;
  const top = y + labelBaseline(radius, 0, labelPx(false, 1)) - labelPx(false, 1) * 0.8;
  return [
    { x0: x - radius, x1: x + radius, y0: y - radius, y1: y + radius },
    { x0: x - labelWidth / 2, x1: x + labelWidth / 2, y0: top, y1: placedBox(actor, 1).y1 },
  ];
}

function boxOfPath(path: string): Box {
  const numbers = Array.from(path.matchAll(/-?[\d.]+/g), Number);
  const [xs, ys] = [0, 1].map((axis) => numbers.filter((_, i) => i % 2 === axis));
  return {
    x0: Math.min(...xs!),
    x1: Math.max(...xs!),
    y0: Math.min(...ys!),
    y1: Math.max(...ys!),
  };
}
