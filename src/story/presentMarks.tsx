/** Where an event's mark stands on the screen, px. */
export interface SeenMark {
  readonly x: number;
  readonly y: number;
  /** Null: the picture that it stands in has no colour for the whole of it. */
  readonly colour: string | null;
}

/** The marks of events that a step shows. */
export interface SeenMarks {
  readonly place: 'strip' | 'timeline';
  readonly byEvent: ReadonlyMap<string, SeenMark>;
  /** The event that is lit; null: none. */
  readonly lit: string | null;
}

/** What a mark looks like in the timeline, without its frame and its name. */
const SHAPE = ':is(circle, rect):not(.timeline-frame, .timeline-ring, .timeline-plate)';

/** The marks on the screen, below the step or in its timeline; null: there are none yet. */
export function seeMarks(root: Element): SeenMarks | null {
  const strip = root.querySelector('.present-strip');
  const marks = [...(strip ?? root).querySelectorAll(strip ? 'li' : '.timeline-mark')];
  const byEvent = new Map<string, SeenMark>();
  let lit: string | null = null;
  for (const mark of marks) {
    const event = mark.getAttribute('data-event');
    const shape = mark.querySelector(strip ? '.present-mark' : SHAPE);
    const isLit = mark.matches('[data-state=now], [data-sign=selected]');
    if (event === null || !shape || (byEvent.has(event) && !isLit)) continue;
    const { left, top, width, height } = shape.getBoundingClientRect();
    const colour = strip ? getComputedStyle(shape).color : null;
    byEvent.set(event, { x: left + width / 2, y: top + height / 2, colour });
    if (isLit) lit = event;
  }
  return marks.length > 0 ? { place: strip ? 'strip' : 'timeline', byEvent, lit } : null;
}
