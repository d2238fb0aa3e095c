// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrdinaryJson } from '../../src/dataset/isOrdinaryJson.ts';
import { locatePaths } from '../../src/dataset/jsonPositions.ts';
import type { Path } from '../../src/dataset/problems.ts';
import { parseJson } from '../../src/dataset/readJson.ts';
import { walkJson } from '../../src/dataset/walkJson.ts';

const LETTERS = fc.constantFrom(
  ...'{}[]:,"\\u0a1-+.eEtrufalsn \n\t\u0001'.split(''),
  'true',
  '"a":',
  '"b":',
  '{"a":',
  '},',
  '"\\u0061":',
  '[[',
  ']]',
);

describe('reading JSON', () => {
  it('takes and refuses what the exact walk does', () => {
    fc.assert(
      fc.property(fc.string({ unit: LETTERS, minLength: 1, maxLength: 20 }), (text) => {
        fc.pre(text.trim() !== '');
        const read = parseJson(text);
        const fault = walkJson(text);
        if ('problem' in read) expect(read.problem.finding).toBe(fault?.finding);
        else expect([fault, read.value]).toEqual([null, JSON.parse(text)]);
      }),
      { numRuns: 20_000 },
    );
  });

  it('takes whatever is printed as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(parseJson(text)).toEqual({ value: JSON.parse(text) });
      }),
    );
  });

  it.each([
    ['a key given twice', '{"a": 1, "b": {"a": 1}, "a": 2}', 'given twice'],
    ['a key given twice in other letters', '{"a": 1, "\\u0061": 2}', 'given twice'],
    ['a list too deep', '['.repeat(65) + ']'.repeat(65), 'deep'],
    [
      'a key given twice among many',
      `{${Array.from({ length: 200 }, (_, i) => `"k${i}":0`).join(',')},"k7":1}`,
      'given twice',
    ],
  ])('refuses %s', (_name, text, finding) => {
    const read = parseJson(text);
    expect('problem' in read && read.problem.finding).toContain(finding);
  });

  it('needs no exact walk for lists and objects side by side, however many', () => {
    const text = JSON.stringify(
      Array.from({ length: 500 }, (_, i) => ({ id: `é "${i}"`, list: [{ id: i }, { id: null }] })),
    );
    expect(isOrdinaryJson(text)).toBe(true);
    expect(isOrdinaryJson('['.repeat(64) + ']'.repeat(64))).toBe(true);
  });
});

describe('locatePaths', () => {
  /** Prints a value with odd white space, noting where each part begins. */
  function print(value: unknown, space: string) {
    const places: { path: Path; offset: number; keyOffset: number }[] = [];
    let text = space;
    const write = (part: unknown, path: Path, keyOffset: number | null) => {
      places.push({ path, offset: text.length, keyOffset: keyOffset ?? text.length });
      if (typeof part !== 'object' || part === null) {
        text += JSON.stringify(part);
        return;
      }
      text += (Array.isArray(part) ? '[' : '{') + space;
      for (const [index, [key, inner]] of Object.entries(part).entries()) {
        if (index > 0) text += `${space},${space}`;
        const start = text.length;
        if (Array.isArray(part)) write(inner, [...path, index], null);
        else {
          text += `${JSON.stringify(key)}${space}:${space}`;
          write(inner, [...path, key], start);
        }
      }
      text += space + (Array.isArray(part) ? ']' : '}');
    };
    write(value, [], null);
    return { text, places };
  }

  it('finds every value and every key', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('', ' ', ' \t '),
        fc.boolean(),
        fc.nat(),
        (value, space, atKey, skipped) => {
          const { text, places } = print(value, space);
          // Most of them, or few: what is not asked for is skipped.
          const some = places.filter((_, index) => index % (1 + (skipped % 4)) === 0);
          const found = locatePaths(
            text,
            some.map(({ path }) => ({ path, atKey })),
          );
          expect(found).toEqual(
            some.map(({ offset, keyOffset }) => ({
              line: 1,
              column: (atKey ? keyOffset : offset) + 1,
            })),
          );
        },
      ),
    );
  });
});
