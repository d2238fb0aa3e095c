import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAppStore, type AppStore } from '../../src/state/appStore.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { attachSpeaker } from '../../src/story/attachSpeaker.ts';
import { PresentPage } from '../../src/story/PresentPage.tsx';
import { StoryDialog } from '../../src/story/StoryDialog.tsx';
import type { SpeakerMessage } from '../../src/story/speakerMessages.ts';
import { LESSON, withLesson } from './storyFixture.ts';

const TITLES = LESSON.steps.map(({ title }) => title);

function present(store: AppStore = createAppStore(withLesson()), index = 0) {
  store.getState().present({ story: LESSON.id, index });
  const { unmount } = render(
    <StoreContext value={store}>
      <PresentPage />
    </StoreContext>,
  );
  return { store, unmount };
}

const stepAt = (store: AppStore) => store.getState().step?.index;
const stage = () => screen.getByRole('main');
const tool = (name: string) => screen.getByRole('button', { name });
const clock = () => screen.getByRole('timer').textContent;

afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'fullscreenEnabled');
  Reflect.deleteProperty(document, 'fullscreenElement');
});

describe('a presentation', () => {
  it('goes on when full screen is lost, and offers the way back', async () => {
    Object.defineProperty(document, 'fullscreenEnabled', { value: true, configurable: true });
    const fullScreen = { value: document.documentElement as Element | null };
    Object.defineProperty(document, 'fullscreenElement', {
      get: () => fullScreen.value,
      configurable: true,
    });
    const { store } = present();
    expect(screen.queryByRole('button', { name: 'Full screen' })).toBeNull();
    fullScreen.value = null;
    act(() => void document.dispatchEvent(new Event('fullscreenchange')));
    expect(stepAt(store)).toBe(0);
    const request = vi.fn(async () => {});
    document.documentElement.requestFullscreen = request;
    await userEvent.click(tool('Full screen'));
    await userEvent.keyboard('f');
    expect(request).toHaveBeenCalledTimes(2);
    expect(stepAt(store)).toBe(0);
  });

  it('has its keys after every press of a button', async () => {
    const { store } = present();
    await userEvent.click(tool('Notes'));
    expect(stage()).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(stepAt(store)).toBe(1);
    await userEvent.click(tool('Next step'));
    await userEvent.click(tool('Next step'));
    await userEvent.click(tool('Next step'));
    expect(stepAt(store)).toBe(3);
    await userEvent.keyboard('{PageUp}');
    expect(stepAt(store)).toBe(2);
  });

  it('has them on a button that the keyboard reached, where only Space and Enter press it', async () => {
    const { store } = present();
    act(() => tool('Notes').focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(stepAt(store)).toBe(1);
    await userEvent.keyboard(' ');
    expect(stepAt(store)).toBe(1);
    expect(tool('Notes')).toHaveAttribute('aria-pressed', 'true');
  });

  it('has them before a picture that has keys of its own, and when what had the focus is gone', async () => {
    const { store } = present(undefined, 1);
    const picture = document.createElement('div');
    picture.tabIndex = 0;
    const own = vi.fn();
    picture.addEventListener('keydown', own);
    document.querySelector('.present-picture')!.append(picture);
    picture.focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(own).toHaveBeenCalledOnce();
    await userEvent.keyboard('{PageDown}');
    expect(own).toHaveBeenCalledOnce();
    expect(stepAt(store)).toBe(2);
    (document.activeElement as HTMLElement).blur();
    expect(document.body).toHaveFocus();
    await userEvent.keyboard('{PageDown}');
    expect(stepAt(store)).toBe(3);
    expect(stage()).toHaveFocus();
  });

  it('leaves keys to an open dialog', async () => {
    const { store } = present();
    await userEvent.keyboard('?');
    const close = screen.getByRole('button', { name: 'Close', hidden: true });
    close.focus();
    await userEvent.keyboard('{PageDown}');
    expect(stepAt(store)).toBe(0);
    await userEvent.click(close);
    await userEvent.keyboard('{PageDown}');
    expect(stepAt(store)).toBe(1);
  });

  it.each([
    ['o', 'Overview of the steps'],
    ['?', 'Keys'],
  ])('closes with %s what that opened', async (key, name) => {
    const { store } = present();
    await userEvent.keyboard(key);
    const cover = () => screen.queryByRole('dialog', { name, hidden: true });
    expect(cover()).not.toBeNull();
    screen.getByRole('button', { name: 'Close', hidden: true }).focus();
    await userEvent.keyboard('n');
    expect(cover()).not.toBeNull();
    await userEvent.keyboard(key);
    expect(cover()).toBeNull();
    expect(stage()).toHaveFocus();
    expect(stepAt(store)).toBe(0);
  });

  it('scrolls what is longer than the screen by up and down, and else turns steps by them', async () => {
    const { store } = present();
    const long = document.querySelector('.present-stage')!;
    const scrollBy = vi.fn();
    Object.assign(long, { scrollBy });
    Object.defineProperty(long, 'scrollHeight', { value: 400, configurable: true });
    await userEvent.keyboard('{ArrowDown}');
    expect(scrollBy).toHaveBeenCalledOnce();
    expect(stepAt(store)).toBe(0);
    Object.defineProperty(long, 'scrollHeight', { value: 0 });
    await userEvent.keyboard('{ArrowDown}');
    expect(stepAt(store)).toBe(1);
  });
});

describe('a lesson that was left', () => {
  it('goes on where it was, with its clock, from the dialog; one that begins anew has a new one', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { store, unmount } = present(undefined, 2);
    act(() => void vi.advanceTimersByTime(65_000));
    expect(clock()).toMatch(/^1:0/);
    await userEvent.keyboard('{Escape}');
    expect(store.getState().step).toBeNull();
    unmount();

    const choose = async (name: string) => {
      const dialog = render(
        <StoreContext value={store}>
          <StoryDialog onClose={() => {}} />
        </StoreContext>,
      );
      await userEvent.click(screen.getAllByRole('button', { name, hidden: true })[0]!);
      dialog.unmount();
    };
    await choose('Go on at step 3');
    expect(stepAt(store)).toBe(2);
    const again = present(store, 2);
    act(() => void vi.advanceTimersByTime(2000));
    expect(clock()).toMatch(/^1:/);
    again.unmount();

    await choose('Present');
    present(store);
    act(() => void vi.advanceTimersByTime(2000));
    expect(clock()).toMatch(/^0:/);
  });

  it('is told to the window that calls for it by its session, and takes over its clock', async () => {
    const heard: SpeakerMessage[] = [];
    const own = attachSpeaker('abc1', (message) => heard.push(message));
    const open = attachSpeaker(null, (message) => {
      if (message.type !== 'call') return;
      const startedAt = Date.now() - 120_000;
      open.send({ version: 1, type: 'answer', story: message.story, session: 'abc1', startedAt });
    });
    const { store } = present(undefined, 1);
    await waitFor(() =>
      expect(heard.at(-1)).toMatchObject({ type: 'state', state: { story: 'lesson', index: 1 } }),
    );
    own.send({ version: 1, type: 'act', act: { type: 'next' } });
    await waitFor(() => expect(stepAt(store)).toBe(2));
    await waitFor(() => expect(clock()).toMatch(/^2:/), { timeout: 3000 });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(TITLES[2]!);
    own.detach();
    open.detach();
  });
});
