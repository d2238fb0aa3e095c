import {
  INITIAL_FACTS,
  type Embed,
  type EmbedPart,
  type Facts,
  type Selection,
} from '../state/facts.ts';
import { printHash } from '../state/permalink.ts';

/** Where the page is: what an address begins with. */
export interface PagePlace {
  /** The page's address, whatever its hash says. */
  readonly page: string;
  /** The dataset as the page's address names it; null: the page's own. */
  readonly data: string | null;
}

/** What is to be shown in a frame, and how. */
export interface EmbedWish extends Embed {
  readonly part: EmbedPart;
  /** Id of the event, the passage, the tie or the story; null for the other parts. */
  readonly item: string | null;
  readonly theme: Facts['theme'];
}

/** The address that opens the page with these facts. */
export function addressFor(facts: Facts, { page, data }: PagePlace): string {
  const url = new URL(page);
  url.hash = printHash(facts, data);
  return url.href;
}

/** The page for frames: the same without the list for readers without script, which no frame shows. */
export const FRAME_PAGE = 'embed.html';

/** The address of a frame with these facts. */
export function frameAddress(facts: Facts, place: PagePlace): string {
  return addressFor(facts, { ...place, page: besidePage(FRAME_PAGE, place) });
}

/** The address of a file beside the page. */
export function besidePage(file: string, { page }: PagePlace): string {
  return new URL(file, page.replace(/[?#].*$/s, '')).href;
}

/** What a link to one thing holds: neither the filters nor the places of who copies it. */
export function onlySelected(selection: Selection): Facts {
  return { ...INITIAL_FACTS, selection };
}

/** What the address of the view says: all of it, but for how the page itself is used. */
export function asSeen(facts: Facts): Facts {
  return { ...facts, step: null, printout: null, embed: null };
}

const NARROWED = ['selection', 'filters', 'filterMode', 'viewport', 'showsTellers'] as const;
/** What of the page's facts a frame with a part of it takes over. */
const KEPT_BY = {
  timeline: [
    ...NARROWED,
    'trueScale',
    'unfolded',
    'lanesBy',
    'laneOrder',
    'closedLanes',
    'allBrackets',
    'timelineForm',
    'tableSort',
  ],
  graph: [...NARROWED, 'graphForm', 'graphHidden', 'graphLimits', 'graphFocus', 'pins'],
} as const satisfies Readonly<Record<'timeline' | 'graph', readonly (keyof Facts)[]>>;

/** What the address of a frame says. */
export function embedFacts(facts: Facts, wish: EmbedWish): Facts {
  const { part, item, theme, locks, fits } = wish;
  const how = { theme, embed: { part, locks: isView(part) ? locks : [], fits } };
  switch (part) {
    case 'whole':
      return { ...asSeen(facts), ...how };
    case 'timeline':
    case 'graph': {
      const kept = Object.fromEntries(KEPT_BY[part].map((key) => [key, facts[key]]));
      return { ...INITIAL_FACTS, ...kept, ...how };
    }
    case 'story':
      return { ...INITIAL_FACTS, step: item === null ? null : { story: item, index: 0 }, ...how };
    case 'event':
    case 'passage':
    case 'tie': {
      const selection = item === null ? null : ({ type: part, id: item, aspect: null } as const);
      return { ...INITIAL_FACTS, selection, ...how };
    }
  }
}

/** Whether a part shows a view that readers can filter and move in, rather than one thing. */
export function isView(part: EmbedPart): part is 'whole' | 'timeline' | 'graph' {
  return part === 'whole' || part === 'timeline' || part === 'graph';
}
