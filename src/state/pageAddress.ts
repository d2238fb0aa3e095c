/**
 * The address of the page, given that of it or of `embed.html`, which stands for it in frames. On a
 * disk a folder is no page, so there it stays.
 */
export function pageAddress(href: string): string {
  return href.replace(/^(http[^?#]*\/)embed\.html(?![^?#])/, '$1');
}
