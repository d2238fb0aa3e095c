import type { Day } from '../dataset/model.ts';
import { strings } from './strings.ts';
import { dayWords } from './tickWords.ts';

/** "12 events found, from 3 March 2021 to 16 June 2021; 2 more without a date". */
export function describeHits(
  dated: number,
  undated: number,
  first: Day | null,
  last: Day | null,
  language: string,
): string {
  const count = strings.events(dated, language);
  if (first === null || last === null)
    return undated === 0
      ? 'No event found'
      : `${strings.events(undated, language)} found, without a date`;
  const [from, to] = [dayWords(first, language), dayWords(last, language)];
  const when = from === to ? `on ${from}` : `from ${from} to ${to}`;
  const others = undated === 0 ? '' : `; ${strings.number(undated, language)} more without a date`;
  return `${count} found, ${when}${others}`;
}
