import { dayOf, MAX_YEAR } from '../dataset/days.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { LANES_BY } from '../dataset/lanesBy.ts';
import { evidenceOfAspect } from './aspects.ts';
import {
  INITIAL_FACTS,
  NO_FILTERS,
  NO_LANE,
  OTHER_LANES,
  STANDINGS,
  type Facts,
  type GraphFocus,
  type LanesBy,
  type Pin,
  type PresentedStep,
  type Printout,
  type Selection,
  type TableSort,
} from './facts.ts';
import { decode, splitHash } from './hashParts.ts';
import { selectionExists } from './highlight.ts';

/**
 * The address: `#sel=event:ID:ASPECT&theme=ID,ID&actor=…&source=…&standing=…&when=DAY..DAY
 * &q=WORDS&told=one&dim=1&view=DAY..DAY&scale=true&unfold=DAY,DAY&lanes=actor&order=ID,ID&shut=ID,ID
 * &brackets=all&as=table&sort=-who&who=matrix&less=kind:ID,line:alleged,side:ID&only=between
 * &near=ID:2&tellers=1&open=ID&beside=ID&words=0|1&coverage=1&pin=ID:X:Y&tab=…&reader=1
 * &step=STORY:N&hide=1&print=worksheet:letter:SEED:STORY&embed=timeline&lock=filters,time&fit=1
 * &colours=dark&data=URL`. While a step is presented it says all the rest. Days are whole or fractional days since 1970-01-01. Each part is
 * percent-encoded, so `,` and `:` separate and ids may hold anything. Facts in their first state
 * are left out.
 */
export interface ParsedHash {
  readonly facts: Partial<Facts>;
  /** What the address asked for and the dataset does not have, as `key “value”`; of much, some. */
  readonly unknown: readonly string[];
}

const SELECTION_TYPES = ['event', 'actor', 'tie', 'pair', 'passage', 'source'] as const;
const TELLERS = ['several', 'one'] as const;
const GRAPH_FORMS = ['picture', 'list', 'matrix'] as const;
const GRAPH_LIMITS = ['alleged', 'between'] as const;
const TABS = ['timeline', 'actors', 'sources', 'filter'] as const;
const FORMS = ['picture', 'list', 'table'] as const;
const COLUMNS = ['date', 'title', 'who', 'standing', 'sources', 'passages'] as const;
const PRINTOUTS = ['handout', 'worksheet'] as const;
const PAPERS = ['a4', 'letter'] as const;
const EMBED_PARTS = ['whole', 'timeline', 'graph', 'event', 'passage', 'tie', 'story'] as const;
const EMBED_LOCKS = ['filters', 'time'] as const;
const COLOURS = ['light', 'dark'] as const;

const FIRST_DAY = dayOf({ year: -MAX_YEAR, month: 1, day: 1 });
const LAST_DAY = dayOf({ year: MAX_YEAR, month: 12, day: 31 });

/** More than a person hides in a graph, or unfolds of a timeline, is no address of ours. */
const MAX_HIDDEN = 200;
const MAX_UNFOLDED = 200;
/** Longest text a search in an address may have; more is cut, not refused. */
const MAX_TEXT = 200;
/** What the dataset does not have: so much of it is named, each with so many characters. */
const MAX_UNKNOWN = 20;
const MAX_NAME = 60;

/**
 * The hash without `#` for these facts; empty where all are in their first state. `dataUrl`: as the
 * reader wrote it, which may be relative to the page.
 */
