import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyLink } from '../../src/evidence/CopyLink.tsx';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';

afterEach(() => vi.unstubAllGlobals());

describe('the link to the words of a passage', () => {
  it('is copied without what else the address holds, but for the dataset', async () => {
    const user = userEvent.setup();
    location.hash = 'sel=event:x&theme=talks&data=other.json';
    renderWithStore(<CopyLink passage="a:0-4" />);
    await user.click(screen.getByRole('button', { name: 'Copy link to these words' }));
    expect(new URL(await navigator.clipboard.readText()).hash).toBe(
      '#data=other.json&sel=passage:a%3A0-4',
    );
    expect(screen.getByText('Link copied.')).toHaveAttribute('aria-live', 'polite');
    location.hash = '';
  });

  it('is shown to be copied by hand where the browser does not copy', async () => {
    renderWithStore(<CopyLink passage="a:0-4" />);
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy link to these words' }));
    const field = screen.getByRole('textbox', { name: 'Link to these words' });
    expect(field).toHaveValue(`${location.origin}/#sel=passage:a%3A0-4`);
  });
});
