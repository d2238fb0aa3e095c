import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const stylesheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => join('src', path));

/** Values of `text-decoration` that say more than which line it is. */
const LONG_DECORATION = /(?<![\w-])text-decoration:\s*[^;}\s]+\s[^;}]*/g;

describe('a stylesheet', () => {
  it.each(stylesheets)(
    'names each part of an underline by itself, as WebKit wants it: %s',
    (path) => {
      expect(readFileSync(path, 'utf8').match(LONG_DECORATION)).toBeNull();
    },
  );
});
