import type { Claim, Dataset } from '../dataset/indexDataset.ts';
import type { Selection } from '../state/facts.ts';

/**
 * What rests on any of these passages: events by time, then roles and publications, each once. A
 * tie is its event's own, and a story claims nothing by the words that it shows.
 */
export function restingOn(
  { claimsByPassage, eventIndex }: Dataset,
  passages: readonly string[],
): readonly Claim[] {
  const claims = new Set(passages.flatMap((id) => claimsByPassage.get(id) ?? []));
  const place = (claim: Claim) =>
    claim.type === 'event' ? eventIndex.get(claim.event.id)! : Infinity;
  return [...claims]
    .filter(({ type }) => type !== 'tie' && type !== 'story')
    .sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** What selecting a claim selects; null: a step of a story is no selection. */
export function claimTarget(claim: Claim): Selection | null {
  if (claim.type === 'event') return { type: 'event', id: claim.event.id, aspect: null };
  if (claim.type === 'tie') return { type: 'tie', id: claim.tie.id, aspect: null };
  if (claim.type === 'role')
    return { type: 'actor', id: claim.actor.id, aspect: `role-${claim.index}` };
  return claim.type === 'source' ? { type: 'source', id: claim.source.id, aspect: null } : null;
}

/** What a click on words leads to; null: several things rest on them, to choose from. */
export function wordsTarget(
  dataset: Dataset,
  { passages, narrowest }: { readonly passages: readonly string[]; readonly narrowest: string },
): Selection | null {
  const [only, ...others] = restingOn(dataset, passages);
  if (!only) return { type: 'passage', id: narrowest, aspect: null };
  return others.length === 0 ? claimTarget(only) : null;
}
