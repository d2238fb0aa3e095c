// @vitest-environment node
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { isoDay } from '../../src/dataset/days.ts';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import type { Actor, DatasetEvent, ResolvedDate, Tie } from '../../src/dataset/model.ts';

const FILES = ['sources/news-copy.txt', 'sources/times-of-israel.txt'] as const;
const read = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url));

const texts = new Map<string, string>(FILES.map((file) => [file, read(file).toString('utf8')]));
const result = compileDataset({ json: read('geneva-2021.json').toString('utf8'), texts });
if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
const { warnings, coverage } = result;
const dataset = indexDataset(result.dataset);

/** The longest title that a timeline can still print in full beside its mark. */
const MAX_TITLE_LENGTH = 38;

function eventOf(id: string): DatasetEvent {
  const event = dataset.eventById.get(id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
}

/** The words of passages, each with its source: `b: Thursday, March 10, 2011`. */
function wordsOf(passages: readonly string[]): string[] {
  return passages.map((id) => {
    const { source, start, end } = dataset.passageById.get(id)!;
    return `${source}: ${dataset.sourceById.get(source)!.text!.slice(start, end)}`;
  });
}

/** `2021-04-03..2021-04-20`, with nothing for an end that is open. */
function daysOf(date: ResolvedDate | null): string {
  if (!date) throw new Error('no date');
  const { earliest, latest } = date;
  return `${earliest === null ? '' : isoDay(earliest)}..${latest === null ? '' : isoDay(latest)}`;
}

function actorOf(id: string) {
  return dataset.actorById.get(id)!;
}

const standingsOf = (ids: readonly string[]) => new Set(ids.map((id) => eventOf(id).standing));

describe('the Geneva dataset', () => {
  it('compiles without a warning', () => {
    expect(warnings).toEqual([]);
  });

  it.each([
    [FILES[0], '539cd5fde5a008e17ead17a3b4611f3d32646a1bed2f2da67dfb5c2dfc0f8833'],
    [FILES[1], 'b5433fad4ee711f5ef746028b9ac275299c874893d87cd6afa310871eff124b0'],
  ])('leaves %s unchanged to the byte', (file, hash) => {
    expect(createHash('sha256').update(read(file)).digest('hex')).toBe(hash);
    expect(dataset.sources.map((source) => source.sha256)).toContain(hash);
  });

  it('cites each sentence of both articles, or lists it as furniture', () => {
    expect(coverage.map(({ source, neither }) => [source, neither])).toEqual([
      ['a', []],
      ['b', []],
    ]);
  });

  it('keeps only the forms, the newsletter and the search field out of the articles', () => {
    const article = (id: string) => {
      const { text, furniture } = dataset.sourceById.get(id)!;
      return furniture.reduceRight((rest, f) => rest.slice(0, f.start) + rest.slice(f.end), text!);
    };
    expect(article('a').trim()).toMatch(
      /^Putin and Biden will hold .* Nato meeting in Brussels\.$/su,
    );
    expect(article('b').trim()).toMatch(/^Biden to meet Putin .* US troops in Afghanistan\.$/su);
  });

  it('says that the day of publication does not come from the texts', () => {
    for (const { published, rights } of dataset.sources) {
      expect(daysOf(published)).toBe('2021-05-25..2021-05-25');
      expect(published!.basis).toBe('background');
      expect(published!.note).not.toBeNull();
      expect(rights).toBe('full');
    }
  });

  it('has titles that fit as labels', () => {
    const tooLong = dataset.events.filter(({ title }) => title.length > MAX_TITLE_LENGTH);
    expect(tooLong.map(({ title }) => title)).toEqual([]);
  });
});

describe('evidence', () => {
  it('lies behind each event, tie, role and dispute', () => {
    const claims: [string, readonly string[]][] = [
      ...dataset.events.flatMap((event): [string, readonly string[]][] => [
        [event.id, event.passages],
        ...event.disputedBy.map((d): [string, readonly string[]] => [event.id, d.passages]),
      ]),
      ...dataset.ties.flatMap((tie): [string, readonly string[]][] => [
        [tie.id, tie.evidence],
        ...tie.dealings.map((d): [string, readonly string[]] => [tie.id, d.passages]),
      ]),
      ...dataset.actors.flatMap((actor) =>
        actor.roles.map((role): [string, readonly string[]] => [actor.id, role.passages]),
      ),
    ];
    expect(claims.filter(([, passages]) => passages.length === 0)).toEqual([]);
  });

  it('lies behind each date, or a note says that the date comes from elsewhere', () => {
    const dates = [
      ...dataset.events.map(({ id, date }) => ({ id, date })),
      ...dataset.actors.flatMap(({ id, roles }) =>
        roles.filter(({ date }) => date).map(({ date }) => ({ id, date })),
      ),
    ];
    const isBacked = (date: ResolvedDate | null) =>
      date?.basis === 'background' ? date.edtf === '[..2021-05-25]' : date?.passages.length !== 0;
    expect(dates.filter(({ date }) => !date?.note || !isBacked(date))).toEqual([]);
  });

  it('comes from both texts where both tell an event', () => {
    const toldByBoth = dataset.events
      .filter(({ passages }) => new Set(passages.map((id) => id.slice(0, 1))).size === 2)
      .map(({ id }) => id);
    expect(toldByBoth.toSorted()).toEqual([
      'april-call',
      'april-sanctions',
      'election-interference',
      'g7-visit',
      'geneva-summit',
      'nato-visit',
      'relations-worsen',
      'solarwinds',
      'stable-and-predictable',
      'sullivan-patrushev',
      'summit-announced',
    ]);
  });

  it('is never furniture', () => {
    for (const { source, start, end } of dataset.passages)
      for (const furniture of dataset.sourceById.get(source)!.furniture)
        expect(end <= furniture.start || furniture.end <= start).toBe(true);
  });
});

describe('dates', () => {
  it.each([
    ['moscow-meeting', '2011-03-10..2011-03-10', 'stated'],
    ['moscow-agenda', '2011-03-10..2011-03-10', 'derived'],
    ['election-interference', '2020-01-01..2020-12-31', 'derived'],
    ['relations-worsen', '2021-01-20..2021-05-25', 'derived'],
    ['first-sanctions', '2021-01-20..2021-04-20', 'derived'],
    ['biden-calls-putin', '..2021-03-31', 'derived'],
    ['ambassador-recalled', '2021-03-01..2021-03-31', 'derived'],
    ['us-ambassador-home', '2021-04-01..2021-04-30', 'derived'],
    ['april-call', '2021-04-01..2021-04-30', 'derived'],
    ['april-sanctions', '2021-04-03..2021-04-20', 'derived'],
    ['navalny-assault', '..2021-04-20', 'derived'],
    ['reykjavik', '2021-05-16..2021-05-23', 'derived'],
    ['sullivan-patrushev', '2021-05-22..2021-05-24', 'derived'],
    ['constructive-talks', '2021-05-22..2021-05-25', 'derived'],
    ['ironing-out', '2021-05-23..2021-05-25', 'derived'],
    ['summit-announced', '2021-05-23..2021-05-25', 'derived'],
    ['g7-visit', '2021-06-01..2021-06-16', 'derived'],
    ['nato-visit', '2021-06-01..2021-06-16', 'derived'],
    ['geneva-summit', '2021-06-16..2021-06-16', 'derived'],
  ])('%s: %s, %s', (id, days, basis) => {
    const { date } = eventOf(id);
    expect([daysOf(date), date!.basis]).toEqual([days, basis]);
  });

  it('are open where the texts give none', () => {
    const background = dataset.events.filter(({ date }) => date!.basis === 'background');
    expect(background.map(({ id }) => id).toSorted()).toEqual([
      'analysts-coup',
      'bounties-acknowledged',
      'cooperation-areas',
      'expulsions',
      'guardrails',
      'kremlin-agenda',
      'navalny-criticism',
      'navalny-jailed',
      'normalize',
      'russia-denies',
      'solarwinds',
      'stable-and-predictable',
      'taliban-bounties',
      'white-house-agenda',
      'white-house-calls-out',
    ]);
  });

  it.each([
    ['april-sanctions', 'after', 'april-call', 'P2D', 'a: Two days later'],
    ['us-ambassador-home', 'after', 'ambassador-recalled', 'P1M', 'a: A month later'],
    [
      'sullivan-patrushev',
      'before',
      'summit-announced',
      'P1D',
      'a: The announcement of the summit comes a day after a meeting in Geneva',
    ],
  ])('%s hangs on other words: %s %s by %s', (id, kind, event, by, words) => {
    const { date } = eventOf(id);
    expect(date!.relations).toEqual([{ kind, event, by }]);
    expect(wordsOf(date!.passages)).toContain(words);
  });

  it('are wholly stated only in the caption of 2011', () => {
    const stated = dataset.events.filter(({ date }) => date!.basis === 'stated');
    expect(stated.map(({ id }) => id)).toEqual(['moscow-meeting']);
  });

  it('say that the year follows from the day of publication', () => {
    for (const id of ['ambassador-recalled', 'april-call', 'geneva-summit'])
      expect(eventOf(id).date!.note).toMatch(
        /year follows from the day of publication.*background/u,
      );
  });

  it('say that the day on which the presidency began is background', () => {
    for (const id of ['relations-worsen', 'first-sanctions', 'april-sanctions'])
      expect(eventOf(id).date!.note).toMatch(/20 January 2021.*background/u);
  });
});

describe('traps in the texts', () => {
  it('makes the garbled past tense an agenda and a climate, not a meeting', () => {
    const { passages, standing, ties } = eventOf('kremlin-agenda');
    expect(wordsOf(passages)[0]).toMatch(
      /^a: At their first meeting as leaders.*“discussed the state/u,
    );
    expect([standing, ties]).toEqual(['position', []]);
    const climate = eventOf('relations-worsen');
    expect(wordsOf(climate.passages).join()).toContain('The meeting took place amid');
    expect(climate.date!.extent).toBe('span');
    const meetings = dataset.tieById.get('biden~meets~putin')!.dealings;
    expect(meetings.map(({ event }) => event)).toEqual(['moscow-meeting']);
  });

  it('leaves “murderer” in quotation marks and says whose word it is', () => {
    const { title, summary, passages } = eventOf('biden-calls-putin');
    expect(title).toContain('“murderer”');
    expect(summary).toContain('The word is that of the copy');
    expect(wordsOf(passages)).toEqual([
      'a: Biden telling an interviewer that he agreed with the investigation that Putin was a “murderer”.',
    ]);
  });

  it('knows both spellings of Patrushev', () => {
    const { name, aliases } = actorOf('patrushev');
    expect([name, ...aliases]).toEqual(['Nikolai Patrushev', 'Nikolay Patrushev']);
    const words = wordsOf(eventOf('sullivan-patrushev').passages);
    expect(words.map((text) => /Nikola[iy]/u.exec(text)![0])).toEqual(['Nikolai', 'Nikolay']);
  });

  it('quotes the quotation that is never closed as it stands', () => {
    const [words] = wordsOf(eventOf('constructive-talks').passages);
    expect(words).toContain('“were conducted');
    expect(words).toMatch(/position\.$/u);
    expect(dataset.sourceById.get('a')!.note).toContain('never closed');
  });

  it('takes the caption apart where a space is missing', () => {
    const meeting = wordsOf(eventOf('moscow-meeting').passages)[0];
    const agenda = wordsOf(eventOf('moscow-agenda').passages)[0];
    expect(meeting).toMatch(/March 10, 2011\.$/u);
    expect(agenda).toMatch(/^b: The talks in Moscow are expected/u);
    expect(eventOf('moscow-agenda').standing).toBe('planned');
    expect(texts.get(FILES[1])).toContain('2011.The talks');
  });

  it('finds an earlier round in “for the second time”', () => {
    const { date, passages, summary } = eventOf('first-sanctions');
    expect(wordsOf(passages)[0]).toContain('for the second time');
    expect(summary).toMatch(/prepared to levy .* implies a first time/su);
    expect(date!.relations).toEqual([{ kind: 'before', event: 'april-sanctions', by: null }]);
  });

  it('says where the texts differ about the sanctions', () => {
    const { summary } = eventOf('april-sanctions');
    expect(summary).toMatch(
      /news copy says .* imposed .* Times of Israel says only .* preparing .* taken to be the same/su,
    );
  });

  it('takes what Biden cited for the sanctions as an accusation', () => {
    const accused = dataset.tieById.get('biden~accuses~russia')!.dealings;
    expect(accused.map(({ event }) => event)).toEqual(['april-sanctions']);
    expect(wordsOf(accused[0]!.passages).join()).toMatch(/^a: citing alleged Russian actions/u);
  });

  it('names everything in the fragment about expulsions', () => {
    const { title, summary, passages } = eventOf('expulsions');
    expect(wordsOf(passages).join()).toContain('penalties, tit-for-tat diplomatic expulsion');
    for (const words of [title, summary]) expect(words).toMatch(/penalties .*tit-for-tat/iu);
  });

  it('keeps the officials of the White House apart from “U.S. officials”', () => {
    expect(eventOf('ironing-out').participants.map(({ actor }) => actor)).toEqual([
      'white-house-officials',
    ]);
    expect(eventOf('cooperation-areas').participants.map(({ actor }) => actor)).toEqual([
      'us-officials',
      'biden-administration',
    ]);
  });

  // Sides are who acts for whom, by the words that name an actor: officials, agencies and agents of
  // a state act for it by that name, whatever they are alleged to have done. “Russian hackers” says
  // where hackers come from; that they acted for the Kremlin is the allegation, which Russia denies.
  it('puts on a side whom the words that name them make act for it, never an allegation', () => {
    const groups = dataset.actors.filter(({ kind, side }) => kind === 'group' && side !== null);
    expect(groups.map(({ id, side }) => [id, side])).toEqual([
      ['white-house-officials', 'us'],
      ['us-officials', 'us'],
      ['us-agencies', 'us'],
      ['russian-officials', 'russia'],
      ['russian-agents', 'russia'],
    ]);
    const onNoSide = dataset.actors.filter(({ side }) => side === null).map(({ id }) => id);
    expect(onNoSide.toSorted()).toEqual([
      'g7',
      'interviewer',
      'nato',
      'navalny',
      'russian-hackers',
      'taliban',
      'washington-analysts',
    ]);
  });

  it('gives Biden and Putin the offices of 2011 on that day only', () => {
    const officesOf2011 = ['biden', 'putin'].map((id) => {
      const { title, date, passages } = actorOf(id).roles.find((role) => role.date)!;
      return [title, daysOf(date), date!.basis, ...wordsOf(passages)];
    });
    expect(officesOf2011).toEqual([
      [
        'Vice President',
        '2011-03-10..2011-03-10',
        'stated',
        'b: Vice President of the United States Joe Biden',
      ],
      [
        'Prime Minister',
        '2011-03-10..2011-03-10',
        'stated',
        'b: Russian Prime Minister Vladimir Putin',
      ],
    ]);
  });

  it('does not call Putin president, which neither text does', () => {
    expect(actorOf('putin').roles.map(({ title }) => title)).toEqual([
      'Russian leader',
      'Prime Minister',
    ]);
  });

  it('marks as disputed what Russia denies, and nothing else', () => {
    const disputed = dataset.events
      .filter((event) => event.disputedBy.length > 0)
      .map((event) => [
        event.id,
        ...event.disputedBy.map((d) => `${d.actor}: ${wordsOf(d.passages).join()}`),
      ]);
    expect(disputed).toEqual([
      [
        'election-interference',
        'russia: a: Russia denies allegations of participation in attempts to interfere in the U.S. election',
      ],
      [
        'solarwinds',
        'russia: a: Russia denies allegations of participation in attempts to interfere in the U.S. election as well SolarWinds cyber attack.',
      ],
    ]);
  });

  it('takes the denial from the news copy alone, which names nobody to whom it is addressed', () => {
    const { participants, passages, ties } = eventOf('russia-denies');
    expect(participants.map(({ actor }) => actor)).toEqual(['russia']);
    expect(ties).toEqual([]);
    expect(passages.map((id) => dataset.passageById.get(id)!.source)).toEqual(['a']);
  });

  it('keeps apart what is alleged, planned and held from what happened', () => {
    expect(
      standingsOf(['election-interference', 'solarwinds', 'navalny-assault', 'taliban-bounties']),
    ).toEqual(new Set(['alleged']));
    expect(standingsOf(['moscow-agenda', 'g7-visit', 'nato-visit', 'geneva-summit'])).toEqual(
      new Set(['planned']),
    );
    const aims = dataset.events.filter(
      ({ id, themes }) => themes[0] === 'aims' && id !== 'moscow-agenda',
    );
    expect(standingsOf(aims.map(({ id }) => id))).toEqual(new Set(['position']));
  });

  it('never states as a fact in the graph what is only alleged', () => {
    const isAlleged = (tie: Tie) =>
      tie.dealings.some(({ event }) => eventOf(event).standing === 'alleged');
    for (const tie of dataset.ties.filter(isAlleged)) expect(tie.label).toMatch(/^allegedly /u);
  });

  it('never says in the graph that what is only planned took place', () => {
    const isPlanned = (tie: Tie) =>
      tie.dealings.some(({ event }) => eventOf(event).standing === 'planned');
    const planned = dataset.ties.filter(isPlanned);
    expect(planned.map(({ id }) => id)).toEqual([
      'biden~is-to-attend~g7',
      'biden~is-to-attend~nato',
      'biden~is-to-meet~putin',
    ]);
    for (const { label } of planned) expect(label).toMatch(/^is to /u);
    const plansOnly = dataset.ties.filter(({ label }) => label.startsWith('is to '));
    for (const { event } of plansOnly.flatMap(({ dealings }) => dealings))
      expect(eventOf(event).standing).toBe('planned');
  });

  it('leaves open whether Britain or Brussels comes first', () => {
    for (const id of ['g7-visit', 'nato-visit'])
      expect(eventOf(id).date!.relations).toEqual([
        { kind: 'before', event: 'geneva-summit', by: null },
      ]);
  });
});

describe('actors', () => {
  it('face their counterparts across the sides', () => {
    const facing = dataset.actors.filter(({ counterpart }) => counterpart !== null);
    const isFaced = ({ id, side, counterpart }: Actor) =>
      actorOf(counterpart!).counterpart === id && actorOf(counterpart!).side !== side;
    expect(facing).toHaveLength(12);
    expect(facing.filter((actor) => !isFaced(actor))).toEqual([]);
  });

  it('are never merely named together: each event says who did what to whom, or nobody', () => {
    expect(dataset.ties.filter(({ kind }) => kind === 'named-together')).toEqual([]);
  });

  it('are tied by the offices that they hold towards each other', () => {
    const structural = dataset.ties
      .filter(({ kind }) => kind === 'role')
      .map(({ from, label, to }) => `${from} | ${label} | ${to}`);
    expect(structural).toContain('sullivan | national security adviser | biden');
    expect(structural).toContain(
      'patrushev | secretary of the Russian Security Council | security-council',
    );
    expect(structural).toContain('white-house-officials | officials | white-house');
  });
});

describe('the lesson', () => {
  const lesson = dataset.stories[0]!;
  const { steps } = lesson;
  /** What history teaching asks of a reader. */
  const SKILLS = ['sourcing', 'context', 'corroboration', 'close reading'];
  const skillOf = (notes: string | null) =>
    SKILLS.find((skill) => notes!.startsWith(`Skill: ${skill}`));
  const articles = [...texts.values()].join('\n');

  it('is the only story, and has nine to twelve steps', () => {
    expect(dataset.stories.map(({ id }) => id)).toEqual(['lesson']);
    expect(steps.length).toBeGreaterThanOrEqual(9);
    expect(steps.length).toBeLessThanOrEqual(12);
  });

  it('takes 45 minutes', () => {
    expect(steps.reduce((sum, { minutes }) => sum + minutes!, 0)).toBe(45);
  });

  it('tells, notes and asks something in each step', () => {
    for (const { title, text, notes, question } of steps) {
      expect(title.length).toBeLessThanOrEqual(MAX_TITLE_LENGTH);
      for (const words of [text, question]) expect(words).toMatch(/[.?]$/u);
      expect(question).toContain('?');
      const length = notes!.split(/\s+/u).length;
      expect([length >= 60, length <= 140]).toEqual([true, true]);
      expect(notes).toMatch(/Pitfalls?: /u);
      expect(notes).toMatch(/ minutes?\b/u);
    }
  });

  it('practises one skill in each step, and each skill at least twice', () => {
    const practised = steps.map(({ notes }) => skillOf(notes));
    expect(practised).not.toContain(undefined);
    for (const skill of SKILLS)
      expect(practised.filter((each) => each === skill).length).toBeGreaterThanOrEqual(2);
  });

  it('quotes the sources to the letter in the notes of each step', () => {
    for (const { notes } of steps) {
      const quoted = [...notes!.matchAll(/“([^“”]+)”/gu)].map(([, words]) => words!);
      expect(quoted.filter((words) => articles.includes(words))).not.toEqual([]);
    }
  });

  it('shows things in every form, and two sources side by side again and again', () => {
    const forms = steps.map(({ show }) => show);
    expect(new Set(forms)).toEqual(
      new Set(['passage', 'sources', 'timeline', 'graph', 'question']),
    );
    expect(forms.filter((form) => form === 'sources').length).toBeGreaterThanOrEqual(2);
    expect([forms[0], forms.at(-1)]).toEqual(['passage', 'question']);
  });

  it('rests each step on words that back an event, at the place where its own is told', () => {
    for (const { event, passage } of steps) {
      const claims = dataset.claimsByPassage.get(passage!)!;
      expect(claims.map(({ type }) => type)).toContain('event');
      const { source, start, end } = dataset.passageById.get(passage!)!;
      const isThere = (id: string) => {
        const other = dataset.passageById.get(id)!;
        return other.source === source && other.start < end && start < other.end;
      };
      if (event !== null) expect(eventOf(event).evidence.filter(isThere)).not.toEqual([]);
    }
  });

  it('has words of both sources wherever it puts them side by side', () => {
    for (const { event } of steps.filter(({ show }) => show === 'sources')) {
      const sources = eventOf(event!).evidence.map((id) => dataset.passageById.get(id)!.source);
      expect(new Set(sources)).toEqual(new Set(['a', 'b']));
    }
  });

  it('tells each event once and what is dated in the order of time, so that a class can guess', () => {
    const told = steps.flatMap(({ event }) => event ?? []);
    expect(new Set(told).size).toBe(told.length);
    const dated = told.filter((id) => eventOf(id).date!.earliest !== null);
    const inOrder = dataset.events.map(({ id }) => id).filter((id) => dated.includes(id));
    expect(dated).toEqual(inOrder);
    expect([steps[0]!.event, steps.at(-1)!.event]).toEqual([null, 'geneva-summit']);
  });

  it('opens without telling who had done what', () => {
    const { title, text, question } = steps[0]!;
    expect([title, text, question].join(' ')).not.toMatch(
      /sanction|recall|allege|propos|Reykjav/iu,
    );
  });

  it('makes of the poor copy a lesson in judging a source', () => {
    const step = steps.find(({ title }) => title === 'A report that stumbles')!;
    expect(skillOf(step.notes)).toBe('sourcing');
    expect(wordsOf([step.passage!])[0]).toMatch(/“discussed .* a statement the Kremlin\.$/u);
    for (const words of [
      'a statement the Kremlin',
      'striking variations',
      'intervention to choose',
    ])
      expect(step.notes).toContain(`“${words}”`);
  });

  it('asks for the order that “two days later” and “a day after” give', () => {
    const step = steps.find(({ title }) => title === 'By when did it happen?')!;
    expect(step.show).toBe('timeline');
    expect(step.text).toMatch(/“Two days later”, “a day after”/u);
    // What the notes expect: by the copy alone, from the first and last day of the call.
    const call = eventOf('april-call').date!;
    expect([isoDay(call.earliest! + 2), isoDay(call.latest! + 2)]).toEqual([
      '2021-04-03',
      '2021-05-02',
    ]);
    expect(isoDay(eventOf('april-sanctions').date!.latest!)).toBe('2021-04-20');
    for (const day of ['3 April', '2 May', '20 April']) expect(step.notes).toContain(day);
  });

  it('is written as the rest is: curly quotation marks, no dashes', () => {
    for (const { title, text, notes, question } of steps)
      expect([title, text, notes, question].join(' ')).not.toMatch(/["'–—]/u);
  });
});
