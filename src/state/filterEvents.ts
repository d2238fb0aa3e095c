import type { Dataset } from '../dataset/indexDataset.ts';
import type { Standing } from '../dataset/model.ts';
import { facetColumnsOf, type FacetColumns } from './facetColumns.ts';
import type { Filters } from './facts.ts';

/** What the filters leave, and how many events each value of a facet would leave. */
export interface FilterResult {
  /** 1 for each event (by index) that passes every filter. */
  readonly visible: Uint8Array;
  readonly visibleCount: number;
  /** How many of them no passage backs. */
  readonly unbackedCount: number;
  /** Passage ids that back a visible event; all of them where nothing is filtered. */
  readonly shownPassages: ReadonlySet<string>;
  /** Whether a passage is one of them; asked of a few, the set of all is not made for it. */
  isShown(passage: string): boolean;
  readonly counts: FacetCounts;
}

/**
 * Events per value under all filters but those of the value's own facet: what a person would get
 * by choosing that value alone.
 */
interface FacetCounts {
  readonly themes: ReadonlyMap<string, number>;
  readonly actors: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
  readonly standings: ReadonlyMap<Standing, number>;
  readonly tellers: TellerCounts;
}

/** Events by how many sources tell them, under all other filters. */
export interface TellerCounts {
  readonly several: number;
  readonly one: number;
  /** Told by this source alone, whatever sources are asked for. */
  readonly only: ReadonlyMap<string, number>;
}

/** One bit a facet in the mask of filters that an event fails; 0: it passes them all. */
const FAILS = {
  themes: 1,
  actors: 2,
  sources: 4,
  standings: 8,
  window: 16,
  text: 32,
  tellers: 64,
} as const;

type Facet = 'themes' | 'actors' | 'sources' | 'standings';

/**
 * Applies the filters: a few passes over bytes. `found`: 1 for each event that their text is found
 * in, by the search; null: nothing is searched, or not yet, and the text leaves nothing out. What
 * only some views need of the result is made when it is first read. Memoise by the inputs.
 */
export function filterEvents(
  dataset: Dataset,
  filters: Filters,
  found: Uint8Array | null,
): FilterResult {
  const columns = facetColumnsOf(dataset);
  const failed = markFailed(dataset, columns, filters, found);
  const visible = new Uint8Array(failed.length);
  let visibleCount = 0;
  for (let i = 0; i < failed.length; i += 1)
    if (failed[i] === 0) {
      visible[i] = 1;
      visibleCount += 1;
    }
  let unbackedCount: number | null = null;
  let shownPassages: ReadonlySet<string> | null = null;
  let counts: FacetCounts | null = null;
  // Where nothing is filtered out, words that back an actor's role alone are not left out either.
  const isWhole = found === null && !isFiltering({ ...filters, text: '' });
  const allShown = () =>
    (shownPassages ??= isWhole ? columns.allPassages : gatherEvidence(dataset, visible));
  return {
    visible,
    visibleCount,
    get unbackedCount() {
      return (unbackedCount ??= countBoth(visible, columns.isUnbacked));
    },
    get shownPassages() {
      return allShown();
    },
    isShown(passage) {
      if (isWhole || shownPassages) return allShown().has(passage);
      const claims = dataset.claimsByPassage.get(passage) ?? [];
      return claims.some(
        (claim) => claim.type === 'event' && visible[dataset.eventIndex.get(claim.event.id)!] === 1,
      );
    },
    get counts() {
      return (counts ??= countFacets(dataset, columns, failed));
    },
  };
}

/** The mask of failed filters of each event. */
function markFailed(
  dataset: Dataset,
  columns: FacetColumns,
  filters: Filters,
  found: Uint8Array | null,
): Uint8Array {
  const failed = new Uint8Array(dataset.events.length);
  for (const facet of ['themes', 'actors', 'sources', 'standings'] as const) {
    if (filters[facet].length === 0) continue;
    const bit = FAILS[facet];
    const hasAny = new Uint8Array(failed.length);
    columns[facet].mark(hasAny, filters[facet]);
    for (let i = 0; i < failed.length; i += 1) if (hasAny[i] === 0) failed[i]! |= bit;
  }
  if (filters.window) {
    const [from, to] = filters.window;
    const { earliest, latest } = columns.days;
    for (let i = 0; i < failed.length; i += 1)
      if (!(earliest[i]! <= to && latest[i]! >= from)) failed[i]! |= FAILS.window;
  }
  if (filters.tellers) {
    const { tellerCounts } = columns;
    const passes = filters.tellers === 'one' ? (n: number) => n === 1 : (n: number) => n > 1;
    for (let i = 0; i < failed.length; i += 1)
      if (!passes(tellerCounts[i]!)) failed[i]! |= FAILS.tellers;
  }
  if (found)
    for (let i = 0; i < failed.length; i += 1) if (found[i] !== 1) failed[i]! |= FAILS.text;
  return failed;
}

function countBoth(one: Uint8Array, other: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < one.length; i += 1) count += one[i]! & other[i]!;
  return count;
}

function gatherEvidence({ events }: Dataset, visible: Uint8Array): ReadonlySet<string> {
  const shown = new Set<string>();
  for (let i = 0; i < visible.length; i += 1)
    if (visible[i] === 1) for (const id of events[i]!.evidence) shown.add(id);
  return shown;
}

/** The counts, those of each facet made when they are first read. */
function countFacets(dataset: Dataset, columns: FacetColumns, failed: Uint8Array): FacetCounts {
  const count = (facet: Facet, values: readonly { readonly id: string }[]) => {
    const counts = new Map<string, number>(values.map(({ id }) => [id, 0]));
    for (const [value, passing] of columns[facet].count(failed, FAILS[facet]))
      counts.set(value, passing);
    return counts;
  };
  const counts: { -readonly [F in keyof FacetCounts]?: FacetCounts[F] } = {};
  return {
    get themes() {
      return (counts.themes ??= count('themes', dataset.themes));
    },
    get actors() {
      return (counts.actors ??= count('actors', dataset.actors));
    },
    get sources() {
      return (counts.sources ??= count('sources', dataset.sources));
    },
    get tellers() {
      return (counts.tellers ??= countTellers(columns, failed));
    },
    get standings() {
      return (counts.standings ??= new Map(
        [...count('standings', [])].filter(([, passing]) => passing > 0) as [Standing, number][],
      ));
    },
  };
}

/** A bit of its own, beside those of `FAILS`: not told by one source alone. */
const NOT_ALONE = 128;

function countTellers({ tellerCounts, sources }: FacetColumns, failed: Uint8Array): TellerCounts {
  const alone = failed.slice();
  let several = 0;
  let one = 0;
  for (let i = 0; i < failed.length; i += 1) {
    const passes = (failed[i]! & ~FAILS.tellers) === 0;
    if (passes && tellerCounts[i]! > 1) several += 1;
    if (passes && tellerCounts[i] === 1) one += 1;
    if (tellerCounts[i] !== 1) alone[i]! |= NOT_ALONE;
  }
  return { several, one, only: sources.count(alone, FAILS.tellers | FAILS.sources) };
}

/** Whether any filter is set. */
export function isFiltering(filters: Filters): boolean {
  const { themes, actors, sources, standings, tellers, window, text } = filters;
  return (
    themes.length + actors.length + sources.length + standings.length > 0 ||
    tellers !== null ||
    window !== null ||
    text.trim() !== ''
  );
}
