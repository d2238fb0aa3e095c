/** How a text in a picture is set. */
export interface TextStyle {
  readonly family: 'Inter' | 'Newsreader';
  readonly weight: 400 | 500 | 600;
  readonly sizePx: number;
}

/** Sets texts as outlines, so that a picture looks the same wherever it is drawn. */
export interface Pen {
  /** Whether the fonts have every letter of a text. */
  knows(text: string): boolean;
  /** How wide a text is, px. */
  measure(text: string, style: TextStyle): number;
  /** The text as the data of an SVG path, beginning at `x` on the baseline `y`. */
  outline(text: string, style: TextStyle, x: number, y: number): string;
}

/** The colours of a picture, as `#rrggbb`, by the names of the page's tokens without `--`. */
export type Palette = (token: string) => string;
