import { sha256 } from '../dataset/sha256.ts';
import { INITIAL_FACTS, type Embed, type Selection } from '../state/facts.ts';
import { printHash } from '../state/permalink.ts';

/** Ids that are safe as the name of a folder on every system, and in an address as they stand. */
const PLAIN_NAME = /^[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?$/;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** How a name ends that was made of another: a plain one must not look the same. */
const MADE_NAME = /-[0-9a-f]{12}$/;
const DIGEST_LENGTH = 12;
const MAX_STEM = 40;

/**
 * The folder of an event's own page, relative to the page: `event/NAME/`. The name is the id where
 * that is plain (lower-case letters, digits, `-`, `_`); else what is plain of it, `-`, and the first
 * 12 digits of its SHA-256. So two ids never share a folder, on systems that ignore case neither.
 */
export function eventFolder(id: string): string {
  return `event/${isPlain(id) ? id : makeName(id)}/`;
}

/** A selection as the page's address says it, without `#`; also the `id` of its element. */
export function selectionHash(type: Selection['type'], id: string): string {
  return printHash({ ...INITIAL_FACTS, selection: { type, id, aspect: null } });
}

/** What a frame shows, as the address says it, without `#`; `event`: of a part for an event. */
export function embedHash(part: Embed['part'], event: string | null): string {
  const selection = event === null ? null : ({ type: 'event', id: event, aspect: null } as const);
  return printHash({ ...INITIAL_FACTS, selection, embed: { part, locks: [], fits: false } });
}

function isPlain(id: string): boolean {
  return PLAIN_NAME.test(id) && !DEVICE.test(id) && !MADE_NAME.test(id);
}

function makeName(id: string): string {
  const stem = id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_STEM)
    .replace(/^-|-$/g, '');
  // UTF-16, because half a surrogate pair has no UTF-8 of its own.
  const units = Uint8Array.from(
    Array.from({ length: id.length * 2 }, (_, i) => id.charCodeAt(i >> 1) >> (8 * (i % 2))),
  );
  return [stem, sha256(units).slice(0, DIGEST_LENGTH)].filter(Boolean).join('-');
}
