import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FilterBar } from '../../src/filters/FilterBar.tsx';
import { FilterPage } from '../../src/filters/FilterPage.tsx';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';

describe('the filter bar', () => {
  it('offers each theme with the number of its events', async () => {
    const { store } = renderWithStore(<FilterBar />);
    const talks = screen.getByRole('button', { name: 'Talks 2 events' });
    expect(talks).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(talks);
    expect(talks).toHaveAttribute('aria-pressed', 'true');
    expect(store.getState().filters.themes).toEqual(['talks']);
  });

  it('counts under the other filters', () => {
    renderWithStore(<FilterBar />, {
      facts: {
        filters: {
          themes: [],
          actors: ['anna'],
          sources: [],
          standings: [],
          tellers: null,
          window: null,
          text: '',
        },
      },
    });
    expect(screen.getByRole('button', { name: 'Claims 0 events' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Actor: Anna Ångström' })).toBeInTheDocument();
  });
});

describe('a facet behind a button', () => {
  it('lists its values only while it is open', async () => {
    const { container } = renderWithStore(<FilterBar />);
    const popover = container.querySelector('[popover][aria-label=Actor]')!;
    const turn = (newState: 'open' | 'closed') =>
      fireEvent(popover, Object.assign(new Event('beforetoggle'), { newState }));
    expect(within(popover as HTMLElement).queryAllByRole('checkbox')).toEqual([]);
    turn('open');
    fireEvent.pointerMove(popover, { movementX: 1 });
    await waitFor(() => expect(popover.querySelectorAll('input[type=checkbox]')).toHaveLength(2));
    turn('closed');
    expect(popover.querySelectorAll('input[type=checkbox]')).toHaveLength(0);
  });
});

describe('the filters as a page', () => {
  it('switches a value by its checkbox', async () => {
    const { store } = renderWithStore(<FilterPage />);
    const status = screen.getByRole('group', { name: 'Status' });
    await userEvent.click(within(status).getByRole('checkbox', { name: /Alleged/ }));
    expect(store.getState().filters.standings).toEqual(['alleged']);
  });
});
