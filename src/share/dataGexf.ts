import { calendarDay, isoDay } from '../dataset/days.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { Actor, DatasetEvent, Day, Dealing, ResolvedDate, Tie } from '../dataset/model.ts';
import type { Tell } from '../dataset/progress.ts';
import { tieSentence } from '../evidence/tieWords.ts';
import { addressOf } from './dataAddress.ts';
import type { DataOptions } from './dataFile.ts';
import type { DataPlan } from './dataPlan.ts';
import { eachInSteps, type Steps } from './dataSteps.ts';
import { quoteOf } from './dataStrings.ts';
import { quotesOf } from './dataWords.ts';

const NODE_ATTRIBUTES = { kind: 'string', side: 'string', aliases: 'string' } as const;
const EDGE_ATTRIBUTES = {
  kind: 'string',
  dealings: 'integer',
  standing: 'string',
  evidence: 'string',
  address: 'string',
} as const;

/** A tie with the dealings that are meant. */
interface MeantTie {
  readonly tie: Tie;
  readonly dealings: readonly Dealing[];
}

/** Days as the file writes them. */
type WriteDay = (day: Day) => string;

/**
 * The graph of actors and ties as GEXF 1.3, as Gephi reads it: an edge weighs as much as it has
 * dealings (of a role: times it is held), and is there on the days of its dealings. What is dated
 * by nothing is there at all times. Several ties of two actors are edges of different kinds.
 */
