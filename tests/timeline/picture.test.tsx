import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../src/state/appStore.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { Timeline } from '../../src/timeline/Timeline.tsx';
import { smallDataset } from './timelineFixture.ts';

const EXPECTED = 'tests/timeline/pictures/small.svg';
const CHANGED = 'tests/timeline/pictures/small-changed.svg';

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

describe('the drawing of a small dataset', () => {
  it('is as expected; the changed one is written beside it to be looked at', () => {
    const store = createAppStore(smallDataset(), {
      selection: { type: 'event', id: 'sanctions', aspect: null },
    });
    const { container } = render(
      <StoreContext.Provider value={store}>
        <Timeline />
      </StoreContext.Provider>,
    );
    const picture = normalise(
      [...container.querySelectorAll('.timeline-grounds, .timeline-drawing')]
        .map((svg) => svg.outerHTML)
        .join(''),
    );
    const expected = existsSync(EXPECTED) ? readFileSync(EXPECTED, 'utf8') : '';
    if (picture === expected) rmSync(CHANGED, { force: true });
    else writeFileSync(CHANGED, picture);
    expect(picture).toBe(expected);
  });
});
