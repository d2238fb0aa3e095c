import { describeCalendarRange } from './calendarWords.ts';
import { parseDuration } from './days.ts';
import { isDated } from './isDated.ts';
import type { DateRelation, ResolvedDate } from './model.ts';

/**
 * A date in words that say no more than is known: "16 June 2021", "some day in April 2021",
 * "by 25 May 2021", "11–13 June 2021", "about May 2021", "no date given; by 25 May 2021". In a language other than
 * English signs take the place of the words: "≤ 25. Mai 2021".
 */
export function describeDate(date: ResolvedDate | null, language: string): string {
  if (!date || (date.earliest === null && date.latest === null))
    return isEnglish(language)
      ? date?.relations.length
        ? 'date not known'
        : 'no date given'
      : '–';
  const { text, isPoint } = describeCalendarRange(date, language);
  if (!isEnglish(language))
    return `${date.approximate ? '≈ ' : ''}${text}${date.uncertain ? ' (?)' : ''}`;
  if (!isDated(date)) return `no date given; ${text}`;
  // "about May 2021", but "roughly between 3 and 20 April 2021".
  const about = date.approximate ? (isPoint ? 'about ' : 'roughly ') : '';
  const plain = date.approximate || date.uncertain ? text.replace(/^some day in /u, '') : text;
  return `${date.uncertain ? 'perhaps ' : ''}${about}${plain}`;
}

/** What a date hangs on: "two days after “Biden calls Putin”". */
export function describeRelation(
  relation: DateRelation,
  eventTitle: string,
  language: string,
): string {
  const title = `“${eventTitle}”`;
  const duration = relation.by === null ? null : parseDuration(relation.by);
  if (!duration)
    return isEnglish(language)
      ? `${relation.kind} ${title}`
      : `${relation.kind === 'after' ? '>' : '<'} ${title}`;
  const { months, days } = duration;
  const isBackward = months < 0 || (months === 0 && days < 0);
  const isAfter = (relation.kind === 'after') !== isBackward;
  const parts = lengthInUnits(relation.by!);
  if (!isEnglish(language)) {
    const length = parts.map(([count, unit]) => unitFormat(language, unit).format(count)).join(' ');
    return `${title} ${isAfter ? '+' : '−'} ${length}`;
  }
  if (months === 0 && days === 0) return `on the same day as ${title}`;
  const length = parts
    .map(([count, unit]) =>
      count === 1 ? `a ${unit}` : `${SMALL_NUMBERS[count] ?? count} ${unit}s`,
    )
    .join(' and ');
  return `${length} ${isAfter ? 'after' : 'before'} ${title}`;
}

const SMALL_NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);

type Unit = 'year' | 'month' | 'week' | 'day';

const UNITS: readonly (readonly [string, Unit])[] = [
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['D', 'day'],
];

/** The parts of a duration as its author wrote them: a week stays a week. */
function lengthInUnits(by: string): [number, Unit][] {
  const parts = UNITS.map(([letter, unit]): [number, Unit] => {
    const digits = new RegExp(String.raw`(\d+)${letter}`, 'u').exec(by)?.[1];
    return [Number(digits ?? 0), unit];
  }).filter(([count]) => count > 0);
  return parts.length > 0 ? parts : [[0, 'day']];
}

function unitFormat(language: string, unit: Unit): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
}

function isEnglish(language: string): boolean {
  return /^en\b/iu.test(language);
}
