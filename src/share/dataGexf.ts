import { calendarDay, isoDay } from '../dataset/days.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { Actor, Dealing, Day, Tie } from '../dataset/model.ts';
import { isDated } from '../dataset/isDated.ts';
import { tieSentence } from '../evidence/tieWords.ts';
import { addressOf } from './dataAddress.ts';
import { quoteOf } from './dataStrings.ts';
import { eventsMeant, quotesOf } from './dataWords.ts';

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
export function graphAsGexf(
  dataset: Dataset,
  mask: Uint8Array | null,
  { address, now }: { readonly address: string; readonly now: Date },
): string {
  const { actors, ties } = meantParts(dataset, mask);
  const { format, write } = chooseTime(dataset, ties);
  const nodes = actors.map((actor) =>
    element('node', nodeFields(actor), nodeValues(dataset, actor)),
  );
  const edges = ties.map(({ tie, dealings }) => {
    const weight = dealings.length || tie.roles.length;
    const fields = {
      id: xmlId(tie.id),
      source: xmlId(tie.from),
      target: xmlId(tie.to),
      type: tie.directed ? 'directed' : 'undirected',
      kind: tie.label,
      label: tieSentence(dataset, tie),
      weight: String(weight),
    };
    const values = edgeValues(dataset, tie, dealings, address);
    return element('edge', fields, values, spellsOf(dataset, dealings, write));
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta lastmodifieddate="${now.toISOString().slice(0, 10)}">
<creator>Evidence timeline</creator>
<description>${escapeXml(`${dataset.title}. ${addressOf(address, null)}`.trimEnd())}</description>
</meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="${format}" timerepresentation="interval">
${declare('node', NODE_ATTRIBUTES)}
${declare('edge', EDGE_ATTRIBUTES)}
<nodes count="${nodes.length}">
${nodes.join('\n')}
</nodes>
<edges count="${edges.length}">
${edges.join('\n')}
</edges>
</graph>
</gexf>
`;
}

/** Actors and ties of the events that are meant; roles between these actors are ties as well. */
function meantParts(
  dataset: Dataset,
  mask: Uint8Array | null,
): { actors: readonly Actor[]; ties: readonly MeantTie[] } {
  if (!mask)
    return {
      actors: dataset.actors,
      ties: dataset.ties.map((tie) => ({ tie, dealings: tie.dealings })),
    };
  const events = eventsMeant(dataset, mask);
  const eventIds = new Set(events.map(({ id }) => id));
  const dealt = dataset.ties
    .filter((tie) => tie.dealings.length > 0)
    .map((tie) => ({
      tie,
      dealings: tie.dealings.filter(({ event }) => eventIds.has(event)),
    }))
    .filter(({ dealings }) => dealings.length > 0);
  const actorIds = new Set(events.flatMap((event) => event.participants.map(({ actor }) => actor)));
  for (const { tie } of dealt) actorIds.add(tie.from).add(tie.to);
  const roles = dataset.ties
    .filter((tie) => tie.dealings.length === 0 && actorIds.has(tie.from) && actorIds.has(tie.to))
    .map((tie) => ({ tie, dealings: [] }));
  return {
    actors: dataset.actors.filter(({ id }) => actorIds.has(id)),
    ties: [...dealt, ...roles],
  };
}

/** Dates where all years have four digits and are CE; else days since 1970, which have no limit. */
function chooseTime(
  dataset: Dataset,
  ties: readonly MeantTie[],
): { format: 'date' | 'double'; write: WriteDay } {
  const isPlain = (day: Day | null) => {
    const year = day === null ? 1 : calendarDay(day).year;
    return year >= 1 && year <= 9999;
  };
  const arePlain = ties.every(({ dealings }) =>
    dealings.every(({ event }) => {
      const date = dataset.eventById.get(event)?.date;
      return !date || (isPlain(date.earliest) && isPlain(date.latest));
    }),
  );
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

function edgeValues(dataset: Dataset, tie: Tie, dealings: readonly Dealing[], address: string) {
  const standings = dealings.flatMap(({ event }) => dataset.eventById.get(event)?.standing ?? []);
  const passages = new Set(
    dealings.length > 0 ? dealings.flatMap((dealing) => dealing.passages) : tie.evidence,
  );
  return {
    kind: tie.label,
    dealings: String(dealings.length),
    standing: [...new Set(standings)].join('; '),
    evidence: quotesOf(dataset, [...passages])
      .map(({ words, source }) => quoteOf(words, source))
      .join('\n'),
    address: addressOf(address, { type: 'tie', id: tie.id }),
  } satisfies Record<keyof typeof EDGE_ATTRIBUTES, string>;
}

/** The days of each dealing, an end that is open left out; none where a dealing has no date. */
function spellsOf(dataset: Dataset, dealings: readonly Dealing[], write: WriteDay): string {
  const spells: string[] = [];
  for (const { event } of dealings) {
    const date = dataset.eventById.get(event)?.date;
    // It may have been on any day.
    if (!date || !isDated(date)) return '';
    const start = date.earliest === null ? '' : ` start="${write(date.earliest)}"`;
    const end = date.latest === null ? '' : ` end="${write(date.latest)}"`;
    spells.push(`<spell${start}${end}/>`);
  }
  return spells.length === 0 ? '' : `<spells>${spells.join('')}</spells>`;
}

function declare(of: 'node' | 'edge', attributes: Readonly<Record<string, string>>): string {
  const lines = Object.entries(attributes).map(
    ([id, type]) => `<attribute id="${id}" title="${id}" type="${type}"/>`,
  );
  return `<attributes class="${of}">${lines.join('')}</attributes>`;
}

function element(
  name: 'node' | 'edge',
  fields: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
  inner = '',
): string {
  const attributes = Object.entries(fields).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const attvalues = Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `<attvalue for="${key}" value="${escapeXml(value)}"/>`);
  return `<${name}${attributes.join('')}><attvalues>${attvalues.join('')}</attvalues>${inner}</${name}>`;
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
