import { isoDay } from '../../../src/dataset/days.ts';
import type { TextRange } from '../../../src/dataset/model.ts';
import { EVENTS_PER_SOURCE, hasText, type EventPlan } from './planEvents.ts';

/** A source with the events that it tells, each in a line of its own. */
export interface SourcePlan {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: { readonly day: number; readonly edtf: string };
  /** Null: the source is only named. */
  readonly text: string | null;
  /** Where the lines stand in the text, an event each; empty where there is none. */
  readonly lines: readonly TextRange[];
  readonly events: readonly EventPlan[];
}

/** Between two lines of a source, and after the last. */
const GAP = '\n\n';
const END = '\n';

const PUBLISHERS = ['The Courier', 'Morning Post', 'Gazette of Records', 'Evening Star'];
const DAYS_TO_PRINT = 7;

/** The sources in turn: so many can be let go before the next is made. */
export function* planSources(plans: Iterable<EventPlan>): Generator<SourcePlan> {
  let index = 0;
  let events: EventPlan[] = [];
  for (const plan of plans) {
    events.push(plan);
    if (events.length < EVENTS_PER_SOURCE) continue;
    yield planSource(index++, events);
    events = [];
  }
  if (events.length > 0) yield planSource(index, events);
}

function planSource(index: number, events: readonly EventPlan[]): SourcePlan {
  const known = events.map(({ date }) => date?.days.latest ?? date?.days.earliest ?? 0);
  const day = known.reduce((last, at) => Math.max(last, at), known[0]!) + DAYS_TO_PRINT;
  const lines = hasText(index) ? events.map(({ line }) => line) : [];
  let start = 0;
  return {
    id: `source-${index}`,
    title: `Annals, volume ${index + 1}`,
    publisher: PUBLISHERS[index % PUBLISHERS.length]!,
    published: { day, edtf: isoDay(day) },
    text: lines.length > 0 ? lines.join(GAP) + END : null,
    lines: lines.map((line) => {
      const place = { start, end: start + line.length };
      start = place.end + GAP.length;
      return place;
    }),
    events,
  };
}
