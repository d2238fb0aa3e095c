/** Cited words as the reader shows them, in the order of the text. */
export interface ShownMark {
  readonly text: string;
  readonly passages: readonly string[];
  readonly events: readonly string[];
  readonly isCurrent: boolean;
  readonly isShown: boolean;
}

/**
 * What a test does within the page, where it does hundreds of things in turn: a message for each of
 * them, and one more to wait for its end, takes longer than they do.
 */
export interface Hand {
  /** Turns the page to another hash and waits until all of it is drawn. */
  readonly goTo: (hash: string) => Promise<void>;
  /** Does something that changes the page, and waits until the change is drawn. */
  readonly act: (change: () => void) => Promise<void>;
  /** Looks at every frame until it finds something, and returns that. */
  readonly until: <T>(find: () => T | null | undefined | false, what: string) => Promise<T>;
  /** Every piece of cited words that the reader shows at the moment. */
  readonly marks: () => readonly ShownMark[];
}

declare global {
  // oxlint-disable-next-line no-var -- it is the page's
  var hand: Hand;
}

/** Runs in the page, before its own scripts: gives it its hand. */
export function addHand(): void {
  /** A page that takes longer than this to draw a change is broken. */
  const LIMIT_MS = 15_000;
  const until: Hand['until'] = async (find, what) => {
    const end = performance.now() + LIMIT_MS;
    for (;;) {
      const found = find();
      if (found) return found;
      if (performance.now() > end) throw new Error(`There is still not: ${what}`);
      await new Promise(requestAnimationFrame);
    }
  };
  const settle = (after: string) =>
    until(() => performance.getEntriesByName('view:settled').length > 0, `rest after ${after}`);
  const hand: Hand = {
    until,
    goTo: async (hash) => {
      const before = location.hash;
      location.hash = hash;
      if (location.hash === before) return;
      performance.clearMarks('view:settled');
      // Until the page has heard of it, it might come to rest where it was before.
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      await settle(hash);
    },
    act: async (change) => {
      performance.clearMarks('view:settled');
      change();
      await settle('a change');
    },
    marks: () =>
      [...document.querySelectorAll<HTMLElement>('article mark[data-passage]')].map((mark) => ({
        text: mark.textContent,
        passages: (mark.dataset['passage'] ?? '').split(' ').filter(Boolean),
        events: (mark.dataset['events'] ?? '').split(' ').filter(Boolean),
        isCurrent: mark.getAttribute('aria-current') === 'true',
        isShown: mark.dataset['shown'] === 'true',
      })),
  };
  Object.assign(window, { hand });
}
