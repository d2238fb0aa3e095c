import { isoDay } from './days.ts';
import type { EdtfRange } from './edtf.ts';
import type { DateRelation } from './model.ts';
import type { Report } from './problems.ts';
import { quote } from './problems.ts';
import type { ReadDate, ReadRelation } from './readDate.ts';

/** A longer chain is told by its two ends. */
const MAX_EVENTS_TOLD = 12;

/** Reports dates that hang on each other in a circle, naming its events. */
export function reportCircle(
  circle: readonly string[],
  read: ReadonlyMap<string, ReadDate>,
  closing: ReadRelation,
  report: Report,
): void {
  const steps = circle.map((id, index) => {
    const next = circle[index + 1];
    const relation =
      next === undefined ? closing : read.get(id)?.relations.find((r) => r.event === next);
    return `${quote(id)} is ${words(relation ?? closing)}`;
  });
  report.error(
    [...closing.path, 'event'],
    `These dates hang on each other in a circle: ${tell(steps).join(', ')}.`,
    'Give one of them a date of its own (edtf) in place of the relation.',
  );
}

/** Reports a date that leaves no day, naming the events of the chain that it hangs on. */
export function reportContradiction(
  id: string | null,
  broken: ReadRelation,
  own: EdtfRange | null,
  byEvent: ReadonlyMap<string, Pick<EdtfRange, 'earliest' | 'latest'> | null>,
  read: ReadonlyMap<string, ReadDate>,
  report: Report,
): void {
  const steps = [`${id === null ? 'this' : quote(id)} is ${words(broken)}`];
  const seen = new Set<string>();
  for (let at: string | null = broken.event; at !== null && !seen.has(at);) {
    seen.add(at);
    const relation: ReadRelation | undefined = read.get(at)?.relations[0];
    const range = byEvent.get(at);
    steps.push(
      `${quote(at)} is ${relation ? words(relation) : range ? daysInWords(range) : 'undated'}`,
    );
    at = relation?.event ?? null;
  }
  report.error(
    broken.path,
    `This date contradicts itself: ${tell(steps).join(', ')}` +
      (own ? `; but its own edtf says ${daysInWords(own)}.` : '; its two relations leave no day.'),
    'Mend one of these dates, or the relation.',
  );
}

function tell(steps: readonly string[]): readonly string[] {
  if (steps.length <= MAX_EVENTS_TOLD) return steps;
  const half = MAX_EVENTS_TOLD / 2;
  return [...steps.slice(0, half), `… ${steps.length - 2 * half} more …`, ...steps.slice(-half)];
}

function words({ kind, event, by }: DateRelation): string {
  return `${kind} ${quote(event)}${by === null ? '' : ` by ${by}`}`;
}

function daysInWords({ earliest, latest }: Pick<EdtfRange, 'earliest' | 'latest'>): string {
  if (earliest === null) return latest === null ? 'undated' : `up to ${isoDay(latest)}`;
  if (latest === null) return `from ${isoDay(earliest)} on`;
  return earliest === latest
    ? `on ${isoDay(earliest)}`
    : `from ${isoDay(earliest)} to ${isoDay(latest)}`;
}
