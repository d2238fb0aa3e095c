import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/ErrorBoundary.tsx';
import { makeLate, useLate, type Late } from '../../src/ui/useLate.ts';

type Part = { readonly Part: () => React.ReactNode };

function Place({ late }: { readonly late: Late<Part> }) {
  const loaded = useLate(late, true);
  return loaded ? <loaded.Part /> : 'coming';
}

it('asks again for a part that did not come, when it is due and when it is tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const load = vi
    .fn<() => Promise<Part>>()
    .mockRejectedValueOnce(new Error('Lost before it was due'))
    .mockRejectedValueOnce(new Error('Lost again'))
    .mockResolvedValue({ Part: () => 'here' });
  const late = makeLate(load);
  await late.load();
  expect(late.failure()).toBeNull();
  render(
    <ErrorBoundary what="The part">
      <Place late={late} />
    </ErrorBoundary>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The part could not be drawn. Lost again',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('here')).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(3);
});
