import { shuffler } from 'd3';
import type { Actor } from '../../../src/dataset/model.ts';
import { drawDays } from './drawDays.ts';
import { planEvents, type DatasetPlan, type Dealing } from './planEvents.ts';
import { planHead } from './planHead.ts';
import { pick, seededRandom, type Random } from './seededRandom.ts';

/** What a network is generated from. The same options give the same one. */
export interface NetworkOptions {
  readonly seed: number;
  readonly actors: number;
  /** Each between two of its own; fewer than there are pairs. */
  readonly ties: number;
}

/** Of the generated sides these two stay; who is of another acts for none. */
const SIDES = 2;
/** Most ties are of one dealing, few of so many. */
const MOST_DEALINGS = 5;

/** A dataset whose events are nothing but dealings, and whose actors hold no office. */
export function planNetwork({ seed, actors, ties }: NetworkOptions): DatasetPlan {
  const random = seededRandom(seed);
  const planned = planHead(random, actors);
  const sides = planned.sides.slice(0, SIDES);
  const ofSide = ({ side }: Actor) => (sides.some(({ id }) => id === side) ? side : null);
  const head = {
    ...planned,
    sides,
    actors: planned.actors.map((actor) => ({ ...actor, side: ofSide(actor), roles: [] })),
  };
  const dealings = drawPairs(random, actors, ties).flatMap((pair): Dealing[] => {
    const participants = pair.map((actor) => ({ actor, role: null }));
    const dealing = { participants, kind: pick(random, head.tieKinds) };
    return Array.from({ length: 1 + Math.floor(random() ** 3 * MOST_DEALINGS) }, () => dealing);
  });
  shuffler(random)(dealings);
  const days = drawDays(random, dealings.length);
  const plans = planEvents(random, head, days, dealings);
  return { id: `network-${seed}-${actors}-${ties}`, head, plans };
}

/**
 * Pairs by preferential attachment (Barabási and Albert): each actor in turn ties itself to some of
 * those before, the more ties one has the likelier, so few have many; the rest in the same way among
 * all of them.
 */
function drawPairs(random: Random, actors: number, ties: number): (readonly [number, number])[] {
  const ownTies = Math.floor(ties / actors);
  const pairs: (readonly [number, number])[] = [];
  const known = new Set<number>();
  /** Each actor as often as it has ties. */
  const ends: number[] = [];
  const tie = (one: number, other: number) => {
    const key = Math.min(one, other) * actors + Math.max(one, other);
    if (one === other || known.has(key)) return false;
    known.add(key);
    pairs.push([one, other]);
    ends.push(one, other);
    return true;
  };
  for (let actor = 1; actor < actors; actor += 1)
    for (let left = Math.min(actor, ownTies); left > 0;)
      if (tie(actor, actor <= ownTies ? actor - left : pick(random, ends))) left -= 1;
  while (pairs.length < ties) tie(Math.floor(random() * actors), pick(random, ends));
  return pairs;
}
