import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAppStore, type AppStore } from '../../src/state/appStore.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
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

  it('can be put away, which undoing takes back', async () => {
    const store = await begin();
    show(<OwnStoryDialog onClose={noop} />, store);
    await userEvent.click(button('Put away'));
    expect(store.getState().ownStory).toBeNull();
    expect(store.getState().notices.at(-1)?.text).toMatch(/put away/);
  });
});
