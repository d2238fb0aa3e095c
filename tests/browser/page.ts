import { test as base, expect, type Page } from '@playwright/test';
import { addHand, type ShownMark } from './hand.ts';

/** A page that takes longer than this to draw a change is broken. */
const MARK_LIMIT_MS = 15_000;

/** What Playwright says where a page would keep itself; only its own tests let it. */
const KEEPING_BLOCKED = 'Service Worker registration blocked by Playwright';

/**
 * Playwright's `test` with a page that is watched: a console message, an error that nothing
 * caught, or a request to another host than the page's own fails the test. Hosts that a test
 * answers for itself are named in `hostsAllowed`; `mayMiss`: files that a test withholds.
 */
export const test = base.extend<{ hostsAllowed: readonly string[]; mayMiss: RegExp | null }>({
  hostsAllowed: [[], { option: true }],
  mayMiss: [null, { option: true }],
  page: async ({ page, context, hostsAllowed, mayMiss }, provide) => {
    const faults: string[] = [];
    // Of the whole context: a test may open the page a second time.
    context.on('console', (message) => {
      const isMissed = message.text().startsWith('Failed to load resource') && mayMiss;
      if (
        message.text() !== KEEPING_BLOCKED &&
        !(isMissed && isMissed.test(message.location().url))
      )
        faults.push(`console.${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (event) => faults.push(`uncaught: ${event.error().stack}`));
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      const isOwn = host === new URL(pageUrl()).host || !/^(http|ws)/.test(protocol);
      if (!isOwn && !hostsAllowed.includes(host)) faults.push(`request to ${request.url()}`);
    });
    await context.addInitScript(addHand);
    await provide(page);
    // What stays when the tab is emptied for the next test.
    await context.clearPermissions();
    await context.setOffline(false);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Where the built page is served. */
export function pageUrl(): string {
  const url = process.env['PAGE_URL'];
  if (!url) throw new Error('PAGE_URL is not set: run the tests through their configuration');
  return url;
}

/** Opens the page at a hash and waits for its first complete picture. */
export async function openPage(page: Page, hash = ''): Promise<void> {
  await page.goto(hash === '' ? pageUrl() : `${pageUrl()}#${hash}`);
  await waitForMark(page, 'app:ready');
  await settle(page);
}

/** Turns the open page to another hash and waits until all of it is drawn. */
export function goTo(page: Page, hash: string): Promise<void> {
  return page.evaluate((wanted) => hand.goTo(wanted), hash);
}

/** Does something in the page that changes it, and waits until the change is drawn. */
export async function act<T>(
  page: Page,
  change: (argument: T) => void,
  argument: T,
): Promise<void> {
  await page.evaluate(() => performance.clearMarks('view:settled'));
  await page.evaluate(change as (argument: unknown) => void, argument);
  await settle(page);
}

/** Waits until everything after the last change is drawn. */
export async function settle(page: Page): Promise<void> {
  await waitForMark(page, 'view:settled');
}

async function waitForMark(page: Page, name: string): Promise<void> {
  const isThere = (mark: string) => performance.getEntriesByName(mark).length > 0;
  await page.waitForFunction(isThere, name, { timeout: MARK_LIMIT_MS });
}

/** Holds back what the page asks for from now on, as long as the returned function is not called. */
export async function holdBack(page: Page, files: string): Promise<() => void> {
  let arrive = () => {};
  const arrival = new Promise<void>((done) => (arrive = done));
  await page.route(files, async (route) => {
    await arrival;
    await route.continue();
  });
  return arrive;
}

/** What the page's address says is selected, as written there; null: nothing. */
export function selected(page: Page): string | null {
  const parts = new URL(page.url()).hash.slice(1).split('&');
  return parts.find((part) => part.startsWith('sel='))?.slice('sel='.length) ?? null;
}

/** Every piece of cited words that the reader shows at the moment. */
export function readMarks(page: Page): Promise<readonly ShownMark[]> {
  return page.evaluate(() => hand.marks());
}

/** The same at each of these hashes of the open page, in turn. */
export function readMarksAt(
  page: Page,
  hashes: readonly string[],
): Promise<readonly (readonly ShownMark[])[]> {
  return page.evaluate(async (all) => {
    const marks = [];
    for (const hash of all) {
      await hand.goTo(hash);
      marks.push(hand.marks());
    }
    return marks;
  }, hashes);
}
