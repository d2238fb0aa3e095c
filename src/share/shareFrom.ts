import type { Dataset } from '../dataset/indexDataset.ts';
import { ownPageOf } from '../dataset/eventPages.ts';
import type { Selection } from '../state/facts.ts';
import { addressFor, besidePage, onlySelected, type PagePlace } from './shareFacts.ts';

/** Where what is shared comes from. */
export interface ShareFrom {
  readonly place: PagePlace;
  /** `disk`: the page itself is a file; `files`: its dataset was opened from files. */
  readonly whence: 'web' | 'disk' | 'files';
  /** Beside the page, events of its dataset have pages of their own, made to be shared. */
  readonly hasEventPages: boolean;
}

/** An address that others can open, for what leaves the page; '' where there is none. */
export function publicAddress(address: string, { whence }: ShareFrom): string {
  return whence === 'web' ? address : '';
}

/**
 * The address of one thing: of the event's own page, where there is one, since what is after a `#` no
 * crawler sees. That page has no lines to be narrowed to.
 */
export function itemAddress(dataset: Dataset, selection: Selection, from: ShareFrom): string {
  const { type, id, aspect } = selection;
  const isWhole = type === 'event' && aspect === null && from.hasEventPages;
  const folder = isWhole ? ownPageOf(dataset, id) : null;
  return folder !== null
    ? besidePage(folder, from.place)
    : addressFor(onlySelected(selection), from.place);
}
