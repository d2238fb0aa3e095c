import { gzipSync } from 'node:zlib';
import type { Frame, Page, Response } from '@playwright/test';

/** What the first picture of a part may need besides fonts, compressed, bytes. */
export const MAX_BYTES = 200_000;

interface Scale {
  /** What was asked for before the part was drawn, but for fonts, and its bytes after gzip. */
  weighFirstPicture(
    part: Page | Frame,
  ): Promise<{ readonly files: readonly string[]; readonly bytes: number }>;
}

/** Weighs all that comes to a page and its frames from now on, and to workers of these. */
export function weighResponses(page: Page): Scale {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return {
    async weighFirstPicture(part) {
      const frame = 'mainFrame' in part ? part.mainFrame() : part;
      const drawnAt = await frame.evaluate(
        () => performance.timeOrigin + performance.getEntriesByName('app:ready')[0]!.startTime,
      );
      const needed = responses.filter((response) => {
        const request = response.request();
        if (request.frame() !== frame || response.url().endsWith('.woff2')) return false;
        return request.timing().startTime <= drawnAt;
      });
      const sizes = await Promise.all(needed.map(sizeOnTheWire));
      return {
        files: needed.map((response) => response.url()),
        bytes: sizes.reduce((all, size) => all + size, 0),
      };
    },
  };
}

async function sizeOnTheWire(response: Response): Promise<number> {
  // Of a redirection nothing is to be had.
  const body = await response.body().catch(() => Buffer.alloc(0));
  return body.length === 0 ? 0 : gzipSync(body, { level: 9 }).length;
}
