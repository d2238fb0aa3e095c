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
import type { Dataset } from '../dataset/indexDataset.ts';
import type { Actor, DatasetEvent, ResolvedDate, Source, Story } from '../dataset/model.ts';
import { NAMED_TOGETHER } from '../dataset/ties.ts';
import { gatherParts, type Parts } from './dataParts.ts';
import { quoteSource, type SourceQuotes } from './dataQuotes.ts';

/**
 * The dataset as its author would write it, of all events or of those that are meant (see
 * `gatherParts`). It compiles to the same events, ties, actors and stories, texts included, with these
 * bounds: of a source that is published as excerpts the words that are cited are all there is, so
 * passages have other ids, no checksum is given, and what is not cited is not counted; and which of
 * more than eight participants are named together depends on the events beside it.
 */
export function authorDataset(dataset: Dataset, mask: Uint8Array | null): AuthoredDataset {
  const parts = gatherParts(dataset, mask);
  const author = createAuthor(dataset, parts);
  const keep = <T extends { readonly id: string }>(
    items: readonly T[],
    kept: ReadonlySet<string>,
  ) => items.filter(({ id }) => kept.has(id));
  return {
    format: 1,
    id: dataset.id,
    title: dataset.title,
    ...(dataset.standfirst === null ? {} : { standfirst: dataset.standfirst }),
    language: dataset.language,
    sides: keep(dataset.sides, parts.sides).map(({ id, name, colour }) => ({
      id,
      name,
      ...(colour ? { colour: { light: colour.light, dark: colour.dark } } : {}),
    })),
    themes: keep(dataset.themes, parts.themes).map(({ id, name }) => ({ id, name })),
    tieKinds: keep(dataset.tieKinds, parts.tieKinds)
      // Built in: no dataset may declare it.
      .filter(({ id }) => id !== NAMED_TOGETHER.id)
      .map(({ id, name, directed }) => ({ id, name, directed })),
    sources: keep(dataset.sources, parts.sources).map(author.source),
    actors: keep(dataset.actors, parts.actors).map(author.actor),
    events: keep(dataset.events, parts.events).map(author.event),
    stories: parts.stories.map(author.story),
  };
}

function createAuthor(dataset: Dataset, { passages: cited }: Parts) {
  const quotes = new Map<string, SourceQuotes>();
  const citedOf = new Map<string, string[]>();
  for (const id of cited) {
    const of = dataset.passageById.get(id)?.source;
    if (of === undefined) continue;
    const known = citedOf.get(of);
    if (known) known.push(id);
    else citedOf.set(of, [id]);
  }
  const quotesOf = (source: string) => {
    let found = quotes.get(source);
    const known = dataset.sourceById.get(source);
    if (!found && known)
      quotes.set(source, (found = quoteSource(dataset, known, citedOf.get(source) ?? [])));
    return found;
  };
  const passage = (id: string): AuthoredPassage | null =>
    quotesOf(dataset.passageById.get(id)?.source ?? '')?.passage(id) ?? null;
  const passages = (ids: readonly string[]) => ids.flatMap((id) => passage(id) ?? []);
  const passagesOf = dealingFinder(dataset);

  const date = (known: ResolvedDate): AuthoredDate => {
    const authored: AuthoredDate = known.edtf === null ? {} : { edtf: known.edtf };
    for (const { kind, event, by } of known.relations)
      authored[kind] = by === null ? { event } : { event, by };
    authored.basis = known.basis;
    if (known.passages.length > 0) authored.passages = passages(known.passages);
    if (known.note !== null) authored.note = known.note;
    return authored;
  };

  const source = (known: Source): AuthoredSource => {
    const { text, furniture } = quotesOf(known.id)!;
    // The checksum is that of the whole text.
    const hasChecksum = known.sha256 !== null && (known.rights === 'full' || text === null);
    return {
      id: known.id,
      title: known.title,
      ...(known.short ? { short: known.short } : {}),
      ...(known.publisher === null ? {} : { publisher: known.publisher }),
      ...(known.url === null ? {} : { url: known.url }),
      ...(known.published ? { published: date(known.published) } : {}),
      rights: known.rights,
      ...(known.note === null ? {} : { note: known.note }),
      ...(furniture.length > 0 ? { furniture: [...furniture] } : {}),
      ...(hasChecksum ? { sha256: known.sha256 } : {}),
      ...(text === null ? {} : { text }),
    };
  };

  const actor = (known: Actor): AuthoredActor => ({
    id: known.id,
    name: known.name,
    kind: known.kind,
    ...(known.side === null ? {} : { side: known.side }),
    ...(known.aliases.length > 0 ? { aliases: [...known.aliases] } : {}),
    ...(known.counterpart === null ? {} : { counterpart: known.counterpart }),
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
      const view = {
        ...(step.show === null ? {} : { show: step.show }),
        ...(step.address === null ? {} : { address: step.address }),
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

  return { source, actor, event, story };
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
