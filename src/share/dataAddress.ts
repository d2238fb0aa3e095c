import { INITIAL_FACTS, type Selection } from '../state/facts.ts';
import { parseDataUrl } from '../state/hashParts.ts';
import { printHash } from '../state/permalink.ts';

/**
 * The address that opens the page at one thing of the dataset: of the view's own address only the
 * page and which dataset it is are kept. Null: the page with its dataset, nothing selected. Of a page
 * that nobody else can open (`address` is '') there is none: ''.
 */
export function addressOf(
  address: string,
  what: { readonly type: Selection['type']; readonly id: string } | null,
): string {
  if (address === '') return '';
  const at = address.indexOf('#');
  const page = at < 0 ? address : address.slice(0, at);
  const selection = what && { type: what.type, id: what.id, aspect: null };
  const hash = printHash(
    { ...INITIAL_FACTS, selection },
    at < 0 ? null : parseDataUrl(address.slice(at)),
  );
  return hash === '' ? page : `${page}#${hash}`;
}
