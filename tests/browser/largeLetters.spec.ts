import type { Page } from '@playwright/test';
import { expect, openPage, test } from './page.ts';

/** What a browser's own settings call "very large" is 24; 28 is 175 %. */
const ROOT_PX = 28;

test('with letters of 175 % no word of the timeline lies on another, painted or not', async ({
  page,
}) => {
  await page.addInitScript((size) => {
    // Before the page's own scripts run, which read it once.
    document.addEventListener('readystatechange', () => {
      document.documentElement.style.fontSize = `${size}px`;
    });
  }, ROOT_PX);
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const hash of [
      '',
      'lanes=source',
      'lanes=actor',
      'brackets=all',
      'brackets=all&lanes=side',
    ]) {
      await page.goto('about:blank');
      await openPage(page, hash);
      expect.soft(await overlaps(page), `${width} px, ${hash || 'by theme'}`).toEqual([]);
    }
  }
});

/** Pairs of words in the timeline that lie on each other by more than a px, in both directions. */
function overlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = [
      ...document.querySelectorAll('.timeline text, .timeline span, .timeline-lanes-by > span'),
    ]
      .filter((element) => {
        const words = element.textContent?.trim() ?? '';
        const { visibility, opacity, clipPath } = getComputedStyle(element);
        const isSeen = visibility === 'visible' && opacity !== '0' && clipPath === 'none';
        const isLeaf = [...element.children].every((child) => child.localName === 'title');
        return words !== '' && isSeen && (isLeaf || element.localName === 'text');
      })
      .map((element) => {
        // The line without the space above and below its letters.
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const trim = (bottom - top) * 0.16;
        const words = [...element.childNodes].findLast(({ nodeType }) => nodeType === 3)!;
        // What is scrolled out of the lanes is not seen.
        const lanes = element.closest('.timeline-scroll')?.getBoundingClientRect();
        return {
          words: words.textContent!,
          left,
          right,
          top: Math.max(top + trim, lanes?.top ?? 0),
          bottom: Math.min(bottom - trim, lanes?.bottom ?? Infinity),
        };
      })
      .filter(({ top, bottom }) => bottom > top);
    return texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
        )
        .map((b) => `${a.words} / ${b.words}`),
    );
  });
}
