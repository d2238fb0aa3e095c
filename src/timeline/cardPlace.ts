/** A piece of the panel, px from its top left. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a card explains, and the panel it must stay in, px. */
export interface CardPlace {
  /** The mark with its label. */
  readonly box: Box;
  readonly panelWidth: number;
  readonly panelHeight: number;
}

/** Where a card stands: its top, or its bottom from the panel's, px. */
export type PlacedCard = {
  readonly left: number;
  readonly width: number;
} & ({ readonly top: number } | { readonly bottom: number });

/** Between the mark and the card: a pointer on its way from one to the other has not far to go. */
const DISTANCE = 6;
/** From the card's edge to the mark's, where it stands below or above. */
const INSET = 24;
/** To the panel's sides. */
const MARGIN = 4;

/**
 * Below or above the mark, where there is more room, or beside it, so that it covers as little as
 * possible of `others`; never over the mark.
 */
export function placeCard(
  { box, panelWidth, panelHeight }: CardPlace,
  wantedWidth: number,
  likelyHeight: number,
  others: readonly Box[] = [],
): PlacedCard {
  const width = Math.min(wantedWidth, panelWidth - 2 * MARGIN);
  const inPanel = (left: number) => Math.max(MARGIN, Math.min(left, panelWidth - width - MARGIN));
  const below = { top: box.bottom + DISTANCE };
  const above = { bottom: panelHeight - box.top + DISTANCE };
  const upright = panelHeight - box.bottom >= box.top ? [below, above] : [above, below];
  const lefts = [box.left - INSET, (box.left + box.right - width) / 2, box.right + INSET - width];
  const besides = [box.right + DISTANCE, box.left - DISTANCE - width].filter(
    (left) => left === inPanel(left),
  );
  const places = [
    ...upright.flatMap((at) => lefts.map((left) => ({ left: inPanel(left), width, ...at }))),
    ...[{ top: box.top }, { bottom: panelHeight - box.bottom }].flatMap((at) =>
      besides.map((left) => ({ left, width, ...at })),
    ),
  ];
  let best: PlacedCard = places[0]!;
  let least = Infinity;
  for (const place of places) {
    const top = 'top' in place ? place.top : panelHeight - place.bottom - likelyHeight;
    if (top < 0 || top + likelyHeight > panelHeight) continue;
    const card = { left: place.left, right: place.left + width, top, bottom: top + likelyHeight };
    const covered = others.reduce((sum, other) => sum + sharedArea(card, other), 0);
    if (covered >= least) continue;
    best = place;
    least = covered;
  }
  return best;
}

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
