import { withAxis } from '../fixtures/compiledParts.ts';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { orderEvents } from '../../src/dataset/orderEvents.ts';
import { createAppStore, type AppStore } from '../../src/state/appStore.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { EventList } from '../../src/timeline/EventList.tsx';
import { datasetOf, event, smallDataset } from './timelineFixture.ts';

/** Shows a dataset in the order in which it is compiled. */
function show(dataset: Dataset): AppStore {
  const store = createAppStore(
    indexDataset(withAxis({ ...dataset, events: orderEvents(dataset.events) })),
  );
  render(
    <StoreContext.Provider value={store}>
      <EventList />
    </StoreContext.Provider>,
  );
  return store;
}

describe('EventList', () => {
  it('lists each event once in order of time, the undated last', () => {
    show(smallDataset());
    const ids = screen.getAllByRole('button').map((row) => row.getAttribute('data-event'));
    expect(ids).toEqual([
      'moscow',
      'tension',
      'before',
      'call',
      'sanctions',
      'summit',
      'expulsions',
      'aim',
    ]);
  });

  it('groups events under headings that say no more than is known', () => {
    show(smallDataset());
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'March 2011',
      '2021',
      'By 31 March 2021',
      'April 2021',
      'June 2021',
      'No date given',
    ]);
  });

  it('says who, how it stands, who disputes it and that no passage backs it', () => {
    show(smallDataset());
    const row = screen.getByRole('button', { name: /New sanctions/ });
    expect(row).toHaveTextContent(/United States.*alleged.*disputed by.*no passage backs it/);
  });

  it('keeps what the filters leave out, dimmed, where the reader prefers that', () => {
    const store = show(smallDataset());
    act(() => store.getState().setFilters({ standings: ['planned'] }));
    expect(screen.getAllByRole('button')).toHaveLength(1);
    act(() => store.getState().setFilterMode('dim'));
    const rows = screen.getAllByRole('button');
    expect(rows).toHaveLength(8);
    expect(rows.filter((row) => row.hasAttribute('data-dimmed'))).toHaveLength(7);
  });

  it('selects an event and shows that it is selected', async () => {
    const store = show(smallDataset());
    await userEvent.click(screen.getByRole('button', { name: /The summit/ }));
    expect(store.getState().selection).toEqual({ type: 'event', id: 'summit', aspect: null });
    const list = screen.getByRole('region', { name: 'Events in order of time' });
    expect(within(list).getByRole('button', { current: true })).toHaveTextContent('The summit');
  });

  it('is one stop of the Tab key, and keys walk through its rows', async () => {
    const store = show(smallDataset());
    const stops = () => screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toHaveLength(1);
    await userEvent.tab();
    expect(screen.getByRole('button', { name: /A meeting in Moscow/ })).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(screen.getByRole('button', { name: /An aim/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(store.getState().selection?.id).toBe('expulsions');
    expect(stops()).toEqual([document.activeElement]);
    act(() => store.getState().clearSelection());
    expect(stops()).toEqual([document.activeElement]);
  });

  it('goes on from what was selected elsewhere', () => {
    const store = show(smallDataset());
    act(() => store.getState().selectEvent('summit'));
    const stop = screen.getAllByRole('button').find(({ tabIndex }) => tabIndex === 0);
    expect(stop).toHaveTextContent('The summit');
  });

  it('draws only some of many rows, and says where among how many they stand', () => {
    show(datasetOf(Array.from({ length: 3000 }, (_, i) => event(`e${i}`))));
    const items = screen.getAllByRole('listitem');
    expect(items.length).toBeLessThan(60);
    expect(items[0]).toHaveAttribute('aria-posinset', '1');
    expect(items[0]).toHaveAttribute('aria-setsize', '3000');
  });

  it('keeps the row that the keyboard is at while others are drawn', async () => {
    show(datasetOf(Array.from({ length: 3000 }, (_, i) => event(`e${i}`))));
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toHaveAttribute('data-row', '2999');
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
  });
});
