const formats = new Map<string, Intl.NumberFormat>();

/** A count as written on its mark: whole up to 999, then "1.2K". */
export function countWords(count: number, language: string): string {
  if (count < 1000) return String(count);
  let format = formats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      notation: 'compact',
      maximumSignificantDigits: 2,
    });
    formats.set(language, format);
  }
  return format.format(count);
}

/** Left and right of the number, px. */
const PADDING = 4.5;
const DIGIT_PX = 6.5;
/** A thousand and more is written short, in so many signs at most: "1.2K", "120K". */
const MAX_SIGNS = 4;

/** Width of a mark that stands for `count` events, px, with letters so many times larger than usual. */
export function countWidth(count: number, unit: number): number {
  return (PADDING * 2 + DIGIT_PX * Math.min(MAX_SIGNS, String(count).length)) * unit;
}
