import type { Dataset } from '../dataset/indexDataset.ts';
import type { Tie } from '../dataset/model.ts';

/** Ids of actors hold no such sign, as ids of ties rely on. */
const BETWEEN = '~';

/** What links two actors. */
export interface PairLink {
  /** Ids of the two, in alphabetical order. */
  readonly ends: readonly [string, string];
  /** Ties between the two themselves; empty: they never met. */
  readonly ties: readonly Tie[];
  /**
   * The way from the first to the second, a step for each two actors that dealt with each other: the
   * two alone where they did. Null: no chain of dealings links them.
   */
  readonly chain: readonly ChainStep[] | null;
}

/** Two actors on the way, and all ties between them that have dealings. */
interface ChainStep {
  readonly from: string;
  readonly to: string;
  readonly ties: readonly Tie[];
}

/** The id of a selected pair, whichever is named first. */
export function pairId(a: string, b: string): string {
  return a < b ? `${a}${BETWEEN}${b}` : `${b}${BETWEEN}${a}`;
}

/** The two actors of a pair's id; null: it names no two actors of the dataset. */
export function pairEnds(id: string, { actorById }: Dataset): readonly [string, string] | null {
  const [a, b, ...rest] = id.split(BETWEEN);
  if (a === undefined || b === undefined || rest.length > 0 || a >= b) return null;
  return actorById.has(a) && actorById.has(b) ? [a, b] : null;
}

const cache = new WeakMap<Dataset, Map<string, PairLink | null>>();

/** What links the two of a pair's id; null: it names no two actors. Kept for each dataset. */
export function pairLinkOf(dataset: Dataset, id: string): PairLink | null {
  let links = cache.get(dataset);
  if (!links) cache.set(dataset, (links = new Map()));
  let link = links.get(id);
  if (link === undefined) {
    const ends = pairEnds(id, dataset);
    link = ends && linkOf(dataset, ends);
    links.set(id, link);
  }
  return link;
}

function linkOf(dataset: Dataset, ends: readonly [string, string]): PairLink {
  const ties = tiesBetween(dataset, ...ends);
  const way = shortestWay(dataset, ...ends);
  const chain =
    way &&
    way.slice(1).map((to, i) => {
      const from = way[i]!;
      return {
        from,
        to,
        ties: tiesBetween(dataset, from, to).filter(({ dealings }) => dealings.length > 0),
      };
    });
  return { ends, ties, chain };
}

function tiesBetween({ tiesByActor }: Dataset, a: string, b: string): readonly Tie[] {
  return (tiesByActor.get(a) ?? []).filter(({ from, to }) => (from === a ? to : from) === b);
}

/**
 * The ids of the actors on a shortest way over ties that have dealings, by breadth-first search; of
 * several the one whose ties come first in the dataset. Null: there is none.
 */
function shortestWay({ tiesByActor }: Dataset, from: string, to: string): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let at = 0; at < queue.length && !cameFrom.has(to); at += 1) {
    const here = queue[at]!;
    for (const { from: a, to: b, dealings } of tiesByActor.get(here) ?? []) {
      const next = a === here ? b : a;
      if (dealings.length === 0 || cameFrom.has(next)) continue;
      cameFrom.set(next, here);
      queue.push(next);
    }
  }
  if (!cameFrom.has(to)) return null;
  const way: string[] = [];
  for (let here: string | null = to; here !== null; here = cameFrom.get(here) ?? null)
    way.unshift(here);
  return way;
}