export function* writeGexf(
  { dataset, meant }: DataPlan,
  { address, now }: DataOptions,
  tell: Tell,
): Steps {
  const { actors, ties } = yield* meantParts(dataset, meant);
  const { format, write } = yield* chooseTime(dataset, ties);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta lastmodifieddate="${now.toISOString().slice(0, 10)}">
<creator>Evidence timeline</creator>
<description>${escapeXml(`${dataset.title}. ${addressOf(address, null)}`.trimEnd())}</description>
</meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="${format}" timerepresentation="interval">
${declare('node', NODE_ATTRIBUTES)}
${declare('edge', EDGE_ATTRIBUTES)}
<nodes count="${actors.length}">
`;
  for (const actor of actors)
    yield `<node${fieldsOf(nodeFields(actor))}><attvalues>${valuesOf(nodeValues(dataset, actor))}</attvalues></node>\n`;
  yield `</nodes>\n<edges count="${ties.length}">\n`;
  const all = ties.reduce((sum, { dealings }) => sum + 1 + dealings.length, 0);
  let written = 0;
  for (const meantTie of ties) {
    yield* writeEdge(dataset, meantTie, address, write);
    written += 1 + meantTie.dealings.length;
    tell(written / all);
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** An edge in steps: one tie may have most of the events. */
function* writeEdge(
  dataset: Dataset,
  { tie, dealings }: MeantTie,
  address: string,
  write: WriteDay,
): Steps {
  const standings = new Set<string>();
  const passages = new Set(dealings.length > 0 ? [] : tie.evidence);
  let areDated = true;
  yield* eachInSteps(dealings, (dealing) => {
    const event = dataset.eventById.get(dealing.event);
    if (event) standings.add(event.standing);
    // It may have been on any day.
    if (!event?.date || !isDated(event.date)) areDated = false;
    for (const passage of dealing.passages) passages.add(passage);
  });
  const fields = {
    id: xmlId(tie.id),
    source: xmlId(tie.from),
    target: xmlId(tie.to),
    type: tie.directed ? 'directed' : 'undirected',
    kind: tie.label,
    label: tieSentence(dataset, tie),
    weight: String(dealings.length || tie.roles.length),
  };
  const values = {
    kind: tie.label,
    dealings: String(dealings.length),
    standing: [...standings].join('; '),
  } satisfies Partial<Record<keyof typeof EDGE_ATTRIBUTES, string>>;
  yield `<edge${fieldsOf(fields)}><attvalues>${valuesOf(values)}`;
  yield* writeEvidence(dataset, passages);
  yield `${valuesOf({ address: addressOf(address, { type: 'tie', id: tie.id }) })}</attvalues>`;
  if (areDated && dealings.length > 0) {
    yield '<spells>';
    for (const { event } of dealings) yield spellOf(dataset.eventById.get(event)!.date!, write);
    yield '</spells>';
  }
  yield '</edge>\n';
}

/** The words of passages, a line each, as one value. */
function* writeEvidence(dataset: Dataset, passages: ReadonlySet<string>): Steps {
  if (passages.size === 0) return;
  yield '<attvalue for="evidence" value="';
  let between = '';
  for (const passage of passages)
    for (const { words, source } of quotesOf(dataset, [passage])) {
      yield between + escapeXml(quoteOf(words, source));
      between = escapeXml('\n');
    }
  yield '"/>';
}

/** Actors and ties of the events that are meant; roles between these actors are ties as well. */
function* meantParts(
  dataset: Dataset,
  meant: readonly DatasetEvent[],
): Steps<{ actors: readonly Actor[]; ties: readonly MeantTie[] }> {
  // A part knows others by name alone.
  if (meant.length === dataset.events.length && !dataset.room)
    return {
      actors: dataset.actors,
      ties: dataset.ties.map((tie) => ({ tie, dealings: tie.dealings })),
    };
  const events = new Set<string>();
  const actors = new Set<string>();
  yield* eachInSteps(meant, ({ id, participants }) => {
    events.add(id);
    for (const { actor } of participants) actors.add(actor);
  });
  const dealt: MeantTie[] = [];
  for (const tie of dataset.ties) {
    const dealings = tie.dealings.filter(({ event }) => events.has(event));
    yield '';
    if (dealings.length === 0) continue;
    dealt.push({ tie, dealings });
    actors.add(tie.from).add(tie.to);
  }
  const roles = dataset.ties
    .filter((tie) => tie.dealings.length === 0 && actors.has(tie.from) && actors.has(tie.to))
    .map((tie) => ({ tie, dealings: [] }));
  return {
    actors: dataset.actors.filter(({ id }) => actors.has(id)),
    ties: [...dealt, ...roles],
  };
}

/** Dates where all years have four digits and are CE; else days since 1970, which have no limit. */
function* chooseTime(
  dataset: Dataset,
  ties: readonly MeantTie[],
): Steps<{ format: 'date' | 'double'; write: WriteDay }> {
  const isPlain = (day: Day | null) => {
    const year = day === null ? 1 : calendarDay(day).year;
    return year >= 1 && year <= 9999;
  };
  let arePlain = true;
  for (const { dealings } of ties)
    yield* eachInSteps(dealings, ({ event }) => {
      const date = dataset.eventById.get(event)?.date;
      if (date) arePlain &&= isPlain(date.earliest) && isPlain(date.latest);
    });
  return arePlain ? { format: 'date', write: isoDay } : { format: 'double', write: String };
}

function nodeFields({ id, name }: Actor): Readonly<Record<string, string>> {
  return { id: xmlId(id), label: name };
}

function nodeValues(dataset: Dataset, { kind, side, aliases }: Actor) {
  return {
    kind,
    side: side === null ? '' : (dataset.sideById.get(side)?.name ?? side),
    aliases: aliases.join('; '),
  } satisfies Record<keyof typeof NODE_ATTRIBUTES, string>;
}

/** The days of a dealing, an end that is open left out. */
function spellOf({ earliest, latest }: ResolvedDate, write: WriteDay): string {
  const start = earliest === null ? '' : ` start="${write(earliest)}"`;
  const end = latest === null ? '' : ` end="${write(latest)}"`;
  return `<spell${start}${end}/>`;
}

function declare(of: 'node' | 'edge', attributes: Readonly<Record<string, string>>): string {
  const lines = Object.entries(attributes).map(
    ([id, type]) => `<attribute id="${id}" title="${id}" type="${type}"/>`,
  );
  return `<attributes class="${of}">${lines.join('')}</attributes>`;
}

function fieldsOf(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
}

function valuesOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `<attvalue for="${key}" value="${escapeXml(value)}"/>`)
    .join('');
}

/** What XML 1.0 cannot hold, not even as a reference. */
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** What means something in an attribute, and line breaks, of which a reader would make spaces. */
const XML_SIGNS = /[&<>"\t\n\r\u0085\u2028]/g;

/** Text as XML 1.0 may hold it, also in an attribute: control characters are dropped. */
function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(XML_SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An id as XML may hold it: of two ids none may become the other, so nothing is dropped. */
function xmlId(id: string): string {
  return id.replace(NOT_XML, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
