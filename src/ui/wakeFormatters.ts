/**
 * Makes one formatter of numbers and one of dates, and lets them say something. The first of a page
 * takes some 15 ms, whatever it is for, since the browser has to fetch what it knows of languages:
 * better while the page waits for its dataset than in its first picture.
 */
export function wakeFormatters(language: string): void {
  new Intl.NumberFormat(language).format(1);
  new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(0);
}