export function printHash(facts: Facts, dataUrl: string | null = null): string {
  const parts: string[] = [];
  const put = (key: string, value: string | readonly string[]) => {
    if (value.length > 0)
      parts.push(`${key}=${typeof value === 'string' ? value : value.join(',')}`);
  };
  const { selection, filters } = facts;
  if (dataUrl !== null) put('data', encodeUrl(dataUrl));
  if (facts.embed) {
    put('embed', facts.embed.part);
    put('lock', facts.embed.locks);
    if (facts.embed.fits) put('fit', '1');
  }
  if (facts.step) {
    put('step', `${encode(facts.step.story)}:${facts.step.index + 1}`);
    if (facts.hidesNext) put('hide', '1');
    if (facts.theme !== 'system') put('colours', facts.theme);
    return parts.join('&');
  }
  if (selection) {
    const { type, id, aspect } = selection;
    put('sel', [type, encode(id), ...(aspect === null ? [] : [encode(aspect)])].join(':'));
  }
  put('theme', filters.themes.map(encode));
  put('actor', filters.actors.map(encode));
  put('source', filters.sources.map(encode));
  put('standing', filters.standings);
  if (filters.window) put('when', filters.window.join('..'));
  if (filters.text !== '') put('q', encode(filters.text));
  if (filters.tellers) put('told', filters.tellers);
  if (facts.filterMode === 'dim') put('dim', '1');
  if (facts.viewport) put('view', facts.viewport.join('..'));
  if (facts.trueScale) put('scale', 'true');
  put('unfold', facts.unfolded.map(String));
  if (facts.lanesBy !== INITIAL_FACTS.lanesBy) put('lanes', facts.lanesBy);
  put('order', facts.laneOrder.map(encode));
  put('shut', facts.closedLanes.map(encode));
  if (facts.allBrackets) put('brackets', 'all');
  if (facts.timelineForm !== null) put('as', facts.timelineForm);
  const sort = printSort(facts.tableSort);
  if (sort !== printSort(INITIAL_FACTS.tableSort)) put('sort', sort);
  if (facts.graphForm !== INITIAL_FACTS.graphForm) put('who', facts.graphForm);
  put('less', facts.graphHidden.map(encode));
  put('only', facts.graphLimits);
  if (facts.graphFocus) put('near', `${encode(facts.graphFocus.actor)}:${facts.graphFocus.steps}`);
  if (facts.showsTellers) put('tellers', '1');
  if (facts.openSource !== null) put('open', encode(facts.openSource));
  if (facts.beside !== null) put('beside', encode(facts.beside));
  if (facts.comparesWords !== null) put('words', facts.comparesWords ? '1' : '0');
  if (facts.showsCoverage) put('coverage', '1');
  put(
    'pin',
    Object.entries(facts.pins).map(([id, [x, y]]) => `${encode(id)}:${x}:${y}`),
  );
  if (facts.tab !== INITIAL_FACTS.tab) put('tab', facts.tab);
  if (facts.readerOpen !== null) put('reader', facts.readerOpen ? '1' : '0');
  if (facts.printout) {
    const { form, paper, seed, story } = facts.printout;
    const of = story === null ? '' : `:${encode(story)}`;
    put('print', `${form}:${paper}:${seed}${of}`);
  }
  if (facts.theme !== 'system') put('colours', facts.theme);
  return parts.join('&');
}

