import type { Dataset } from './indexDataset.ts';
import type { DatasetEvent } from './model.ts';
import { sha256 } from './sha256.ts';

/** Events with a page of their own; with more, the most important. */
export const MAX_EVENT_PAGES = 2000;

/** Ids that are safe as the name of a folder on every system, and in an address as they stand. */
const PLAIN_NAME = /^[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?$/;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** How a name ends that was made of another: a plain one must not look the same. */
const MADE_NAME = /-[0-9a-f]{12}$/;
const DIGEST_LENGTH = 12;
const MAX_STEM = 40;

/**
 * The folder of an event's own page, relative to a page that has such: `event/NAME/`; null: there is
 * no such event, or it is not among those with a page.
 */
export function ownPageOf({ events, eventById }: Dataset, id: string): string | null {
  const event = eventById.get(id);
  return event && hasOwnPage(events, event) ? eventFolder(id) : null;
}

/** Whether one of these events in time order is among those with a page of their own. */
export function hasOwnPage(events: readonly DatasetEvent[], event: DatasetEvent): boolean {
  const { importance } = event;
  let before = 0;
  let isBefore = true;
  // As `byImportance` would have it, without sorting all of them for one.
  for (const other of events) {
    if (other === event) isBefore = false;
    else if (other.importance > importance || (isBefore && other.importance === importance))
      before += 1;
  }
  return before < MAX_EVENT_PAGES;
}

/**
 * The folder of an event's own page, relative to the page: `event/NAME/`. The name is the id where
 * that is plain (lower-case letters, digits, `-`, `_`); else what is plain of it, `-`, and the first
 * 12 digits of its SHA-256. So two ids never share a folder, on systems that ignore case neither.
 */
export function eventFolder(id: string): string {
  return `event/${isPlain(id) ? id : makeName(id)}/`;
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
