import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { orderEvents } from '../../src/dataset/orderEvents.ts';
import { createAppStore, type AppStore } from '../../src/state/appStore.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { EventList } from '../../src/timeline/EventList.tsx';
import { smallDataset } from './timelineFixture.ts';

/** Shows a dataset in the order in which it is compiled. */
function show(dataset: Dataset): AppStore {
  const store = createAppStore(indexDataset({ ...dataset, events: orderEvents(dataset.events) }));
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
});
