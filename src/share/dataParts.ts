import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, ResolvedDate, Story, StoryStep } from '../dataset/model.ts';
import { canStandAlone } from './dataAlone.ts';
import { eachInSteps, type Steps } from './dataSteps.ts';

/** To follow one takes some microseconds. */
const FOLLOWED_PER_STEP = 100;

/** What a dataset of some events consists of, by id. */
export interface Parts {
  readonly events: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** What is cited by any of it. */
  readonly passages: ReadonlySet<string>;
  readonly tieKinds: ReadonlySet<string>;
  readonly stories: readonly Story[];
  /** Not all of the dataset: lanes, actors and sources that have none of it stay, empty. */
  readonly isPart: boolean;
}

/**
 * The events that are meant and all that they refer to, so that each says what it said before. Of
 * dates that hang on other events the days are given themselves (see `withoutOthers`); only where
 * nothing can say them, the event that such a date hangs on comes along. Actors are those that these
 * events name, not their counterparts, nor whom a role of theirs is held towards: those are only named. Stories keep the
 * steps whose events remain, and stay where there are any. All events that are meant: everything.
 */
export function* gatherParts(dataset: Dataset, chosen: readonly DatasetEvent[]): Steps<Parts> {
  if (chosen.length === dataset.events.length) return yield* everything(dataset);
  const kept = openParts(dataset);
  yield* eachInSteps(chosen, ({ id }) => kept.addEvent(id));
  yield* kept.follow();
  const stories = dataset.stories.flatMap((story) => keepSteps(story, kept.events) ?? []);
  for (const { steps } of stories) for (const step of steps) kept.addStep(step);
  yield* kept.follow();
  const { events, actors, sources, passages, tieKinds } = kept;
  return { events, actors, sources, passages, tieKinds, stories, isPart: true };
}

function* everything(dataset: Dataset): Steps<Parts> {
  const { stories } = dataset;
  return {
    events: yield* idsOf(dataset.events),
    actors: yield* idsOf(dataset.actors),
    sources: yield* idsOf(dataset.sources),
    passages: yield* idsOf(dataset.passages),
    tieKinds: yield* idsOf(dataset.tieKinds),
    stories,
    isPart: false,
  };
}

function* idsOf(items: readonly { readonly id: string }[]): Steps<ReadonlySet<string>> {
  const ids = new Set<string>();
  yield* eachInSteps(items, ({ id }) => ids.add(id));
  return ids;
}

/** Parts that grow; what is added is followed to what it refers to, not by recursion. */
function openParts(dataset: Dataset) {
  const events = new Set<string>();
  const actors = new Set<string>();
  const sources = new Set<string>();
  const passages = new Set<string>();
  const tieKinds = new Set<string>();
  /** What is still to be followed. */
  const open: (() => void)[] = [];
  const add = (kept: Set<string>, id: string | null, follow: (id: string) => void) => {
    if (id === null || kept.has(id)) return;
    kept.add(id);
    open.push(() => follow(id));
  };

  const addEvent = (id: string) => add(events, id, followEvent);
  const addActor = (id: string) => add(actors, id, followActor);
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
    if (date.relations.length > 0 && !canStandAlone(dataset, date))
      for (const { event } of date.relations) addEvent(event);
  };
  const followEvent = (id: string) => {
    const event = dataset.eventById.get(id);
    if (!event) return;
    addDate(event.date);
    // Its passages and those of its ties and disputes.
    addPassages(event.evidence);
    for (const source of event.cites) addSource(source);
    for (const { actor } of event.participants) addActor(actor);
    for (const { actor } of event.disputedBy) addActor(actor);
    for (const tieId of event.ties) {
      const tie = dataset.tieById.get(tieId);
      if (!tie) continue;
      tieKinds.add(tie.kind);
      addActor(tie.from);
      addActor(tie.to);
    }
  };
  const followActor = (id: string) => {
    const actor = dataset.actorById.get(id);
    if (!actor) return;
    for (const { date, passages: cited } of actor.roles) {
      addDate(date);
      addPassages(cited);
    }
  };
  const followSource = (id: string) => addDate(dataset.sourceById.get(id)?.published ?? null);

  return {
    events,
    actors,
    sources,
    passages,
    tieKinds,
    addEvent,
    addStep: ({ passage }: StoryStep) => addPassages(passage === null ? [] : [passage]),
    *follow(): Steps {
      for (let next = open.pop(), count = 1; next; next = open.pop(), count += 1) {
        next();
        if (count % FOLLOWED_PER_STEP === 0) yield '';
      }
    },
  };
}

/** The story without the steps whose events are not there; null where no step shows an event. */
function keepSteps(story: Story, events: ReadonlySet<string>): Story | null {
  const steps = story.steps.filter(({ event }) => event === null || events.has(event));
  return steps.some(({ event }) => event !== null) ? { ...story, steps } : null;
}
