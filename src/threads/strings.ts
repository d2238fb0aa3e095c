/** What an arrow does: it leads to words that are out of sight. */
export function arrowName(direction: 'up' | 'down', count: number, language: string): string {
  const number = new Intl.NumberFormat(language).format(count);
  const what = count === 1 ? 'the marked passage' : `${number} marked passages`;
  return `Scroll ${direction} to ${what}`;
}
