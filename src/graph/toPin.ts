import type { Pin } from '../state/facts.ts';
import type { Frame } from './frame.ts';
import type { Point } from './tieCurve.ts';

/** A point of the picture (px) as fractions of its frame, to four digits: short in an address. */
export function toPin({ x, y }: Point, { width, height }: Frame): Pin {
  const fraction = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
  return [fraction(x / width), fraction(y / height)];
}
