import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FilterPage } from '../../src/filters/FilterPage.tsx';
import { FilterStatus } from '../../src/filters/FilterStatus.tsx';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';

describe('who tells an event', () => {
  it('is asked for by number, or by one source alone, one answer at a time', async () => {
    const { store } = renderWithStore(
      <>
        <FilterPage />
        <FilterStatus />
      </>,
    );
    const choice = (name: RegExp) =>
      within(screen.getByRole('group', { name: 'Told by' })).getByRole('radio', { name });
    await userEvent.click(choice(/^both sources/));
    expect(store.getState().filters).toMatchObject({ tellers: 'several', sources: [] });
    // What says so comes with the first filter.
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('Told by both sources'),
    );

    const [first] = store.getState().dataset.sources;
    await userEvent.click(choice(/^only A/));
    expect(store.getState().filters).toMatchObject({ tellers: 'one', sources: [first!.id] });
    expect(screen.getByRole('status')).toHaveTextContent(/alone/);
    expect(choice(/^both sources/)).not.toBeChecked();

    await userEvent.click(choice(/^any/));
    expect(store.getState().filters).toMatchObject({ tellers: null, sources: [] });
  });

  it('counts what each answer would leave', () => {
    renderWithStore(<FilterPage />);
    const group = within(screen.getByRole('group', { name: 'Told by' }));
    const answers = group.getAllByRole('radio').slice(1);
    expect(answers.length).toBeGreaterThan(1);
    for (const box of answers) expect(box.closest('label')).toHaveTextContent(/\d+ events$/);
  });
});
