import { wholeCount } from '../dataset/wholeCount.ts';
import { eventCount } from './dataStrings.ts';
import { describeDate } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { Source } from '../dataset/model.ts';
import { filterPhrase } from '../filters/filterPhrase.ts';
import { countOf } from '../filters/strings.ts';
import type { Graph, GraphTie } from '../graph/buildGraph.ts';
import { LINES } from '../graph/hiddenParts.ts';
import { describeReading, windowWords } from '../graph/readingStrings.ts';
import { LINE_WORDS } from '../graph/strings.ts';
import { strings as timelineStrings } from '../timeline/strings.ts';
import type { Facts, Filters, Selection } from '../state/facts.ts';
import { isFiltering } from '../state/filterEvents.ts';
import { PICTURE } from './pictureStrings.ts';
import { isRightToLeft } from './pictureText.ts';

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

/** So many sources are named, and so many ties or lanes in an alternative text, and actors. */
const MOST_SOURCES = 12;
const MOST_NAMED = 8;
const MOST_CENTRAL = 5;

/** "12 of 83 events: Pressure, with Joe Biden" */
function eventsWords({ dataset, facts, filters, visibleCount }: Shown): string {
  const { language } = dataset;
  if (!isFiltering(filters))
    return eventCount(dataset.events.length, wholeCount(dataset), language);
  const total = countOf(dataset.events.length, 'event', 'events', language);
  const others = facts.filterMode === 'dim' ? `, ${PICTURE.dimmed}` : '';
  const shown = visibleCount.toLocaleString(language);
  return `${shown} of ${total}: ${filterPhrase(dataset, filters)}${others}`;
}

interface LaneCounts {
  readonly drawn: number;
  readonly more: number;
  readonly empty: number;
}

/** What the timeline shows, as a line: the filters, the stretch of time, the lanes. */
export function timelineNote(shown: Shown, lanes: LaneCounts): string {
  const { dataset, facts } = shown;
  const { language } = dataset;
  return joined([
    eventsWords(shown),
    facts.viewport ? PICTURE.inView(windowWords(facts.viewport, language)) : '',
    laneNote(timelineStrings.laneKind(facts.lanesBy), lanes, language),
    selectedWords(dataset, facts.selection),
  ]);
}

/** By what the lanes are, and how many of them are not drawn; '' where there is but one. */
function laneNote(what: string, { drawn, more, empty }: LaneCounts, language: string): string {
  const all = drawn + more + empty;
  if (all <= 1) return '';
  if (more > 0)
    return PICTURE.someLanes(drawn.toLocaleString(language), all.toLocaleString(language), what);
  return empty > 0 ? PICTURE.filledLanesBy(what, empty, language) : PICTURE.lanesBy(what);
}

