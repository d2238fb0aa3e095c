import type { DatasetEvent } from './model.ts';

type Told = Pick<DatasetEvent, 'title' | 'date'>;

/** Of each event with the title and the days of an earlier one, by index: the first of them. */
export function findToldTwice(events: readonly Told[]): ReadonlyMap<number, number> {
  const sums = events.map(sumOf);
  const seen = new Set<number>();
  const seenTwice = new Set<number>();
  for (const sum of sums) {
    if (seen.has(sum)) seenTwice.add(sum);
    seen.add(sum);
  }
  const firsts = new Map<string, number>();
  const twins = new Map<number, number>();
  for (const [index, event] of events.entries()) {
    if (!seenTwice.has(sums[index]!)) continue;
    const { title, date } = event;
    const key = `${date?.earliest}/${date?.latest} ${foldName(title)}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, index);
    else twins.set(index, first);
  }
  return twins;
}

/** Names that differ by case, accents apart, or punctuation become equal. */
export function foldName(name: string): string {
  const folded = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  return folded === '' ? name : folded;
}

/** One number for events that are told twice, and hardly ever for others; cheap, unlike folding. */
function sumOf({ title, date }: Told): number {
  const isPlain = !/[^\u0000-\u007f]/.test(title);
  const text = isPlain ? title : foldName(title);
  let sum = ((date?.earliest ?? 0) + 7 * (date?.latest ?? 0)) | 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isCapital = code >= 0x41 && code <= 0x5a;
    const isSmall = code >= 0x61 && code <= 0x7a;
    const isDigit = code >= 0x30 && code <= 0x39;
    if (isCapital || isSmall || isDigit || code > 0x7f)
      sum = (Math.imul(sum, 31) + (isCapital ? code + 0x20 : code)) | 0;
  }
  // Small enough for engines to keep without a box.
  return sum & 0x3fff_ffff;
}
