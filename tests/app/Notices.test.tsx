import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Notices } from '../../src/app/Notices.tsx';
import { remarksForAuthor } from '../../src/app/strings.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';

const problem = (n: number) => ({
  severity: 'error' as const,
  path: `events[${n}].id`,
  line: n,
  column: 1,
  finding: `Finding <b>${n}</b>.`,
  remedy: `Remedy ${n}.`,
});

describe('notices', () => {
  it('show place, finding and remedy as text, and go when dismissed', async () => {
    const { store } = renderWithStore(<Notices />);
    act(() =>
      store.getState().notify({ tone: 'error', text: 'It failed.', problems: [problem(1)] }),
    );
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('It failed.');
    expect(alert).toHaveTextContent('line 1, column 1 · events[1].id');
    expect(alert).toHaveTextContent('Finding <b>1</b>. Remedy 1.');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('fold away what is too much to read at once', () => {
    const { store } = renderWithStore(<Notices />);
    const problems = Array.from({ length: 8 }, (_, i) => problem(i));
    act(() => store.getState().notify({ tone: 'error', text: 'It failed.', problems }));
    expect(screen.getByText('5 more')).toBeInTheDocument();
  });

  it('tell remarks for the author in a line, and all of them where somebody asks', async () => {
    const { store } = renderWithStore(<Notices />);
    const problems = Array.from({ length: 43 }, (_, i) => problem(i));
    act(() => store.getState().notify(remarksForAuthor(problems)));
    expect(screen.getByRole('status')).toHaveTextContent('Opened with 43 remarks for its author');
    expect(screen.queryByText(/Finding/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
    const dialog = screen.getByRole('dialog', { name: 'Remarks for the author' });
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(43);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('status')).toBeNull();
  });
});