/** "15 events without a date, 9 of them not named"; '' where each has its name. */
export function unnamedWords(
  { undated, unnamed }: { readonly undated: number; readonly unnamed: number },
  language: string,
): string {
  if (unnamed === 0) return '';
  const left =
    unnamed === undated ? PICTURE.unnamed : PICTURE.someUnnamed(unnamed.toLocaleString(language));
  return `${PICTURE.undated(undated, language)}, ${left}`;
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

/** What is said in one line, without what is not. */
export function joined(parts: readonly string[]): string {
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
  return isRightToLeft(name) ? `\u2068${name}\u2069` : name;
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
  if (shown.visibleCount === 0) return sentences([headOf(shown, 'timeline'), emptyWords(shown)]);
  return sentences([
    headOf(shown, 'timeline'),
    note,
    lanes.length > 1 ? laneWords(shown, lanes) : '',
    spanWords(dataset, visible),
    sourcesLine(dataset, visible),
  ]);
}

/** How many events each lane has, or, of many lanes, those that have more than the others. */
function laneWords(
  { dataset: { language }, facts }: Shown,
  lanes: readonly { readonly name: string; readonly count: number }[],
): string {
  const filled = lanes.filter(({ count }) => count > 0);
  const isAll = filled.length <= MOST_NAMED;
  const named = (isAll ? fromMost(filled, countIn) : standingOut(filled, MOST_NAMED, countIn))
    .map(({ name, count }) => `${name} (${count.toLocaleString(language)})`)
    .join(', ');
  if (named === '') return '';
  return isAll
    ? PICTURE.eventsBy(timelineStrings.laneKind(facts.lanesBy), named)
    : PICTURE.mostEvents(named);
}

const countIn = ({ count }: { readonly count: number }) => count;

/** The graph in words. */
export function graphWords(shown: Shown, note: string, graph: Graph): string {
  const { dataset, visible } = shown;
  const ties = graph.ties.filter(({ dimmed }) => !dimmed);
  return sentences([
    headOf(shown, 'graph'),
    graph.actors.length === 0 ? emptyGraphWords(shown) : note,
    centreWords(dataset, ties),
    dealingWords(dataset, ties),
    lineWords(dataset, ties),
    sourcesLine(dataset, visible),
  ]);
}

/** Who has more ties than others: "At the centre: Anna (14 ties), Boris (12 ties)". */
function centreWords({ actorById, language }: Dataset, ties: readonly GraphTie[]): string {
  const counts = new Map<string, number>();
  for (const { tie } of ties)
    for (const id of [tie.from, tie.to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const central = standingOut([...counts], MOST_CENTRAL, ([, count]) => count).map(
    ([id, count]) =>
      `${actorById.get(id)?.name ?? id} (${countOf(count, 'tie', 'ties', language)})`,
  );
  return central.length > 0 ? PICTURE.centre(central.join(', ')) : '';
}

/** The ties with more dealings than others; of few ties all. */
function dealingWords({ actorById, language }: Dataset, ties: readonly GraphTie[]): string {
  const nameOf = (id: string) => actorById.get(id)?.name ?? id;
  const dealt = ties.filter(({ dealings }) => dealings > 0);
  const isAll = dealt.length <= MOST_NAMED;
  const dealingsOf = ({ dealings }: GraphTie) => dealings;
  const named = (isAll ? fromMost(dealt, dealingsOf) : standingOut(dealt, MOST_NAMED, dealingsOf))
    .map(
      ({ tie, dealings }) =>
        `${nameOf(tie.from)} – ${nameOf(tie.to)} (${tie.label}, ${dealings.toLocaleString(language)})`,
    )
    .join('; ');
  if (named === '') return '';
  return isAll ? PICTURE.allDealings(named) : PICTURE.mostDealings(named);
}

/** How many ties have lines of their own: "Among the ties: 5 only alleged, 2 only planned". */
function lineWords({ language }: Dataset, ties: readonly GraphTie[]): string {
  const kinds = LINES.filter((line) => line !== 'firm').flatMap((line) => {
    const count = ties.filter((tie) => tie.line === line).length;
    return count > 0 ? `${count.toLocaleString(language)} ${LINE_WORDS[line]}` : [];
  });
  return kinds.length > 0 ? PICTURE.amongTies(kinds.join(', ')) : '';
}

function fromMost<Item>(items: readonly Item[], sizeOf: (item: Item) => number): readonly Item[] {
  return items.toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

/** The largest, at most so many, and none that is no larger than one left out. */
function standingOut<Item>(
  items: readonly Item[],
  most: number,
  sizeOf: (item: Item) => number,
): readonly Item[] {
  const sorted = fromMost(items, sizeOf);
  const next = sorted[most] ?? sorted.at(-1);
  return next === undefined
    ? []
    : sorted.slice(0, most).filter((item) => sizeOf(item) > sizeOf(next));
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

/** From the first to the last known day of what is shown, and how many events have none. */
function spanWords({ events, language }: Dataset, visible: Uint8Array): string {
  let [first, last, undated] = [Infinity, -Infinity, 0];
  for (let index = 0; index < visible.length; index += 1) {
    if (visible[index] !== 1) continue;
    const { date } = events[index]!;
    const from = date?.earliest ?? date?.latest ?? null;
    if (date && from !== null && isDated(date)) {
      first = Math.min(first, from);
      last = Math.max(last, date.latest ?? from);
    } else undated += 1;
  }
  if (first > last) return PICTURE.noneDated;
  const span = PICTURE.dated(windowWords([first, last], language));
  return undated > 0 ? `${span}; ${PICTURE.undated(undated, language)}` : span;
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
