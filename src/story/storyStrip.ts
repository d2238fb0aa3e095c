import { describeDate } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Story } from '../dataset/model.ts';
import { textWidth } from '../graph/measureLabel.ts';
import { eventsOfStory } from './stepContent.ts';

/** An event of a story below its steps. */
export interface StripMark {
  readonly event: DatasetEvent;
  /** The first step that tells it, from 0. */
  readonly toldAt: number;
  readonly state: 'told' | 'now' | 'next';
  /** Middle, px from the left. */
  readonly x: number;
  /** Null: there is no room for them. */
  readonly words: StripWords | null;
}

/** Date above and title below a mark, both in a box of this width, px. */
interface StripWords {
  readonly date: string;
  readonly title: string;
  readonly left: number;
  readonly width: number;
}

/** Between words of neighbours, in the font's size. */
const GAP_EM = 0.8;
/** Beyond what the letters take, so that a browser never breaks a line that fits, px. */
const SLACK_PX = 2;
/** So much of its width a box lies on either side of its mark at least. */
const SIDE_SHARE = 0.2;

/**
 * The events of a story on a line in time order, evenly spaced. What comes next has no words, but
 * for the end to which all leads; with `hidesNext` it is not there at all. The nearer to the
 * present step, the sooner an event has words; they move off its middle where neighbours leave room
 * only beside it. Words never overlap, and are whole wherever the line is wide enough for them.
 */
export function placeStrip(
  dataset: Dataset,
  story: Story,
  index: number,
  { widthPx, fontPx, hidesNext }: StripFrame,
): readonly StripMark[] {
  const events = eventsOfStory(dataset, story);
  const now = story.steps[index]?.event ?? null;
  const marks = events.map(({ event, toldAt }, i): Omit<StripMark, 'words'> => ({
    event,
    toldAt,
    state: event.id === now ? 'now' : toldAt > index ? 'next' : 'told',
    x: (widthPx * (i + 0.5)) / events.length,
  }));
  const told = marks.filter(({ state }) => state !== 'next');
  const present = marks.findIndex(({ state }) => state === 'now');
  const here = present >= 0 ? present : marks.length;
  const end = hidesNext ? undefined : marks.at(-1);
  const wanted = [...new Set([...told, ...(end ? [end] : [])])].sort((a, b) => rank(a) - rank(b));
  function rank(mark: Omit<StripMark, 'words'>): number {
    if (mark.state === 'now') return -2;
    return mark === end ? -1 : Math.abs(marks.indexOf(mark) - here);
  }
  const placed = new Map<string, StripWords>();
  for (const { event, x, state } of wanted) {
    const date = describeDate(event.date, dataset.language);
    const width = Math.min(widthPx, boxWidth(date, event.title, fontPx, state === 'now'));
    const left = freeLeft(x, width, widthPx, [...placed.values()], GAP_EM * fontPx);
    if (left !== null) placed.set(event.id, { date, title: event.title, left, width });
  }
  return marks
    .filter(({ state }) => !hidesNext || state !== 'next')
    .map((mark) => ({ ...mark, words: placed.get(mark.event.id) ?? null }));
}

export interface StripFrame {
  readonly widthPx: number;
  readonly fontPx: number;
  readonly hidesNext: boolean;
}

/** What a date and a title need, each on two lines at most, in the weight that they are drawn in, px. */
function boxWidth(date: string, title: string, fontPx: number, isBold: boolean): number {
  const width = (words: string) => textWidth(words, fontPx, isBold);
  return Math.ceil(Math.max(twoLines(date, width), twoLines(title, width)) + SLACK_PX);
}

/** The width at which words just go on two lines. */
function twoLines(text: string, width: (words: string) => number): number {
  const words = text.split(/\s+/).filter(Boolean);
  const halves = words.map((_, i) =>
    Math.max(width(words.slice(0, i).join(' ')), width(words.slice(i).join(' '))),
  );
  return Math.min(...halves, width(text));
}

/**
 * The left side of a box, as near to the middle of its mark as those placed before leave room; null:
 * they leave none.
 */
function freeLeft(
  x: number,
  width: number,
  widthPx: number,
  placed: readonly StripWords[],
  gap: number,
): number | null {
  const ideal = x - width / 2;
  const end = widthPx - width;
  let least = Math.max(0, Math.min(end, x - width * (1 - SIDE_SHARE)));
  let most = Math.min(end, Math.max(0, x - width * SIDE_SHARE));
  for (const { left, width: taken } of placed) {
    if (left + taken / 2 < x) least = Math.max(least, left + taken + gap);
    else most = Math.min(most, left - gap - width);
  }
  return least <= most ? Math.max(least, Math.min(most, ideal)) : null;
}
