import type { Dataset } from '../dataset/indexDataset.ts';
import { sideColour } from '../ui/sideColour.ts';

/** The paint of one set of sides: its colours and the ids of its gradients in the drawing. */
export interface SidePaint {
  readonly id: string;
  /** At least one. */
  readonly colours: readonly string[];
}

/** Which ends of a bar fade. */
export type Fade = 'none' | 'both' | 'start' | 'end' | 'in' | 'out';

/** A paint for each set of sides, by its index. `prefix` keeps two drawings apart. */
export function sidePaints(
  dataset: Dataset,
  sideSets: readonly (readonly string[])[],
  prefix: string,
): readonly SidePaint[] {
  return sideSets.map((sides, i) => ({
    id: `${prefix}-paint-${i}`,
    colours:
      sides.length > 0
        ? sides.map((side) => sideColour(dataset, side))
        : [sideColour(dataset, null)],
  }));
}

/** The paint of one of the sides alone: bars lay their colours in stripes along them. */
export function sidePaint({ id, colours }: SidePaint, index: number): SidePaint {
  if (colours.length === 1) return { id, colours };
  return { id: `${id}-${index}`, colours: [colours[index]!] };
}

/** What to fill with: a plain colour needs no gradient. */
export function fillOf({
  paint: { id, colours },
  fade,
}: {
  readonly paint: SidePaint;
  readonly fade: Fade;
}): string {
  return fade === 'none' && colours.length === 1 ? colours[0]! : `url(#${id}-${fade})`;
}

/** One stop of a gradient, from 0 to 1. */
export interface PaintStop {
  readonly at: number;
  readonly colour: string;
  readonly opacity: number;
}

/** How much of a bar's end is left at the very edge: enough to see where doubt ends. */
const FAINT = 0.14;
/** Where a fade ends, as a share of the bar. */
const FADE_SHARE = 0.3;
const OPEN_FADE_SHARE = 0.75;

const RAMPS: Record<Fade, readonly (readonly [at: number, opacity: number])[]> = {
  none: [
    [0, 1],
    [1, 1],
  ],
  both: [
    [0, FAINT],
    [FADE_SHARE, 1],
    [1 - FADE_SHARE, 1],
    [1, FAINT],
  ],
  start: [
    [0, 0],
    [OPEN_FADE_SHARE, 1],
    [1, 1],
  ],
  end: [
    [0, 1],
    [1 - OPEN_FADE_SHARE, 1],
    [1, 0],
  ],
  in: [
    [0, FAINT],
    [1, 1],
  ],
  out: [
    [0, 1],
    [1, FAINT],
  ],
};

/** The stops of a paint: the colours side by side as stripes, times the fade. */
export function paintStops(colours: readonly string[], fade: Fade): readonly PaintStop[] {
  const ramp = RAMPS[fade];
  const places = new Set<number>(ramp.map(([at]) => at));
  colours.forEach((_, i) => i > 0 && places.add(i / colours.length));
  const stops: PaintStop[] = [];
  for (const at of [...places].sort((a, b) => a - b)) {
    const opacity = opacityAt(ramp, at);
    const after = Math.min(colours.length - 1, Math.floor(at * colours.length + 1e-9));
    const before = Math.max(0, Math.ceil(at * colours.length - 1e-9) - 1);
    // Two stops at one place make a hard edge.
    if (before !== after) stops.push({ at, colour: colours[before]!, opacity });
    stops.push({ at, colour: colours[after]!, opacity });
  }
  return stops;
}

function opacityAt(ramp: readonly (readonly [number, number])[], at: number): number {
  for (let i = 1; i < ramp.length; i += 1) {
    const [from, low] = ramp[i - 1]!;
    const [to, high] = ramp[i]!;
    if (at <= to) return low + ((at - from) / (to - from)) * (high - low);
  }
  return ramp.at(-1)![1];
}
