import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readDataset } from '../../src/build/readDataset.ts';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { dayOf } from '../../src/dataset/days.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { createAppStore } from '../../src/state/appStore.ts';
import type { Facts } from '../../src/state/facts.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { Timeline } from '../../src/timeline/Timeline.tsx';
import { datasetOf, day, event, moment, smallDataset } from './timelineFixture.ts';

const FOLDER = 'tests/timeline/pictures';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** The drawing as text that a person can compare: rounded, with plain ids, one element a line. */
function normalise(svg: string): string {
  const ids = new Map<string, string>();
  return `${svg
    .replaceAll(
      /_r_[0-9a-z]+_/g,
      (id) => ids.get(id) ?? (ids.set(id, `id${ids.size}`), ids.get(id)!),
    )
    .replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replaceAll('><', '>\n<')}\n`;
}

/** What the timeline draws in a panel of a size, with the axis above it. */
async function draw(
  dataset: Dataset,
  width: number,
  height: number,
  facts: Partial<Facts> = {},
): Promise<string> {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
  const { container } = render(
    <StoreContext.Provider value={createAppStore(dataset, facts)}>
      <Timeline />
    </StoreContext.Provider>,
  );
  // Brackets come when they are asked for.
  await act(() => import('../../src/timeline/Brackets.tsx'));
  const parts = container.querySelectorAll(
    '.timeline-axis svg, .timeline-grounds, .timeline-drawing',
  );
  return normalise([...parts].map((svg) => svg.outerHTML).join(''));
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

const year = (value: number, month = 1, dayOfMonth = 1) =>
  dayOf({ year: value, month, day: dayOfMonth });

const geneva = async () => {
  const result = compileDataset(await readDataset('data/geneva-2021.json'));
  if (!result.ok) throw new Error('The Geneva dataset does not compile');
  return indexDataset(result.dataset);
};

/** Datasets that a timeline for news of last year would not think of. */
const ODD: Readonly<Record<string, Dataset>> = {
  'before-christ': datasetOf([
    event('founding', { date: moment(year(-752, 4, 21)) }),
    event('republic', { date: moment(year(-508), year(-507) - 1) }),
    event('caesar', { date: moment(year(-43, 3, 15)) }),
    event('augustus', { date: moment(year(14, 8, 19)) }),
  ]),
  'far-years': datasetOf([
    event('ice', { date: moment(year(-110_000), year(-99_999)) }),
    event('thaw', { date: moment(year(-11_699), year(-11_600)) }),
    event('waste', { date: moment(year(12_021, 6, 16)), standing: 'planned' }),
  ]),
  'one-day': datasetOf(
    Array.from({ length: 5 }, (_, i) => event(`e${i}`, { date: moment(day('2021-06-16')) })),
  ),
  'one-event': datasetOf([event('summit', { date: moment(day('2021-06-16')) })]),
  undated: datasetOf([event('some'), event('other', { standing: 'position' })]),
  none: datasetOf([]),
};

describe('the drawing', () => {
  it('of a small dataset is as expected', async () => {
    const picture = await draw(smallDataset(), 900, 480, {
      selection: { type: 'event', id: 'sanctions', aspect: null },
    });
    expect(picture).toBe(expected('small', picture));
  });

  it.each([
    ['wide', 1180, 520],
    ['panel', 824, 400],
    ['phone', 390, 560],
  ])('of the road to Geneva, %s, is as expected', async (name, width, height) => {
    const picture = await draw(await geneva(), width, height);
    expect(picture).toBe(expected(`geneva-${name}`, picture));
  });

  it.each(Object.entries(ODD))('of an odd dataset, %s, is as expected', async (name, dataset) => {
    const picture = await draw(dataset, 900, 320);
    expect(picture).toBe(expected(`odd-${name}`, picture));
  });

  it('with every bracket, and lanes by side of which one is folded, is as expected', async () => {
    const picture = await draw(await geneva(), 1180, 520, {
      allBrackets: true,
      lanesBy: 'side',
      closedLanes: ['russia'],
    });
    expect(picture).toBe(expected('geneva-sides', picture));
  });
});
