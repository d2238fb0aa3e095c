import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { ActorMatrix } from '../../src/graph/ActorMatrix.tsx';
import { GraphFoot } from '../../src/graph/GraphFoot.tsx';
import { GraphHint } from '../../src/graph/GraphHint.tsx';
import { lateTools } from '../../src/graph/lateTools.ts';
import { loadReadGraph } from '../../src/graph/useShownGraph.ts';
import type { Facts } from '../../src/state/facts.ts';
import { momentOf, withAxis } from '../fixtures/compiledParts.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { makeDataset, makeSmallDataset } from './smallDataset.ts';

beforeAll(async () => {
  await lateTools.load();
  await loadReadGraph();
});
afterEach(() => vi.useRealTimers());

/** The small dataset with a day for each event; the last has none. */
function datedDataset(): Dataset {
  const small = makeSmallDataset();
  const events = small.events.map((event, i) =>
    i === small.events.length - 1 ? event : { ...event, date: momentOf(i * 100) },
  );
  return indexDataset(withAxis({ ...small, events }));
}

function Foot() {
  const ref = useRef<HTMLDivElement>(null);
  return (
    <div ref={ref}>
      <GraphHint />
      <GraphFoot graphRef={ref} leftOut="" />
    </div>
  );
}
const show = (facts: Partial<Facts> = {}, dataset = datedDataset()) =>
  renderWithStore(<Foot />, { dataset, facts });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the legend', () => {
  it('takes each kind of line and each side out of the graph, and back', async () => {
    const { store } = show();
    const hidden = () => store.getState().graphHidden;
    await userEvent.click(button('only alleged'));
    expect(button('only alleged')).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(button('Russia'));
    await userEvent.click(button('On no side'));
    expect(hidden()).toEqual(['line:alleged', 'side:ru', 'side:']);
    await userEvent.click(button('only alleged'));
    expect(hidden()).toEqual(['side:ru', 'side:']);
  });

  it('names no sides where there are none', () => {
    show({}, makeDataset([{ id: 'anna' }, { id: 'boris' }], [{ from: 'anna', to: 'boris' }], []));
    const list = screen.getByRole('list', { name: /^Lines of the graph/ });
    expect(within(list).getAllByRole('button')).toHaveLength(4);
  });
});

describe('what limits the graph', () => {
  it('reads as a sentence, with a way back to everything', async () => {
    const { store } = show({
      viewport: [90, 220],
      graphHidden: ['kind:calls', 'line:role', 'kind:unheard-of'],
      graphLimits: ['between'],
      graphFocus: { actor: 'biden', steps: 2 },
    });
    expect(
      screen.getByText(
        /^1 April to 9 August 1970, two steps around Joe Biden, only ties between sides, without office or role, “calls”$/,
      ),
    ).toBeVisible();
    await userEvent.click(button('Show everything'));
    expect(store.getState()).toMatchObject({
      viewport: null,
      graphHidden: [],
      graphLimits: [],
      graphFocus: null,
    });
    expect(screen.getByText('Each line is a tie that the sources tell of')).toBeVisible();
  });

  it('says how many ties have no date while a window is set', () => {
    show({ viewport: [0, 50] });
    // The role, and what is told of Navalny.
    expect(screen.getByText(/; 2 ties without a date left out$/)).toBeVisible();
  });

  it('is chosen under “More”, kinds of tie with how many there are', async () => {
    const { container, store } = show({ selection: { type: 'actor', id: 'putin', aspect: null } });
    const popover = container.querySelector<HTMLElement>('[popover]')!;
    act(() => {
      fireEvent(popover, Object.assign(new Event('beforetoggle'), { newState: 'open' }));
    });
    const kinds = within(
      within(popover).getByRole('group', { name: 'Kinds of tie shown', hidden: true }),
    );
    const kind = (name: RegExp) => kinds.getByRole('checkbox', { name, hidden: true });
    expect(kind(/^meets\s*2$/)).toBeChecked();
    fireEvent.click(kind(/^meets/));
    fireEvent.click(
      within(popover).getByRole('checkbox', { name: 'ties between sides', hidden: true }),
    );
    fireEvent.click(
      within(popover).getByRole('radio', { name: 'one step around Vladimir Putin', hidden: true }),
    );
    expect(store.getState()).toMatchObject({
      graphHidden: ['kind:meets'],
      graphLimits: ['between'],
      graphFocus: { actor: 'putin', steps: 1 },
    });
    fireEvent.click(within(popover).getByRole('radio', { name: 'everyone', hidden: true }));
    expect(store.getState().graphFocus).toBeNull();
  });
});

