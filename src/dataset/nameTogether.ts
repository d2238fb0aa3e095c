import { compareText } from './compareText.ts';

/** Up to here every pair of an event's participants is tied: 28 pairs. */
const MAX_PARTICIPANTS_PAIRED = 8;

/** Of an event with hundreds of participants, those that are compared with other events. */
const MAX_PARTICIPANTS_COUNTED = 64;

/** Two actors of one event. */
export type Pair = readonly [string, string];

/**
 * The pairs that an event ties when it does not say who did what to whom. Beyond eight participants
 * those come first that occur together elsewhere too, then neighbours in the list, so that
 * everybody is tied to somebody; as many as eight would have, or one for each participant.
 */
export function choosePairs(
  participants: readonly string[],
  countTogether: (pair: Pair) => number,
): Pair[] {
  const count = participants.length;
  if (count <= MAX_PARTICIPANTS_PAIRED) return allPairs(participants);
  const limit = Math.max((MAX_PARTICIPANTS_PAIRED * (MAX_PARTICIPANTS_PAIRED - 1)) / 2, count);
  const chosen = allPairs(participants.slice(0, MAX_PARTICIPANTS_COUNTED))
    .map((pair) => ({ pair, together: countTogether(pair) }))
    .filter(({ together }) => together > 1)
    // Stable: among equals the order of the participants holds.
    .sort((a, b) => b.together - a.together)
    .slice(0, limit)
    .map(({ pair }) => pair);
  const seen = new Set(chosen.map(keyOfPair));
  for (let distance = 1; distance < count && chosen.length < limit; distance += 1)
    for (let index = 0; index + distance < count && chosen.length < limit; index += 1) {
      const pair: Pair = [participants[index]!, participants[index + distance]!];
      if (!seen.has(keyOfPair(pair))) chosen.push(pair);
    }
  return chosen;
}

/** Counts in how many events two actors occur together. */
export function countPairs(events: Iterable<readonly string[]>): (pair: Pair) => number {
  const counts = new Map<string, number>();
  for (const participants of events)
    for (const pair of allPairs(participants.slice(0, MAX_PARTICIPANTS_COUNTED))) {
      const key = keyOfPair(pair);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return (pair) => counts.get(keyOfPair(pair)) ?? 0;
}

function allPairs(participants: readonly string[]): Pair[] {
  return participants.flatMap((one, index) =>
    participants.slice(index + 1).map((other): Pair => [one, other]),
  );
}

/** Ids hold no `~`. */
function keyOfPair([one, other]: Pair): string {
  return compareText(one, other) < 0 ? `${one}~${other}` : `${other}~${one}`;
}
