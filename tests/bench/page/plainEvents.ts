import type { CompiledDataset } from '../../../src/dataset/model.ts';

/** An event as plain drawings take it: a place in time and on the page, and what stands there. */
export interface PlainEvent {
  readonly day: number;
  /** Px from the top: a band for each theme, the events of one spread over its rows. */
  readonly y: number;
  readonly title: string;
  readonly theme: string;
}

export const PLAIN_SIZE = { width: 1280, height: 720 } as const;
const ROWS_PER_THEME = 5;

/** All events with a date, in the dataset's order. */
export function plainEvents({ events, themes }: CompiledDataset): PlainEvent[] {
  const band = new Map(themes.map(({ id }, index) => [id, index]));
  const rowHeight = PLAIN_SIZE.height / (themes.length * ROWS_PER_THEME);
  return events.flatMap(({ date, title, themes: [theme = ''] }, index): PlainEvent[] => {
    const day = date?.earliest ?? date?.latest ?? null;
    if (day === null) return [];
    const row = band.get(theme)! * ROWS_PER_THEME + (index % ROWS_PER_THEME);
    return [{ day, y: (row + 0.5) * rowHeight, title, theme }];
  });
}

/** The first and the last day. */
export function daysOf(events: readonly PlainEvent[]): [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { day } of events) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return [first, last];
}
