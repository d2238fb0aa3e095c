// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { AuthoredDataset } from '../../src/dataset/authored.ts';
import { compileDataset, parseJson, textFilesOf } from '../../src/dataset/compileDataset.ts';
import { isoDay } from '../../src/dataset/days.ts';
import { generateDataset } from '../fixtures/generate.ts';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import type { CompiledDataset } from '../../src/dataset/model.ts';
import { formatProblem } from '../../src/dataset/problems.ts';
import { smallDataset, smallJson, smallTexts } from '../fixtures/small.ts';

/** Compiles the small dataset with a change. */
function compile(change: (dataset: AuthoredDataset) => unknown, texts = smallTexts) {
  const dataset = smallDataset();
  change(dataset);
  return compileDataset({ json: JSON.stringify(dataset, null, 2), texts });
}

function sound(change: (dataset: AuthoredDataset) => unknown = () => {}): CompiledDataset {
  const result = compile(change);
  if (!result.ok) throw new Error(result.problems.map((p) => formatProblem(p)).join('\n'));
  return result.dataset;
}

/** `PATH: finding remedy` of each problem. */
function problems(change: (dataset: AuthoredDataset) => unknown, texts = smallTexts): string[] {
  const result = compile(change, texts);
  return result.ok
    ? []
    : result.problems.map(({ path, finding, remedy }) => `${path}: ${finding} ${remedy}`);
}

