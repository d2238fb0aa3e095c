/** Where a handout can be seen on a screen; or why nobody can go there. */
export type HandoutAddress =
  | { readonly type: 'address'; readonly href: string }
  /** The page itself was opened from a disk. */
  | { readonly type: 'file' }
  /** The dataset was: the address would show another one. */
  | { readonly type: 'own-data' };

/**
 * The address of a view. `page`: address of the page, whatever its hash; `hash`: of the view, without
 * `#`; `isOwnData`: the dataset came from a file of the reader's.
 */
export function handoutAddress(page: string, hash: string, isOwnData: boolean): HandoutAddress {
  const url = new URL(page);
  if (!/^https?:$/.test(url.protocol)) return { type: 'file' };
  if (isOwnData) return { type: 'own-data' };
  url.hash = hash;
  return { type: 'address', href: url.href };
}
