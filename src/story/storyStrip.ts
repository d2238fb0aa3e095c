import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Story } from '../dataset/model.ts';
import { describeDate } from '../dataset/dateWords.ts';
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

/** Titles may take so many lines. */
const MAX_LINES = 2;
/** A line is no longer than this many times the font's size. */
const MAX_LINE_EM = 13;
/** Between words of neighbours, in the font's size. */
const GAP_EM = 0.8;
/** Words break where they can, not where they should. */
const RAGGED = 1.25;

/**
 * The events of a story on a line in time order, evenly spaced. What comes next has no words, but
 * for the end to which all leads; with `hidesNext` it is not there at all. The nearer to the
 * present step, the sooner an event has words; words never overlap.
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
  for (const { event, x } of wanted) {
    const words = wordsOf(dataset, event, x, widthPx, fontPx);
    const gap = GAP_EM * fontPx;
    const isFree = [...placed.values()].every(
      ({ left, width }) =>
        words.left + words.width + gap <= left || left + width + gap <= words.left,
    );
    if (isFree) placed.set(event.id, words);
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

function wordsOf(
  { language }: Dataset,
  { title, date }: DatasetEvent,
  x: number,
  widthPx: number,
  fontPx: number,
): StripWords {
  const words = describeDate(date, language);
  const longest = Math.max(
    (textWidth(title, fontPx) / MAX_LINES) * RAGGED,
    (textWidth(words, fontPx) / MAX_LINES) * RAGGED,
    ...`${title} ${words}`.split(/\s+/).map((word) => textWidth(word, fontPx) * 1.08),
  );
  const width = Math.min(widthPx, MAX_LINE_EM * fontPx, Math.ceil(longest));
  const left = Math.max(0, Math.min(widthPx - width, x - width / 2));
  return { date: words, title, left, width };
}
