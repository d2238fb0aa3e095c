import { readFileSync } from 'node:fs';
import type { ShownMark } from './hand.ts';

/**
 * What the page must show, worked out from the authored dataset and its texts by code that shares
 * nothing with the page's: a passage is looked up with `indexOf`, a tie is what an author wrote.
 */

interface Quote {
  readonly source: string;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

interface AuthoredDate {
  readonly edtf?: string;
  readonly passages?: readonly Quote[];
}

interface AuthoredEvent {
  readonly id: string;
  readonly title: string;
  readonly themes: readonly string[];
  readonly standing: string;
  readonly importance: number;
  readonly date?: AuthoredDate | null;
  readonly participants?: readonly { readonly actor: string }[];
  readonly ties?: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: string;
    readonly passages?: readonly Quote[];
  }[];
  readonly passages?: readonly Quote[];
  readonly cites?: readonly string[];
  readonly disputedBy?: readonly { readonly actor: string; readonly passages?: readonly Quote[] }[];
}

interface AuthoredActor {
  readonly id: string;
  readonly name: string;
  readonly roles?: readonly {
    readonly title: string;
    readonly of?: string | null;
    readonly date?: AuthoredDate | null;
    readonly passages?: readonly Quote[];
  }[];
}

interface Authored {
  readonly sources: readonly {
    readonly id: string;
    readonly file: string;
    readonly note?: string;
  }[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly tieKinds: readonly { readonly id: string; readonly directed?: boolean }[];
  readonly actors: readonly AuthoredActor[];
  readonly events: readonly AuthoredEvent[];
}

/** Something that can be selected, with the words that prove it. */
export interface Claim {
  /** The value of `sel` in the address. */
  readonly sel: string;
  /** Words that a line about it must hold. */
  readonly words: readonly string[];
  readonly evidence: readonly Quote[];
}

export const authored = JSON.parse(readFileSync('data/geneva-2021.json', 'utf8')) as Authored;

const texts = new Map(
  authored.sources.map(({ id, file }) => [id, readFileSync(`data/${file}`, 'utf8')]),
);

export const sourceIds = authored.sources.map(({ id }) => id);

/** Every quote that something about an event rests on. */
export function eventEvidence(event: AuthoredEvent): readonly Quote[] {
  return [
    ...(event.passages ?? []),
    ...(event.date?.passages ?? []),
    ...(event.ties ?? []).flatMap((tie) => tie.passages ?? []),
    ...(event.disputedBy ?? []).flatMap((dispute) => dispute.passages ?? []),
  ];
}

export const events: readonly Claim[] = authored.events.map((event) => ({
  sel: `event:${event.id}`,
  words: [event.title],
  evidence: eventEvidence(event),
}));

export const dates: readonly Claim[] = authored.events
  .filter(({ date }) => (date?.passages ?? []).length > 0)
  .map(({ id, title, date }) => ({
    sel: `event:${id}:date`,
    words: [title],
    evidence: date?.passages ?? [],
  }));

export const disputes: readonly Claim[] = authored.events.flatMap(({ id, title, disputedBy }) =>
  (disputedBy ?? []).map(({ passages }, i) => ({
    sel: `event:${id}:dispute-${i}`,
    words: [title],
    evidence: passages ?? [],
  })),
);

export const roles: readonly Claim[] = authored.actors.flatMap(({ id, name, roles: held }) =>
  (held ?? []).map(({ title, passages, date }, i) => ({
    sel: `actor:${id}:role-${i}`,
    words: [name, title],
    evidence: [...(passages ?? []), ...(date?.passages ?? [])],
  })),
);

export const roleDates: readonly Claim[] = authored.actors.flatMap(({ id, name, roles: held }) =>
  (held ?? []).flatMap(({ title, date }, i) =>
    (date?.passages ?? []).length > 0
      ? [
          {
            sel: `actor:${id}:role-${i}-date`,
            words: [name, title],
            evidence: date?.passages ?? [],
          },
        ]
      : [],
  ),
);

export const ties: readonly Claim[] = listTies();

function listTies(): readonly Claim[] {
  const found = new Map<string, Claim>();
  const kinds = new Map(authored.tieKinds.map((kind) => [kind.id, kind]));
  const names = new Map(authored.actors.map(({ id, name }) => [id, name]));
  const add = (from: string, kind: string, to: string, quotes: readonly Quote[]) => {
    const isDirected = kind === 'role' || kinds.get(kind)?.directed !== false;
    const isTurned = kind === 'named-together' || !isDirected;
    const [a, b] = isTurned && from > to ? [to, from] : [from, to];
    const id = `${a}~${kind}~${b}`;
    const known = found.get(id)?.evidence ?? [];
    found.set(id, {
      sel: `tie:${encodeURIComponent(id)}`,
      words: [names.get(a) ?? a, names.get(b) ?? b],
      evidence: [...known, ...quotes],
    });
  };
  for (const event of authored.events) {
    const own = event.passages ?? [];
    const named = [...new Set((event.participants ?? []).map(({ actor }) => actor))];
    for (const tie of event.ties ?? []) add(tie.from, tie.kind, tie.to, tie.passages ?? own);
    // An empty list says that nobody dealt with anybody; none says that the author did not tell.
    if (event.ties === undefined)
      named.forEach((from, i) =>
        named.slice(i + 1).forEach((to) => add(from, 'named-together', to, own)),
      );
  }
  for (const actor of authored.actors)
    for (const { of, passages, date } of actor.roles ?? [])
      if (of) add(actor.id, 'role', of, [...(passages ?? []), ...(date?.passages ?? [])]);
  return [...found.values()];
}

/** A value of a facet as the address writes it, and whether an event has it. */
export interface FilterValue {
  readonly facet: 'theme' | 'actor' | 'source' | 'standing';
  readonly id: string;
  readonly has: (event: AuthoredEvent) => boolean;
}

export const filterValues: readonly FilterValue[] = [
  ...authored.themes.map(({ id }) => ({
    facet: 'theme' as const,
    id,
    has: (event: AuthoredEvent) => event.themes.includes(id),
  })),
  ...sourceIds.map((id) => ({
    facet: 'source' as const,
    id,
    has: ({ passages, cites }: AuthoredEvent) =>
      (passages ?? []).some(({ source }) => source === id) || (cites ?? []).includes(id),
  })),
  ...['reported', 'alleged', 'planned', 'position'].map((id) => ({
    facet: 'standing' as const,
    id,
    has: ({ standing }: AuthoredEvent) => standing === id,
  })),
  ...authored.actors.map(({ id }) => ({
    facet: 'actor' as const,
    id,
    has: ({ participants }: AuthoredEvent) => (participants ?? []).some((p) => p.actor === id),
  })),
];

/** The events that these filters leave: any value within a facet, every facet. */
export function eventsLeftBy(values: readonly FilterValue[]): readonly AuthoredEvent[] {
  const facets = [...new Set(values.map(({ facet }) => facet))];
  return authored.events.filter((event) =>
    facets.every((facet) =>
      values.filter((value) => value.facet === facet).some((value) => value.has(event)),
    ),
  );
}

/** The words of a source that quotes cover, as runs in the order of the text. */
export function coveredWords(source: string, quotes: readonly Quote[]): readonly string[] {
  const text = textOf(source);
  return runs(
    text,
    quotes.filter((quote) => quote.source === source).map((quote) => locate(text, quote)),
  );
}

/** A mark with its place in the text. */
export interface PlacedMark extends ShownMark {
  readonly place: Range;
}

/**
 * Finds each of a source's marks, given in the order of the text: within all the passages that it
 * claims to belong to, and with no word between it and where they or the mark before it end.
 */
export function placeMarks(source: string, marks: readonly ShownMark[]): readonly PlacedMark[] {
  const text = textOf(source);
  let cursor = 0;
  return marks.map((mark) => {
    const bounds = mark.passages.map(boundsOf);
    const from = Math.max(cursor, ...bounds.map(([start]) => start));
    const start = text.indexOf(mark.text, from);
    const end = start + mark.text.length;
    const isWithin = start >= 0 && bounds.every(([, last]) => end <= last);
    if (!isWithin || text.slice(from, start).trim() !== '')
      throw new Error(`“${mark.text}” is not in its place in ${mark.passages.join(' and ')}`);
    cursor = end;
    return { ...mark, place: [start, end] };
  });
}

/** The words that marks cover, in the same form as `coveredWords`. */
export function markedWords(source: string, marks: readonly PlacedMark[]): readonly string[] {
  return runs(
    textOf(source),
    marks.map(({ place }) => place),
  );
}

/** Whether any of these quotes stands under the words of a mark. */
export function isBehind(
  source: string,
  { place: [start, end] }: PlacedMark,
  quotes: readonly Quote[],
): boolean {
  const text = textOf(source);
  return quotes.some((quote) => {
    const [from, to] = quote.source === source ? locate(text, quote) : [0, 0];
    return from < end && to > start;
  });
}

/** The events with evidence under the words of a mark, by the author's file. */
export function eventsBehind(source: string, mark: PlacedMark): readonly AuthoredEvent[] {
  return authored.events.filter((event) => isBehind(source, mark, eventEvidence(event)));
}

/** Both ends of a passage, from its id: `SOURCE:START-END`. */
function boundsOf(passage: string): Range {
  const [, start, end] = /:(\d+)-(\d+)$/.exec(passage) ?? [];
  return [Number(start), Number(end)];
}

/** A source's text, as its author stored it. */
export function textOf(source: string): string {
  const text = texts.get(source);
  if (text === undefined) throw new Error(`No source ${source}`);
  return text;
}

type Range = readonly [start: number, end: number];

function locate(text: string, { exact, prefix = '', suffix = '' }: Quote): Range {
  const at = text.indexOf(`${prefix}${exact}${suffix}`);
  if (at < 0) throw new Error(`Not in its source: ${prefix}${exact}${suffix}`);
  const start = at + prefix.length;
  return [start, start + exact.length];
}

/** Ranges put together: touching ones, and ones with only white space between, become one run. */
function runs(text: string, ranges: readonly Range[]): readonly string[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && (start <= last[1] || text.slice(last[1], start).trim() === ''))
      last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined.map(([start, end]) => `${start}: ${text.slice(start, end)}`);
}
