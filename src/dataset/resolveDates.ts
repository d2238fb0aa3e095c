import type { AuthoredDate } from './authored.ts';
import type { IdRegister } from './checkShape.ts';
import type { Duration } from './days.ts';
import { addDuration, calendarDay, MAX_YEAR, negate } from './days.ts';
import type { EdtfRange } from './edtf.ts';
import type { DateRelation, Day } from './model.ts';
import type { Path, Report } from './problems.ts';
import type { Tell } from './progress.ts';
import { tellItem } from './progress.ts';
import type { ReadDate } from './readDate.ts';
import { readDate } from './readDate.ts';
import { NOTHING } from './shortLists.ts';
import { reportCircle, reportContradiction } from './tellChains.ts';

/** The days of a date; provenance is added elsewhere. */
export type DayRange = EdtfRange & { readonly relations: readonly DateRelation[] };

/** The dates of events, and a way to the dates of what is none. */
export interface EventDates {
  /** In the order of the events; null for an event without a date. */
  readonly ranges: readonly (DayRange | null)[];
  /** Resolves the date of a role or of a publication. */
  readonly resolve: (date: AuthoredDate, path: Path) => DayRange | null;
}

/** An event as far as dates go. */
export interface DatedEvent {
  readonly id: string;
  readonly path: Path;
  readonly date: AuthoredDate | null;
}

const NO_RANGES: ReadonlyMap<string, DayRange | null> = new Map();

const ANY_DAY: EdtfRange = {
  earliest: null,
  latest: null,
  extent: 'moment',
  startLatest: null,
  endEarliest: null,
  approximate: false,
  uncertain: false,
};

/**
 * Resolves the dates of all events, each after those that it hangs on, without recursion: a chain
 * may be as long as the dataset. What has a problem is reported and counts as undated, so that one
 * mistake does not make others.
 */
export function resolveDates(
  events: readonly DatedEvent[],
  knownIds: IdRegister,
  report: Report,
  onProgress: Tell = () => {},
): EventDates {
  const ranges: (DayRange | null)[] = [];
  /** Those that hang on others, which are resolved last, and what they hang on. */
  const read = new Map<string, ReadDate>();
  const cited = new Set<string>();
  for (const [index, { id, path, date }] of events.entries()) {
    tellItem(onProgress, index, events.length);
    const own = date && readDate(date, [...path, 'date'], knownIds, report);
    if (own && own.relations.length > 0) {
      read.set(id, own);
      for (const { event } of own.relations) cited.add(event);
      ranges.push(null);
    } else ranges.push(own && combine(id, own, NO_RANGES, read, report));
  }

  // Few dates hang on others, and on few others: most ids need no place in a map.
  const byEvent = new Map<string, DayRange | null>();
  if (read.size > 0)
    for (const [index, { id }] of events.entries())
      if (cited.has(id) && !read.has(id)) byEvent.set(id, ranges[index]!);
  for (const id of read.keys()) {
    // The way from `id` down to what it hangs on; the last one is looked at first.
    const chain = [id];
    const onChain = new Set(chain);
    for (let current = chain.at(-1); current !== undefined; current = chain.at(-1)) {
      const date = byEvent.has(current) ? null : (read.get(current) ?? null);
      const open = date?.relations.find((relation) => !byEvent.has(relation.event));
      if (open && !onChain.has(open.event)) {
        chain.push(open.event);
        onChain.add(open.event);
        continue;
      }
      if (open && date) {
        reportCircle(chain.slice(chain.indexOf(open.event)), read, open, report);
        // Cut here: the others of the circle are resolved as if this one were undated.
        byEvent.set(current, null);
      } else if (!byEvent.has(current))
        byEvent.set(current, date ? combine(current, date, byEvent, read, report) : null);
      chain.pop();
      onChain.delete(current);
    }
  }

  if (read.size > 0)
    for (const [index, { id }] of events.entries())
      if (read.has(id)) ranges[index] = byEvent.get(id)!;

  let all: ReadonlyMap<string, DayRange | null> | null = null;
  return {
    ranges,
    resolve(date, path) {
      const unresolved = readDate(date, path, knownIds, report);
      if (unresolved && unresolved.relations.length > 0)
        all ??= new Map(events.map(({ id }, index) => [id, ranges[index]!]));
      return unresolved && combine(null, unresolved, all ?? byEvent, read, report);
    },
  };
}

/** What `own` and the relations leave together. */
function combine(
  id: string | null,
  { own, relations }: ReadDate,
  byEvent: ReadonlyMap<string, DayRange | null>,
  read: ReadonlyMap<string, ReadDate>,
  report: Report,
): DayRange | null {
  const start = own ?? ANY_DAY;
  let { earliest, latest, startLatest, endEarliest, approximate, uncertain } = start;
  const isSpan = start.extent === 'span';
  for (const relation of relations) {
    const other = byEvent.get(relation.event);
    if (!other) continue;
    const { kind, duration } = relation;
    const isAfter = kind === 'after';
    if (duration) {
      const offset = isAfter ? duration : negate(duration);
      const from = shift(other.earliest, offset);
      const to = shift(other.latest, offset);
      if ([from, to].some((day) => day !== null && Math.abs(calendarDay(day).year) > MAX_YEAR)) {
        report.error(
          [...relation.path, 'by'],
          'This leads too far away.',
          `Years go from -${MAX_YEAR} to ${MAX_YEAR}.`,
        );
        return null;
      }
      // What came two days after something began then; what lasted until two days before, ended then.
      if (!isSpan || isAfter) earliest = later(earliest, from);
      if (!isSpan || !isAfter) latest = earlier(latest, to);
      if (isSpan && isAfter) startLatest = earlier(startLatest, to);
      if (isSpan && !isAfter) endEarliest = later(endEarliest, from);
      if (!own) {
        approximate ||= other.approximate;
        uncertain ||= other.uncertain;
      }
    } else if (isAfter) earliest = later(earliest, other.earliest);
    else latest = earlier(latest, other.latest);
    const isEmpty =
      (earliest !== null && latest !== null && earliest > latest) ||
      (isSpan && earliest !== null && startLatest !== null && earliest > startLatest) ||
      (isSpan && endEarliest !== null && latest !== null && endEarliest > latest);
    if (isEmpty) {
      reportContradiction(id, relation, own, byEvent, read, report);
      return null;
    }
  }
  return {
    earliest,
    latest,
    extent: start.extent,
    startLatest: isSpan ? earlier(startLatest, latest) : latest,
    endEarliest: isSpan ? later(endEarliest, earliest) : earliest,
    approximate,
    uncertain,
    relations:
      relations.length > 0
        ? relations.map(({ kind, event, by }) => ({ kind, event, by }))
        : NOTHING,
  };
}

function shift(day: Day | null, by: Duration): Day | null {
  return day === null ? null : addDuration(day, by);
}

function later(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function earlier(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
