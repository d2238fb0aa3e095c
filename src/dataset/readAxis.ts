import type { AskedAxis, Stretch } from './axisTime.ts';
import { isoDay } from './days.ts';
import { parseEdtf } from './edtf.ts';
import type { Path, Report } from './problems.ts';
import { quote } from './problems.ts';

export const AXIS: Path = ['axis'];

/** A stretch of time as it is written, and where. */
interface WrittenStretch {
  readonly edtf: string;
  readonly path: Path;
}

/** The time that an author wants to scale; null where nothing is said. */
export function readAxis(
  authored: readonly string[] | null | undefined,
  report: Report,
): AskedAxis | null {
  if (!authored) return null;
  const written = authored.map((edtf, index) => ({ edtf, path: [...AXIS, index] }));
  const toScale: Stretch[] = [];
  for (const next of readStretches(written, report)) {
    const before = toScale.at(-1);
    // Nothing lies between them.
    if (before?.end === next.start)
      toScale[toScale.length - 1] = { start: before.start, end: next.end };
    else toScale.push(next);
  }
  return { toScale, covered: [] };
}

/** Stretches of time without those that are wrong, which are reported; each after the one before. */
export function readStretches(written: readonly WrittenStretch[], report: Report): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { edtf, path } of written) {
    const result = parseEdtf(edtf);
    if (!result.ok) {
      report.error(path, result.finding, result.remedy);
      continue;
    }
    const { earliest, latest } = result.range;
    if (earliest === null || latest === null)
      report.error(path, `${quote(edtf)} has an open end.`, 'Write both, such as 2021-01/2021-06.');
    else if (earliest < (stretches.at(-1)?.end ?? -Infinity))
      report.error(
        path,
        `${quote(edtf)} does not come after the stretch before it.`,
        'Write the stretches by time.',
      );
    else stretches.push({ start: earliest, end: latest + 1 });
  }
  return stretches;
}

/** Warns that time is not folded, though its author left it out. */
export function warnOfIntruder({ start, end }: Stretch, path: Path, report: Report): void {
  report.warn(
    path,
    `Something begins or ends between ${isoDay(start)} and ${isoDay(end - 1)}: that time is not folded.`,
    'Draw that time to scale, or take out what begins or ends there.',
  );
}
