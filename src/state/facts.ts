import type { LanesBy } from '../dataset/lanesBy.ts';
import type { Day, Standing } from '../dataset/model.ts';
import type { Problem } from '../dataset/problems.ts';

/**
 * What the person chose or points at. A `pair` is two actors and what links them; its id is made by
 * `pairId`. An `aspect` narrows it to one line of its card, so that
 * exactly the words behind that line are marked: of an event `date`, `dispute-N`, `source-ID`;
 * of an actor `role-N`, `role-N-date`; null: all of it.
 */
export interface Selection {
  readonly type: 'event' | 'actor' | 'tie' | 'pair' | 'passage' | 'source';
  readonly id: string;
  readonly aspect: string | null;
}

/** Every standing, the plainest first. */
export const STANDINGS: readonly Standing[] = ['reported', 'alleged', 'planned', 'position'];

/** Within one facet any value will do; an empty list asks for nothing. Facets add up. */
export interface Filters {
  readonly themes: readonly string[];
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly standings: readonly Standing[];
  /** How many sources tell an event: more than one, or one alone; null: any number. */
  readonly tellers: 'several' | 'one' | null;
  /** Events that can have happened from the first day to the last, both included. */
  readonly window: readonly [Day, Day] | null;
  /** Words that must all occur in the event, its actors or its passages. */
  readonly text: string;
}

export const NO_FILTERS: Filters = {
  themes: [],
  actors: [],
  sources: [],
  standings: [],
  tellers: null,
  window: null,
  text: '',
};

export type ColourTheme = 'system' | 'light' | 'dark';
/** What the phone's layout shows; wider pages show several at once. */
export type Tab = 'timeline' | 'actors' | 'sources' | 'filter';

/** A place in the graph a person dragged an actor to, as fractions of its width and height. */
export type Pin = readonly [number, number];

export type { LanesBy };
/** Lanes that no id of the dataset names: of events without any, and of all that have no lane. */
export const NO_LANE = '~none';
export const OTHER_LANES = '~others';

/** The same events as a picture, in a list in time order, or in a table. */
export type TimelineForm = 'picture' | 'list' | 'table';

/** Who dealt with whom, as a picture, in a list or in a table of actors by actors. */
export type GraphForm = 'picture' | 'list' | 'matrix';

/** The one actor that the graph is about for now, and how many steps around it are shown. */
export interface GraphFocus {
  readonly actor: string;
  readonly steps: 1 | 2;
}

/** A limit to which ties the graph shows: what is only alleged; what links two different sides. */
export type GraphLimit = 'alleged' | 'between';

export type TableColumn = 'date' | 'title' | 'who' | 'standing' | 'sources' | 'passages';
/** By which column the table is sorted; equal rows stand in time order. */
export interface TableSort {
  readonly column: TableColumn;
  readonly isDescending: boolean;
}

/** The step of a story that is presented. */
export interface PresentedStep {
  readonly story: string;
  /** From 0. */
  readonly index: number;
}

/** What is laid out for paper: a handout, or a worksheet with its answers. */
export interface Printout {
  readonly form: 'handout' | 'worksheet';
  /** Its events; null: those that the filters leave. */
  readonly story: string | null;
  readonly paper: 'a4' | 'letter';
  /** Of what a worksheet shuffles: the same seed gives the same sheet. */
  readonly seed: number;
}

/** What a page within another page shows: one part, of what is selected or of a story. */
export type EmbedPart = 'whole' | 'timeline' | 'graph' | 'event' | 'passage' | 'tie' | 'story';
/** `unknown`: the address asks for a part that there is not. */
export type ShownPart = EmbedPart | 'unknown';
/** What its readers may not change; to select a mark and read its words is always theirs. */
export type EmbedLock = 'filters' | 'time';

/** How the page shows itself within another page. */
export interface Embed {
  readonly part: ShownPart;
  readonly locks: readonly EmbedLock[];
  /** As high as what it shows, for a frame that follows; else as high as its frame. */
  readonly fits: boolean;
}

/** Everything worth sharing: what the address holds. Facts only, nothing derived. */
export interface Facts {
  readonly selection: Selection | null;
  readonly filters: Filters;
  /** Events that a filter leaves out are hidden, or only dimmed. */
  readonly filterMode: 'hide' | 'dim';
  /** Days at the timeline's edges, fractional; null: everything fits. */
  readonly viewport: readonly [Day, Day] | null;
  /** The axis without folds. */
  readonly trueScale: boolean;
  /** First empty day of each fold that a person opened. */
  readonly unfolded: readonly Day[];
  readonly lanesBy: LanesBy;
  /** Lane ids from the top, as a person arranged them; lanes it does not name follow. */
  readonly laneOrder: readonly string[];
  /** Lane ids that a person folded to one line. */
  readonly closedLanes: readonly string[];
  /** Every date that hangs on another is drawn, not only the selection's. */
  readonly allBrackets: boolean;
  /** Null: what suits the width of the page. */
  readonly timelineForm: TimelineForm | null;
  readonly tableSort: TableSort;
  readonly graphForm: GraphForm;
  /** Left out of the graph: `kind:ID` of ties, `line:…` as they are drawn, `side:ID` of actors. */
  readonly graphHidden: readonly string[];
  readonly graphLimits: readonly GraphLimit[];
  readonly graphFocus: GraphFocus | null;
  /** Marks and ties show which sources tell them. */
  readonly showsTellers: boolean;
  /** Source id on top in the reader; null: the first. */
  readonly openSource: string | null;
  /** Source id beside the open one; null: that stands alone. */
  readonly beside: string | null;
  /** Sources side by side face each other word by word, or as whole texts; null: as there is room. */
  readonly comparesWords: boolean | null;
  /** The reader shows how much of each source backs something. */
  readonly showsCoverage: boolean;
  readonly pins: Readonly<Record<string, Pin>>;
  readonly tab: Tab;
  /** The drawer of the reader, on narrow pages; null: open while something is selected. */
  readonly readerOpen: boolean | null;
  readonly theme: ColourTheme;
  /** Null: the page explores. While a step is presented it says what all other facts are. */
  readonly step: PresentedStep | null;
  /** What a story tells later is not shown yet, so that a class can guess. */
  readonly hidesNext: boolean;
  /** Null: the page is for the screen. */
  readonly printout: Printout | null;
  /** Null: the page stands alone, or is shown within another just as it is. */
  readonly embed: Embed | null;
}

/** The table in time order, as the dataset is. */
const TIME_ORDER: TableSort = { column: 'date', isDescending: false };

export const INITIAL_FACTS: Facts = {
  selection: null,
  filters: NO_FILTERS,
  filterMode: 'hide',
  viewport: null,
  trueScale: false,
  unfolded: [],
  lanesBy: 'theme',
  laneOrder: [],
  closedLanes: [],
  allBrackets: false,
  timelineForm: null,
  tableSort: TIME_ORDER,
  graphForm: 'picture',
  graphHidden: [],
  graphLimits: [],
  graphFocus: null,
  showsTellers: false,
  openSource: null,
  beside: null,
  comparesWords: null,
  showsCoverage: false,
  pins: {},
  tab: 'timeline',
  readerOpen: null,
  theme: 'system',
  step: null,
  hidesNext: false,
  printout: null,
  embed: null,
};

/** Something to tell the person, dismissable; with the problems behind it, where there are any. */
export interface Notice {
  readonly id: number;
  /** A remark is for the dataset's author: who only reads is not kept from that. */
  readonly tone: 'info' | 'error' | 'remark';
  readonly text: string;
  readonly problems: readonly Problem[];
}
