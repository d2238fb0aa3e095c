/**
 * Whether a page was built with its site's address, so that its events have pages of their own beside
 * it, which tell of themselves. The page in one file has none.
 */
export function hasEventPages(page: Document): boolean {
  return (
    page.querySelector('link[rel="canonical"] ~ link[type="application/json+oembed"]') !== null
  );
}
