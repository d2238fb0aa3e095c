import { gzipSync } from 'node:zlib';
import type { Frame, Page } from '@playwright/test';

/** What the first picture of a part may need besides fonts, compressed, bytes. */
export const MAX_BYTES = 200_000;

interface Scale {
  /** What was asked for before the part was drawn, but for fonts, and its bytes after gzip. */
  weighFirstPicture(
    part: Page | Frame,
  ): Promise<{ readonly files: readonly string[]; readonly bytes: number }>;
}

/** Weighs all that comes to a page and its frames from now on. */
export function weighResponses(page: Page): Scale {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const size = response.body().then((body) => gzipSync(body, { level: 9 }).length);
    sizes.set(
      response.url(),
      size.catch(() => 0),
    );
  });
  return {
    async weighFirstPicture(part) {
      const files = await part.evaluate(filesOfFirstPicture);
      const bytes = await Promise.all(files.map((url) => sizes.get(url) ?? Promise.resolve(0)));
      return { files, bytes: bytes.reduce((all, size) => all + size, 0) };
    },
  };
}

/** The page itself first. */
function filesOfFirstPicture(): readonly string[] {
  const end = performance.getEntriesByName('app:ready')[0]!.startTime;
  return [
    location.href.replace(location.hash, ''),
    ...performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => startTime <= end && !name.endsWith('.woff2'))
      .map(({ name }) => name),
  ];
}
