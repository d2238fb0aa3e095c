/** The part of the package that is used here; it brings no types of its own. */
declare module 'opentype.js' {
  interface Command {
    readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z';
    readonly x?: number;
    readonly y?: number;
    readonly x1?: number;
    readonly y1?: number;
    readonly x2?: number;
    readonly y2?: number;
  }

  interface Glyph {
    getPath(
      x: number,
      y: number,
      fontSize: number,
      options: { readonly variation?: Readonly<Record<string, number>> },
      font: Font,
    ): { readonly commands: readonly Command[] };
  }

  interface Font {
    /** 0: it has no such letter. */
    charToGlyphIndex(character: string): number;
    charToGlyph(character: string): Glyph;
  }

  /** Of TrueType or WOFF. */
  export function parse(file: ArrayBuffer): Font;
}
