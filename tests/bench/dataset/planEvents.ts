import type { Standing, TieKind } from '../../../src/dataset/model.ts';
import { drawDays } from './drawDays.ts';
import { isExact, planDate, type DatePlan, type KnownDay } from './planDate.ts';
import { planHead, type Head } from './planHead.ts';
import { pick, seededRandom, type Random } from './seededRandom.ts';

/** What a dataset is generated from. The same options give the same dataset. */
export interface Options {
  readonly seed: number;
  /** 100 to 1,000,000. */
  readonly events: number;
}

/** A whole dataset by lot: the head at once, and the events one by one, by the day they are about:
 * a million must fit. Both forms of the dataset are written from it. */
export interface DatasetPlan {
  readonly id: string;
  readonly head: Head;
  readonly plans: Iterable<EventPlan>;
}

/** All that is drawn by lot about one event. */
export interface EventPlan {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly themes: readonly string[];
  readonly standing: Standing;
  readonly date: DatePlan | null;
  readonly place: string | null;
  readonly importance: number;
  /** Actors by number, each once. */
  readonly participants: readonly { readonly actor: number; readonly role: string | null }[];
  /** From the first participant to the second; null: the event ties nobody. */
  readonly tie: TieKind | null;
  /** The line of its source that tells it, where that has a text. */
  readonly line: string;
  /** The line before tells it as well. */
  readonly alsoLineBefore: boolean;
  /** The line gives the date. */
  readonly isDateStated: boolean;
}

/** What an event is to be, where that is settled before: who deals with whom, and how. */
export interface Dealing {
  readonly participants: EventPlan['participants'];
  readonly kind: TieKind;
}

/** Of any dataset but the smallest. */
const MOST_ACTORS = 300;
const FEWEST_ACTORS = 12;

/** A source's text stays as long as an article, however many events there are. */
export const EVENTS_PER_SOURCE = 40;

const PLACES = ['Geneva', 'Vienna', 'Lübeck', 'Kyōto', 'Novgorod', 'Timbuktu', 'Quito', 'Oslo'];
const DEEDS = ['recalls the envoy', 'signs the paper', 'opens the archive', 'speaks', 'stays away'];
const STANDINGS: readonly Standing[] = ['alleged', 'planned', 'position'];

/** Whether a source has a text; of the others only name and day are known, as in most collections. */
export function hasText(source: number): boolean {
  return source % 2 === 0;
}

/** A dataset of so many events. */
export function planDataset({ seed, events }: Options): DatasetPlan {
  const random = seededRandom(seed);
  const actors = Math.min(MOST_ACTORS, Math.max(FEWEST_ACTORS, Math.floor(events / 4)));
  const head = planHead(random, actors);
  const days = drawDays(random, events);
  return { id: `bench-${seed}-${events}`, head, plans: planEvents(random, head, days) };
}

/** An event for each of the days, ascending; `dealings` in the same order, where they are settled. */
export function* planEvents(
  random: Random,
  head: Head,
  days: Int32Array,
  dealings?: readonly Dealing[],
): Generator<EventPlan> {
  let anchor: KnownDay | null = null;
  for (const [index, day] of days.entries()) {
    const id = `e-${String(index).padStart(7, '0')}`;
    const date = planDate(random, day, anchor);
    yield planEvent(random, head, index, id, date, dealings?.[index]);
    if (date && isExact(date)) anchor = { event: id, day: date.days.latest! };
  }
}

function planEvent(
  random: Random,
  head: Head,
  index: number,
  id: string,
  date: DatePlan | null,
  dealing: Dealing | undefined,
): EventPlan {
  const participants = dealing?.participants ?? planParticipants(random, head);
  const kind = dealing?.kind ?? pick(random, head.tieKinds);
  const theme = Math.floor(random() ** 1.3 * head.themes.length);
  const second = (theme + 1 + Math.floor(random() * 3)) % head.themes.length;
  const [first, other] = participants.map(({ actor }) => head.actors[actor]!.name);
  const isTied = other !== undefined && (dealing !== undefined || random() < 0.8);
  const deed = isTied ? `${kind.name} ${other}` : pick(random, DEEDS);
  const place = pick(random, PLACES);
  // Joined, not added up: a text that is made of pieces would be put together when first drawn.
  const title = [first, deed, 'in', place].join(' ').slice(0, 60).trimEnd();
  const isQuoted = hasText(Math.floor(index / EVENTS_PER_SOURCE));
  return {
    id,
    title,
    summary: random() < 0.3 ? [title, ', after a week of letters.'].join('') : null,
    themes: [theme, ...(random() < 0.06 ? [second] : [])].map((at) => head.themes[at]!.id),
    standing: random() < 0.78 ? 'reported' : pick(random, STANDINGS),
    date,
    place: random() < 0.8 ? place : null,
    importance: 1 + Math.floor(random() ** 1.4 * 5),
    participants,
    tie: isTied ? kind : null,
    line: [title, ', as entry ', index, ' tells.'].join(''),
    alsoLineBefore: isQuoted && index % EVENTS_PER_SOURCE > 0 && random() < 0.15,
    isDateStated: isQuoted && Boolean(date?.edtf) && random() < 0.7,
  };
}

/** One to three actors; a few are in most events, and each has few others to deal with. */
function planParticipants(random: Random, { actors }: Head): EventPlan['participants'] {
  const first = Math.floor(random() ** 2.5 * actors.length);
  const others = Array.from(
    { length: Math.floor(random() * 3) },
    (_, place) => (first + 1 + place * 4 + Math.floor(random() * 4)) % actors.length,
  );
  return [first, ...others].map((actor, place) => ({
    actor,
    role: place === 0 && random() < 0.2 ? 'acts first' : null,
  }));
}
