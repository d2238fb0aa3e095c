import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import { createAppStore, type AppStore } from '../../src/state/appStore.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { Timeline } from '../../src/timeline/Timeline.tsx';
import { datasetOf, day, event, moment, smallDataset } from './timelineFixture.ts';

/** Longer than a card waits to come or to go. */
const WHILE_MS = 400;
const wait = (ms = WHILE_MS) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(async () => {
  await import('../../src/timeline/MarkCards.tsx');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

function show(dataset: Dataset): AppStore {
  const store = createAppStore(dataset);
  render(
    <StoreContext value={store}>
      <Timeline />
    </StoreContext>,
  );
  return store;
}

const plot = () => screen.getByRole('listbox', { name: /^Timeline/ });
const mark = (title: RegExp) => screen.getAllByRole('option', { name: title })[0]!;
const card = () => document.querySelector('.timeline-card');
const title = () => card()?.querySelector('.timeline-card-title')?.textContent;
const pointAt = (target: Element) =>
  fireEvent.pointerMove(target, { bubbles: true, pointerType: 'mouse' });
async function hover(target: Element) {
  pointAt(target);
  await wait();
}
function focusByKeys() {
  vi.spyOn(plot(), 'matches').mockImplementation((selector) => selector === ':focus-visible');
  act(() => plot().focus());
}

describe('the card of a mark', () => {
  it('comes to the pointer, and goes when that has left the mark for a while', async () => {
    show(smallDataset());
    await hover(mark(/^New sanctions/));
    expect(title()).toBe('New sanctions');
    fireEvent.pointerLeave(plot());
    await wait(100);
    expect(card()).not.toBeNull();
    await wait();
    expect(card()).toBeNull();
  });

  it('stays while the pointer is on it', async () => {
    show(smallDataset());
    await hover(mark(/^New sanctions/));
    fireEvent.pointerLeave(plot());
    fireEvent.pointerEnter(card()!);
    await wait();
    expect(card()).not.toBeNull();
    fireEvent.pointerLeave(card()!);
    await wait();
    expect(card()).toBeNull();
  });

  it('goes with a click, and comes when the pointer comes again', async () => {
    const store = show(smallDataset());
    const target = mark(/^New sanctions/);
    await hover(target);
    fireEvent.pointerDown(target);
    fireEvent.click(target);
    expect(store.getState().selection?.id).toBe('sanctions');
    await hover(target);
    expect(card()).toBeNull();
    await hover(mark(/^A meeting/));
    await hover(target);
    expect(title()).toBe('New sanctions');
  });

  it.each([
    ['a turn of the wheel', () => fireEvent.wheel(plot())],
    ['a press on the ground', () => fireEvent.pointerDown(plot())],
    ['a key', () => fireEvent.keyDown(plot(), { key: '+' })],
    ['a key anywhere', () => fireEvent.keyDown(document.body, { key: 'x' })],
  ])('goes with %s', async (_, doIt) => {
    show(smallDataset());
    await hover(mark(/^New sanctions/));
    doIt();
    expect(card()).toBeNull();
    await wait();
    expect(card()).toBeNull();
  });

  it('goes with Escape before the selection does', async () => {
    const store = show(smallDataset());
    act(() => store.getState().selectEvent('moscow'));
    await hover(mark(/^New sanctions/));
    fireEvent.keyDown(plot(), { key: 'Escape' });
    expect(card()).toBeNull();
    expect(store.getState().selection?.id).toBe('moscow');
    fireEvent.keyDown(plot(), { key: 'Escape' });
    expect(store.getState().selection).toBeNull();
  });

  it('belongs to the mark that the keyboard steps to, until the pointer moves to another', async () => {
    show(smallDataset());
    await hover(mark(/^A meeting/));
    focusByKeys();
    fireEvent.keyDown(plot(), { key: 'End' });
    await wait();
    expect(title()).toBe('The summit');
    pointAt(mark(/^A meeting/));
    await wait();
    expect(title()).toBe('The summit');
    await hover(mark(/^New sanctions/));
    expect(title()).toBe('New sanctions');
    fireEvent.keyDown(plot(), { key: 'Enter' });
    await wait();
    expect(card()).toBeNull();
  });
});

describe('a count that was opened by zooming', () => {
  it('is told, and shown in its lane, until the reader does the next thing', async () => {
    const spread = Array.from({ length: 3000 }, (_, i) =>
      event(`e${i}`, { themes: ['plans'], date: moment(day('2000-01-01') + i * 3) }),
    );
    const store = show(datasetOf(spread));
    const count = document.querySelector('[data-count]')!;
    const size = Number(count.getAttribute('data-count'));
    fireEvent.pointerDown(count);
    fireEvent.click(count);
    await wait();
    const [from, to] = store.getState().viewport!;
    const told = document.querySelector('.timeline > [role="status"]')!;
    expect(told.textContent).toMatch(new RegExp(`^${size} events, .+ to .+`));
    const band = document.querySelector('.timeline-opened')!;
    expect(Number(band.getAttribute('width'))).toBeGreaterThan(100);
    fireEvent.keyDown(document.body, { key: 'Shift' });
    expect(document.querySelector('.timeline-opened')).not.toBeNull();
    fireEvent.wheel(plot());
    expect(document.querySelector('.timeline-opened')).toBeNull();
    expect(told).toBeEmptyDOMElement();
    expect(store.getState().viewport).toEqual([from, to]);
  });
});
