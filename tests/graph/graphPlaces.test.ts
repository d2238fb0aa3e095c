// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { graphPlaces } from '../../src/graph/graphPlaces.ts';
import { paintedNames } from '../../src/graph/useGraphAnchor.ts';

const NONE = new Set<string>();
const BOX = { x0: 10, y0: 20, x1: 90, y1: 34 };
const NAME = { index: 0, side: 'below', lines: ['A name'], box: BOX } as const;

/** A stage with a network whose frame begins at (100, 50). */
function stageWithNetwork(): HTMLElement {
  const stage = document.createElement('div');
  const network = document.createElement('div');
  network.className = 'graph-network';
  network.getBoundingClientRect = () => new DOMRect(100, 50, 400, 300);
  stage.append(network);
  return stage;
}

afterEach(() => paintedNames.publish(null));

describe('what no line should cross in a graph', () => {
  it('includes the names that are painted, where they stand in the window', () => {
    paintedNames.publish([NAME]);
    const { boxes } = graphPlaces(stageWithNetwork(), NONE, NONE);
    expect(boxes).toHaveLength(1);
    const [{ left, top, right, bottom }] = boxes as [(typeof boxes)[0]];
    expect(left).toBeLessThan(110);
    expect(top).toBeLessThan(70);
    expect(right).toBeGreaterThan(190);
    expect(bottom).toBeGreaterThan(84);
    expect(bottom - top).toBeLessThan(14 + 10);
  });

  it('has none where no network is', () => {
    paintedNames.publish([NAME]);
    expect(graphPlaces(document.createElement('div'), NONE, NONE).boxes).toEqual([]);
  });
});
