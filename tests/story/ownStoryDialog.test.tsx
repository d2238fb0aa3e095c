import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppStore, type AppStore } from '../../src/state/appStore.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { replaceOwnStory } from '../../src/story/ownHistory.tsx';
import { OwnStoryBar } from '../../src/story/OwnStoryBar.tsx';
import { OwnStoryDialog } from '../../src/story/OwnStoryDialog.tsx';
import { PresentPage } from '../../src/story/PresentPage.tsx';
import { StoryDialog } from '../../src/story/StoryDialog.tsx';
import { withLesson } from './storyFixture.ts';

beforeEach(() => localStorage.clear());

const noop = () => {};
const button = (name: string | RegExp) => screen.getByRole('button', { name, hidden: true });

const open = () => createAppStore(withLesson());
const show = (ui: ReactNode, store: AppStore) =>
  render(<StoreContext value={store}>{ui}</StoreContext>);

/** Starts a story and adds the view at hand. */
async function begin() {
  const store = open();
  const dialog = show(<StoryDialog onClose={noop} />, store);
  await userEvent.click(button('Start a story'));
  dialog.unmount();
  const bar = show(<OwnStoryBar />, store);
  store.getState().selectEvent('meeting');
  await userEvent.click(button('Add this view as a step'));
  bar.unmount();
  return store;
}

