import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../src/state/appStore.ts';
import type { Printout } from '../../src/state/facts.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { HandoutAddress } from '../../src/story/HandoutAddress.tsx';
import { withLesson } from './storyFixture.ts';

/** The part behind `#` of the address that is printed. */
function hashOf(story: Printout['story']): string {
  const printout: Printout = { form: 'handout', story, paper: 'a4', seed: 0 };
  const store = createAppStore(withLesson(), { printout, showsTellers: true });
  const { container, unmount } = render(
    <StoreContext value={store}>
      <HandoutAddress />
    </StoreContext>,
  );
  const address = container.querySelector('.handout-url')!.textContent;
  unmount();
  return new URL(address).hash;
}

describe('the address on a handout', () => {
  it('leads to what the filters show, or to the story that is printed', () => {
    expect(hashOf(null)).toBe('#tellers=1');
    expect(hashOf('lesson')).toBe('#step=lesson:1');
  });

  it('does not lead to a story that is on one device alone', () => {
    expect(hashOf('own-story')).toBe('#tellers=1');
  });
});
