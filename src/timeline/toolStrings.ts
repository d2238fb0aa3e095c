import { strings } from './strings.ts';
import type { FitKind } from './useFits.ts';

const FITS: Readonly<Record<FitKind, string>> = {
  all: 'Fit all',
  selection: 'Fit the selection',
  filter: 'Fit what the filters leave',
};

/** The words of what comes when somebody is there: tools of the lanes, cards, the menu. */
export const toolStrings = {
  away: (isLater: boolean, count: number, language: string) =>
    `${strings.number(count, language)} ${isLater ? 'later' : 'earlier'}`,
  moreLanes: (count: number, language: string) =>
    count === 1 ? '1 more lane' : `${strings.number(count, language)} more lanes`,
  moreMarks: (count: number, language: string) =>
    count === 1 ? '1 more mark' : `${strings.number(count, language)} more marks`,
  fit: (kind: FitKind) => FITS[kind],
  allBrackets: 'Brackets on all relative dates',
  tellers: 'Letters of the sources that tell it',
  moreBrackets: (count: number, language: string) =>
    count === 1 ? '1 more bracket' : `${strings.number(count, language)} more brackets`,
  moreBracketsHow: ': zoom in, scroll, or choose an event to see them.',
  lanes: 'Lanes',
  ownOrder: 'Lanes in their own order',
  moveLane: (name: string) => `Move ${name}`,
  moveLaneHint: 'Drag, or press ↑ ↓, to move the lane',
  lanePlace: (name: string, place: number, count: number, language: string) =>
    `${name}, ${strings.number(place, language)} of ${strings.number(count, language)}`,
  basis: {
    stated: 'stated in the source',
    derived: 'derived from the source',
    background: 'known from elsewhere',
  },
  openCount: 'A click opens them',
  countTitle: (count: number, language: string) => `${strings.events(count, language)} here`,
  close: 'Close',
} as const;
