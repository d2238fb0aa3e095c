import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { graphAnchor } from '../../src/graph/useGraphAnchor.ts';
import { readerAnchor } from '../../src/reader/useReaderAnchor.ts';
import { Threads } from '../../src/threads/Threads.tsx';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';

/** A reader of one passage, which stands so far from the top of the window, px. */
function placeReader(markTop: number) {
  const reader = document.createElement('section');
  reader.innerHTML =
    '<div style="overflow-y: auto"><p><mark aria-current="true" tabindex="0">Anna</mark></p></div>';
  const [view, block, mark] = ['div', 'p', 'mark'].map((name) =>
    reader.querySelector<HTMLElement>(name)!,
  );
  mark!.dataset['passage'] = 'a:0-24';
  const rect = (left: number, top: number, width: number, height: number) =>
    new DOMRect(left, top, width, height);
  reader.getBoundingClientRect = () => rect(600, 100, 400, 500);
  view!.getBoundingClientRect = () => rect(600, 140, 400, 460);
  block!.getBoundingClientRect = () => rect(628, markTop, 300, 20);
  mark!.getBoundingClientRect = () => rect(650, markTop, 60, 20);
  mark!.getClientRects = () => [rect(650, markTop, 60, 20)] as unknown as DOMRectList;
  document.body.append(reader);
  readerAnchor.publish({ current: reader });
  return { view: view!, mark: mark! };
}

beforeEach(() => {
  // What is asked of a page that jsdom does not lay out.
  vi.stubGlobal(
    'DOMRect',
    class {
      constructor(
        readonly left: number,
        readonly top: number,
        readonly width: number,
        readonly height: number,
      ) {}
      get right() {
        return this.left + this.width;
      }
      get bottom() {
        return this.top + this.height;
      }
    },
  );
  Object.defineProperty(document.documentElement, 'clientHeight', {
    value: 700,
    configurable: true,
  });
  document.getAnimations = () => [];
  const panel = document.createElement('div');
  panel.innerHTML = '<div></div>';
  const box = () => new DOMRect(0, 300, 580, 300);
  panel.getBoundingClientRect = box;
  panel.firstElementChild!.getBoundingClientRect = box;
  graphAnchor.publish({ current: panel.firstElementChild as HTMLElement });
});

afterEach(() => {
  readerAnchor.publish(null);
  graphAnchor.publish(null);
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document.documentElement, 'clientHeight');
  for (const reader of document.querySelectorAll('section')) reader.remove();
});

const SELECTED = { selection: { type: 'event', id: 'meeting', aspect: null } } as const;
const isIn = (name: string | RegExp) => screen.queryByRole('button', { name }) !== null;

describe('Threads', () => {
  it('has no arrow where the words are in sight', () => {
    placeReader(300);
    renderWithStore(<Threads onlyWords={false} />, { facts: SELECTED });
    expect(isIn(/Scroll/)).toBe(false);
  });

  it('points where the words are, by a button that says so', () => {
    placeReader(20);
    renderWithStore(<Threads onlyWords={false} />, { facts: SELECTED });
    expect(isIn('Scroll up to the marked passage')).toBe(true);
    expect(isIn(/Scroll down/)).toBe(false);
  });

  it('scrolls there by the keyboard, which goes on from the words', async () => {
    const user = userEvent.setup();
    const { view, mark } = placeReader(2000);
    renderWithStore(<Threads onlyWords={false} />, { facts: SELECTED });
    screen.getByRole('button', { name: 'Scroll down to the marked passage' }).focus();
    await user.keyboard('{Enter}');
    expect(view.scrollTop).toBeGreaterThan(1500);
    expect(document.activeElement).toBe(mark);
  });

  it('follows a reader that is drawn anew, and goes when the reader goes', async () => {
    placeReader(20);
    renderWithStore(<Threads onlyWords={false} />, { facts: SELECTED });
    await act(async () => void placeReader(2000));
    expect(isIn(/Scroll down/)).toBe(true);
    await act(async () => readerAnchor.publish(null));
    expect(isIn(/Scroll/)).toBe(false);
  });

  it('has no arrow left once what is selected has no words', async () => {
    const { view } = placeReader(2000);
    const { store } = renderWithStore(<Threads onlyWords={false} />, { facts: SELECTED });
    expect(isIn(/Scroll down/)).toBe(true);
    view.replaceChildren();
    await act(async () => store.getState().selectSource('a'));
    expect(isIn(/Scroll/)).toBe(false);
  });

  it('says its lines to nobody', () => {
    placeReader(300);
    const { container } = renderWithStore(<Threads onlyWords={false} />, { facts: SELECTED });
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });
});
