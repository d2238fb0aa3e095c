import { axisTime, stretchesIn } from '../../../src/dataset/axisTime.ts';
import type {
  CompiledDataset,
  DatasetEvent,
  Passage,
  ResolvedDate,
  Source,
} from '../../../src/dataset/model.ts';
import { createSharedLists, NOTHING } from '../../../src/dataset/shortLists.ts';
import type { DatePlan } from './planDate.ts';
import { planDataset, type DatasetPlan, type EventPlan, type Options } from './planEvents.ts';
import type { Head } from './planHead.ts';
import { planSources, type SourcePlan } from './planSources.ts';
import { createTieBook } from './tieBook.ts';

/** A dataset of so many events in memory. */
export function makeCompiled(options: Options): CompiledDataset {
  return compilePlan(planDataset(options));
}

/**
 * What is planned as a dataset in memory, the very one that compiling its authored form gives; a
 * million events take seconds, which compiling them would not.
 */
export function compilePlan(planned: DatasetPlan): CompiledDataset {
  const { head } = planned;
  const sources: Source[] = [];
  const passages: Passage[] = [];
  const events: DatasetEvent[] = [];
  const ties = createTieBook(head);
  const share = createSharedLists();
  for (const source of planSources(planned.plans)) {
    const first = passages.length;
    for (const { start, end } of source.lines)
      passages.push({ id: `${source.id}:${start}-${end}`, source: source.id, start, end });
    for (const [line, plan] of source.events.entries()) {
      const own = first + line;
      const cited = source.text === null ? [] : plan.alsoLineBefore ? [own, own - 1] : [own];
      const tie = ties.add(plan, cited);
      events.push(
        makeEvent(
          plan,
          head,
          source,
          cited.map((at) => passages[at]!.id),
          tie,
          share,
        ),
      );
    }
    sources.push(makeSource(source));
  }
  events.sort(byTime);
  const places = new Map(events.map(({ id }, place) => [id, place]));
  return {
    format: 1,
    id: planned.id,
    title: 'A generated dataset',
    standfirst: null,
    language: 'en',
    sides: head.sides,
    themes: head.themes,
    axis: axisTime(stretchesIn({ events, sources })),
    room: null,
    tieKinds: head.tieKinds,
    sources,
    actors: head.actors,
    events,
    ties: ties.finish(passages, (event) => places.get(event)!),
    passages,
    stories: [],
  };
}

function makeEvent(
  plan: EventPlan,
  head: Head,
  source: SourcePlan,
  passages: readonly string[],
  tie: string | null,
  share: ReturnType<typeof createSharedLists>,
): DatasetEvent {
  const { id, title, summary, themes, standing, date, place, importance } = plan;
  const actors = plan.participants.map(({ actor }) => head.actors[actor]!);
  const acting = plan.tie ? actors.slice(0, plan.tie.directed ? 1 : 2) : actors;
  return {
    id,
    title,
    summary,
    themes: share(themes),
    standing,
    date: date && makeDate(date, plan.isDateStated ? passages.slice(0, 1) : NOTHING),
    place,
    importance,
    participants: plan.participants.map(({ role }, index) => ({ actor: actors[index]!.id, role })),
    ties: tie === null ? NOTHING : [tie],
    passages,
    cites: passages.length > 0 ? NOTHING : share([source.id]),
    disputedBy: NOTHING,
    sides: share(
      head.sides.map((side) => side.id).filter((side) => acting.some((a) => a.side === side)),
    ),
    evidence: passages.toReversed(),
  };
}

function makeDate({ edtf, relation, days }: DatePlan, passages: readonly string[]): ResolvedDate {
  // One by one: spreading a million of them takes a second.
  const { earliest, latest, extent, startLatest, endEarliest, approximate } = days;
  return {
    earliest,
    latest,
    extent,
    startLatest,
    endEarliest,
    approximate,
    uncertain: false,
    edtf,
    basis: relation ? 'derived' : passages.length > 0 ? 'stated' : 'background',
    passages,
    note: null,
    relations: relation ? [relation] : NOTHING,
  };
}

function makeSource({ id, title, publisher, published, text, lines }: SourcePlan): Source {
  const { day, edtf } = published;
  const days = { earliest: day, latest: day, startLatest: day, endEarliest: day } as const;
  const date = { edtf, relation: null, days: { ...days, extent: 'moment', approximate: false } };
  return {
    id,
    title,
    publisher,
    url: null,
    published: makeDate(date as DatePlan, []),
    text,
    gaps: [],
    sha256: null,
    rights: text === null ? 'excerpts' : 'full',
    furniture: [],
    sentences: lines,
    coverage: text === null ? null : { sentences: lines.length, cited: lines.length },
    note: null,
  };
}

/** The order of a dataset. What a date hangs on is earlier by its own days, so those suffice. */
function byTime(a: DatasetEvent, b: DatasetEvent): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  // Not a difference: that of two open ends is no number.
  if (first !== second) return first < second ? -1 : 1;
  const [one, other] = [a.date?.latest ?? Infinity, b.date?.latest ?? Infinity];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function placeOf({ date }: DatasetEvent): number {
  return date?.earliest ?? date?.latest ?? Infinity;
}