/** What an address says of this dataset. Never throws: what it cannot read is left out; of that, what a person would miss is listed. */
export function parseHash(hash: string, dataset: Dataset): ParsedHash {
  const values = splitHash(hash);
  const unknown: string[] = [];
  const facts: { -readonly [K in keyof Facts]?: Facts[K] } = {};
  const list = (key: string) => (values.get(key) ?? '').split(',').filter(Boolean).map(decode);
  const knownIds = (key: string, byId: { has(id: string): boolean }) => {
    const ids = [...new Set(list(key))];
    for (const id of ids) if (!byId.has(id)) unknown.push(named(key, id));
    return ids.filter((id) => byId.has(id));
  };

  const known = <T extends string>(allowed: readonly T[], key: string) => {
    const all = [...new Set(list(key))];
    for (const value of all) if (!oneOf(allowed, value)) unknown.push(named(key, value));
    return all.filter((value): value is T => oneOf(allowed, value));
  };

  const selection = parseSelection(values.get('sel'));
  if (selection && selectionExists(dataset, selection)) {
    const { aspect } = selection;
    const isKnown = aspect === null || evidenceOfAspect(dataset, selection, aspect) !== null;
    if (!isKnown)
      unknown.push(`${named('part', aspect)} of ${named(selection.type, selection.id)}`);
    facts.selection = isKnown ? selection : { ...selection, aspect: null };
  } else if (values.has('sel'))
    unknown.push(
      selection
        ? named(selection.type, selection.id)
        : named('selection', decode(values.get('sel') ?? '')),
    );

  const filters = {
    ...NO_FILTERS,
    themes: knownIds('theme', dataset.themeById),
    actors: knownIds('actor', dataset.actorById),
    sources: knownIds('source', dataset.sourceById),
    standings: known(STANDINGS, 'standing'),
    tellers: pick(TELLERS, values.get('told')) ?? null,
    window: parseWindow(values.get('when')),
    text: decode(values.get('q') ?? '').slice(0, MAX_TEXT),
  };
  facts.filters = filters;
  if (values.get('dim') === '1') facts.filterMode = 'dim';
  facts.viewport = parseRange(values.get('view'));
  if (values.get('scale') === 'true') facts.trueScale = true;
  const unfolded = [...new Set(list('unfold').map(Number))].filter(Number.isFinite);
  facts.unfolded = unfolded.slice(0, MAX_UNFOLDED);
  const lanesBy = values.get('lanes');
  if (oneOf(LANES_BY, lanesBy)) facts.lanesBy = lanesBy;
  const lanes = laneIds(dataset, facts.lanesBy ?? INITIAL_FACTS.lanesBy);
  facts.laneOrder = knownIds('order', lanes);
  facts.closedLanes = knownIds('shut', lanes);
  if (values.get('brackets') === 'all') facts.allBrackets = true;
  const form = values.get('as');
  if (oneOf(FORMS, form)) facts.timelineForm = form;
  const sort = parseSort(values.get('sort'));
  if (sort) facts.tableSort = sort;
  const graphForm = pick(GRAPH_FORMS, values.get('who'));
  if (graphForm) facts.graphForm = graphForm;
  facts.graphHidden = [...new Set(list('less'))].slice(0, MAX_HIDDEN);
  facts.graphLimits = known(GRAPH_LIMITS, 'only');
  facts.graphFocus = parseFocus(values.get('near'), dataset, unknown);
  if (values.get('tellers') === '1') facts.showsTellers = true;
  const open = knownIds('open', dataset.sourceById)[0];
  if (open !== undefined) facts.openSource = open;
  const beside = knownIds('beside', dataset.sourceById)[0];
  if (beside !== undefined && beside !== open) facts.beside = beside;
  const words = values.get('words');
  if (words === '1' || words === '0') facts.comparesWords = words === '1';
  if (values.get('coverage') === '1') facts.showsCoverage = true;
  facts.pins = parsePins(values.get('pin'), dataset);
  const tab = values.get('tab');
  if (oneOf(TABS, tab)) facts.tab = tab;
  const reader = values.get('reader');
  if (reader === '1' || reader === '0') facts.readerOpen = reader === '1';
  const colours = values.get('colours');
  if (oneOf(COLOURS, colours)) facts.theme = colours;
  facts.step = parseStep(values.get('step'));
  if (values.get('hide') === '1' && facts.step) facts.hidesNext = true;
  facts.printout = parsePrintout(values.get('print'));
  if (values.has('embed')) {
    const part = pick(EMBED_PARTS, values.get('embed')) ?? 'unknown';
    const locks = known(EMBED_LOCKS, 'lock');
    facts.embed = { part, locks, fits: values.get('fit') === '1' };
  }

  const read = {
    told: filters.tellers,
    when: filters.window,
    view: facts.viewport,
    lanes: facts.lanesBy,
    as: facts.timelineForm,
    sort: facts.tableSort,
    who: facts.graphForm,
    tab: facts.tab,
    colours: facts.theme,
    step: facts.step,
    print: facts.printout,
  };
  for (const [key, fact] of Object.entries(read)) {
    const value = values.get(key);
    if (value && (fact ?? null) === null) unknown.push(named(key, decode(value)));
  }
  return { facts, unknown: tellFew(unknown) };
}

function named(key: string, id: string): string {
  return `${key} “${id.length > MAX_NAME ? `${id.slice(0, MAX_NAME)}…` : id}”`;
}

