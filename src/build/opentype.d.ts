/** More of the package than the page itself uses: letters as they stand beside each other. */
declare module 'opentype.js' {
  interface Glyph {
    /** In the font's own units. */
    readonly advanceWidth: number;
  }

  interface Font {
    readonly unitsPerEm: number;
    /** How much nearer two letters stand, in the font's own units; mostly negative. */
    getKerningValue(left: Glyph, right: Glyph): number;
  }
}
