import type {
  AuthoredActor,
  AuthoredDataset,
  AuthoredDate,
  AuthoredEvent,
  AuthoredPassage,
  AuthoredSource,
  AuthoredStory,
  AuthoredTie,
} from '../dataset/authored.ts';
import { axisTime, stretchesIn } from '../dataset/axisTime.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { Actor, DatasetEvent, ResolvedDate, Source, Story } from '../dataset/model.ts';
import { NAMED_TOGETHER } from '../dataset/ties.ts';
import type { Tell } from '../dataset/progress.ts';
import { addressKeeper } from './dataAddress.ts';
import { canStandAlone, withoutOthers } from './dataAlone.ts';
import { writeJson } from './dataJson.ts';
import type { Parts } from './dataParts.ts';
import { daysBetween, roomOf } from './dataRoom.ts';
import { citedBySource, quoteSource, type SourceQuotes } from './dataQuotes.ts';
import type { Steps } from './dataSteps.ts';

/** Larger datasets are read by programs alone: on one line they are a third smaller. */
const MAX_EVENTS_INDENTED = 5000;

/**
 * The dataset as its author would write it, with these parts of it (see `gatherParts`), as JSON. It
 * compiles to the same events, ties, actors and stories, texts included, with these bounds: of a
 * source that is published as excerpts the words that are cited are all there is, so passages have
 * other ids, no checksum is given, and what is not cited is not counted; which of more than eight
 * participants are named together depends on the events beside it; of a date that hangs on an event
 * that is not there, the days stay, and a note tells on what it hung. Of a part the other actors and
 * sources are there by name alone, and its pictures keep room for all.
 */
export function* writeDataset(dataset: Dataset, parts: Parts, address: string, tell: Tell): Steps {
  const room = parts.isPart || dataset.room ? roomOf(dataset) : null;
  const author = createAuthor(dataset, parts, yield* citedBySource(dataset, parts.passages));
  const count = dataset.sources.length + dataset.actors.length + parts.events.size;
  let written = 0;
  /** The authored form of what is kept, each when it is its turn; `nameAlone`: that of all the rest. */
  function* each<T extends { readonly id: string }, To>(
    items: readonly T[],
    kept: ReadonlySet<string>,
    authored: (item: T) => To,
    nameAlone?: (item: T) => To,
  ): Generator<To> {
    for (const item of items) {
      const write = kept.has(item.id) ? authored : nameAlone;
      if (!write) continue;
      yield write(item);
      tell(++written / count);
    }
  }
  const head = {
    ...schemaOf(address),
    format: 1,
    id: dataset.id,
    title: dataset.title,
    ...(dataset.standfirst === null ? {} : { standfirst: dataset.standfirst }),
    language: dataset.language,
    sides: dataset.sides.map(({ id, name, colour }) => ({
      id,
      name,
      ...(colour ? { colour: { light: colour.light, dark: colour.dark } } : {}),
    })),
    themes: dataset.themes.map(({ id, name }) => ({ id, name })),
    ...(room ? { room } : axisOf(dataset)),
    tieKinds: dataset.tieKinds
      .filter(({ id }) => parts.tieKinds.has(id))
      // Built in: no dataset may declare it.
      .filter(({ id }) => id !== NAMED_TOGETHER.id)
      .map(({ id, name, directed }) => ({ id, name, directed })),
  } satisfies Omit<AuthoredDataset, Lists>;
  const lists = {
    sources: each(dataset.sources, parts.sources, author.source, author.namedSource),
    actors: each(dataset.actors, parts.actors, author.actor, author.namedActor),
    events: each(dataset.events, parts.events, author.event),
    stories: parts.stories.map(author.story),
  } satisfies { [list in Lists]: Iterable<NonNullable<AuthoredDataset[list]>[number]> };
  yield* writeJson(head, lists, parts.events.size > MAX_EVENTS_INDENTED ? 0 : 2);
}

/** What may be long. */
type Lists = 'sources' | 'actors' | 'events' | 'stories';

/** Editors complete and check a dataset by the schema that is served beside the page. */
function schemaOf(address: string): { $schema?: string } {
  if (!URL.canParse(address) || !/^https?:/.test(address)) return {};
  return { $schema: new URL('dataset.schema.json', address).href };
}

/** Given only where it does not follow from the dates. */
function axisOf(dataset: Dataset): { axis?: string[] } {
  const { axis } = dataset;
  if (!axis || JSON.stringify(axis) === JSON.stringify(axisTime(stretchesIn(dataset)))) return {};
  const starts = [axis.first, ...axis.folds.map(({ until }) => until)];
  const ends = [...axis.folds.map(({ id }) => id), axis.last];
  return { axis: starts.map((start, i) => daysBetween(start, ends[i]!)) };
}

