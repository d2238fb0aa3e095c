import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, ResolvedDate, Story, StoryStep } from '../dataset/model.ts';
import { eventsMeant } from './dataWords.ts';

/** What a dataset of some events consists of, by id. */
export interface Parts {
  readonly events: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** What is cited by any of it. */
  readonly passages: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly tieKinds: ReadonlySet<string>;
  readonly stories: readonly Story[];
}

/**
 * The events that are meant and all that they refer to, so that each says what it said before. An
 * event that a date hangs on comes along: "two days later" is evidence, and without the other event
 * it would be lost. So do actors that a role is held towards or that are counterparts. Stories keep
 * the steps whose events remain, and stay where there are any. All events that are meant: everything.
 */
export function gatherParts(dataset: Dataset, mask: Uint8Array | null): Parts {
  const chosen = eventsMeant(dataset, mask);
  if (chosen.length === dataset.events.length) return everything(dataset);
  const kept = openParts(dataset);
  for (const event of chosen) kept.addEvent(event.id);
  kept.follow();
  const stories = dataset.stories.flatMap((story) => keepSteps(story, kept.events) ?? []);
  for (const { steps } of stories) for (const step of steps) kept.addStep(step);
  kept.follow();

  const events = dataset.events.filter(({ id }) => kept.events.has(id));
  const actors = dataset.actors.filter(({ id }) => kept.actors.has(id));
  return {
    ...kept,
    sides: new Set(actors.flatMap(({ side }) => side ?? [])),
    themes: new Set(events.flatMap(({ themes }) => themes)),
    tieKinds: new Set(
      events.flatMap(({ ties }) => ties.flatMap((id) => dataset.tieById.get(id)?.kind ?? [])),
    ),
    stories,
  };
}

function everything({
  events,
  actors,
  sources,
  passages,
  sides,
  themes,
  tieKinds,
  stories,
}: Dataset): Parts {
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));
  return {
    events: ids(events),
    actors: ids(actors),
    sources: ids(sources),
    passages: ids(passages),
    sides: ids(sides),
    themes: ids(themes),
    tieKinds: ids(tieKinds),
    stories,
  };
}

/** Parts that grow; what is added is followed to what it refers to, not by recursion. */
function openParts(dataset: Dataset) {
  const events = new Set<string>();
  const actors = new Set<string>();
  const sources = new Set<string>();
  const passages = new Set<string>();
  /** What is still to be followed. */
  const open: (() => void)[] = [];
  const add = (kept: Set<string>, id: string | null, follow: (id: string) => void) => {
    if (id === null || kept.has(id)) return;
    kept.add(id);
    open.push(() => follow(id));
  };

  const addEvent = (id: string) => add(events, id, followEvent);
  const addActor = (id: string | null) => add(actors, id, followActor);
  const addSource = (id: string) => add(sources, id, followSource);
  const addPassages = (ids: readonly string[]) => {
    for (const id of ids) {
      passages.add(id);
      const source = dataset.passageById.get(id)?.source;
      if (source !== undefined) addSource(source);
    }
  };
  const addDate = (date: ResolvedDate | null) => {
    if (!date) return;
    addPassages(date.passages);
    for (const { event } of date.relations) addEvent(event);
  };
  const followEvent = (id: string) => {
    const event = dataset.eventById.get(id);
    if (!event) return;
    addDate(event.date);
    // Its passages and those of its ties and disputes.
    addPassages(event.evidence);
    for (const source of event.cites) addSource(source);
    for (const actor of actorsIn(dataset, event)) addActor(actor);
  };
  const followActor = (id: string) => {
    const actor = dataset.actorById.get(id);
    addActor(actor?.counterpart ?? null);
    for (const role of actor?.roles ?? []) {
      addActor(role.of);
      addDate(role.date);
      addPassages(role.passages);
    }
  };
  const followSource = (id: string) => addDate(dataset.sourceById.get(id)?.published ?? null);

  return {
    events,
    actors,
    sources,
    passages,
    addEvent,
    addStep: ({ passage }: StoryStep) => addPassages(passage === null ? [] : [passage]),
    follow() {
      for (let next = open.pop(); next; next = open.pop()) next();
    },
  };
}

/** Ids of who takes part, is tied or disputes. */
function actorsIn(dataset: Dataset, event: DatasetEvent): string[] {
  const tied = event.ties.flatMap((id) => {
    const tie = dataset.tieById.get(id);
    return tie ? [tie.from, tie.to] : [];
  });
  return [...[...event.participants, ...event.disputedBy].map(({ actor }) => actor), ...tied];
}

/** The story without the steps whose events are not there; null where no step shows an event. */
function keepSteps(story: Story, events: ReadonlySet<string>): Story | null {
  const steps = story.steps.filter(({ event }) => event === null || events.has(event));
  return steps.some(({ event }) => event !== null) ? { ...story, steps } : null;
}
