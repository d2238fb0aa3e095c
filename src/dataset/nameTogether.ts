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

/**
 * Counts in how many events two actors occur together, of those that `choosePairs` asks for: who take
 * part in an event of more than eight. Put off until it does: few datasets have such an event.
 */
export function countPairs(events: Iterable<readonly string[]>): (pair: Pair) => number {
  let count: ((pair: Pair) => number) | null = null;
  return (pair) => (count ??= countAllPairs(events))(pair);
}

function countAllPairs(events: Iterable<readonly string[]>): (pair: Pair) => number {
  const numbers = new Map<string, number>();
  const numberOf = (actor: string) => {
    let number = numbers.get(actor);
    if (number === undefined) numbers.set(actor, (number = numbers.size));
    return number;
  };
  const counted = Array.from(events, (participants) =>
    participants.slice(0, MAX_PARTICIPANTS_COUNTED).map(numberOf),
  );
  const actorCount = numbers.size;
  const keyOf = (one: number, other: number) =>
    Math.min(one, other) * actorCount + Math.max(one, other);
  /** By the numbers of both; of those pairs alone that anybody will ask for. */
  const counts = new Map<number, number>();
  for (const participants of counted)
    if (participants.length > MAX_PARTICIPANTS_PAIRED)
      for (const [one, other] of allPairs(participants)) counts.set(keyOf(one, other), 0);
  for (const participants of counted)
    for (let first = 0; first < participants.length; first += 1)
      for (let second = first + 1; second < participants.length; second += 1) {
        const key = keyOf(participants[first]!, participants[second]!);
        const count = counts.get(key);
        if (count !== undefined) counts.set(key, count + 1);
      }
  return ([one, other]) => {
    const [first, second] = [numbers.get(one), numbers.get(other)];
    return first === undefined || second === undefined
      ? 0
      : (counts.get(keyOf(first, second)) ?? 0);
  };
}

function allPairs<T>(participants: readonly T[]): (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = [];
  for (let first = 0; first < participants.length; first += 1)
    for (let second = first + 1; second < participants.length; second += 1)
      pairs.push([participants[first]!, participants[second]!]);
  return pairs;
}

/** Ids hold no `~`. */
function keyOfPair([one, other]: Pair): string {
  return compareText(one, other) < 0 ? `${one}~${other}` : `${other}~${one}`;
}
