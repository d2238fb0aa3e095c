/** Made once for a language: to make one takes longer than all that it formats. */
const formats = new Map<string, Intl.NumberFormat>();

/** "2,940", with the digits and groups of the language. */
export function formatCount(count: number, language: string): string {
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language)));
  return format.format(count);
}