describe('a sound dataset', () => {
  const dataset = sound();
  const event = (id: string) => dataset.events.find((candidate) => candidate.id === id)!;
  const words = (ids: readonly string[]) =>
    ids.map((id) => {
      const passage = dataset.passages.find((candidate) => candidate.id === id)!;
      const source = dataset.sources.find((candidate) => candidate.id === passage.source)!;
      return source.text!.slice(passage.start, passage.end);
    });

  it('compiles without a warning', () => {
    expect(compile(() => {})).toMatchObject({ ok: true, warnings: [] });
  });

  it('can be indexed', () => {
    expect([dataset.axis!.first, dataset.axis!.last].map(isoDay)).toEqual([
      '2021-05-03',
      '2021-07-01',
    ]);
  });

  it('has its events by time', () => {
    expect(dataset.events.map(({ id }) => id)).toEqual([
      'meeting',
      'signing',
      'complaint',
      'visit',
    ]);
  });

  it('has steps that say what they show, by an address as a browser has it', () => {
    expect(dataset.stories[0]!.steps[0]).toMatchObject({
      show: 'timeline',
      address: 'theme=talks',
      minutes: null,
    });
  });

  it('has passages that are the words, to the letter', () => {
    expect(words(event('signing').passages)).toEqual([
      'the council signed the harbour treaty',
      'The council signed.',
    ]);
  });

  it('gathers what an event rests on, by place in the sources', () => {
    expect(words(event('complaint').evidence)).toEqual([
      '“We were never asked,” the fishers said.',
      'We were never asked',
      'The council denies that.',
    ]);
    expect(words(event('meeting').evidence)).toEqual([
      'The mayor of Aldport met the fishers',
      'on 3 May 2021',
    ]);
  });

  it('makes ties of dealings, of roles, and of events that say nothing about who did what', () => {
    expect(
      dataset.ties.map(({ id, label, directed, dealings, roles }) => [
        id,
        label,
        directed,
        dealings.map((dealing) => dealing.event).join(),
        roles.join(),
      ]),
    ).toEqual([
      ['fishers~blames~council', 'blames', true, 'complaint', ''],
      ['fishers~meets~mayor', 'meets', false, 'meeting', ''],
      ['fishers~named-together~mayor', 'named together', false, 'visit', ''],
      ['mayor~role~council', 'member', true, '', '0'],
    ]);
    expect(event('meeting').ties).toEqual(['fishers~meets~mayor']);
  });

  it('lets a tie rest on the words of its event unless it has its own', () => {
    const tie = (id: string) => dataset.ties.find((candidate) => candidate.id === id)!;
    expect(words(tie('fishers~meets~mayor').evidence)).toEqual([
      'The mayor of Aldport met the fishers',
    ]);
    expect(words(tie('fishers~blames~council').dealings[0]!.passages)).toEqual([
      'We were never asked',
    ]);
    expect(words(tie('mayor~role~council').evidence)).toEqual(['mayor of Aldport']);
  });

  it('colours an event by who acts in it', () => {
    expect(event('complaint').sides).toEqual(['sea']);
    expect(event('meeting').sides).toEqual(['town', 'sea']);
    expect(event('signing').sides).toEqual(['town']);
  });

  it('makes counterparts mutual', () => {
    expect(dataset.actors.map(({ counterpart }) => counterpart)).toEqual([
      'fishers',
      'mayor',
      null,
    ]);
  });

  it('resolves relative dates and says how they are known', () => {
    expect(event('signing').date).toMatchObject({
      earliest: event('meeting').date!.earliest! + 2,
      latest: event('meeting').date!.latest! + 2,
      edtf: null,
      basis: 'derived',
      relations: [{ kind: 'after', event: 'meeting', by: 'P2D' }],
    });
  });

  it('ships only excerpts unless a source says that all of it may be published', () => {
    expect(dataset.sources[1]).toMatchObject({
      text: 'The council signed. The fishers left.',
      rights: 'excerpts',
    });
    expect(dataset.sources[2]!.text).toBeNull();
  });

  it('measures what the dataset passes over', () => {
    const result = compile(() => {});
    expect(result.ok && result.coverage).toMatchObject([
      { source: 'a', total: 7, cited: 5, furniture: 1, neither: [{ text: 'The harbour treaty' }] },
      { source: 'b', total: 3, cited: 2, furniture: 0, neither: [{ text: 'Nobody cheered.' }] },
    ]);
  });

  it('gives the page that measure, of the whole text even where only excerpts are shipped', () => {
    expect(dataset.sources.map(({ coverage }) => coverage)).toEqual([
      { sentences: 6, cited: 5 },
      { sentences: 3, cited: 2 },
      null,
    ]);
  });

  it('gives no measure of a source of which its author has excerpts alone', () => {
    const excerpts = sound(({ sources }) => {
      sources[1]!.text += ' […] Somebody wept.';
    });
    expect(excerpts.sources[1]!.coverage).toBeNull();
    // All of it may be published: what it leaves out, its author left out.
    const whole = sound(({ sources }) => {
      sources[1]!.text += ' […] Somebody wept.';
      sources[1]!.rights = 'full';
    });
    expect(whole.sources[1]!.coverage).not.toBeNull();
  });

  it('leads from the words of a publication and of a story to what shows them', () => {
    const { claimsByPassage, passages } = indexDataset(
      sound(({ sources }) => {
        sources[0]!.published = {
          edtf: '2021-05-10',
          passages: [{ source: 'a', exact: 'in June' }],
        };
      }),
    );
    const claims = passages.map(({ id }) => claimsByPassage.get(id) ?? []);
    expect(claims.filter((of) => of.length === 0)).toEqual([]);
    expect(claims.flat().map(({ type }) => type)).toEqual(
      expect.arrayContaining(['source', 'story']),
    );
  });

  it('makes the same bytes every time', () => {
    expect(JSON.stringify(compile(() => {}))).toBe(JSON.stringify(compile(() => {})));
  });

  it('gives one place one passage, however often and however it is written', () => {
    const { events, passages } = sound((authored) => {
      authored.events[3]!.passages!.push(
        { source: 'a', exact: 'will visit Lowick', suffix: ' in' },
        { source: 'a', exact: 'will visit Lowick' },
      );
    });
    expect(events.find(({ id }) => id === 'visit')!.passages).toHaveLength(1);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  });

  it('reads a file with a byte order mark, whether or not the mark was kept', () => {
    expect(compileDataset({ json: `\ufeff${smallJson}`, texts: smallTexts }).ok).toBe(true);
    const marked = new Map([['small.txt', `\ufeff${smallTexts.get('small.txt')!}`]]);
    const result = compile(({ sources }) => (sources[0]!.sha256 = null), marked);
    expect(result.ok && result.dataset.sources[0]!.text).toBe(smallTexts.get('small.txt'));
  });

  it('knows which files it needs', () => {
    expect(textFilesOf(parseJson(smallJson))).toEqual(['small.txt']);
    expect(textFilesOf(parseJson('{ "sources": 3 }'))).toEqual([]);
    expect(textFilesOf(parseJson('nonsense'))).toEqual([]);
  });

  it('tells how far it is', () => {
    const told: number[] = [];
    compileDataset({ json: smallJson, texts: smallTexts, onProgress: (f) => told.push(f) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('tells it often in a large dataset, and never goes back', () => {
    const told: number[] = [0];
    const options = { seed: 1, actors: 50, fromYear: 1900, toYear: 2025, withPassages: 0.5 };
    compileDataset({
      ...generateDataset({ ...options, events: 5000 }),
      onProgress: (fraction) => told.push(fraction),
    });
    const steps = told.slice(1).map((fraction, index) => fraction - told[index]!);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    // The first is reading the JSON, which the engine does in one go.
    expect(Math.max(...steps.slice(1))).toBeLessThan(0.09);
  });

  it('takes a JSON text that was read before as it was read', () => {
    const parsed = parseJson(smallJson);
    const result = compileDataset({ json: smallJson, parsed, texts: smallTexts });
    expect(result).toEqual(compileDataset({ json: smallJson, texts: smallTexts }));
  });
});

describe('a small dataset', () => {
  const minimal = (events: unknown[]) =>
    compileDataset({
      json: JSON.stringify({ title: 'Élan vital!', sources: [{ id: 's', title: 'S' }], events }),
      texts: new Map(),
    });

  it('needs a title, sources and events, and nothing else', () => {
    const result = minimal([{ id: 'e', title: 'E' }]);
    expect(result.ok && result.dataset).toMatchObject({
      id: 'élan-vital',
      language: 'en',
      themes: [{ id: 'events' }],
      events: [{ themes: ['events'], standing: 'reported', importance: 3, date: null, sides: [] }],
    });
  });

  it('may be empty', () => {
    expect(minimal([]).ok).toBe(true);
  });
});

describe('problems', () => {
  it('have the place in the file, what was found, and what to do', () => {
    const result = compileDataset({
      json: smallJson.replace('"actor": "council" }', '"actor": "counsil" }'),
      texts: smallTexts,
    });
    const line =
      smallJson.split('\n').findIndex((text) => text.includes('"actor": "council" }')) + 1;
    const column = smallJson.split('\n')[line - 1]!.indexOf('"council"') + 1;
    expect(!result.ok && result.problems).toEqual([
      {
        severity: 'error',
        path: 'events[1].participants[0].actor',
        line,
        column,
        finding: 'Unknown actor “counsil”. Did you mean “council”?',
        remedy: 'Name the id of an entry of “actors”, or add one.',
      },
    ]);
  });

  const cases: [string, (dataset: AuthoredDataset) => unknown, string, string][] = [
    [
      'an unknown key',
      (d) => Object.assign(d.events[0]!, { dat: {} }),
      'events[0].dat',
      'Did you mean “date”?',
    ],
    [
      'an unknown key at the top',
      (d) => Object.assign(d, { event: [] }),
      'event',
      'Did you mean “events”?',
    ],
    ['a missing key', (d) => Reflect.deleteProperty(d, 'title'), 'title', '“title” is missing.'],
    [
      'a missing list',
      (d) => Reflect.deleteProperty(d, 'sources'),
      'sources',
      '“sources” is missing.',
    ],
    ['a list that is none', (d) => Object.assign(d, { events: {} }), 'events', 'Expected a list'],
    [
      'a wrong type',
      (d) => Object.assign(d.events[0]!, { title: 5 }),
      'events[0].title',
      'Found 5. Expected text in double quotes',
    ],
    [
      'a wrong word',
      (d) => Object.assign(d.events[0]!, { standing: 'aleged' }),
      'events[0].standing',
      'Did you mean “alleged”?',
    ],
    [
      'a wrong number',
      (d) => Object.assign(d.events[0]!, { importance: 6 }),
      'events[0].importance',
      'Expected at most 5',
    ],
    ['another format', (d) => Object.assign(d, { format: 2 }), 'format', 'Expected one of 1'],
    [
      'an id with a space',
      (d) => d.sides!.push({ id: 'a b', name: 'A' }),
      'sides[2].id',
      'without white space',
    ],
    [
      'an id that is taken',
      (d) => d.events.push({ ...d.events[0]! }),
      'events[4].id',
      'already taken',
    ],
    [
      'an unknown side',
      (d) => (d.actors![0]!.side = 'twon'),
      'actors[0].side',
      'Did you mean “town”?',
    ],
    [
      'an unknown theme',
      (d) => (d.events[0]!.themes = ['walks']),
      'events[0].themes[0]',
      'Did you mean “talks”?',
    ],
    [
      'no theme where there are themes',
      (d) => (d.events[0]!.themes = []),
      'events[0].themes',
      'has no theme',
    ],
    [
      'an unknown kind of tie',
      (d) => (d.events[0]!.ties![0]!.kind = 'meet'),
      'events[0].ties[0].kind',
      'Did you mean “meets”?',
    ],
    [
      'a tie with itself',
      (d) => (d.events[0]!.ties![0]!.to = 'mayor'),
      'events[0].ties[0]',
      'to itself',
    ],
    [
      'a reserved kind of tie',
      (d) => d.tieKinds!.push({ id: 'role', name: 'R' }),
      'tieKinds[2].id',
      'built-in',
    ],
    [
      'an unknown source in cites',
      (d) => (d.events[3]!.cites = ['z']),
      'events[3].cites[0]',
      'Unknown source “z”',
    ],
    [
      'an unknown source of a passage',
      (d) => (d.events[3]!.passages![0]!.source = 'z'),
      'events[3].passages[0].source',
      'Unknown source “z”',
    ],
    [
      'an unknown disputer',
      (d) => (d.events[2]!.disputedBy![0]!.actor = 'z'),
      'events[2].disputedBy[0].actor',
      'Unknown actor “z”',
    ],
    [
      'an unknown role holder',
      (d) => (d.actors![0]!.roles![0]!.of = 'z'),
      'actors[0].roles[0].of',
      'Unknown actor “z”',
    ],
    [
      'an unknown event of a story',
      (d) => (d.stories![0]!.steps[0]!.event = 'z'),
      'stories[0].steps[0].event',
      'Unknown event “z”',
    ],
    [
      'contradictory counterparts',
      (d) => (d.actors![1]!.counterpart = 'council'),
      'actors[1].counterpart',
      'two counterparts',
    ],
    [
      'a counterpart that two claim',
      (d) => (d.actors![2]!.counterpart = 'fishers'),
      'actors[2].counterpart',
      'two counterparts',
    ],
    [
      'an actor that is its own counterpart',
      (d) => (d.actors![2]!.counterpart = 'council'),
      'actors[2].counterpart',
      'its own counterpart',
    ],
    [
      'a date that does not exist',
      (d) => (d.events[0]!.date!.edtf = '2021-02-29'),
      'events[0].date.edtf',
      'does not exist',
    ],
    [
      'an unknown event of a date',
      (d) => (d.events[1]!.date!.after!.event = 'meting'),
      'events[1].date.after.event',
      'Did you mean “meeting”?',
    ],
    [
      'a publication date that does not exist',
      (d) => (d.sources[0]!.published!.edtf = '2021-13'),
      'sources[0].published.edtf',
      'Months go from',
    ],
    [
      'a background date with passages',
      (d) => (d.events[0]!.date!.basis = 'background'),
      'events[0].date.basis',
      'known from elsewhere',
    ],
    [
      'a passage that is not there',
      (d) => (d.events[3]!.passages![0]!.exact = 'will visit lowick'),
      'events[3].passages[0].exact',
      'upper and lower case count',
    ],
    [
      'a passage of another source',
      (d) => (d.events[3]!.passages![0]!.source = 'b'),
      'events[3].passages[0].exact',
      'The source “a” has these words',
    ],
    [
      'a passage that is there twice',
      (d) => (d.events[3]!.passages![0]!.exact = 'mayor'),
      'events[3].passages[0].exact',
      'twice',
    ],
    [
      'a passage in a source without text',
      (d) => (d.events[3]!.passages![0]!.source = 'c'),
      'events[3].passages[0]',
      'has no text to quote',
    ],
    [
      'a passage in furniture',
      (d) => (d.events[3]!.passages![0]!.exact = 'our newsletter'),
      'events[3].passages[0].exact',
      'furniture',
    ],
    [
      'a wrong passage of a story',
      (d) => (d.stories![0]!.steps[0]!.passage!.exact = 'The fishers ate.'),
      'stories[0].steps[0].passage.exact',
      'The fishers left.',
    ],
    [
      'furniture that is not there',
      (d) => (d.sources[0]!.furniture![0]!.exact = 'Subscribe here'),
      'sources[0].furniture[0]',
      'not in the source',
    ],
    [
      'furniture without a text',
      (d) => (d.sources[2]!.furniture = [{ exact: 'x' }]),
      'sources[2].furniture',
      'no text',
    ],
    [
      'a changed text',
      (d) => (d.sources[0]!.sha256 = '0'.repeat(64)),
      'sources[0].sha256',
      'has changed',
    ],
    [
      'a missing file',
      (d) => (d.sources[0]!.file = 'smal.txt'),
      'sources[0].file',
      'Did you mean “small.txt”?',
    ],
    [
      'a file and a text',
      (d) => (d.sources[0]!.text = smallTexts.get('small.txt')),
      'sources[0].text',
      'both',
    ],
    [
      'an address that is no link',
      (d) => (d.sources[0]!.url = 'javascript:alert(1)'),
      'sources[0].url',
      'https://',
    ],
    ['a language that is none', (d) => (d.language = 'english please'), 'language', 'language tag'],
    ['text that is not NFC', (d) => (d.events[0]!.place = 'Cafe\u0301'), 'events[0].place', 'NFC'],
  ];
  it.each(cases)('%s is told', (_name, change, path, message) => {
    const found = problems(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}: `);
    expect(found[0]).toContain(message);
  });

  it('a title that is not NFC is told', () => {
    expect(problems((d) => (d.title = 'Cafe\u0301'))[0]).toMatch(/^title: .*NFC/u);
  });

  it('beyond a thousand are not told, but it is said that there are more', () => {
    const found = problems(({ events }) => {
      for (let index = 0; index < 2000; index += 1)
        events.push({ id: `e${index}`, title: 'E', themes: ['nowhere'] });
    });
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toContain('There are more problems');
  });

  it('a source text that is not NFC is told with its line', () => {
    const texts = new Map([['small.txt', `${smallTexts.get('small.txt')!}\nCafe\u0301\n`]]);
    const found = problems(({ sources }) => (sources[0]!.sha256 = null), texts);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^sources\[0\]\.file: Line 9 .*NFC/u);
  });

  it('are told all at once, in the order of the file', () => {
    const found = problems((d) => {
      d.actors![0]!.side = 'x';
      Object.assign(d.events[0]!, { importance: 'high', standing: 'maybe' });
      d.events[0]!.participants![0]!.actor = 'x';
      d.events[1]!.passages![0]!.exact = 'nothing of the kind at all';
      d.events[2]!.date!.edtf = '2021-02-30';
      d.events[3]!.themes = ['x'];
    });
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'actors[0].side',
      'events[0].standing',
      'events[0].importance',
      'events[0].participants[0].actor',
      'events[1].passages[0].exact',
      'events[2].date.edtf',
      'events[3].themes[0]',
    ]);
  });

  it('an event with a problem does not make every mention of it one more', () => {
    expect(problems((d) => Object.assign(d.events[0]!, { title: null }))).toHaveLength(1);
    expect(problems((d) => Object.assign(d.actors![0]!, { kind: 'thing' }))).toHaveLength(1);
  });
});
