import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ActorList } from '../../src/graph/ActorList.tsx';
import { RelationshipGraph } from '../../src/graph/RelationshipGraph.tsx';
import { createAppStore } from '../../src/state/appStore.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { makeDataset, makeSmallDataset, withTellers } from './smallDataset.ts';

/** Shows the graph and waits until everybody has a place. */
async function show(dataset = makeSmallDataset()) {
  const store = createAppStore(dataset);
  const view = render(
    <StoreContext value={store}>
      <RelationshipGraph />
    </StoreContext>,
  );
  const isDrawn = () => expect(view.container.querySelector('[aria-busy=true]')).toBeNull();
  // Here the page itself finds the places, which takes a while for many.
  await waitFor(isDrawn, { timeout: 4000 });
  return { store, user: userEvent.setup(), ...view };
}
const button = (name: RegExp | string) => screen.getByRole('button', { name });

describe('RelationshipGraph', () => {
  it('names every actor with roles, side and dealings', async () => {
    await show();
    expect(
      button('Jake Sullivan, national security adviser of Joe Biden; United States; 1 dealing'),
    ).toBeVisible();
    expect(button('Alexei Navalny; 1 dealing')).toBeVisible();
  });

  it('names every tie with its kind and dealings', async () => {
    const { container } = await show();
    expect(button('Joe Biden meets Vladimir Putin; 2 dealings')).toBeVisible();
    expect(button('Vladimir Putin attacks Alexei Navalny; 1 dealing, only alleged')).toBeVisible();
    expect(button('Jake Sullivan, national security adviser of Joe Biden')).toBeVisible();
    expect(container.querySelectorAll('[data-tie]')).toHaveLength(5);
    expect(container.querySelectorAll('[data-actor]')).toHaveLength(5);
  });

  it('draws and names what is only planned, and counts it where something is more', async () => {
    const [from, to] = ['anna', 'boris'];
    const { container, user } = await show(
      makeDataset(
        [{ id: from }, { id: to }],
        [
          { from, to, kind: 'visits', standing: 'planned' },
          { from, to, kind: 'meets' },
          { from, to, kind: 'meets', standing: 'planned' },
        ],
      ),
    );
    const visits = button('Anna visits Boris; 1 dealing, only planned');
    expect(visits.querySelector('.graph-line-planned')).not.toBeNull();
    expect(button('only planned')).toBeVisible();
    const meets = button('Anna meets Boris; 2 dealings, 1 planned');
    expect(meets.querySelector('.graph-line')).toHaveAttribute('class', 'graph-line');
    fireEvent.pointerMove(window, { movementX: 1 });
    await user.hover(visits);
    await waitFor(() =>
      expect(container.querySelector('.graph-card')).toHaveTextContent(
        'Anna visits Boris · 1 dealing, only planned',
      ),
    );
    await user.click(button('List'));
    expect(await screen.findAllByText('· 2 dealings, 1 planned')).toHaveLength(2);
  });

  it('shows and says who tells a tie, where somebody asks for it', async () => {
    const { container, store, user } = await show(withTellers([['a', 'b'], ['b']]));
    expect(button('Anna meets Boris; 2 dealings')).toBeVisible();
    expect(container.querySelector('.graph-letters')).toBeNull();
    act(() => store.getState().setShowsTellers(true));
    const tie = await screen.findByRole('button', {
      name: 'Anna meets Boris; 2 dealings; told by A, B',
    });
    expect(container.querySelector('.graph-letters')).toHaveTextContent('A B');
    await user.hover(tie);
    await waitFor(() =>
      expect(container.querySelector('.graph-card')).toHaveTextContent(
        'Anna meets Boris · 2 dealings · told by A, B',
      ),
    );
    act(() => store.getState().toggleFacet('themes', 'odd'));
    expect(button('Anna meets Boris; 1 dealing; told by B')).toBeVisible();
  });

  it('gives equal roles and equal lines of a name keys of their own', async () => {
    const role = { title: 'envoy', of: null, date: null, passages: [] };
    const name = 'Anna-of-the-Northern-Harbour Anna-of-the-Northern-Harbour';
    const { user } = await show(
      makeDataset(
        [{ id: 'anna', name, roles: [role, role] }, { id: 'boris' }],
        [{ from: 'anna', to: 'boris' }],
      ),
    );
    await user.click(button('List'));
    expect(await screen.findAllByRole('button', { name: 'envoy' })).toHaveLength(2);
  });

  it('selects by click, and a click on the ground lets go', async () => {
    const { store, user } = await show();
    await user.click(button(/^Joe Biden;/));
    expect(store.getState().selection).toEqual({ type: 'actor', id: 'biden', aspect: null });
    expect(button(/^Joe Biden;/)).toHaveAttribute('aria-pressed', 'true');
    await user.click(button(/^Joe Biden meets/));
    expect(store.getState().selection).toMatchObject({ type: 'tie', id: 'biden~meets~putin' });
    await user.click(screen.getByRole('group', { name: 'Who dealt with whom' }));
    expect(store.getState().selection).toBeNull();
  });

  it('is one tab stop among the actors, with arrows from one to the next', async () => {
    const { store, user } = await show();
    await user.tab();
    expect(button(/^Vladimir Putin;/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('data-actor')).not.toBe('putin');
    await user.keyboard('{Home}{Enter}');
    expect(store.getState().selection).toMatchObject({ type: 'actor', id: 'putin' });
    await user.tab();
    expect(button('Enlarge the graph')).toHaveFocus();
  });

  it('walks the ties of an actor with brackets, and back with Escape', async () => {
    const { store, user } = await show();
    await user.tab();
    await user.keyboard(']');
    expect(document.activeElement).toHaveAttribute('data-tie', 'biden~calls~putin');
    await user.keyboard(']{Enter}');
    expect(store.getState().selection).toMatchObject({ type: 'tie', id: 'biden~meets~putin' });
    await user.keyboard('{Escape}');
    expect(button(/^Vladimir Putin;/)).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(store.getState().selection).toBeNull();
  });

  it('points at what the pointer is over, and shows what a tie says', async () => {
    const { store, user } = await show();
    fireEvent.pointerMove(window, { movementX: 1 });
    await user.hover(button(/^Joe Biden calls/));
    expect(store.getState().hovered).toMatchObject({ type: 'tie', id: 'biden~calls~putin' });
    expect(await screen.findByText('Joe Biden calls Vladimir Putin')).toBeVisible();
    expect(button(/^Alexei Navalny/)).toHaveClass('graph-receded');
    await user.unhover(button(/^Joe Biden calls/));
    expect(store.getState().hovered).toBeNull();
  });

  it('moves the focused actor with Shift and an arrow, and puts all back', async () => {
    const { store, user } = await show();
    await user.tab();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(store.getState().pins).toHaveProperty('putin');
    const popover = document.querySelector('.graph-foot [popover]')!;
    fireEvent(popover, Object.assign(new Event('beforetoggle'), { newState: 'open' }));
    await user.click(await screen.findByText('Reset positions'));
    expect(store.getState().pins).toEqual({});
  });

  it('drags an actor without selecting it', async () => {
    const { store } = await show();
    // The gesture's code comes when somebody is there to make it.
    fireEvent.pointerMove(window, { movementX: 1 });
    await vi.dynamicImportSettled();
    const fire = (type: string, target: EventTarget, clientX: number, clientY: number) => {
      const event = new MouseEvent(type, { clientX, clientY, bubbles: true, cancelable: true });
      // jsdom leaves it out, and the gesture goes on in the window that it names.
      Object.defineProperty(event, 'view', { value: window });
      fireEvent(target as Element, event);
    };
    fire('mousedown', button(/^Joe Biden;/), 100, 100);
    fire('mousemove', window, 160, 130);
    fire('mouseup', window, 160, 130);
    expect(store.getState().pins).toHaveProperty('biden');
    expect(store.getState().selection).toBeNull();
  });

  it('lets only ties and actors come and go with the filters, nobody moves', async () => {
    const { store, container } = await show();
    const place = () => container.querySelector('[data-actor="putin"]')?.getAttribute('transform');
    const before = place();
    store.getState().setFilters({ themes: ['even'] });
    await screen.findByRole('button', { name: /^Joe Biden meets Vladimir Putin; 1 dealing$/ });
    expect(container.querySelector('[data-tie="patrushev~meets~sullivan"]')).toBeNull();
    expect(place()).toBe(before);
  });

  it('lights up the ties and actors of a selected event', async () => {
    const { store } = await show();
    store.getState().selectEvent('e0');
    const tie = await screen.findByRole('button', { name: /^Joe Biden calls/ });
    expect(tie).toHaveClass('graph-lit');
    expect(button(/^Joe Biden;/)).toHaveClass('graph-lit');
    expect(button(/^Joe Biden meets/)).toHaveClass('graph-receded');
  });

  it('says how many more there are than there is room for, and leads to the list', async () => {
    const people = Array.from({ length: 1300 }, (_, i) => ({ id: `p${i}` }));
    const dealings = people.map(({ id }, i) => ({ from: id, to: `p${(i + 1) % 1300}` }));
    const { user } = await show(makeDataset(people, dealings));
    await user.click(screen.getByText('and 300 more'));
    expect(await screen.findByRole('heading', { name: 'On no side' })).toBeVisible();
  });

  it('draws many as a network, in which those with a name and the focused are buttons', async () => {
    const people = Array.from({ length: 200 }, (_, i) => ({ id: `p${i}` }));
    const dealings = people.map(({ id }) => ({ from: id, to: 'p0' }));
    const { container, store, user } = await show(makeDataset(people, dealings));
    const network = container.querySelector('.graph-network')!;
    expect(network).toHaveAttribute('data-actors', '200');
    const named = container.querySelectorAll('[data-actor]').length;
    expect(named).toBeGreaterThan(5);
    expect(named).toBeLessThan(200);
    await user.tab();
    expect(button(/^P0;/)).toHaveFocus();
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).not.toHaveAttribute('data-actor', 'p0'));
    const last = document.activeElement?.getAttribute('data-actor');
    await user.keyboard('{Enter}]');
    expect(store.getState().selection).toMatchObject({ type: 'actor', id: last });
    expect(document.activeElement).toHaveAttribute('data-tie', `${last}~meets~p0`);
    await user.keyboard('{Enter}');
    expect(store.getState().selection).toMatchObject({ type: 'tie', id: `${last}~meets~p0` });
  });

  it('says how many names have room among many, and leads to the list that has all', async () => {
    const people = Array.from({ length: 200 }, (_, i) => ({ id: `p${i}` }));
    const dealings = people.map(({ id }) => ({ from: id, to: 'p0' }));
    const { container, user } = await show(makeDataset(people, dealings));
    const note = button(/^\d+ of 200 names/);
    const named = container.querySelectorAll('[data-actor]').length;
    expect(note).toHaveTextContent(`${named} of 200 names, all in the list`);
    await user.click(note);
    expect(await screen.findByRole('heading', { name: 'On no side' })).toBeVisible();
  });

  it('adds a second actor with Shift, by click and by key, and keeps the first of them', async () => {
    const { store, user } = await show();
    await user.click(button(/^Joe Biden;/));
    await user.keyboard('{Shift>}');
    await user.click(button(/^Jake Sullivan,.*; United States/));
    expect(store.getState().selection).toMatchObject({ type: 'pair', id: 'biden~sullivan' });
    await user.click(button(/^Vladimir Putin;/));
    expect(store.getState().selection).toMatchObject({ type: 'pair', id: 'biden~putin' });
    expect(button(/^Joe Biden meets/)).toHaveClass('graph-lit');
    act(() => button(/^Alexei Navalny;/).focus());
    await user.keyboard('{Enter}{/Shift}');
    expect(store.getState().selection).toMatchObject({ type: 'pair', id: 'biden~navalny' });
    await user.keyboard('{Enter}');
    expect(store.getState().selection).toMatchObject({ type: 'actor', id: 'navalny' });
  });

  it('zooms by button and key, and shows all again', async () => {
    const { container, user } = await show();
    const zoomed = () => container.querySelector('.graph-picture')!.hasAttribute('data-zoomed');
    expect(button('Shrink the graph')).toBeDisabled();
    await user.click(button('Enlarge the graph'));
    expect(zoomed()).toBe(true);
    await user.click(button('Fit the graph'));
    expect(zoomed()).toBe(false);
    act(() => button(/^Joe Biden;/).focus());
    await user.keyboard('+');
    expect(zoomed()).toBe(true);
    await user.keyboard('0');
    expect(zoomed()).toBe(false);
  });

  it('says that it is arranging where that takes long, and nothing before', async () => {
    vi.useFakeTimers();
    try {
      render(
        <StoreContext
          value={createAppStore(makeDataset([{ id: 'a' }, { id: 'b' }], [{ from: 'a', to: 'b' }]))}
        >
          <RelationshipGraph />
        </StoreContext>,
      );
      expect(screen.getByRole('status')).toBeEmptyDOMElement();
      act(() => void vi.advanceTimersByTime(400));
      expect(screen.getByRole('status')).toHaveTextContent('Arranging…');
    } finally {
      vi.useRealTimers();
    }
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  });

  it('draws the strongest of more ties than anybody can follow, and says how many there are', async () => {
    const people = ['anna', 'boris', 'clara', 'david', 'edith'].map((id) => ({ id }));
    const kinds = Array.from({ length: 30 }, (_, i) => `kind ${i}`);
    const pairs = people.flatMap(({ id: from }, i) =>
      people.slice(i + 1).map(({ id: to }) => ({ from, to })),
    );
    const once = pairs.flatMap((pair) => kinds.map((kind) => ({ ...pair, kind })));
    const often = { from: 'edith', to: 'anna', kind: 'kind 7' };
    const { container, store } = await show(makeDataset(people, [...once, often, often]));
    const drawn = () =>
      [...container.querySelectorAll('[data-tie]')].map((tie) => tie.getAttribute('data-tie'));
    const all = store.getState().dataset.ties;
    expect(drawn()).toHaveLength(200);
    expect(drawn()).toContain(all.find(({ dealings }) => dealings.length > 1)?.id);
    expect(screen.getByText(`and ${all.length - 200} more ties`)).toBeVisible();
    const left = all.find(({ id }) => !drawn().includes(id))!;
    act(() => store.getState().selectTie(left.id));
    expect(drawn()).toContain(left.id);
    expect(drawn()).toHaveLength(200);
  });

  it('says so where the filters leave nobody, with a way back', async () => {
    const { store, user } = await show();
    store.getState().setFilters({ actors: ['nobody'] });
    await user.click(await screen.findByRole('button', { name: 'Clear the filters' }));
    expect(button(/^Joe Biden;/)).toBeVisible();
  });
});

