import { cleanup, render, waitFor } from '@testing-library/react';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readDataset } from '../../src/build/readDataset.ts';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { RelationshipGraph } from '../../src/graph/RelationshipGraph.tsx';
import { createAppStore } from '../../src/state/appStore.ts';
import type { Facts } from '../../src/state/facts.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { makeSmallDataset } from './smallDataset.ts';

/** To lay out a picture takes a busy machine more than the usual second. */
const LAYOUT_PATIENCE_MS = 20_000;
const FOLDER = 'tests/graph/pictures';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** What the graph draws in a panel of a size, as text that a person can compare. */
async function draw(
  dataset: Dataset,
  width: number,
  height: number,
  facts: Partial<Facts> = {},
): Promise<string> {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
  const { container } = render(
    <StoreContext value={createAppStore(dataset, facts)}>
      <RelationshipGraph />
    </StoreContext>,
  );
  const isBusy = () => container.querySelector('[aria-busy=true]');
  await waitFor(() => expect(isBusy()).toBeNull(), { timeout: LAYOUT_PATIENCE_MS });
  const svg = container.querySelector('svg.graph-picture')!;
  svg.removeAttribute('aria-describedby');
  // Set by gestures, which come when somebody is there.
  svg.removeAttribute('style');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;
}

/** What the picture should be; a changed one is written beside it to be looked at. */
function expected(name: string, picture: string): string {
  const file = `${FOLDER}/${name}.svg`;
  const changed = `${FOLDER}/${name}-changed.svg`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (picture === before) rmSync(changed, { force: true });
  else writeFileSync(changed, picture);
  return before;
}

const geneva = async () => {
  const result = compileDataset(await readDataset('data/geneva-2021.json'));
  if (!result.ok) throw new Error('The Geneva dataset does not compile');
  return indexDataset(result.dataset);
};

describe('the picture of the graph', () => {
  it('of a small dataset is as expected', async () => {
    const picture = await draw(makeSmallDataset(), 860, 272);
    expect(picture).toBe(expected('small', picture));
  });

  it.each([
    ['panel', 854, 206],
    ['narrow', 968, 164],
    ['phone', 362, 540],
  ])('of the road to Geneva, %s, is as expected', async (name, width, height) => {
    const picture = await draw(await geneva(), width, height);
    expect(picture).toBe(expected(`geneva-${name}`, picture));
  });

  it('of two who are selected together is as expected', async () => {
    const picture = await draw(await geneva(), 968, 300, {
      selection: { type: 'pair', id: 'biden~putin', aspect: null },
    });
    expect(picture).toBe(expected('geneva-pair', picture));
  });

  it('of the road to Geneva has everybody, counterparts face to face', async () => {
    const dataset = await geneva();
    for (const [width, height] of [
      [854, 206],
      [968, 164],
      [362, 540],
    ] as const) {
      const picture = await draw(dataset, width, height);
      const places = new Map(
        [
          ...picture.matchAll(/data-actor="([^"]+)" transform="translate\(([\d.]+) ([\d.]+)\)"/g),
        ].map(([, id, x, y]) => [id!, { x: Number(x), y: Number(y) }]),
      );
      expect(places.size).toBe(dataset.actors.length);
      for (const { id, counterpart } of dataset.actors) {
        if (counterpart === null) continue;
        expect(places.get(counterpart)!.y).toBe(places.get(id)!.y);
        expect(places.get(counterpart)!.x).toBeCloseTo(width - places.get(id)!.x, 0);
      }
      cleanup();
    }
  });
});
