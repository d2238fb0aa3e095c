/**
 * The address of the page, given that of any of its files: `embed.html` is for frames, `whole.html`
 * for those in which modules cannot load. On a disk a folder is no page, so there it stays.
 */
export function pageAddress(href: string): string {
  return href.replace(/^(http[^?#]*\/)(?:embed|whole)\.html(?![^?#])/, '$1');
}
