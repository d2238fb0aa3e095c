import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Offline } from '../../src/app/Offline.tsx';
import { keepVersion, readVersions } from '../../src/app/offlineVersions.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { fakeCaches } from './fakeCaches.ts';

const scope = new URL('.', location.href).href;

beforeEach(() => {
  vi.stubGlobal('caches', fakeCaches());
  vi.stubGlobal('navigator', {
    onLine: true,
    serviceWorker: Object.assign(new EventTarget(), { getRegistration: vi.fn() }),
  });
});
afterEach(() => vi.unstubAllGlobals());

function goOnline(onLine: boolean): void {
  Object.assign(navigator, { onLine });
  act(() => void window.dispatchEvent(new Event(onLine ? 'online' : 'offline')));
}

function keep(revision: string): Promise<void> {
  return keepVersion(caches, scope, [{ url: 'index.html', revision }], () =>
    Promise.resolve(new Response(revision)),
  );
}

describe('what the page says of itself', () => {
  it('is that it is offline, while it is and until it is put away', async () => {
    const user = userEvent.setup({ document });
    renderWithStore(<Offline />);
    expect(screen.queryByRole('status')).toBeNull();
    goOnline(false);
    expect(screen.getByRole('status')).toHaveTextContent('You are offline');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('status')).toBeNull();
    goOnline(true);
    goOnline(false);
    expect(screen.getByRole('status')).toBeInTheDocument();
  });

  it('is that a newer version is ready, when it is; the button alone turns to it', async () => {
    await keep('first');
    renderWithStore(<Offline />);
    await keep('second');
    expect(screen.queryByRole('status')).toBeNull();
    const told = new MessageEvent('message', { data: 'version-kept' });
    act(() => void navigator.serviceWorker.dispatchEvent(told));
    expect(await screen.findByRole('status')).toHaveTextContent('A newer version');
    const { shown, newest } = await readVersions(caches, scope);
    expect(newest).not.toBe(shown);
  });

  it('is nothing under a running lesson', async () => {
    await keep('first');
    await keep('second');
    const { store } = renderWithStore(<Offline />);
    expect(await screen.findByRole('status')).toBeInTheDocument();
    act(() => store.getState().present({ story: 'lesson', index: 0 }));
    goOnline(false);
    expect(screen.queryByRole('status')).toBeNull();
    act(() => store.getState().present(null));
    expect(screen.getAllByRole('status')).toHaveLength(2);
  });
});