describe('the walk through time', () => {
  const slider = () => screen.getByRole('slider', { name: 'Window in time' });

  it('says in words which time the window shows, and moves it from date to date', () => {
    const { store } = show();
    expect(slider()).toHaveAttribute('aria-valuetext', 'all of the time');
    fireEvent.change(slider(), { target: { value: '2' } });
    expect(store.getState().viewport).not.toBeNull();
    expect(slider()).toHaveAttribute('aria-valuetext', expect.stringContaining('1970'));
    expect(slider()).toHaveValue('2');
  });

  it('keeps the length of the window', () => {
    const { store } = show({ viewport: [0, 30] });
    fireEvent.change(slider(), { target: { value: '1' } });
    const [from, to] = store.getState().viewport!;
    expect(to - from).toBe(30);
    expect(from).toBeLessThanOrEqual(100);
    expect(to).toBeGreaterThanOrEqual(101);
  });

  it('plays to the end and stops there', () => {
    vi.useFakeTimers();
    const { store } = show({ viewport: [0, 30] });
    fireEvent.click(button('Walk through time'));
    act(() => void vi.advanceTimersByTime(1000));
    expect(button('Stop the walk')).toBeVisible();
    act(() => void vi.advanceTimersByTime(30_000));
    expect(button('Walk through time')).toBeVisible();
    expect(store.getState().viewport).toEqual([271, 301]);
  });

  it('stops on Escape, on another move of the window, on a press elsewhere; not within', () => {
    vi.useFakeTimers();
    const { store } = show();
    const play = () => fireEvent.click(button('Walk through time'));
    const isPlaying = () => screen.queryByRole('button', { name: 'Stop the walk' }) !== null;
    play();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(isPlaying()).toBe(false);
    play();
    act(() => store.getState().setViewport([3, 9]));
    expect(isPlaying()).toBe(false);
    act(() => void vi.advanceTimersByTime(5000));
    expect(store.getState().viewport).toEqual([3, 9]);
    play();
    fireEvent.pointerDown(slider());
    expect(isPlaying()).toBe(true);
    fireEvent.pointerDown(document.body);
    expect(isPlaying()).toBe(false);
  });

  it('is not offered where there is nothing to walk through', () => {
    show({}, makeSmallDataset());
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Walk through time' })).toBeNull();
  });
});

describe('the matrix', () => {
  const showMatrix = (dataset = makeSmallDataset(), facts: Partial<Facts> = {}) =>
    renderWithStore(<ActorMatrix />, { dataset, facts: { ...facts, graphForm: 'matrix' } });

  it('has rows and columns by side, and says in each cell what passed', () => {
    showMatrix();
    const rows = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'Joe Biden',
      'Jake Sullivan',
      'Vladimir Putin',
      'Nikolai Patrushev',
      'Alexei Navalny',
    ]);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(rows);
    const cells = screen.getAllByRole('cell', {
      name: 'Joe Biden and Vladimir Putin: 3 dealings',
    });
    expect(cells.map(({ textContent }) => textContent)).toEqual(['3']);
    expect(
      screen.getByRole('cell', {
        name: 'Vladimir Putin and Alexei Navalny: 1 dealing, only alleged',
      }),
    ).toBeVisible();
    expect(screen.getAllByRole('cell', { name: /office or role/ })).toHaveLength(2);
  });

  it('is one tab stop, with arrows from cell to cell; Enter selects the two', async () => {
    const { store } = showMatrix();
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toHaveAccessibleName(
      'Joe Biden and Jake Sullivan: office or role',
    );
    await user.keyboard('{ArrowRight}{Enter}');
    expect(store.getState().selection).toMatchObject({ type: 'pair', id: 'biden~putin' });
    expect(document.activeElement).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Home}{Enter}');
    expect(store.getState().selection).toMatchObject({ type: 'actor', id: 'biden' });
    await user.keyboard('{ArrowDown}{End}{Enter}');
    expect(store.getState().selection).toMatchObject({ type: 'pair', id: 'navalny~sullivan' });
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('shows the most active of many, the selected among them, and says how many more there are', () => {
    const people = Array.from({ length: 70 }, (_, i) => ({ id: `p${i}` }));
    const dealings = people.map(({ id }, i) => ({ from: id, to: `p${(i + 1) % 70}` }));
    const last = { type: 'actor', id: 'p69', aspect: null } as const;
    showMatrix(makeDataset(people, dealings), { selection: last });
    expect(screen.getAllByRole('rowheader')).toHaveLength(40);
    expect(screen.getByRole('rowheader', { name: /^P69/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(screen.getByText('The 40 most active, and 30 more')).toBeVisible();
  });
});
