import { createServer } from 'node:http';
import type { Frame, Page } from '@playwright/test';
import { FRAME_PAGE } from '../../../src/share/shareFacts.ts';
import { embedCode } from '../../../src/share/embedCode.ts';
import { pageUrl } from '../page.ts';

/** Another site, for the article that parts are shown in. */
export interface Host {
  /** As an address names it, with its port. */
  readonly name: string;
  /** Opens an article with this in its body. */
  open(page: Page, body: string, headers?: Readonly<Record<string, string>>): Promise<void>;
  close(): void;
}

/** Serves one article at a time: a real server, for browsers ask more of pages that are made up. */
export async function startHost(): Promise<Host> {
  let html = '';
  let headers: Readonly<Record<string, string>> = {};
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  // Another site than the page's, which goes by its number.
  const name = `localhost:${port}`;
  return {
    name,
    async open(page, body, more = {}) {
      const head = '<title>An article</title><link rel="icon" href="data:,">';
      html = `<!doctype html><html lang="en">${head}<body>${body}</body></html>`;
      headers = more;
      await page.goto('about:blank');
      await page.goto(`http://${name}/article`);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The address of a part. */
export function partUrl(hash: string): string {
  return `${pageUrl()}${FRAME_PAGE}#${hash}`;
}

/** What a content system keeps: a frame on one line. */
export function frameCode(hash: string, height: number, attributes = ''): string {
  const style = 'style="width:100%;border:0;display:block"';
  return `<iframe title="Timeline" src="${escaped(partUrl(hash))}" height="${height}" ${style} ${attributes}></iframe>`;
}

/** The same, to be adopted by embed.js. */
export function adoptedCode(hash: string, height: number): string {
  return frameCode(hash, height, 'data-evidence-timeline loading="lazy"');
}

/** An element as the page hands its code out, without the script. */
export function elementCode(
  hash: string,
  how: { readonly height: number; readonly steps?: number },
): string {
  const code = embedCode('element', { src: partUrl(hash), title: 'Timeline', ...how }, '');
  return code.replace(/<script.*$/, '');
}

export function scriptCode(): string {
  return `<script src="${pageUrl()}embed.js"></script>`;
}

/** The frames on a page in their order, once each has drawn its part. */
export async function drawnFrames(page: Page, count: number): Promise<readonly Frame[]> {
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('iframe, evidence-timeline').length === wanted,
    count,
  );
  const frames = page.frames().slice(1);
  await Promise.all(frames.map(drawn));
  return frames;
}

/** Waits until a frame has drawn its part and is at rest. */
export async function drawn(frame: Frame): Promise<void> {
  await frame.waitForFunction(
    () =>
      performance.getEntriesByName('view:settled').length > 0 && document.querySelector('.embed'),
  );
}

/** How far what was seen has moved since the page began, by no hand. */
export function layoutShift(place: Page | Frame): Promise<number> {
  return place.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as PerformanceEntry & { readonly value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // Entries of the past come at once.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** Of every frame and element on a host's page, in its order. */
export function frameHeights(page: Page): Promise<readonly number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('iframe, evidence-timeline')].map(
      ({ clientHeight }) => clientHeight,
    ),
  );
}
