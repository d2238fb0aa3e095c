// @vitest-environment node
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetPlugin } from '../../src/build/datasetPlugin.ts';

/** Sentences of words that occur nowhere else; every third is cited, one of them in part. */
const SENTENCES = Array.from(
  { length: 60 },
  (_, i) => `Zq${i}alpha zq${i}beta zq${i}gamma zq${i}delta.`,
);
const isCited = (i: number) => i % 3 === 0;
const quoteOf = (i: number) => (i === 30 ? 'zq30beta zq30gamma' : SENTENCES[i]!);
const cited = SENTENCES.flatMap((_, i) => (isCited(i) ? [quoteOf(i)] : []));
const wordsOf = (text: string) => text.toLowerCase().match(/zq\d+[a-z]+/g) ?? [];
const citedWords = new Set(cited.flatMap(wordsOf));
const uncitedWords = wordsOf([...SENTENCES, 'zq99menu'].join(' ')).filter(
  (word) => !citedWords.has(word),
);

let root = '';
let files: readonly { readonly name: string; readonly text: string }[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'excerpts-'));
  await writeFile(join(root, 'report.txt'), `${SENTENCES.join(' ')}\n\nzq99menu\n`);
  await writeFile(
    join(root, 'data.json'),
    JSON.stringify({
      format: 1,
      id: 'excerpts',
      title: 'Excerpts',
      language: 'en',
      sources: [
        {
          id: 'r',
          title: 'A report',
          file: 'report.txt',
          rights: 'excerpts',
          furniture: [{ exact: 'zq99menu' }],
        },
      ],
      events: cited.map((exact, i) => ({
        id: `event-${i}`,
        title: `Event ${i}`,
        passages: [{ source: 'r', exact }],
      })),
    }),
  );
  await writeFile(join(root, 'entry.js'), `export * from 'virtual:dataset';`);
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [datasetPlugin({ file: 'data.json' })],
    build: { outDir: 'dist', sourcemap: true, lib: { entry: 'entry.js', formats: ['es'] } },
  });
  const names = await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true });
  files = await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async ({ name, parentPath }) => ({
        name,
        text: (await readFile(join(parentPath, name), 'utf8')).toLowerCase(),
      })),
  );
}, 60_000);
afterAll(() => rm(root, { recursive: true }));

describe('a source that is published as excerpts', () => {
  it('is in the built files with every cited word, […] between them', () => {
    const whole = files.map(({ text }) => text).join('\n');
    expect([...citedWords].filter((word) => !whole.includes(word))).toEqual([]);
    expect(whole).toContain('[…]');
  });

  it('is in no built file with a word that nothing cites', () => {
    expect(uncitedWords.length).toBeGreaterThan(100);
    expect(files.length).toBeGreaterThan(1);
    const leaks = files.flatMap(({ name, text }) =>
      uncitedWords.filter((word) => text.includes(word)).map((word) => `${word} in ${name}`),
    );
    expect(leaks).toEqual([]);
  });
});
