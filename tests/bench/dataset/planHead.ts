import type { Actor, Side, Theme, TieKind } from '../../../src/dataset/model.ts';
import { pick, type Random } from './seededRandom.ts';

/** What a generated dataset has besides events and sources: the same whether authored or compiled. */
export interface Head {
  readonly sides: readonly Side[];
  readonly themes: readonly Theme[];
  readonly tieKinds: readonly TieKind[];
  readonly actors: readonly Actor[];
}

/** Every so many actors one holds an office towards another. */
const OFFICE_EVERY = 10;

const THEMES = [
  ['war', 'War and truce'],
  ['talks', 'Talks'],
  ['law', 'Law and courts'],
  ['trade', 'Trade and sanctions'],
  ['press', 'Press'],
  ['people', 'People'],
  ['science', 'Science'],
  ['borders', 'Borders'],
] as const;

const KINDS = [
  ['meets', false],
  ['sanctions', true],
  ['accuses', true],
  ['supports', true],
  ['visits', true],
] as const;

const FIRST_NAMES = ['Ana', 'Boris', 'Carmen', 'Dov', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines'];
const SYLLABLES = ['ar', 'be', 'ko', 'li', 'mun', 'na', 'os', 'ra', 'sel', 'ti', 'vor', 'zen'];

/** Sides, themes, kinds of tie, and so many actors. */
export function planHead(random: Random, count: number): Head {
  return {
    sides: ['North', 'South', 'The League'].map((name, index) => ({
      id: `side-${index + 1}`,
      name,
      colour: null,
    })),
    themes: THEMES.map(([id, name]) => ({ id, name })),
    tieKinds: KINDS.map(([id, directed]) => ({ id, name: id, directed })),
    actors: Array.from({ length: count }, (_, index) => planActor(random, index, count)),
  };
}

function planActor(random: Random, index: number, count: number): Actor {
  const syllable = () => pick(random, SYLLABLES);
  const word = syllable() + syllable() + (random() < 0.5 ? syllable() : '');
  const kind = pick(random, ['person', 'person', 'person', 'office', 'organisation'] as const);
  const family = word.charAt(0).toUpperCase() + word.slice(1);
  const of = `actor-${(index + 1) % count}`;
  const office = { title: 'envoy of', of, date: null, passages: [] };
  return {
    id: `actor-${index}`,
    name: kind === 'person' ? `${pick(random, FIRST_NAMES)} ${family}` : `${family} ${kind}`,
    kind,
    side: random() < 0.2 ? null : `side-${1 + Math.floor(random() ** 1.5 * 3)}`,
    aliases: [],
    counterpart: null,
    roles: index % OFFICE_EVERY === 0 ? [office] : [],
  };
}
