import type { ResolvedDate } from './model.ts';

/**
 * Whether a source gives the date. "Some day up to publication", known only because the source was
 * published, is no date of the event: it bounds what is told, not when it was.
 */
export function isDated({ earliest, latest, basis, passages, relations }: ResolvedDate): boolean {
  if (earliest !== null) return true;
  if (latest === null) return false;
  return basis !== 'background' || passages.length > 0 || relations.length > 0;
}
