import { describeDate } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { Source } from '../dataset/model.ts';
import { filterPhrase } from '../filters/filterPhrase.ts';
import { countOf } from '../filters/strings.ts';
import type { Graph } from '../graph/buildGraph.ts';
import { describeReading, windowWords } from '../graph/readingStrings.ts';
import { strings as timelineStrings } from '../timeline/strings.ts';
import type { Facts, Filters, Selection } from '../state/facts.ts';
import { isFiltering } from '../state/filterEvents.ts';
import { PICTURE } from './pictureStrings.ts';

export type Pictured = 'timeline' | 'graph';

/** What a picture shows of a dataset, as far as it is said in words. */
export interface Shown {
  readonly dataset: Dataset;
  readonly facts: Facts;
  /** The filters whose answer is shown. */
  readonly filters: Filters;
  readonly visible: Uint8Array;
  readonly visibleCount: number;
}

/** So many sources are named, and so many actors or lanes in an alternative text. */
const MOST_SOURCES = 12;
const MOST_NAMED = 8;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** "12 of 83 events: Pressure, with Joe Biden" */
function eventsWords({ dataset, facts, filters, visibleCount }: Shown): string {
  const { language } = dataset;
  const total = countOf(dataset.events.length, 'event', 'events', language);
  if (!isFiltering(filters)) return total;
  const others = facts.filterMode === 'dim' ? `, ${PICTURE.dimmed}` : '';
  const shown = visibleCount.toLocaleString(language);
  return `${shown} of ${total}: ${filterPhrase(dataset, filters)}${others}`;
}

/** What the timeline shows, as a line: the filters, the stretch of time, the lanes. */
export function timelineNote(
  shown: Shown,
  lanes: { readonly drawn: number; readonly more: number; readonly empty: number },
): string {
  const { dataset, facts } = shown;
  const { language } = dataset;
  const what = timelineStrings.laneKind(facts.lanesBy);
  return joined([
    eventsWords(shown),
    facts.viewport ? PICTURE.inView(windowWords(facts.viewport, language)) : '',
    lanes.more > 0
      ? PICTURE.someLanes(
          lanes.drawn.toLocaleString(language),
          (lanes.drawn + lanes.more + lanes.empty).toLocaleString(language),
          what,
        )
      : lanes.empty > 0
        ? PICTURE.filledLanesBy(what, lanes.empty, language)
        : PICTURE.lanesBy(what),
    selectedWords(dataset, facts.selection),
  ]);
}

/** What the graph shows, as a line. `undated`: ties that a stretch of time leaves out for that. */
export function graphNote(
  shown: Shown,
  { actors, ties, undated, leftOut }: GraphCounts & { readonly leftOut: string },
): string {
  const { dataset, facts } = shown;
  const { language } = dataset;
  return joined([
    `${countOf(actors, 'actor', 'actors', language)}, ${countOf(ties, 'tie', 'ties', language)}`,
    leftOut,
    isFiltering(shown.filters) ? eventsWords(shown) : '',
    describeReading(dataset, facts, undated),
    selectedWords(dataset, facts.selection),
  ]);
}

