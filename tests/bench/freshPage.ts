import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OpenPage, Pages } from './openPages.ts';

/** A page that takes longer is given up. */
const PAGE_LIMIT_MS = 120_000;

/** Works with a fresh page, which is closed after it. Gives the reason where that failed, and null
 * where all went well; `picture`: the file for one of the page at the end. */
export async function inFreshPage(
  pages: Pages,
  name: string,
  work: (opened: OpenPage) => Promise<void>,
  picture: string | null = null,
): Promise<string | null> {
  let opened: OpenPage | undefined;
  try {
    opened = await pages.open(name);
    await withLimit(opened, work(opened));
    if (picture) {
      mkdirSync(dirname(picture), { recursive: true });
      await opened.page.screenshot({ path: picture });
    }
    return null;
  } catch (error) {
    return firstLine(error);
  } finally {
    await opened?.close();
  }
}

/** The work's end, or an end of waiting for it. */
async function withLimit({ broken }: OpenPage, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('given up')), PAGE_LIMIT_MS);
  });
  try {
    await Promise.race([work, late, broken]);
  } finally {
    clearTimeout(timer);
  }
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/^page\.\w+: (Error: )?/, '');
}
