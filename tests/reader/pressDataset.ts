import { eventOf, momentOf, sourceOf, withAxis } from '../fixtures/compiledParts.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import type { CompiledDataset, Passage } from '../../src/dataset/model.ts';

const TEXT_A = [
  'The bridge opens',
  '',
  'Anna met Boris on 2 May. Two days later she banned him.',
  '',
  'Boris, the mayor since 2020, denied <b>everything</b>. Nobody else spoke.',
  '',
  'Leave a Reply',
  'Subscribe now',
].join('\n');
const TEXT_B = 'Anna banned Boris, papers say.';
const TEXTS: Readonly<Record<string, string>> = { a: TEXT_A, b: TEXT_B };

/** The passage of these words, which must occur in the source. */
function passage(source: 'a' | 'b', words: string): Passage {
  const start = TEXTS[source]!.indexOf(words);
  if (start < 0) throw new Error(`No “${words}” in ${source}`);
  const end = start + words.length;
  return { id: `${source}:${start}-${end}`, source, start, end };
}

export const PASSAGES = {
  met: passage('a', 'Anna met Boris on 2 May.'),
  metDate: passage('a', 'on 2 May'),
  banned: passage('a', 'Two days later she banned him.'),
  bannedDate: passage('a', 'Two days later'),
  mayor: passage('a', 'Boris, the mayor since 2020'),
  mayorDate: passage('a', 'since 2020'),
  denied: passage('a', 'denied <b>everything</b>'),
  papers: passage('b', 'Anna banned Boris'),
} as const;

const ids = (...names: (keyof typeof PASSAGES)[]) => names.map((name) => PASSAGES[name].id);

const MAY_2 = 18_749;

/** Three sources, one of them not quoted; passages that overlap and that several claims share. */
export const PRESS: CompiledDataset = withAxis({
  format: 1,
  id: 'press',
  title: 'The bridge',
  standfirst: null,
  language: 'en',
  sides: [
    { id: 'north', name: 'North', colour: null },
    { id: 'south', name: 'South', colour: null },
  ],
  themes: [
    { id: 'talks', name: 'Talks' },
    { id: 'pressure', name: 'Pressure' },
  ],
  tieKinds: [{ id: 'bans', name: 'bans', directed: true }],
  sources: [
    sourceOf('a', {
      title: 'The bridge opens',
      publisher: 'The Gazette',
      published: momentOf(MAY_2 + 9, MAY_2 + 9, { basis: 'background', note: 'From the archive.' }),
      text: TEXT_A,
      sha256: '0123456789abcdef',
      note: 'Reads as machine-reworded.',
      url: 'javascript:alert(1)',
      furniture: [passage('a', 'Leave a Reply'), passage('a', 'Subscribe now')],
      sentences: [
        passage('a', 'Anna met Boris on 2 May.'),
        passage('a', 'Two days later she banned him.'),
        passage('a', 'Nobody else spoke.'),
      ],
      coverage: { sentences: 5, cited: 3 },
    }),
    sourceOf('b', { title: 'Papers', text: TEXT_B }),
    sourceOf('c', { title: 'A book', rights: 'excerpts' }),
  ],
  actors: [
    {
      id: 'anna',
      name: 'Anna',
      kind: 'person',
      side: 'north',
      aliases: ['Ana'],
      counterpart: 'boris',
      roles: [],
    },
    {
      id: 'boris',
      name: 'Boris',
      kind: 'person',
      side: 'south',
      aliases: [],
      counterpart: 'anna',
      roles: [
        {
          title: 'mayor',
          of: null,
          date: momentOf(18_262, 18_262, { passages: ids('mayorDate') }),
          passages: ids('mayor'),
        },
      ],
    },
  ],
  events: [
    eventOf('meeting', {
      title: 'Anna meets Boris',
      date: momentOf(MAY_2, MAY_2, { passages: ids('metDate') }),
      participants: [
        { actor: 'anna', role: null },
        { actor: 'boris', role: null },
      ],
      passages: ids('met'),
      evidence: ids('met', 'metDate'),
      sides: ['north', 'south'],
    }),
    eventOf('ban', {
      title: 'Anna bans Boris',
      summary: 'She <i>bans</i> him.',
      themes: ['pressure'],
      place: 'Aldport',
      date: momentOf(MAY_2 + 2, MAY_2 + 2, {
        basis: 'derived',
        note: 'Counted from the meeting.',
        passages: ids('bannedDate'),
        relations: [{ kind: 'after', event: 'meeting', by: 'P2D' }],
      }),
      participants: [
        { actor: 'anna', role: 'bans' },
        { actor: 'boris', role: null },
      ],
      ties: ['anna~bans~boris'],
      passages: ids('banned', 'papers'),
      cites: ['c'],
      disputedBy: [{ actor: 'boris', passages: ids('denied') }],
      evidence: ids('banned', 'bannedDate', 'denied', 'papers'),
      sides: ['north'],
    }),
    eventOf('denial', {
      title: 'Boris denies it',
      themes: ['pressure'],
      standing: 'position',
      participants: [{ actor: 'boris', role: 'denies' }],
      passages: ids('denied'),
      evidence: ids('denied'),
      sides: ['south'],
    }),
    eventOf('rumour', { title: 'A rumour', standing: 'alleged', cites: ['c'] }),
  ],
  ties: [
    {
      id: 'anna~bans~boris',
      from: 'anna',
      to: 'boris',
      kind: 'bans',
      label: 'bans',
      directed: true,
      dealings: [{ event: 'ban', passages: ids('banned', 'papers') }],
      roles: [],
      evidence: ids('banned', 'papers'),
    },
  ],
  passages: Object.values(PASSAGES).sort(
    (x, y) => x.source.localeCompare(y.source) || x.start - y.start || x.end - y.end,
  ),
  stories: [],
});

/** `PRESS` with its lookups, and with what a test wants otherwise. */
export function pressDataset(change: Partial<CompiledDataset> = {}): Dataset {
  return indexDataset({ ...PRESS, ...change });
}
