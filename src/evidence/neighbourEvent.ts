/**
 * The next event before (-1) or after (1) a place in time that the filters show; null: none.
 * `visible` holds 1 for each shown event, by index.
 */
export function neighbourEvent(visible: Uint8Array, index: number, step: -1 | 1): number | null {
  for (let i = index + step; i >= 0 && i < visible.length; i += step) if (visible[i]) return i;
  return null;
}
