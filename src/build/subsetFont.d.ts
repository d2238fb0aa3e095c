/** The part of the package that is used here; it brings no types of its own. */
declare module 'subset-font' {
  interface Wishes {
    readonly targetFormat: 'truetype' | 'woff' | 'woff2';
    readonly noHinting?: boolean;
    readonly keepFeatures?: readonly string[];
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min: number; readonly max: number }>
    >;
  }
  /** The font with the characters of `text` alone. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    wishes: Wishes,
  ): Promise<Uint8Array>;
}