function createAuthor(
  dataset: Dataset,
  parts: Parts,
  cited: ReadonlyMap<string, readonly string[]>,
) {
  const quotes = new Map<string, SourceQuotes>();
  const quotesOf = (source: string) => {
    let found = quotes.get(source);
    const known = dataset.sourceById.get(source);
    if (!found && known)
      quotes.set(source, (found = quoteSource(dataset, known, cited.get(source) ?? [])));
    return found;
  };
  const passage = (id: string): AuthoredPassage | null =>
    quotesOf(dataset.passageById.get(id)?.source ?? '')?.passage(id) ?? null;
  const passages = (ids: readonly string[]) => ids.flatMap((id) => passage(id) ?? []);
  const passagesOf = dealingFinder(dataset);

  const addressIn = addressKeeper(dataset, parts);

  const date = (whole: ResolvedDate): AuthoredDate => {
    const known = withoutOthers(dataset, whole, parts.events);
    const authored: AuthoredDate = known.edtf === null ? {} : { edtf: known.edtf };
    for (const { kind, event, by } of known.relations)
      authored[kind] = by === null ? { event } : { event, by };
    authored.basis = known.basis;
    if (known.passages.length > 0) authored.passages = passages(known.passages);
    if (known.note !== null) authored.note = known.note;
    return authored;
  };

  /** Whether the days can be said without the events that are not there. */
  const isSayable = (known: ResolvedDate) =>
    known.relations.every(({ event: other }) => parts.events.has(other)) ||
    canStandAlone(dataset, known);

  const namedSource = (known: Source): AuthoredSource => ({
    id: known.id,
    title: known.title,
    ...(known.short ? { short: known.short } : {}),
    ...(known.publisher === null ? {} : { publisher: known.publisher }),
    ...(known.url === null ? {} : { url: known.url }),
    // The words that give it are in a text that is not there.
    ...(known.published && isSayable(known.published)
      ? { published: date({ ...known.published, passages: [] }) }
      : {}),
    rights: known.rights,
    ...(known.note === null ? {} : { note: known.note }),
  });

  const source = (known: Source): AuthoredSource => {
    const { text, furniture } = quotesOf(known.id)!;
    // The checksum is that of the whole text.
    const hasChecksum = known.sha256 !== null && (known.rights === 'full' || text === null);
    return {
      ...namedSource(known),
      ...(known.published ? { published: date(known.published) } : {}),
      ...(furniture.length > 0 ? { furniture: [...furniture] } : {}),
      ...(hasChecksum ? { sha256: known.sha256 } : {}),
      ...(text === null ? {} : { text }),
    };
  };

  const namedActor = (known: Actor): AuthoredActor => ({
    id: known.id,
    name: known.name,
    kind: known.kind,
    ...(known.side === null ? {} : { side: known.side }),
    ...(known.counterpart === null ? {} : { counterpart: known.counterpart }),
  });

  const actor = (known: Actor): AuthoredActor => ({
    ...namedActor(known),
    ...(known.aliases.length > 0 ? { aliases: [...known.aliases] } : {}),
    ...(known.roles.length > 0
      ? {
          roles: known.roles.map((role) => ({
            title: role.title,
            ...(role.of === null ? {} : { of: role.of }),
            ...(role.date ? { date: date(role.date) } : {}),
            ...(role.passages.length > 0 ? { passages: passages(role.passages) } : {}),
          })),
        }
      : {}),
  });

  /** Left out where all who take part are named together, which is what leaving it out means. */
  const ties = (event: DatasetEvent): readonly AuthoredTie[] | null => {
    const known = event.ties.flatMap((id) => dataset.tieById.get(id) ?? []);
    if (known.some(({ kind }) => kind === NAMED_TOGETHER.id)) return null;
    return known.map(({ id, from, to, kind }) => {
      const own = passagesOf(id, event.id);
      const isEvents =
        own.length === event.passages.length && own.every((p, i) => p === event.passages[i]);
      return { from, to, kind, ...(isEvents ? {} : { passages: passages(own) }) };
    });
  };

  const event = (known: DatasetEvent): AuthoredEvent => {
    const tied = ties(known);
    return {
      id: known.id,
      title: known.title,
      ...(known.summary === null ? {} : { summary: known.summary }),
      themes: [...known.themes],
      standing: known.standing,
      ...(known.date ? { date: date(known.date) } : {}),
      ...(known.place === null ? {} : { place: known.place }),
      importance: known.importance,
      participants: known.participants.map(({ actor: who, role }) => ({
        actor: who,
        ...(role === null ? {} : { role }),
      })),
      ...(tied ? { ties: [...tied] } : {}),
      ...(known.passages.length > 0 ? { passages: passages(known.passages) } : {}),
      ...(known.cites.length > 0 ? { cites: [...known.cites] } : {}),
      ...(known.disputedBy.length > 0
        ? {
            disputedBy: known.disputedBy.map((dispute) => ({
              actor: dispute.actor,
              ...(dispute.passages.length > 0 ? { passages: passages(dispute.passages) } : {}),
            })),
          }
        : {}),
    };
  };

  const story = (known: Story): AuthoredStory => ({
    id: known.id,
    title: known.title,
    steps: known.steps.map((step) => {
      const shown = step.passage === null ? null : passage(step.passage);
      const address = addressIn(step.address);
      const view = {
        ...(step.show === null ? {} : { show: step.show }),
        ...(address === null ? {} : { address }),
      };
      return {
        title: step.title,
        ...(step.text === null ? {} : { text: step.text }),
        ...(step.notes === null ? {} : { notes: step.notes }),
        ...(step.question === null ? {} : { question: step.question }),
        ...(step.event === null ? {} : { event: step.event }),
        ...(shown ? { passage: shown } : {}),
        ...(step.minutes === null ? {} : { minutes: step.minutes }),
        ...(Object.keys(view).length > 0 ? { view } : {}),
      };
    }),
  });

  return { source, namedSource, actor, namedActor, event, story };
}

/** Finds what an event's dealing in a tie rests on; a tie's dealings are read once, however many. */
function dealingFinder({ tieById }: Dataset): (tie: string, event: string) => readonly string[] {
  const byTie = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return (id, event) => {
    let byEvent = byTie.get(id);
    if (!byEvent) {
      const dealings = tieById.get(id)?.dealings ?? [];
      byTie.set(id, (byEvent = new Map(dealings.map((d) => [d.event, d.passages]))));
    }
    return byEvent.get(event) ?? [];
  };
}