describe('the list', () => {
  it('says everything in words, by side, and selects', async () => {
    const { store, user } = await show();
    await user.click(button('List'));
    const side = screen.getByRole('region', { name: 'United States' });
    await user.click(within(side).getByRole('button', { name: 'Joe Biden' }));
    expect(store.getState().selection).toMatchObject({ type: 'actor', id: 'biden' });
    await user.click(
      within(side).getByRole('button', { name: 'national security adviser of Joe Biden' }),
    );
    expect(store.getState().selection).toEqual({ type: 'actor', id: 'sullivan', aspect: 'role-0' });
    const none = screen.getByRole('region', { name: 'On no side' });
    await user.click(within(none).getByRole('button', { name: /attacks Alexei Navalny/ }));
    expect(store.getState().selection).toMatchObject({ type: 'tie', id: 'putin~attacks~navalny' });
  });

  it('lists the first ties of an actor who has hundreds, and more when asked', async () => {
    const people = Array.from({ length: 100 }, (_, i) => ({ id: `p${i}` }));
    const dealings = people.slice(1).map(({ id }) => ({ from: 'p0', to: id }));
    const { container } = render(
      <StoreContext value={createAppStore(makeDataset(people, dealings))}>
        <ActorList />
      </StoreContext>,
    );
    const row = container.querySelector('[data-actor=p0]')!;
    expect(row.querySelectorAll('[data-tie]')).toHaveLength(30);
    await userEvent.click(screen.getByText('Show 69 more'));
    expect(row.querySelectorAll('[data-tie]')).toHaveLength(99);
  });

  it('opens with a part of thousands and shows more when asked', async () => {
    const people = Array.from({ length: 200 }, (_, i) => ({ id: `p${i}`, side: 'us' }));
    const dealings = people.map(({ id }, i) => ({ from: id, to: `p${(i + 1) % 200}` }));
    const { container } = render(
      <StoreContext value={createAppStore(makeDataset(people, dealings))}>
        <ActorList />
      </StoreContext>,
    );
    expect(container.querySelectorAll('[data-actor]')).toHaveLength(60);
    await userEvent.click(screen.getByText('Show 60 more of 140'));
    expect(container.querySelectorAll('[data-actor]')).toHaveLength(120);
  });
});
