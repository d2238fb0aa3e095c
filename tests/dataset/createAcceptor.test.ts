// @vitest-environment node
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { datasetSchema } from '../../src/dataset/authored.ts';
import { createAcceptor } from '../../src/dataset/createAcceptor.ts';
import { generateDataset } from '../fixtures/generate.ts';

const { shape } = datasetSchema;
const SCHEMAS = {
  sides: shape.sides.unwrap().element,
  themes: shape.themes.unwrap().element,
  tieKinds: shape.tieKinds.unwrap().element,
  sources: shape.sources.element,
  actors: shape.actors.unwrap().element,
  events: shape.events.element,
};
type ListName = keyof typeof SCHEMAS;
type Lists = Partial<Record<ListName, unknown[]>>;
const LISTS = Object.keys(SCHEMAS) as ListName[];

const geneva = JSON.parse(readFileSync('data/geneva-2021.json', 'utf8')) as Lists;
const generated = JSON.parse(
  generateDataset({
    seed: 3,
    events: 60,
    actors: 20,
    fromYear: 1142,
    toYear: 2025,
    withPassages: 0.5,
  }).json,
) as Lists;
const ENTRIES = LISTS.flatMap((name) =>
  [geneva, generated].flatMap((lists) =>
    (lists[name] ?? []).map((value) => ({ name, json: JSON.stringify(value) })),
  ),
);

/** Values that sit on the edges of what the schemas allow. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    'a~b',
    'é',
    'e\u0301',
    '\u212b',
    '\ud800',
    'reported',
    'person',
  ),
  fc.constantFrom<unknown>(0, 1, 5, 6, 1.5, -0, 1e300, Infinity, 2 ** 53, null, true, [], {}),
  fc.constantFrom(40, 41, 80, 81, 300, 301, 600, 601, 20_001).map((length) => 'x'.repeat(length)),
  fc.constantFrom(40, 41, 150, 151, 300, 301).map((length) => '𝒜'.repeat(length)),
);

/** Puts a value somewhere into another one: in the place of a part, or under a key of its own. */
function graft(value: unknown, path: readonly number[], key: string, part: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return part;
  if (Array.isArray(value)) {
    const index = step % (value.length + 1);
    return value.toSpliced(index, 1, graft(value[index], rest, key, part));
  }
  const keys = [...Object.keys(value), key];
  const chosen = keys[step % keys.length]!;
  const old = (value as Record<string, unknown>)[chosen];
  const change = graft(old, rest, key, part);
  return Object.fromEntries([
    ...Object.entries(value).filter(([name]) => name !== chosen),
    ...(change === undefined ? [] : [[chosen, change]]),
  ]);
}

describe('the quick check of an entry', () => {
  it('takes the entries of sound datasets', () => {
    for (const { name, json } of ENTRIES)
      expect(createAcceptor<unknown>(SCHEMAS[name], 100_000)(JSON.parse(json))).toBe(true);
  });

  it('never takes what the schema does not, and nothing that the schema changes', () => {
    const accepts = Object.fromEntries(
      LISTS.map((name) => [name, createAcceptor<unknown>(SCHEMAS[name], 100_000)]),
    );
    const keys = fc.constantFrom(
      ...LISTS.flatMap((name) => Object.keys(SCHEMAS[name].shape)),
      'odd',
      '__proto__',
      'constructor',
      'edtf',
      'actor',
    );
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...ENTRIES),
        fc.array(
          fc.tuple(
            fc.array(fc.nat(20), { minLength: 0, maxLength: 5 }),
            keys,
            fc.option(odd, { nil: undefined }),
          ),
          { minLength: 1, maxLength: 2 },
        ),
        ({ name, json }, changes) => {
          const value = changes.reduce<unknown>(
            (entry, [path, key, part]) => graft(entry, path, key, part),
            JSON.parse(json),
          );
          if (!accepts[name]!(value)) return;
          taken += 1;
          const parsed = SCHEMAS[name].safeParse(value);
          expect(parsed.success).toBe(true);
          expect(parsed.data).toEqual(value);
          const text = JSON.stringify(value);
          expect(text.normalize('NFC')).toBe(text);
        },
      ),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it('leaves to the schema what is too large', () => {
    const accepts = createAcceptor(z.array(z.array(z.string())), 10);
    expect(accepts([['a', 'b'], ['c']])).toBe(true);
    expect(accepts(Array.from({ length: 5 }, () => ['a', 'b']))).toBe(false);
    // Each value is counted anew.
    expect(accepts([['a', 'b'], ['c']])).toBe(true);
  });

  it.each([
    ['a transformed text', z.string().trim()],
    ['a form of text', z.email()],
    ['a refined object', z.strictObject({ a: z.string() }).refine(() => true)],
    ['an object of any keys', z.object({ a: z.string() })],
    ['a list of a certain length', z.array(z.string()).min(1)],
    ['a number', z.number()],
    ['a value that is filled in', z.string().default('x')],
    ['a union', z.union([z.string(), z.null()])],
  ])('leaves %s to the schema', (_name, schema) => {
    for (const value of ['a', 'a@example.org', { a: 'a' }, ['a'], 1, null])
      expect(createAcceptor<unknown>(schema, 100)(value)).toBe(false);
  });
});
