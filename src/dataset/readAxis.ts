import type { Stretch } from './axisTime.ts';
import { isoDay } from './days.ts';
import { parseEdtf } from './edtf.ts';
import type { Path, Report } from './problems.ts';
import { quote } from './problems.ts';

const AXIS: Path = ['axis'];

/** The stretches of time that an author wants to scale, in order; null where none are given. */
export function readAxis(
  authored: readonly string[] | null | undefined,
  report: Report,
): readonly Stretch[] | null {
  if (!authored) return null;
  const stretches: Stretch[] = [];
  for (const [index, edtf] of authored.entries()) {
    const path = [...AXIS, index];
    const result = parseEdtf(edtf);
    if (!result.ok) {
      report.error(path, result.finding, result.remedy);
      continue;
    }
    const { earliest, latest } = result.range;
    const before = stretches.at(-1);
    if (earliest === null || latest === null)
      report.error(path, `${quote(edtf)} has an open end.`, 'Write both, such as 2021-01/2021-06.');
    else if (earliest < (before?.end ?? -Infinity))
      report.error(
        path,
        `${quote(edtf)} does not come after the stretch before it.`,
        'Write the stretches by time; what lies between them is folded.',
      );
    // Nothing lies between them.
    else if (before && earliest === before.end)
      stretches[stretches.length - 1] = { start: before.start, end: latest + 1 };
    else stretches.push({ start: earliest, end: latest + 1 });
  }
  return stretches;
}

/** Warns that time is not folded, though its author left it out. */
export function warnOfIntruder({ start, end }: Stretch, report: Report): void {
  report.warn(
    AXIS,
    `Something begins or ends between ${isoDay(start)} and ${isoDay(end - 1)}: that time is not folded.`,
    'Let the stretch before it end later, or the next one begin earlier.',
  );
}
