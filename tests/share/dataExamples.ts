import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { AuthoredDataset, AuthoredPassage } from '../../src/dataset/authored.ts';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import type { CompiledDataset } from '../../src/dataset/model.ts';
import { formatProblem } from '../../src/dataset/problems.ts';
import { describeFile, writeData, type DataOptions } from '../../src/share/dataFile.ts';
import { planData, type DataFormat, type DataPlan } from '../../src/share/dataPlan.ts';
import type { Steps } from '../../src/share/dataSteps.ts';
import { generateDataset } from '../fixtures/generate.ts';
import { smallDataset, smallTexts } from '../fixtures/small.ts';

const ADDRESS = 'https://news.example/timeline/?from=x#theme=talks&view=1..2';
export const OPTIONS: DataOptions = { address: ADDRESS, now: new Date('2021-06-16T10:11:12Z') };

/** What a work in steps gives in the end, and all that it writes on the way. */
function allSteps<Result>(steps: Steps<Result>): { result: Result; text: string } {
  const pieces: string[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { result: value, text: pieces.join('') };
    pieces.push(value);
  }
}

/** What a file will hold. */
export function planOf(format: DataFormat, dataset: Dataset, mask: Uint8Array | null): DataPlan {
  return allSteps(planData(format, dataset, mask)).result;
}

/** A file at once, as one text. */
export function dataFile(
  format: DataFormat,
  dataset: Dataset,
  mask: Uint8Array | null,
  options: DataOptions,
) {
  const plan = planOf(format, dataset, mask);
  return { ...describeFile(plan), ...allSteps(writeData(plan, options, () => {})) };
}

/** Compiles what must be sound. */
export function compiled(json: string, texts: ReadonlyMap<string, string> = new Map()) {
  const result = compileDataset({ json, texts });
  if (!result.ok) throw new Error(result.problems.map((each) => formatProblem(each)).join('\n'));
  return result.dataset;
}

/** What the compiler finds odd in what is sound. */
export function warnedOf(json: string): readonly string[] {
  const { warnings } = compileDataset({ json, texts: new Map() });
  return warnings.map((each) => formatProblem(each));
}

const read = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
const GENEVA_TEXTS = new Map(
  ['sources/news-copy.txt', 'sources/times-of-israel.txt'].map((file) => [file, read(file)]),
);

/** The first dataset; of sources with other rights than its own, where these are given. */
export function geneva(rights?: 'excerpts'): Dataset {
  const authored = JSON.parse(read('geneva-2021.json')) as AuthoredDataset;
  for (const source of authored.sources) source.rights = rights ?? source.rights;
  return indexDataset(compiled(JSON.stringify(authored), GENEVA_TEXTS));
}

/** A dataset that uses every part of the format once. */
export function small(change: (dataset: AuthoredDataset) => unknown = () => {}): Dataset {
  const authored = smallDataset();
  change(authored);
  return indexDataset(compiled(JSON.stringify(authored), smallTexts));
}

/** A large one, from before year 1 to today. */
export function generated(events: number): Dataset {
  const { json, texts } = generateDataset({
    seed: 7,
    events,
    actors: 60,
    fromYear: -300,
    toYear: 2024,
    withPassages: 0.7,
  });
  return indexDataset(compiled(json, texts));
}

/** A mask with a 1 for each event of these ids. */
export function maskOf(dataset: Dataset, ids: readonly string[]): Uint8Array {
  return Uint8Array.from(dataset.events, ({ id }) => Number(ids.includes(id)));
}

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp; &ltimg>',
  '=HYPERLINK("x")',
  '+1',
  '-2',
  '@cmd',
  '\t=1',
  '\r\n=1',
  'a,b;c\\d"e\'f',
  'BEGIN:VEVENT\r\nUID:x',
  '{\\input{x}} %$#_^~&',
  '}',
  '__proto__',
  ']]></x>',
  '\u0000\u0007\u001b\u007f\uffff',
  '\ud800 half',
  '\u202e\u2028\u2029',
  '😀 Ω 漢字 ＝1',
  ' ',
];

/** Text that somebody might break a file with; in Unicode's composed form, as the compiler asks. */
const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.lorem({ maxCount: 4 }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join('').normalize('NFC'))
  .filter((text) => text.length > 0 && text.length <= 300 && text === text.normalize('NFC'));

