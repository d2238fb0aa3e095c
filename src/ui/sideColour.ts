/** As much of a dataset as colouring needs. */
interface WithSides {
  readonly sides: readonly {
    readonly id: string;
    readonly name: string;
    /** Set where the dataset names its own colour for the side. */
    readonly colour: object | null;
  }[];
}

/** How many sides have a colour of their own in tokens.css; further ones start again. */
const SIDE_COLOURS = 6;

/**
 * The CSS colour of a side: the dataset's own (set on the page as `--side-own-N` per theme) or
 * the N-th of tokens.css; null or unknown: the colour of no side.
 */
export function sideColour({ sides }: WithSides, side: string | null): string {
  const index = sides.findIndex(({ id }) => id === side);
  if (index < 0) return 'var(--side-none)';
  const fallback = `var(--side-${(index % SIDE_COLOURS) + 1})`;
  return sides[index]!.colour ? `var(--side-own-${index + 1}, ${fallback})` : fallback;
}

/** The letter that stands for a side where colours are not to be had; empty for no side. */
export function sideLetter({ sides }: WithSides, side: string | null): string {
  return (sides.find(({ id }) => id === side)?.name ?? '').slice(0, 1).toUpperCase();
}
