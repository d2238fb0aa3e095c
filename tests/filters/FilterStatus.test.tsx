import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FilterStatus } from '../../src/filters/FilterStatus.tsx';
import { useSearch } from '../../src/filters/useSearch.ts';
import { NO_FILTERS } from '../../src/state/facts.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';

/** The sentence on a page that searches. */
function Searched() {
  useSearch();
  return <FilterStatus />;
}

const filters = {
  ...NO_FILTERS,
  themes: ['claims'],
  actors: ['boris'],
  window: [0, 365] as const,
  text: 'denied',
};

describe('what is shown, as a sentence', () => {
  it('counts everything where nothing is filtered', () => {
    renderWithStore(<FilterStatus />);
    expect(screen.getByRole('status')).toHaveTextContent(
      '3 events · 2 actors · 4 passages · 2 sources · 1 event that no passage backs',
    );
  });

  it('says how many events are left and why', async () => {
    const { store } = renderWithStore(<Searched />, { facts: { filters } });
    expect(screen.getByRole('status')).toHaveTextContent(/^Searching…/);
    await screen.findByText(/containing “denied”/);
    expect(screen.getByRole('status')).toHaveTextContent(
      '1 of 3 events: Claims, with Boris, possible from 1 January 1970 to 1 January 1971, containing “denied”',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(store.getState().filters).toBe(NO_FILTERS);
  });

  it('keeps the others dimmed on request', async () => {
    const { store } = renderWithStore(<Searched />, { facts: { filters } });
    await userEvent.click(await screen.findByRole('checkbox', { name: /dimmed/ }));
    expect(store.getState().filterMode).toBe('dim');
  });
});
