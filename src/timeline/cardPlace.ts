/** What a card explains, px from the panel's top left, and the panel it must stay in. */
export interface CardPlace {
  /** Where the mark begins. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly panelWidth: number;
  readonly panelHeight: number;
  /** From the highest to the lowest of the mark and what its date hangs on: a bracket joins them. */
  readonly around: { readonly top: number; readonly bottom: number };
}

/** Where a card stands: its top, or its bottom from the panel's, px. */
export type PlacedCard = {
  readonly left: number;
  readonly width: number;
} & ({ readonly top: number } | { readonly bottom: number });

/** Between the mark's row and the card, so that the card is never under the pointer. */
const DISTANCE = 8;
/** From the card's left edge to the mark. */
const INSET = 24;
/** To the panel's sides. */
const MARGIN = 4;

/** Below or above the mark, where there is more room, and beyond its bracket where that goes. */
export function placeCard(
  { x, top, bottom, panelWidth, panelHeight, around }: CardPlace,
  wantedWidth: number,
  likelyHeight: number,
): PlacedCard {
  const width = Math.min(wantedWidth, panelWidth - 2 * MARGIN);
  const left = Math.max(MARGIN, Math.min(x - INSET, panelWidth - width - MARGIN));
  const below = { room: panelHeight - bottom, top: bottom + DISTANCE };
  const above = { room: top, bottom: panelHeight - top + DISTANCE };
  const nearest = below.room >= above.room ? [below, above] : [above, below];
  const isClear = (place: (typeof nearest)[number]) =>
    place === below ? around.bottom <= bottom : around.top >= top;
  const beyond = [
    { room: panelHeight - around.bottom, top: around.bottom + DISTANCE },
    { room: around.top, bottom: panelHeight - around.top + DISTANCE },
  ];
  const found =
    [...nearest.filter(isClear), ...beyond].find(({ room }) => room >= likelyHeight + DISTANCE) ??
    nearest[0]!;
  return 'top' in found ? { left, width, top: found.top } : { left, width, bottom: found.bottom };
}
