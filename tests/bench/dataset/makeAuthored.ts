import type {
  AuthoredDataset,
  AuthoredDate,
  AuthoredEvent,
  AuthoredPassage,
} from '../../../src/dataset/authored.ts';
import type { DatePlan } from './planDate.ts';
import { planDataset, type DatasetPlan, type EventPlan, type Options } from './planEvents.ts';
import type { Head } from './planHead.ts';
import { planSources, type SourcePlan } from './planSources.ts';

/** A dataset as its author would hand it over: the JSON, and the texts by file name. */
export interface AuthoredText {
  readonly json: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** The authored form of what `makeCompiled` makes of the same options. */
export function makeAuthored(options: Options): AuthoredText {
  return authorPlan(planDataset(options));
}

/** The authored form of what `compilePlan` makes of the same plan; without white space in the
 * JSON, which would make reading it look cheap beside compiling it. */
export function authorPlan(planned: DatasetPlan): AuthoredText {
  const { head } = planned;
  const texts = new Map<string, string>();
  const sources: AuthoredDataset['sources'] = [];
  const events: AuthoredEvent[] = [];
  for (const source of planSources(planned.plans)) {
    const { id, title, publisher, published, text } = source;
    const file = `${id}.txt`;
    if (text !== null) texts.set(file, text);
    sources.push({
      id,
      title,
      publisher,
      published: { edtf: published.edtf },
      ...(text === null ? {} : { file, rights: 'full' }),
    });
    for (const [index, plan] of source.events.entries())
      events.push(writeEvent(plan, head, source, index));
  }
  const dataset: AuthoredDataset = {
    format: 1,
    id: planned.id,
    title: 'A generated dataset',
    language: 'en',
    sides: head.sides.map(({ id, name }) => ({ id, name })),
    themes: [...head.themes],
    tieKinds: [...head.tieKinds],
    sources,
    actors: head.actors.map(({ id, name, kind, side, roles }) => ({
      id,
      name,
      kind,
      side,
      roles: roles.map((role) => ({ title: role.title, of: role.of })),
    })),
    events,
  };
  return { json: JSON.stringify(dataset), texts };
}

function writeEvent(plan: EventPlan, head: Head, source: SourcePlan, index: number): AuthoredEvent {
  const { id, title, summary, themes, standing, date, place, importance, participants } = plan;
  const quote = (exact: string): AuthoredPassage => ({ source: source.id, exact });
  const own = quote(plan.line);
  const passages = plan.alsoLineBefore ? [own, quote(source.events[index - 1]!.line)] : [own];
  const actors = participants.map(({ actor, role }) => ({
    actor: head.actors[actor]!.id,
    ...(role === null ? {} : { role }),
  }));
  const tie = plan.tie && { from: actors[0]!.actor, to: actors[1]!.actor, kind: plan.tie.id };
  return {
    id,
    title,
    ...(summary === null ? {} : { summary }),
    themes: [...themes],
    standing,
    ...(date && { date: writeDate(date, plan.isDateStated ? [own] : []) }),
    ...(place === null ? {} : { place }),
    importance,
    participants: actors,
    ties: tie ? [tie] : [],
    ...(source.text === null ? { cites: [source.id] } : { passages }),
  };
}

function writeDate({ edtf, relation }: DatePlan, passages: AuthoredPassage[]): AuthoredDate {
  return {
    ...(edtf === null ? {} : { edtf }),
    ...(relation && { after: { event: relation.event, by: relation.by } }),
    ...(passages.length > 0 ? { passages } : {}),
  };
}
