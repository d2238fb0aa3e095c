import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Timeline } from '../../src/timeline/Timeline.tsx';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { smallDataset } from './timelineFixture.ts';

function show(isEmbedded: boolean) {
  return renderWithStore(<Timeline isEmbedded={isEmbedded} />, { dataset: smallDataset() });
}

/** Whether the timeline takes a turn of the wheel, so that nothing else scrolls. */
function takes(keys: { ctrlKey?: boolean; metaKey?: boolean } = {}): boolean {
  const plot = document.querySelector('.timeline-catch')!;
  return !fireEvent.wheel(plot, { deltaY: -100, cancelable: true, ...keys });
}

describe('the wheel', () => {
  it('is the timeline’s on a page of its own', () => {
    show(false);
    expect(takes()).toBe(true);
    expect(document.querySelector('.timeline-hint')).toBeNull();
  });

  it('is left to the page around an embedded one, with a hint', () => {
    show(true);
    expect(takes()).toBe(false);
    expect(screen.getByText(/scroll to zoom, or click first/)).toHaveAttribute('aria-hidden');
    expect(takes({ ctrlKey: true })).toBe(true);
    expect(takes({ metaKey: true })).toBe(true);
  });

  it('is the embedded timeline’s after a press inside, until Escape', () => {
    show(true);
    fireEvent.pointerDown(screen.getByRole('listbox'));
    expect(takes()).toBe(true);
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'Escape' });
    expect(takes()).toBe(false);
  });

  it('is given back by a press outside, and when the page loses the focus', () => {
    show(true);
    fireEvent.pointerDown(screen.getByRole('listbox'));
    fireEvent.pointerDown(document.body);
    expect(takes()).toBe(false);
    fireEvent.pointerDown(screen.getByRole('listbox'));
    fireEvent.blur(window);
    expect(takes()).toBe(false);
  });

  it('is made up for where it turned before the code for gestures was there', async () => {
    const { store } = show(false);
    takes();
    await expect.poll(() => store.getState().viewport).not.toBeNull();
  });
});
