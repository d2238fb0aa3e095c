import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Standing } from '../dataset/model.ts';
import type { Filters } from './facts.ts';
import { foldText } from './foldText.ts';

/** What the filters leave, and how many events each value of a facet would leave. */
export interface FilterResult {
  /** 1 for each event (by index) that passes every filter. */
  readonly visible: Uint8Array;
  readonly visibleCount: number;
  /** How many of them no passage backs. */
  readonly unbackedCount: number;
  /** Passage ids that back a visible event; all of them where nothing is filtered. */
  readonly shownPassages: ReadonlySet<string>;
  /** Actors who take part in a visible event. */
  readonly visibleActors: ReadonlySet<string>;
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
}

/** One bit a facet in the mask of filters that an event fails; 0: it passes them all. */
const FAILS = { themes: 1, actors: 2, sources: 4, standings: 8, window: 16, text: 32 } as const;

/** Applies the filters in one pass over the events. Linear; memoise by its two inputs. */
export function filterEvents(dataset: Dataset, filters: Filters): FilterResult {
  const { events } = dataset;
  const failed = new Uint8Array(events.length);
  const fail = (facet: keyof typeof FAILS, passes: (event: DatasetEvent, i: number) => boolean) =>
    events.forEach((event, i) => {
      if (!passes(event, i)) failed[i]! |= FAILS[facet];
    });

  if (filters.themes.length > 0) {
    const wanted = new Set(filters.themes);
    fail('themes', (event) => event.themes.some((theme) => wanted.has(theme)));
  }
  if (filters.actors.length > 0) {
    const wanted = indexSet(filters.actors, dataset.eventsByActor);
    fail('actors', (_event, i) => wanted.has(i));
  }
  if (filters.sources.length > 0) {
    const wanted = indexSet(filters.sources, dataset.eventsBySource);
    fail('sources', (_event, i) => wanted.has(i));
  }
  if (filters.standings.length > 0) {
    const wanted = new Set(filters.standings);
    fail('standings', (event) => wanted.has(event.standing));
  }
  if (filters.window) {
    const [from, to] = filters.window;
    fail(
      'window',
      ({ date }) => (date?.earliest ?? -Infinity) <= to && (date?.latest ?? Infinity) >= from,
    );
  }
  const words = foldText(filters.text).split(' ').filter(Boolean);
  if (words.length > 0) {
    const texts = searchTexts(dataset);
    fail('text', (_event, i) => words.every((word) => texts[i]!.includes(word)));
  }

  const result = summarise(dataset, failed);
  // Where nothing is filtered out, words that back an actor's role alone are not left out either.
  return isFiltering(filters)
    ? result
    : { ...result, shownPassages: new Set(dataset.passages.map(({ id }) => id)) };
}

function summarise(dataset: Dataset, failed: Uint8Array): FilterResult {
  const { events, actors, sources, themes } = dataset;
  const counts = {
    themes: new Map<string, number>(themes.map(({ id }) => [id, 0])),
    actors: new Map<string, number>(actors.map(({ id }) => [id, 0])),
    sources: new Map<string, number>(sources.map(({ id }) => [id, 0])),
    standings: new Map<Standing, number>(),
  };
  const visible = new Uint8Array(events.length);
  const shownPassages = new Set<string>();
  const visibleActors = new Set<string>();
  let visibleCount = 0;
  let unbackedCount = 0;
  events.forEach((event, i) => {
    const fails = failed[i]!;
    if (fails === 0) {
      visible[i] = 1;
      visibleCount += 1;
      if (event.evidence.length === 0) unbackedCount += 1;
      for (const id of event.evidence) shownPassages.add(id);
      for (const { actor } of event.participants) visibleActors.add(actor);
    }
    if ((fails & ~FAILS.themes) === 0) for (const theme of event.themes) add(counts.themes, theme);
    if ((fails & ~FAILS.standings) === 0) add(counts.standings, event.standing);
  });
  const countIndices = (
    facet: 'actors' | 'sources',
    index: ReadonlyMap<string, readonly number[]>,
  ) => {
    for (const [value, indices] of index)
      counts[facet].set(
        value,
        indices.reduce((n, i) => n + ((failed[i]! & ~FAILS[facet]) === 0 ? 1 : 0), 0),
      );
  };
  countIndices('actors', dataset.eventsByActor);
  countIndices('sources', dataset.eventsBySource);
  return { visible, visibleCount, unbackedCount, shownPassages, visibleActors, counts };
}

/** Whether any filter is set. */
export function isFiltering(filters: Filters): boolean {
  const { themes, actors, sources, standings, window, text } = filters;
  return (
    themes.length + actors.length + sources.length + standings.length > 0 ||
    window !== null ||
    text.trim() !== ''
  );
}

function indexSet(
  values: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<number> {
  return new Set(values.flatMap((value) => index.get(value) ?? []));
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const searchTextCache = new WeakMap<Dataset, readonly string[]>();

/** What is searched in each event, folded; built at the first search. */
function searchTexts(dataset: Dataset): readonly string[] {
  let texts = searchTextCache.get(dataset);
  if (!texts) {
    texts = dataset.events.map((event) => {
      const actors = event.participants.flatMap(({ actor }) => {
        const found = dataset.actorById.get(actor);
        return found ? [found.name, ...found.aliases] : [];
      });
      const words = event.evidence.map((id) => {
        const passage = dataset.passageById.get(id)!;
        return (
          dataset.sourceById.get(passage.source)?.text?.slice(passage.start, passage.end) ?? ''
        );
      });
      return foldText([event.title, event.summary, event.place, ...actors, ...words].join(' \n '));
    });
    searchTextCache.set(dataset, texts);
  }
  return texts;
}
