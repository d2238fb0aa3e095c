import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './page.ts';

/** Values of `text-decoration` that say more than which line it is: WebKit draws none of them. */
const LONG_DECORATION = /(?<![\w-])text-decoration:[^;}\s]+\s[^;}]*/g;

test('no stylesheet was folded into what WebKit does not know', () => {
  const folder = join(process.env['PAGE_DIST']!, 'assets');
  const names = readdirSync(folder).filter((name) => name.endsWith('.css'));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names)
    expect(readFileSync(join(folder, name), 'utf8').match(LONG_DECORATION), name).toBeNull();
});