const hostileId = fc
  .oneof(
    fc.constantFrom(
      'constructor',
      '__proto__',
      'a,b',
      'a:b&c#d',
      '<b>',
      '"',
      '%41',
      'ä',
      '\u0001x',
      '😀',
      '-1',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  )
  .map((text) => text.normalize('NFC'))
  .filter((text) => /^[^\s~]{1,80}$/u.test(text));

const ids = (minLength: number, maxLength: number) =>
  fc.uniqueArray(hostileId, { minLength, maxLength });

const EDTFS = [
  '2021-06-16',
  '2021-04',
  '2021',
  '202X',
  '19XX',
  '2021-06-11/2021-06-13',
  '2020/2021-06',
  '2021-06/..',
  '/2021-06',
  '[2021-01-20..2021-04-20]',
  '[..2021-05-25]',
  '[2021-05-25..]',
  '2021-05~',
  '2021-05-03?',
  '2021%',
  '-0044-03-15',
  '0000',
  '-0300/0012',
  'Y-12000',
  'Y17000-02-03',
  'Y-400000',
  '0001-01-01',
  '9999-12-31',
];

/** Sound datasets of every kind of part, with hostile texts. */
export const hostileDataset: fc.Arbitrary<Dataset> = fc
  .record({
    seed: fc.nat(),
    texts: fc.array(fc.array(hostileText, { minLength: 2, maxLength: 6 }), { maxLength: 3 }),
    words: fc.array(hostileText, { minLength: 6, maxLength: 6 }),
    sides: ids(0, 3),
    themes: ids(0, 3),
    kinds: ids(1, 3),
    sources: ids(3, 4),
    actors: ids(0, 11),
    events: ids(0, 8),
  })
  .map((parts) => compileDataset({ json: JSON.stringify(makeAuthored(parts)), texts: new Map() }))
  // Dates may contradict each other by chance.
  .filter((result) => result.ok)
  .map((result) => indexDataset((result as { dataset: CompiledDataset }).dataset));

interface RandomParts {
  readonly seed: number;
  readonly texts: readonly (readonly string[])[];
  readonly words: readonly string[];
  readonly sides: readonly string[];
  readonly themes: readonly string[];
  readonly kinds: readonly string[];
  readonly sources: readonly string[];
  readonly actors: readonly string[];
  readonly events: readonly string[];
}

function makeAuthored(parts: RandomParts): AuthoredDataset {
  const { sides, themes, kinds, sources, actors, events } = parts;
  let state = parts.seed;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % n;
  };
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;
  const chance = (n: number) => below(n) === 0;
  const some = <T>(items: readonly T[], most: number): T[] =>
    items.length === 0
      ? []
      : [...new Set(Array.from({ length: below(most + 1) }, () => pick(items)))];
  const word = () => pick(parts.words);
  const wordOrNull = () => (chance(2) ? word() : null);
  // "It is" everywhere, so that many words are there more than once.
  const texts = parts.texts.map((lines) =>
    lines
      .map((line) => `It is ${line}. It is.`)
      .join('\n')
      .normalize('NFC'),
  );
  const quoted = (): AuthoredPassage[] => {
    if (texts.length === 0 || chance(3)) return [];
    const index = below(texts.length);
    const text = texts[index]!;
    const start = below(text.length - 1);
    const end = start + 1 + below(Math.min(40, text.length - start));
    const [prefix, suffix] = [text.slice(0, start), text.slice(end)];
    return [{ source: sources[index]!, exact: text.slice(start, end), prefix, suffix }];
  };
  const dateOf = (index: number): NonNullable<AuthoredDataset['events'][number]['date']> => {
    const passages = quoted();
    const hangs = index > 0 && chance(2);
    const by = pick([null, 'P2D', 'P1M', '-P1D', 'P0D', 'P1Y6M']);
    return {
      ...(hangs && chance(2) ? {} : { edtf: pick(EDTFS) }),
      ...(hangs ? { [pick(['after', 'before'])]: { event: events[below(index)]!, by } } : {}),
      ...(passages.length > 0 ? { passages } : {}),
      ...(chance(3) ? { note: word() } : {}),
      ...(passages.length > 0 ? {} : { basis: pick(['derived', 'background', 'stated'] as const) }),
    };
  };
  const tie = () => {
    const [from, to] = [pick(actors), pick(actors)];
    if (from === to) return [];
    return [{ from, to, kind: pick(kinds), ...(chance(2) ? { passages: quoted() } : {}) }];
  };
  return {
    format: 1,
    id: 'hostile',
    title: word(),
    standfirst: wordOrNull(),
    language: pick(['en', 'de', 'ja']),
    sides: sides.map((id) => ({ id, name: word() })),
    themes: themes.map((id) => ({ id, name: word() })),
    tieKinds: kinds.map((id) => ({ id, name: word(), directed: chance(2) })),
    sources: sources.map((id, index) => ({
      id,
      title: word(),
      publisher: wordOrNull(),
      url: pick([null, 'https://example.org/a?b=c&d="{e}\\%7d#f', 'mailto:a@b.c']),
      note: wordOrNull(),
      published: chance(2) ? dateOf(events.length) : null,
      ...(texts[index] === undefined ? {} : { text: texts[index] }),
      rights: pick(['full', 'excerpts'] as const),
      ...(chance(2) ? { short: 'Short' } : {}),
    })),
    actors: actors.map((id, index) => ({
      id,
      name: word(),
      kind: pick(['person', 'office', 'state', 'organisation', 'group'] as const),
      side: sides.length > 0 && chance(2) ? pick(sides) : null,
      aliases: some(parts.words, 2),
      // In pairs: 0 and 1, 2 and 3.
      counterpart: index % 2 === 0 && chance(2) ? (actors[index + 1] ?? null) : null,
      roles: chance(2)
        ? [
            {
              title: word(),
              of: index > 0 ? actors[below(index)]! : null,
              passages: quoted(),
              date: chance(2) ? dateOf(events.length) : null,
            },
          ]
        : [],
    })),
    events: events.map((id, index) => ({
      id,
      title: word(),
      summary: wordOrNull(),
      themes: themes.length > 0 ? [pick(themes)] : [],
      standing: pick(['reported', 'alleged', 'planned', 'position'] as const),
      date: chance(5) ? null : dateOf(index),
      place: wordOrNull(),
      importance: 1 + below(5),
      participants: some(actors, 10).map((actor) => ({ actor, role: wordOrNull() })),
      ...(actors.length > 1 && chance(2) ? { ties: [...tie(), ...tie()] } : {}),
      passages: [...quoted(), ...quoted()],
      cites: some(sources, 2),
      disputedBy: some(actors, 2).map((actor) => ({ actor, passages: quoted() })),
    })),
    stories: [
      {
        id: 'story',
        title: word(),
        steps: Array.from({ length: below(4) }, () => ({
          title: word(),
          text: wordOrNull(),
          event: events.length > 0 && chance(2) ? pick(events) : null,
          passage: quoted()[0] ?? null,
          ...(chance(2) ? { view: { show: 'graph' as const, address: '#theme=a' } } : {}),
        })),
      },
    ],
  };
}
