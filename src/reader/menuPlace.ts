/** Heights of some words in the window, px. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Where a menu opens: its upper edge, or the lower one of one that opens upwards; and its room, px. */
export interface MenuPlace {
  readonly edge: number;
  readonly opensUp: boolean;
  readonly maxHeight: number;
}

/**
 * Beside the first of the extents that leaves room for all of a menu, below it rather than above;
 * where none does, beside the last, where there is more room. `gap`: to the words and to the edge of the window.
 */
export function menuPlace(
  extents: readonly Extent[],
  menuHeight: number,
  windowHeight: number,
  gap: number,
): MenuPlace {
  const places = extents.flatMap(({ top, bottom }) => [
    { edge: bottom + gap, opensUp: false, maxHeight: windowHeight - bottom - 2 * gap },
    { edge: top - gap, opensUp: true, maxHeight: top - 2 * gap },
  ]);
  const fitting = places.find(({ maxHeight }) => maxHeight >= menuHeight);
  if (fitting) return fitting;
  const [below, above] = places.slice(-2) as [MenuPlace, MenuPlace];
  return above.maxHeight > below.maxHeight ? above : below;
}
