import type { SeenMark, SeenMarks } from './presentMarks.tsx';

/** The way that a mark goes from one step to the next, px on the screen. */
export interface MarkWay {
  readonly event: string;
  readonly from: SeenMark;
  readonly to: SeenMark;
  readonly isLit: boolean;
}

/** A shorter way is none that an eye would follow, px. */
const MIN_PX = 4;

/**
 * What the eye follows to another step: each event from its mark below the steps to the one in the
 * timeline, or back; where the marks stay, the light from one to the next.
 */
export function waysBetween(before: SeenMarks, after: SeenMarks): readonly MarkWay[] {
  if (before.place === after.place) {
    const [from, to] = [before, after].map(({ lit, byEvent }) => lit && byEvent.get(lit));
    return from && to && after.lit && isFar(from, to)
      ? [{ event: after.lit, from, to, isLit: true }]
      : [];
  }
  const lit = [before.lit, after.lit];
  return [...before.byEvent].flatMap(([event, from]) => {
    const to = after.byEvent.get(event);
    return to && isFar(from, to) ? [{ event, from, to, isLit: lit.includes(event) }] : [];
  });
}

function isFar(from: SeenMark, to: SeenMark): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) >= MIN_PX;
}
