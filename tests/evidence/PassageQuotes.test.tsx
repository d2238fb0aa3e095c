import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PassageQuotes } from '../../src/evidence/PassageQuotes.tsx';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';

const selection = { type: 'event', id: 'meeting', aspect: null } as const;

describe('the words behind the selection, one at a time', () => {
  it('names the source and steps through the passages', async () => {
    renderWithStore(<PassageQuotes onRead={() => {}} />, { facts: { selection } });
    expect(screen.getByRole('heading')).toHaveTextContent('What source A says · 1 of 3 passages');
    expect(screen.getByText('Anna met Boris on 2 May.', { selector: 'mark' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Next passage' }));
    expect(screen.getByText('on 2 May', { selector: 'mark' })).toBeInTheDocument();
  });

  it('leads to the article', async () => {
    const onRead = vi.fn<() => void>();
    const { store } = renderWithStore(<PassageQuotes onRead={onRead} />, { facts: { selection } });
    await userEvent.click(screen.getByRole('button', { name: 'Read it in the article' }));
    expect(onRead).toHaveBeenCalled();
    expect(store.getState().openSource).toBe('a');
  });

  it('is absent where nothing backs the selection', () => {
    renderWithStore(<PassageQuotes onRead={() => {}} />, {
      facts: { selection: { type: 'event', id: 'rumour', aspect: null } },
    });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
