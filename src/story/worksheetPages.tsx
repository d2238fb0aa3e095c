/**
 * On how many pages a sheet will be printed: columns as large as a page's text break as pages do. It
 * is laid out so for a moment, which nobody sees.
 */
export function countPages(sheet: HTMLElement): number {
  sheet.classList.add('worksheet-counted');
  const { scrollWidth, clientWidth } = sheet;
  sheet.classList.remove('worksheet-counted');
  return Math.max(1, Math.round(scrollWidth / Math.max(1, clientWidth)));
}
