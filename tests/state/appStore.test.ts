import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../src/state/appStore.ts';
import { NO_FILTERS } from '../../src/state/facts.ts';
import { selectFiltered, selectHighlight } from '../../src/state/selectors.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const open = () => createAppStore(smallDataset());

describe('the store', () => {
  it('narrows a selection to one line and widens it again', () => {
    const store = open();
    store.getState().selectEvent('meeting');
    store.getState().toggleAspect('date');
    expect(store.getState().selection?.aspect).toBe('date');
    store.getState().toggleAspect('date');
    expect(store.getState().selection).toEqual({ type: 'event', id: 'meeting', aspect: null });
  });

  it('opens a drawer that was closed when something else is selected', () => {
    const store = open();
    store.getState().selectEvent('meeting');
    store.getState().openReader(false);
    store.getState().selectEvent('denial');
    expect(store.getState().readerOpen).toBeNull();
    store.getState().openReader(true);
    store.getState().selectEvent('meeting');
    expect(store.getState().readerOpen).toBe(true);
  });

  it('switches a value of a facet on and off', () => {
    const store = open();
    store.getState().toggleFacet('themes', 'talks');
    store.getState().toggleFacet('themes', 'claims');
    store.getState().toggleFacet('themes', 'talks');
    expect(store.getState().filters.themes).toEqual(['claims']);
    store.getState().clearFilters();
    expect(store.getState().filters).toBe(NO_FILTERS);
  });

  it('turns the reader to a source that is selected', () => {
    const store = open();
    store.getState().selectSource('b');
    expect(store.getState().openSource).toBe('b');
  });

  it('forgets a place that an actor was dragged to', () => {
    const store = open();
    store.getState().pinActor('anna', [0.2, 0.3]);
    expect(store.getState().pins).toEqual({ anna: [0.2, 0.3] });
    store.getState().pinActor('anna', null);
    expect(store.getState().pins).toEqual({});
  });

  it('restores what an address says and resets the rest, but not the colours', () => {
    const store = open();
    store.getState().selectEvent('meeting');
    store.getState().setTheme('dark');
    store.getState().restore({ filterMode: 'dim' });
    expect(store.getState()).toMatchObject({ selection: null, theme: 'dark', filterMode: 'dim' });
  });

  it('keeps notices until they are dismissed', () => {
    const store = open();
    store.getState().notify({ tone: 'info', text: 'one', problems: [] });
    store.getState().notify({ tone: 'error', text: 'two', problems: [] });
    store.getState().dismissNotice(store.getState().notices[0]!.id);
    expect(store.getState().notices.map(({ text }) => text)).toEqual(['two']);
  });

  it('computes derived data once for the same inputs', () => {
    const store = open();
    const before = selectFiltered(store.getState());
    store.getState().selectEvent('meeting');
    expect(selectFiltered(store.getState())).toBe(before);
    expect(selectHighlight(store.getState())).toBe(selectHighlight(store.getState()));
  });

  it('presents a step with what that shows, and goes back to exploring just there', () => {
    const store = createAppStore(smallDataset(), { theme: 'dark', tab: 'sources' });
    const selection = { type: 'event' as const, id: 'meeting', aspect: null };
    store.getState().setHidesNext(true);
    store.getState().present({ story: 'lesson', index: 1 }, { selection });
    const { tab, theme, step, hidesNext } = store.getState();
    expect({ tab, theme, step, hidesNext }).toEqual({
      tab: 'timeline',
      theme: 'dark',
      step: { story: 'lesson', index: 1 },
      hidesNext: true,
    });
    store.getState().present(null);
    expect(store.getState()).toMatchObject({ step: null, hidesNext: false, selection });
  });
});
