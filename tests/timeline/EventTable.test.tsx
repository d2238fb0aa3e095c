import { withAxis } from '../fixtures/compiledParts.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { orderEvents } from '../../src/dataset/orderEvents.ts';
import type { Facts } from '../../src/state/facts.ts';
import { EventTable } from '../../src/timeline/EventTable.tsx';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { datasetOf, event, smallDataset } from './timelineFixture.ts';

function show(facts: Partial<Facts> = {}, dataset: Dataset = smallDataset()) {
  const compiled = indexDataset(withAxis({ ...dataset, events: orderEvents(dataset.events) }));
  return renderWithStore(<EventTable />, { dataset: compiled, facts }).store;
}

/** The table's rows below its head. */
function rows(): readonly HTMLElement[] {
  return screen.getAllByRole('row').slice(1);
}

const idsOf = (list: readonly HTMLElement[]) => list.map((row) => row.dataset['event']);

describe('EventTable', () => {
  it('says of each event when, what, who, how it stands, who tells it and how much backs it', () => {
    show();
    const [row] = rows().filter(({ dataset }) => dataset['event'] === 'sanctions');
    expect([...row!.children].map((cell) => cell.textContent)).toEqual([
      'between 3 and 20 April 2021',
      'New sanctions',
      'United States',
      'alleged, disputed',
      'none',
      'none',
    ]);
    const [undated] = rows().filter(({ dataset }) => dataset['event'] === 'aim');
    expect(undated).toHaveTextContent('no date given');
  });

  it('begins in order of time and says by what it is sorted', async () => {
    show();
    expect(idsOf(rows()).at(0)).toBe('moscow');
    expect(idsOf(rows()).at(-1)).toBe('aim');
    const head = () => screen.getByRole('columnheader', { name: /Event/ });
    expect(head()).not.toHaveAttribute('aria-sort');
    await userEvent.click(within(head()).getByRole('button'));
    expect(head()).toHaveAttribute('aria-sort', 'ascending');
    expect(idsOf(rows()).slice(0, 3)).toEqual(['call', 'moscow', 'aim']);
    await userEvent.click(within(head()).getByRole('button'));
    expect(head()).toHaveAttribute('aria-sort', 'descending');
    expect(idsOf(rows()).at(-1)).toBe('call');
    expect(screen.getByRole('table', { name: 'Events, sorted by title, backwards' })).toBeVisible();
  });

  it('shortens long rows of names and counts the rest', () => {
    const names = ['Anna', 'Boris', 'Clara', 'Dora'];
    const actors = names.map((name) => ({
      id: name,
      name,
      kind: 'person' as const,
      side: null,
      aliases: [],
      counterpart: null,
      roles: [],
    }));
    const participants = names.map((actor) => ({ actor, role: null }));
    show({}, datasetOf([event('meeting', { participants })], { actors }));
    const cell = screen.getByRole('cell', { name: /Anna, Boris/ });
    expect(cell).toHaveTextContent('Anna, Boris and 2 more');
    expect(cell).toHaveAttribute('title', 'Anna, Boris, Clara, Dora');
  });

  it('selects by a click anywhere in a row, and marks the row', async () => {
    const store = show();
    await userEvent.click(screen.getByRole('cell', { name: '16 June 2021' }));
    expect(store.getState().selection).toEqual({ type: 'event', id: 'summit', aspect: null });
    const current = rows().filter((row) => row.getAttribute('aria-current') === 'true');
    expect(idsOf(current)).toEqual(['summit']);
  });

  it('has the keyboard go on from the row that was clicked', async () => {
    const store = show();
    await userEvent.click(screen.getByRole('cell', { name: '16 June 2021' }));
    expect(screen.getByRole('button', { name: 'The summit' })).toHaveFocus();
    const summit = rows().findIndex((row) => row.dataset['event'] === 'summit');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(store.getState().selection?.id).toBe(idsOf(rows())[summit + 1]);
  });

  it('is one stop of the Tab key below its head, and keys walk through its rows', async () => {
    const store = show();
    const table = within(screen.getByRole('table'));
    const stops = () =>
      rows()
        .flatMap((row) => within(row).getAllByRole('button'))
        .filter((button) => button.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    act(() => stops()[0]!.focus());
    await userEvent.keyboard('{End}');
    expect(table.getByRole('button', { name: 'An aim' })).toHaveFocus();
    await userEvent.keyboard('{Home}{ArrowDown}');
    expect(document.activeElement?.closest('tr')?.dataset['event']).toBe(idsOf(rows())[1]);
    expect(stops()).toEqual([document.activeElement]);
    await userEvent.keyboard('{Enter}');
    expect(store.getState().selection?.id).toBe(idsOf(rows())[1]);
  });

  it('points at an event once the pointer rests on its row, not as rows go by', async () => {
    const store = show();
    await userEvent.hover(screen.getByRole('cell', { name: '16 June 2021' }));
    expect(store.getState().hovered).toBeNull();
    await waitFor(() => expect(store.getState().hovered?.id).toBe('summit'));
    await userEvent.unhover(screen.getByRole('cell', { name: '16 June 2021' }));
    expect(store.getState().hovered).toBeNull();
  });

  it('leaves out what the filters leave out, or dims it', () => {
    const store = show();
    act(() => store.getState().setFilters({ standings: ['planned'] }));
    expect(idsOf(rows())).toEqual(['summit']);
    act(() => store.getState().setFilterMode('dim'));
    expect(rows()).toHaveLength(8);
    expect(rows().filter((row) => row.hasAttribute('data-dimmed'))).toHaveLength(7);
  });

  it('draws only some of many rows, and says how many there are', () => {
    const many = Array.from({ length: 3000 }, (_, i) => event(`e${i}`, { title: `Event ${i}` }));
    show({}, datasetOf(many));
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '3001');
    expect(rows()[0]).toHaveAttribute('aria-rowindex', '2');
  });
});