interface GraphCounts {
  readonly actors: number;
  readonly ties: number;
  readonly undated: number;
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** What is selected, where it has a name of its own; '' for words, pairs and sources. */
function selectedWords(dataset: Dataset, selection: Selection | null): string {
  const nameOf = () => {
    if (selection?.type === 'event') return dataset.eventById.get(selection.id)?.title;
    if (selection?.type === 'actor') return dataset.actorById.get(selection.id)?.name;
    if (selection?.type !== 'tie') return undefined;
    const tie = dataset.tieById.get(selection.id);
    const [from, to] = [tie?.from, tie?.to].map((id) => dataset.actorById.get(id ?? '')?.name);
    return from && to && `${from} – ${to}`;
  };
  const name = nameOf();
  return name ? PICTURE.selected(name) : '';
}

/** The sources of what is shown, with publisher and date; the first, where they are many. */
export function sourcesLine(dataset: Dataset, visible: Uint8Array): string {
  const telling = dataset.sources.filter(({ id }) =>
    dataset.eventsBySource.get(id)?.some((event) => visible[event] === 1),
  );
  if (telling.length === 0) return '';
  const named = telling.slice(0, MOST_SOURCES).map((source) => sourceWords(dataset, source));
  const more = telling.length - named.length;
  if (more > 0) named.push(PICTURE.moreSources(more.toLocaleString(dataset.language)));
  return `${telling.length === 1 ? PICTURE.source : PICTURE.sources}: ${named.join('; ')}`;
}

function sourceWords({ language }: Dataset, { title, publisher, published }: Source): string {
  const date = published && describeDate(published, language);
  return [alone(publisher ?? title), date].filter(Boolean).join(', ');
}

/** A name that is written from right to left does not turn what follows it. */
function alone(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/** Who vouches: the address without what follows `#`; none but of the web, which others can open. */
export function creditLine(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return PICTURE.ownCredit;
  return PICTURE.credit(`${url.host}${url.pathname}`.replace(/\/$/, ''));
}

/** The timeline in words, for those who do not see it. */
export function timelineWords(
  shown: Shown,
  note: string,
  lanes: readonly { readonly name: string; readonly count: number }[],
): string {
  const { dataset, visible } = shown;
  const { language } = dataset;
  if (shown.visibleCount === 0) return sentences([headOf(shown, 'timeline'), emptyWords(shown)]);
  const filled = lanes.filter(({ count }) => count > 0);
  const named = filled
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_NAMED)
    .map(({ name, count }) => `${name} (${count.toLocaleString(language)})`);
  return sentences([
    headOf(shown, 'timeline'),
    note,
    named.length > 0 ? `Most events: ${named.join(', ')}` : '',
    spanWords(dataset, visible),
    sourcesLine(dataset, visible),
  ]);
}

/** The graph in words. */
export function graphWords(shown: Shown, note: string, graph: Graph): string {
  const { dataset, visible } = shown;
  const nameOf = (id: string) => dataset.actorById.get(id)?.name ?? id;
  const strongest = graph.ties
    .filter(({ dealings, dimmed }) => dealings > 0 && !dimmed)
    .toSorted((a, b) => b.dealings - a.dealings)
    .slice(0, MOST_NAMED)
    .map(
      ({ tie, dealings }) =>
        `${nameOf(tie.from)} – ${nameOf(tie.to)} (${tie.label}, ${dealings.toLocaleString(dataset.language)})`,
    );
  return sentences([
    headOf(shown, 'graph'),
    graph.actors.length === 0 ? emptyGraphWords(shown) : note,
    strongest.length > 0 ? `Most dealings: ${strongest.join('; ')}` : '',
    sourcesLine(dataset, visible),
  ]);
}

function headOf({ dataset }: Shown, what: Pictured): string {
  return `${PICTURE.kinds[what]}: ${dataset.title}`;
}

/** Why a timeline has no mark. */
export function emptyWords({ dataset }: Shown): string {
  return dataset.events.length === 0 ? PICTURE.noEvents : PICTURE.nothingPasses;
}

/** Why a graph has nobody. */
export function emptyGraphWords({ dataset }: Shown): string {
  return dataset.ties.length === 0 ? PICTURE.noTies : PICTURE.nobody;
}

/** From the first to the last known day of what is shown; '' where nothing is dated. */
function spanWords({ events, language }: Dataset, visible: Uint8Array): string {
  let [first, last] = [Infinity, -Infinity];
  for (let index = 0; index < visible.length; index += 1) {
    const date = visible[index] === 1 ? events[index]!.date : null;
    const from = date?.earliest ?? date?.latest ?? null;
    if (from === null) continue;
    first = Math.min(first, from);
    last = Math.max(last, date!.latest ?? from);
  }
  return first <= last ? `Dated ${windowWords([first, last], language)}` : '';
}

function sentences(parts: readonly string[]): string {
  return parts
    .filter(Boolean)
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

const MOST_NAME_LETTERS = 60;

/** A file name that says what is in it: "road-to-geneva-timeline-1200x630.png". */
export function pictureName(
  { dataset, filters }: Pick<Shown, 'dataset' | 'filters'>,
  what: Pictured,
  { width, height }: { readonly width: number; readonly height: number },
  ending: string,
): string {
  const title = dataset.title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const short = Array.from(title).slice(0, MOST_NAME_LETTERS).join('').replaceAll(/^-|-$/g, '');
  const part = isFiltering(filters) ? `${what}-filtered` : what;
  return `${short || 'dataset'}-${part}-${Math.round(width)}x${Math.round(height)}.${ending}`;
}
