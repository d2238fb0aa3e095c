import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import { createAppStore, type AppStore } from '../../src/state/appStore.ts';
import type { Facts } from '../../src/state/facts.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { Timeline } from '../../src/timeline/Timeline.tsx';
import { datasetOf, day, event, moment, smallDataset } from './timelineFixture.ts';

function show(dataset: Dataset, facts: Partial<Facts> = {}): AppStore {
  const store = createAppStore(dataset, facts);
  render(
    <StrictMode>
      <StoreContext.Provider value={store}>
        <Timeline />
      </StoreContext.Provider>
    </StrictMode>,
  );
  return store;
}

const plot = () => screen.getByRole('listbox', { name: /^Timeline/ });
const active = () => {
  const id = plot().getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id)!.getAttribute('data-event');
};

/** Comes to the timeline by keyboard; what keys do comes with that. */
async function enter(): Promise<void> {
  plot().focus();
  await act(() => vi.dynamicImportSettled());
}

/** No popover opens in jsdom by itself. */
function openMenu(): void {
  const menu = document.querySelector('.timeline-controls [popover]')!;
  fireEvent(menu, Object.assign(new Event('beforetoggle'), { newState: 'open' }));
}

describe('Timeline', () => {
  it('gives each event one mark in each of its lanes', () => {
    const dataset = smallDataset();
    show(dataset);
    for (const { id, themes } of dataset.events)
      expect(document.querySelectorAll(`[data-event="${id}"]`)).toHaveLength(themes.length);
    expect(screen.getByRole('group', { name: 'Talks, 6 events' })).toBeInTheDocument();
  });

  it('tells in the name of a mark all that it shows', () => {
    show(smallDataset());
    const name = screen.getByRole('option', { name: /^New sanctions/ }).getAttribute('aria-label');
    expect(name).toMatch(/April 2021/);
    expect(name).toContain('United States');
    expect(name).toContain('alleged');
    expect(name).toContain('disputed by');
    expect(name).toContain('no passage backs this');
  });

  it('selects an event in all its lanes when one of its marks is clicked', () => {
    const store = show(smallDataset());
    const marks = screen.getAllByRole('option', { name: /^Relations worsen/ });
    fireEvent.click(marks[0]!);
    expect(store.getState().selection).toEqual({ type: 'event', id: 'tension', aspect: null });
    for (const mark of screen.getAllByRole('option', { name: /^Relations worsen/ }))
      expect(mark).toHaveAttribute('aria-selected', 'true');
  });

  it('steps through time and lanes with the arrow keys, and selects with Enter', async () => {
    const user = userEvent.setup();
    const store = show(smallDataset());
    await enter();
    await user.keyboard('{Home}');
    const first = active();
    await user.keyboard('{End}');
    expect(active()).toBe('summit');
    await user.keyboard('{ArrowLeft}');
    expect(active()).toBe('sanctions');
    await user.keyboard('{ArrowRight}{ArrowUp}');
    expect(
      document
        .getElementById(plot().getAttribute('aria-activedescendant')!)!
        .closest('[role=group]'),
    ).toHaveAccessibleName(/^Talks/);
    await user.keyboard('{ArrowDown}{End}{Enter}');
    expect(store.getState().selection?.id).toBe('summit');
    await user.keyboard('{Escape}');
    expect(store.getState().selection).toBeNull();
    await user.keyboard('{Home}');
    expect([first, active()]).toContain('moscow');
  });

  it('zooms with plus and minus and fits all with 0', async () => {
    const user = userEvent.setup();
    const store = show(smallDataset());
    await enter();
    await user.keyboard('+');
    const [from, to] = store.getState().viewport!;
    await user.keyboard('+');
    const [nearFrom, nearTo] = store.getState().viewport!;
    expect(nearTo - nearFrom).toBeLessThan(to - from);
    await user.keyboard('0');
    expect(store.getState().viewport).toBeNull();
  });

  it('pans with Page Up and Down, and with Shift and an arrow', async () => {
    const user = userEvent.setup();
    const viewport = [day('2021-03-01'), day('2021-03-31')] as const;
    const store = show(smallDataset(), { viewport, trueScale: true });
    await enter();
    const start = () => Math.round(store.getState().viewport![0] - day('2021-03-01'));
    await user.keyboard('{PageDown}');
    expect(start()).toBe(24);
    await user.keyboard('{PageUp}{Shift>}{ArrowRight}{/Shift}');
    expect(start()).toBe(6);
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(start()).toBe(0);
  });

  it('fits the selection with 1, what the filters leave with 2, and draws all brackets with b', async () => {
    const user = userEvent.setup();
    const store = show(smallDataset(), {
      selection: { type: 'event', id: 'sanctions', aspect: null },
    });
    await enter();
    await user.keyboard('1');
    await waitFor(() => expect(store.getState().viewport).not.toBeNull());
    const [from, to] = store.getState().viewport!;
    expect([from < day('2021-04-01'), to > day('2021-05-01'), to - from < 45]).toEqual([
      true,
      true,
      true,
    ]);
    act(() => store.getState().setFilters({ standings: ['planned'] }));
    await user.keyboard('2');
    await waitFor(() => expect(store.getState().viewport![0]).toBeGreaterThan(day('2021-06-01')));
    await user.keyboard('b');
    expect(store.getState().allBrackets).toBe(true);
    await user.keyboard('b');
    expect(store.getState().allBrackets).toBe(false);
  });

  it('names in a menu all that can be done with the view, and offers no more than can be', async () => {
    const store = show(smallDataset(), { laneOrder: ['plans', 'talks'] });
    await userEvent.click(screen.getByRole('button', { name: 'More ways to see it' }));
    openMenu();
    const part = (role: string, name: string) => screen.getByRole(role, { name, hidden: true });
    await waitFor(() => expect(part('button', 'Fit what the filters leave')).toBeEnabled());
    expect(part('button', 'Fit the selection')).toBeDisabled();
    await userEvent.click(part('checkbox', 'Brackets on all relative dates'));
    expect(store.getState().allBrackets).toBe(true);
    await userEvent.click(part('button', 'Lanes in their own order'));
    expect(store.getState().laneOrder).toEqual([]);
    await userEvent.click(part('radio', 'side'));
    expect(store.getState().lanesBy).toBe('side');
  });

  it('catches no keys without focus in it', async () => {
    const store = show(smallDataset());
    await userEvent.keyboard('+');
    expect(store.getState().viewport).toBeNull();
  });

  it('unfolds and folds empty years with buttons', async () => {
    const many = ['01', '02', '03', '04'].map((month) =>
      event(month, { date: moment(day(`2021-${month}-03`), day(`2021-${month}-20`)) }),
    );
    const store = show(datasetOf([event('early', { date: moment(day('2011-03-10')) }), ...many]));
    const fold = screen.getByRole('button', { name: /\bunfold 10 years/i });
    expect(fold).toHaveTextContent('10 y');
    expect(fold).toHaveAccessibleName(new RegExp(`^${fold.textContent}`));
    await userEvent.click(fold);
    expect(store.getState().unfolded).toEqual([day('2011-03-11')]);
    await userEvent.click(screen.getByRole('button', { name: /^fold/ }));
    expect(store.getState().unfolded).toEqual([]);
    openMenu();
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /^True scale/, hidden: true }),
    );
    expect(store.getState().trueScale).toBe(true);
  });

  it('lists the events of a count that no zoom can part', async () => {
    const same = Array.from({ length: 40 }, (_, i) =>
      event(`e${String(i).padStart(2, '0')}`, { date: moment(day('2021-06-16')) }),
    );
    const store = show(datasetOf(same));
    const count = document.querySelector('[data-count]')!;
    expect(Number(count.getAttribute('data-count'))).toBeGreaterThan(10);
    fireEvent.click(count);
    const list = await screen.findByRole('dialog', { name: /events here/ });
    const [first] = Array.from(list.querySelectorAll('button'));
    expect(first).toHaveFocus();
    await userEvent.click(first!);
    expect(store.getState().selection?.type).toBe('event');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lists every event of a count, however many, and gives the keyboard back to its mark', async () => {
    const same = Array.from({ length: 3000 }, (_, i) =>
      event(`e${String(i).padStart(4, '0')}`, { date: moment(day('2021-06-16')) }),
    );
    const store = show(datasetOf(same));
    await enter();
    await userEvent.keyboard('{End}{Enter}');
    const list = await screen.findByRole('dialog', { name: /events here/ });
    const size = Number(/[\d,]+/.exec(list.getAttribute('aria-label')!)![0].replace(',', ''));
    expect(size).toBeGreaterThan(2900);
    expect(list.querySelectorAll('li').length).toBeLessThan(100);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toHaveAttribute('data-row', String(size - 1));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(plot()).toHaveFocus();
    expect(active()).toBeNull();
    // No key waits for another to have been answered.
    fireEvent.keyDown(plot(), { key: 'Enter' });
    fireEvent.keyDown(document.activeElement!, { key: 'End' });
    await userEvent.keyboard('{Enter}');
    expect(store.getState().selection?.id).toBe('e2999');
  });

  it('opens a count by zooming where that parts its events', async () => {
    const spread = Array.from({ length: 3000 }, (_, i) =>
      event(`e${i}`, { date: moment(day('2000-01-01') + i * 3) }),
    );
    const store = show(datasetOf(spread));
    fireEvent.click(document.querySelector('[data-count]')!);
    await waitFor(() => expect(store.getState().viewport).not.toBeNull());
  });

  it('leaves out what a filter leaves out, or draws it faint', () => {
    const facts = {
      filters: {
        ...createAppStore(smallDataset()).getState().filters,
        standings: ['planned' as const],
      },
    };
    show(smallDataset(), facts);
    expect(document.querySelectorAll('[data-event]')).toHaveLength(1);
    document.body.replaceChildren();
    show(smallDataset(), { ...facts, filterMode: 'dim' });
    expect(document.querySelectorAll('[data-event]').length).toBeGreaterThan(5);
    expect(document.querySelector('[data-event="summit"]')).not.toHaveAttribute('data-faint');
    expect(document.querySelector('[data-event="call"]')).toHaveAttribute('data-faint');
  });

  it('draws odd datasets: none, one, one day, before the common era, ten thousand years', () => {
    const sets = [
      [],
      [event('only', { date: moment(day('2021-06-16')) })],
      [event('undated')],
      [
        event('a', { date: moment(day('2021-06-16')) }),
        event('b', { date: moment(day('2021-06-16')) }),
      ],
      [event('ides', { date: moment(-735_000) }), event('now', { date: moment(18_000) })],
      [
        event('age', {
          date: moment(-3_700_000, 18_000, {
            extent: 'span',
            startLatest: -3_000_000,
            endEarliest: 17_000,
          }),
        }),
      ],
    ];
    for (const events of sets) {
      show(datasetOf(events));
      expect(document.querySelectorAll('[data-event]')).toHaveLength(events.length);
      document.body.replaceChildren();
    }
  });

  it('stays within its number of elements for 2,000 events over nine centuries', () => {
    const many = Array.from({ length: 2000 }, (_, i) =>
      event(`e${i}`, {
        themes: [i % 2 === 0 ? 'talks' : 'plans'],
        date: i % 20 === 0 ? null : moment(-302_000 + ((i * 7919) % 322_000)),
      }),
    );
    show(datasetOf(many));
    expect(document.querySelectorAll('svg *').length).toBeLessThan(1500);
  });
});
