import { withAxis } from '../fixtures/compiledParts.ts';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { NothingFound } from '../../src/filters/NothingFound.tsx';
import { NO_FILTERS } from '../../src/state/facts.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { SMALL } from '../fixtures/smallDataset.ts';

const filters = { ...NO_FILTERS, themes: ['claims'], actors: ['anna'], text: 'met' };

describe('nothing found', () => {
  it('offers each filter that alone stands in the way, with what is left without it', async () => {
    const { store } = renderWithStore(<NothingFound />, { facts: { filters } });
    const none = { count: 0, first: [] };
    const mask = Uint8Array.of(1, 0, 0);
    act(() =>
      store
        .getState()
        .answerSearch({ text: 'met', mask, events: none, actors: none, places: none }),
    );
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Without: Claims 1 event',
      'Show everything',
    ]);
    await userEvent.click(screen.getByRole('button', { name: /Without/ }));
    expect(store.getState().filters).toEqual({ ...filters, themes: [] });
  });

  it('shows everything again', async () => {
    const { store } = renderWithStore(<NothingFound />, { facts: { filters } });
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(store.getState().filters).toBe(NO_FILTERS);
  });

  it('says so where there was nothing to find, and offers no way', () => {
    const dataset = indexDataset(withAxis({ ...SMALL, events: [], ties: [], passages: [] }));
    renderWithStore(<NothingFound />, { dataset });
    expect(screen.getByText('This dataset has no events yet')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