describe('a story of one’s own', () => {
  it('is kept in the browser only while the reader asks for that, with every change', async () => {
    const store = await begin();
    expect(localStorage).toHaveLength(0);
    show(<OwnStoryDialog onClose={noop} />, store);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Keep it/, hidden: true }));
    const kept = () => localStorage.getItem('own-story:small') ?? '';
    expect(kept()).toContain('"meeting"');
    const question = screen.getByLabelText('Question for the class');
    await userEvent.type(question, 'Who met?');
    await userEvent.tab();
    expect(kept()).toContain('Who met?');
    await userEvent.click(screen.getByRole('checkbox', { name: /^Keep it/, hidden: true }));
    expect(localStorage).toHaveLength(0);
  });

  it('that is kept comes back by the dialog, and by the address of one of its steps', async () => {
    const store = await begin();
    const before = store.getState().ownStory!;
    const { unmount } = show(<OwnStoryDialog onClose={noop} />, store);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Keep it/, hidden: true }));
    unmount();

    const later = open();
    const dialog = show(<StoryDialog onClose={noop} />, later);
    await userEvent.click(button('Open the story kept in this browser'));
    await waitFor(() => expect(later.getState().ownStory).toEqual(before));
    dialog.unmount();

    const muchLater = open();
    muchLater.getState().present({ story: before.id, index: 0 });
    show(<PresentPage />, muchLater);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('meeting');
  });

  it('is never lost by another: one that is kept stays until the reader says otherwise', async () => {
    const store = await begin();
    const { unmount } = show(<OwnStoryDialog onClose={noop} />, store);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Keep it/, hidden: true }));
    unmount();
    const kept = localStorage.getItem('own-story:small');

    const later = open();
    const start = show(<StoryDialog onClose={noop} />, later);
    await userEvent.click(button('Start a story'));
    start.unmount();
    const bar = show(<OwnStoryBar />, later);
    await userEvent.click(button('Add this view as a step'));
    await userEvent.click(button('Undo'));
    await userEvent.click(button('Redo'));
    bar.unmount();
    expect(localStorage.getItem('own-story:small')).toBe(kept);

    show(<OwnStoryDialog onClose={noop} />, later);
    const box = screen.getByRole('checkbox', { name: /^Keep it/, hidden: true });
    expect(box).not.toBeChecked();
    await userEvent.click(box);
    expect(localStorage.getItem('own-story:small')).toBe(kept);
    await userEvent.click(button('Leave it as it is'));
    await userEvent.click(box);
    await userEvent.click(button('Keep this one instead'));
    expect(box).toBeChecked();
    expect(localStorage.getItem('own-story:small')).not.toBe(kept);
    await userEvent.click(button('Put away'));
    expect(localStorage.getItem('own-story:small')).toContain('own-story');
  });

  it('asks before it takes the place of one that another window has just kept', async () => {
    const store = await begin();
    show(<OwnStoryDialog onClose={noop} />, store);
    const file = JSON.stringify({ stories: [{ title: 'Elsewhere', steps: [] }] });
    localStorage.setItem('own-story:small', file);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Keep it/, hidden: true }));
    expect(screen.getByRole('alert', { hidden: true })).toHaveTextContent('“Elsewhere”');
    expect(localStorage.getItem('own-story:small')).toBe(file);
  });

  it('that is kept opens in the place of another, which undoing brings back', async () => {
    const store = await begin();
    const { unmount } = show(<OwnStoryDialog onClose={noop} />, store);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Keep it/, hidden: true }));
    unmount();
    const kept = store.getState().ownStory;
    const keptFile = localStorage.getItem('own-story:small');

    const later = open();
    replaceOwnStory(later, { ...kept!, title: 'Another' });
    show(<OwnStoryDialog onClose={noop} />, later);
    await userEvent.click(button('Open that one'));
    await waitFor(() => expect(later.getState().ownStory).toEqual(kept));
    expect(later.getState().notices.at(-1)?.text).toMatch(/“Another” made room/);
    await userEvent.click(button('Undo'));
    expect(later.getState().ownStory?.title).toBe('Another');
    expect(localStorage.getItem('own-story:small')).toBe(keptFile);
  });

  it('has what is typed at once, however its dialog is closed', async () => {
    const store = await begin();
    const { unmount } = show(<OwnStoryDialog onClose={noop} />, store);
    const before = store.getState().ownStory;
    await userEvent.type(screen.getByLabelText('Notes for the teacher'), 'A long note ');
    expect(store.getState().ownStory?.steps[0]?.notes).toBe('A long note');
    unmount();
    show(<OwnStoryDialog onClose={noop} />, store);
    expect(screen.getByLabelText('Notes for the teacher')).toHaveValue('A long note');
    await userEvent.click(button('Undo'));
    expect(store.getState().ownStory).toEqual(before);
  });

  it('keeps its title while the field is empty', async () => {
    const store = await begin();
    show(<OwnStoryDialog onClose={noop} />, store);
    const [title] = screen.getAllByLabelText('Title');
    await userEvent.clear(title!);
    expect(title).toHaveValue('');
    expect(store.getState().ownStory?.title).toBe('Your story');
    await userEvent.type(title!, 'My own ');
    expect(title).toHaveValue('My own ');
    expect(store.getState().ownStory?.title).toBe('My own');
  });

  it('that is nowhere else makes the page ask before it is left', async () => {
    const store = await begin();
    const isAsked = () => {
      const leaving = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(leaving);
      return leaving.defaultPrevented;
    };
    expect(isAsked()).toBe(false);
    show(<OwnStoryBar />, store);
    expect(isAsked()).toBe(true);
    await userEvent.click(button('Edit'));
    const box = await screen.findByRole('checkbox', { name: /^Keep it/, hidden: true });
    await userEvent.click(box);
    expect(isAsked()).toBe(false);
    await userEvent.click(box);
    expect(isAsked()).toBe(true);
    await userEvent.click(button('Put away'));
    expect(isAsked()).toBe(false);
  });

  it('is presented on the whole screen, as others are', async () => {
    const store = await begin();
    const request = vi.fn(() => Promise.resolve());
    document.documentElement.requestFullscreen = request;
    show(<OwnStoryBar />, store);
    await userEvent.click(button('Present'));
    expect(request).toHaveBeenCalledOnce();
    expect(store.getState().step).toEqual({ story: 'own-story', index: 0 });
  });

  it('can be put away, which undoing takes back', async () => {
    const store = await begin();
    show(<OwnStoryDialog onClose={noop} />, store);
    await userEvent.click(button('Put away'));
    expect(store.getState().ownStory).toBeNull();
    expect(store.getState().notices.at(-1)?.text).toMatch(/put away/);
    show(<StoryDialog onClose={noop} />, store);
    await userEvent.click(button('Bring back the story that was put away'));
    expect(store.getState().ownStory?.steps).toHaveLength(1);
  });
});
