import type { Frame } from './frame.ts';
import type { PlacedActor } from './layoutTypes.ts';

/** Layouts are made for sizes in these steps and stretched, so that dragging an edge is smooth. */
const SIZE_STEP = 24;
const SIZE_MIN = 96;
/** Everybody's place in a picture of a size. The most important first. */
export interface Places {
  /** Few actors, each with its name; or many as a network, with as many names as have room. */
  readonly type: 'picture' | 'network';
  readonly placed: readonly PlacedActor[];
  /** Of the names: smaller than the reader's where not all have room otherwise. */
  readonly textScale: number;
  /** What the places are for. */
  readonly frame: Frame;
}

/** The size that places are found for: the frame's, in steps. Equal ones have equal keys. */
export function layoutFrame(frame: Frame): Frame & { readonly key: string } {
  const width = stepDown(frame.width);
  const height = stepDown(frame.height);
  const key = `${width} ${height} ${frame.textScale} ${frame.isCoarse}`;
  return { ...frame, width, height, key };
}

/**
 * The same places in a frame of another size. Widening a picture only moves boxes apart, so what
 * did not overlap still does not; a narrower one serves until its own places are found.
 */
export function stretchPlaces(places: Places, frame: Frame): Places {
  const [sx, sy] = [frame.width / places.frame.width, frame.height / places.frame.height];
  const placed = places.placed.map((actor) => ({
    ...actor,
    x: tenth(actor.x * sx),
    y: tenth(actor.y * sy),
  }));
  return { ...places, placed, frame };
}

function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}

function stepDown(size: number): number {
  return Math.max(SIZE_MIN, Math.floor(size / SIZE_STEP) * SIZE_STEP);
}
