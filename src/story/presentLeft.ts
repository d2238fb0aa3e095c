/** A lesson that is given or was left: where it goes on, with the clock and the window that it had. */
export interface LeftLesson {
  readonly story: string;
  /** From 0. */
  readonly index: number;
  /** When the clock began, ms since 1970. */
  readonly startedAt: number;
  /** Of its speaker's window; null: none was opened. */
  readonly session: string | null;
}

const lessons = new WeakMap<object, LeftLesson>();

/** Keeps where a page's lesson is, as long as the page is open. `page`: its store. */
export function keepLesson(page: object, lesson: LeftLesson): void {
  lessons.set(page, lesson);
}

/** The lesson that was last given on a page; null: none was. */
export function leftLesson(page: object): LeftLesson | null {
  return lessons.get(page) ?? null;
}

/** Begins a lesson anew at a time, ms since 1970: its speaker's window stays its own. */
export function beginLesson(page: object, story: string, startedAt: number): void {
  const session = leftLesson(page)?.session ?? null;
  keepLesson(page, { story, index: 0, startedAt, session });
}
