import type { AuthoredDate } from './authored.ts';
import type { IdRegister } from './checkShape.ts';
import type { Duration } from './days.ts';
import { parseDuration } from './days.ts';
import type { EdtfRange } from './edtf.ts';
import { parseEdtf } from './edtf.ts';
import type { DateRelation } from './model.ts';
import type { Path, Report } from './problems.ts';
import { quote } from './problems.ts';

/** A relation that was read, with where it stands. */
export interface ReadRelation extends DateRelation {
  readonly path: Path;
  readonly duration: Duration | null;
}

/** An authored date that was read, before it is resolved. */
export interface ReadDate {
  readonly own: EdtfRange | null;
  readonly relations: readonly ReadRelation[];
}

const KINDS = ['after', 'before'] as const;

/** Reads the parts of a date. Null where one has a problem, which is reported. */
export function readDate(
  date: AuthoredDate,
  path: Path,
  knownIds: IdRegister,
  report: Report,
): ReadDate | null {
  let isSound = true;
  let own: EdtfRange | null = null;
  if (typeof date.edtf === 'string') {
    const result = parseEdtf(date.edtf);
    if (result.ok) own = result.range;
    else {
      report.error([...path, 'edtf'], result.finding, result.remedy);
      isSound = false;
    }
  }
  const relations: ReadRelation[] = [];
  for (const kind of KINDS) {
    const authored = date[kind];
    if (!authored) continue;
    const at = [...path, kind];
    const by = authored.by ?? null;
    const duration = by === null ? null : parseDuration(by);
    if (!knownIds.has(authored.event)) {
      report.error(
        [...at, 'event'],
        `Unknown event ${quote(authored.event)}.${report.didYouMean(authored.event, knownIds.all)}`,
        'Name the id of an event of this dataset.',
      );
      isSound = false;
    } else if (by !== null && !duration) {
      report.error(
        [...at, 'by'],
        `${quote(by)} is not a duration of whole days, weeks, months or years.`,
        'Write P2D (two days), P1W (a week), P1M (a month), P1Y6M, or -P1D.',
      );
      isSound = false;
    } else relations.push({ kind, event: authored.event, by, path: at, duration });
  }
  if (isSound && !own && relations.length === 0) {
    report.error(
      path,
      'The date says nothing.',
      'Give edtf, after or before; or leave the date out.',
    );
    return null;
  }
  return isSound ? { own, relations } : null;
}