/** The first, and in words how many come after them. */
function tellFew(unknown: readonly string[]): readonly string[] {
  const more = unknown.length - MAX_UNKNOWN;
  if (more <= 0) return unknown;
  const last = `${unknown[MAX_UNKNOWN - 1]}, nor ${more.toLocaleString('en')} more`;
  return [...unknown.slice(0, MAX_UNKNOWN - 1), last];
}

function parseSelection(value: string | undefined): Selection | null {
  const [type, id, aspect] = (value ?? '').split(':');
  if (!oneOf(SELECTION_TYPES, type) || !id) return null;
  return { type, id: decode(id), aspect: aspect ? decode(aspect) : null };
}

function parseRange(value: string | undefined): readonly [number, number] | null {
  const [from, to, ...rest] = (value ?? '').split('..').map((part) => (part ? Number(part) : NaN));
  if (from === undefined || to === undefined || rest.length > 0) return null;
  return Number.isFinite(from) && Number.isFinite(to) && from <= to ? [from, to] : null;
}

/** What lanes of a kind can be called in an address. */
function laneIds(dataset: Dataset, lanesBy: LanesBy): { has(id: string): boolean } {
  const { themeById, sideById, actorById, sourceById } = dataset;
  const byId = { theme: themeById, side: sideById, actor: actorById, source: sourceById }[lanesBy];
  return { has: (id) => byId.has(id) || id === NO_LANE || id === OTHER_LANES };
}

function parseFocus(
  value: string | undefined,
  { actorById }: Dataset,
  unknown: string[],
): GraphFocus | null {
  const [rawId, steps] = (value ?? '').split(':');
  if (!rawId) return null;
  const actor = decode(rawId);
  if (actorById.has(actor)) return { actor, steps: steps === '2' ? 2 : 1 };
  unknown.push(named('near', actor));
  return null;
}

/** A story may be a person's own, of which the dataset does not know: it is looked for later. */
function parseStep(value: string | undefined): PresentedStep | null {
  const [story, number] = (value ?? '').split(':');
  const index = Number(number ?? 1) - 1;
  return story && Number.isSafeInteger(index) && index >= 0
    ? { story: decode(story), index }
    : null;
}

function parsePrintout(value: string | undefined): Printout | null {
  const [form, paper, seed, story] = (value ?? '').split(':');
  if (!oneOf(PRINTOUTS, form)) return null;
  return {
    form,
    paper: pick(PAPERS, paper) ?? 'a4',
    seed: Number.isSafeInteger(Number(seed)) ? Math.abs(Number(seed)) : 0,
    story: story ? decode(story) : null,
  };
}

function printSort({ column, isDescending }: TableSort): string {
  return isDescending ? `-${column}` : column;
}

function parseSort(value: string | undefined): TableSort | null {
  const column = value?.replace(/^-/, '');
  return oneOf(COLUMNS, column) ? { column, isDescending: value!.startsWith('-') } : null;
}

/** Whole days, within the years that a date may have. */
function parseWindow(value: string | undefined): readonly [number, number] | null {
  const range = parseRange(value);
  if (!range) return null;
  const [from, to] = [Math.floor(range[0]), Math.ceil(range[1])];
  return from >= FIRST_DAY && to <= LAST_DAY ? [from, to] : null;
}

function parsePins(value: string | undefined, dataset: Dataset): Readonly<Record<string, Pin>> {
  const pins = new Map<string, Pin>();
  for (const part of (value ?? '').split(',')) {
    const [rawId = '', x, y] = part.split(':');
    const id = decode(rawId);
    const at = [Number(x || NaN), Number(y || NaN)] as const;
    if (dataset.actorById.has(id) && at.every((n) => n >= 0 && n <= 1)) pins.set(id, at);
  }
  // Not by assignment, which an id such as `__proto__` would lead astray.
  return Object.fromEntries(pins);
}

function pick<T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return oneOf(allowed, value) ? value : undefined;
}

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined): value is T {
  return (allowed as readonly (string | undefined)[]).includes(value);
}

/** Like encodeURIComponent, but does not throw at half a surrogate pair. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** The same for an address, which stays readable. */
function encodeUrl(url: string): string {
  return encode(url).replaceAll('%2F', '/').replaceAll('%3A', ':');
}
