import type { PagePlace } from './shareFacts.ts';

/** Where what is shared comes from. */
export interface ShareFrom {
  readonly place: PagePlace;
  /** `disk`: the page itself is a file; `files`: its dataset was opened from files. */
  readonly whence: 'web' | 'disk' | 'files';
}

/** An address that others can open, for what leaves the page; '' where there is none. */
export function publicAddress(address: string, { whence }: ShareFrom): string {
  return whence === 'web' ? address : '';
}
