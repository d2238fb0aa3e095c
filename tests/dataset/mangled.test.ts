// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompileResult } from '../../src/dataset/compileDataset.ts';
import { compileDataset, parseJson, textFilesOf } from '../../src/dataset/compileDataset.ts';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { formatProblem } from '../../src/dataset/problems.ts';
import { smallDataset, smallJson, smallTexts } from '../fixtures/small.ts';

type Container = Record<string | number, unknown>;

/** Every list and object of a value, with their keys: all the places where it can be mangled. */
function placesOf(value: unknown): [Container, string | number][] {
  if (typeof value !== 'object' || value === null) return [];
  const container = value as Container;
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => [
    [container, key] as [Container, string | number],
    ...placesOf(container[key]),
  ]);
}

const strings = [
  '',
  ' ',
  '~',
  'a~b',
  'e\u0301',
  '\ud800',
  '__proto__',
  'constructor',
  'meeting',
  'mayor',
  'a',
  'P1D',
  '-P999999Y',
  '2021-02-29',
  '2021/..',
  '[..2021]',
  'Y-999999',
  '“',
  'x'.repeat(5000),
];
const anything = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e300, [], {}, [[]], [null], { id: 'a' }, ...strings),
  fc.jsonValue({ maxDepth: 3 }),
);

const mutation = fc.record({
  place: fc.nat(),
  kind: fc.constantFrom('replace', 'delete', 'rename', 'duplicate', 'swap', 'truncate'),
  other: fc.nat(),
  value: anything,
  key: fc.oneof(fc.constantFrom(...strings), fc.string()),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

/** Objects made by JSON.parse may have a key `__proto__` of their own; assignment would not make one. */
function put(container: Container, key: string | number, value: unknown): void {
  Object.defineProperty(container, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function mangle(dataset: unknown, mutations: readonly Mutation[]): void {
  for (const { place, kind, other, value, key: newKey } of mutations) {
    const places = placesOf(dataset);
    if (places.length === 0) return;
    const [container, key] = places[place % places.length]!;
    const [otherContainer, otherKey] = places[other % places.length]!;
    const old = container[key];
    if (kind === 'replace') put(container, key, value);
    else if (kind === 'delete') Reflect.deleteProperty(container, key);
    else if (kind === 'rename' && !Array.isArray(container)) {
      Reflect.deleteProperty(container, key);
      put(container, newKey, old);
    } else if (kind === 'duplicate' && Array.isArray(container))
      container.push(structuredClone(old));
    else if (kind === 'swap') put(container, key, structuredClone(otherContainer[otherKey]));
    else if (kind === 'truncate' && typeof old === 'string')
      put(container, key, old.slice(1 + (other % 3)));
  }
}

/** What is wrong with a result: it must be fit to be shown, and what it refers to must be there. */
function faultsOf(result: CompileResult, json: string): string[] {
  const faults: string[] = [];
  const lineCount = json.split('\n').length;
  const told = result.ok ? result.warnings : [...result.problems, ...result.warnings];
  if (!result.ok && result.problems.length === 0) faults.push('refused without a problem');
  for (const problem of told) {
    const words = formatProblem(problem);
    const own = `${problem.finding} ${problem.remedy}`.replace(/“[^]*?”/gu, '');
    if (/undefined|\[object|NaN/u.test(own)) faults.push(`not in words: ${words}`);
    if (problem.line !== null && problem.line > lineCount) faults.push(`no such line: ${words}`);
  }
  if (!result.ok) return faults;
  const dataset = indexDataset(result.dataset);
  for (const { id, source, start, end } of dataset.passages)
    if (dataset.sourceById.get(source)?.text?.slice(start, end).length !== end - start)
      faults.push(`no text: ${id}`);
  for (const { evidence } of [...dataset.events, ...dataset.ties])
    for (const id of evidence) if (!dataset.passageById.has(id)) faults.push(`no passage: ${id}`);
  for (const { from, to } of dataset.ties)
    for (const end of [from, to]) if (!dataset.actorById.has(end)) faults.push(`no actor: ${end}`);
  return faults;
}

describe('a mangled dataset', () => {
  it('never makes the compiler throw, whatever is put where', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const dataset = smallDataset();
        mangle(dataset, mutations);
        const json = JSON.stringify(dataset, null, 1) ?? '';
        textFilesOf(parseJson(json));
        expect(faultsOf(compileDataset({ json, texts: smallTexts }), json)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it(
    'never makes the compiler throw, wherever its file is cut or overwritten',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(
          fc.nat(smallJson.length),
          fc.nat(40),
          fc.string({ unit: fc.constantFrom(...'{}[]",:\\0e- \n'.split('')), maxLength: 5 }),
          (at, length, patch) => {
            const json = smallJson.slice(0, at) + patch + smallJson.slice(at + length);
            expect(faultsOf(compileDataset({ json, texts: smallTexts }), json)).toEqual([]);
          },
        ),
        { numRuns: 1000 },
      );
    },
  );

  it('never makes the compiler throw, whatever the source text is', { timeout: 60_000 }, () => {
    const dataset = smallDataset();
    dataset.sources[0]!.sha256 = null;
    const json = JSON.stringify(dataset, null, 1);
    const words = fc.constantFrom(
      'mayor of Aldport',
      'in June',
      '“We',
      '\ud800',
      '\r\n',
      '. ',
      ' […] ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }), (parts) => {
        const texts = new Map([['small.txt', parts.join('')]]);
        expect(faultsOf(compileDataset({ json, texts }), json)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('compiles to the same bytes, or the same problems, every time', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 2 }), (mutations) => {
        const dataset = smallDataset();
        mangle(dataset, mutations);
        const json = JSON.stringify(dataset);
        const [one, other] = [1, 2].map(() =>
          JSON.stringify(compileDataset({ json, texts: new Map(smallTexts) })),
        );
        expect(one).toBe(other);
      }),
      { numRuns: 200 },
    );
  });
});
