import type { AuthoredRoom } from './authored.ts';
import type { AskedAxis } from './axisTime.ts';
import type { LanesBy } from './lanesBy.ts';
import type { LaneRoom, Room } from './model.ts';
import type { Path, Report } from './problems.ts';
import { quote } from './problems.ts';
import { tieId } from './tieId.ts';
import { readStretches } from './readAxis.ts';

const ROOM: Path = ['room'];
/** Where the axis of a part stands. */
export const ROOM_TIME: Path = [...ROOM, 'time'];

/** Whether there is an actor or a source of some id. */
interface Known {
  isActor(id: string): boolean;
  isSource(id: string): boolean;
}

/** What the pictures are to keep room for; null where nothing is said. */
export function readRoom(
  authored: AuthoredRoom | null | undefined,
  known: Known,
  report: Report,
): Room | null {
  if (!authored) return null;
  const { events, undated = false, actors, ties } = authored;
  const seen = new Set<string>();
  for (const [index, { actor }] of actors.entries()) {
    const path = [...ROOM, 'actors', index, 'actor'];
    if (!known.isActor(actor))
      report.error(path, `There is no actor ${quote(actor)}.`, 'Add the actor, or take this out.');
    else if (seen.has(actor))
      report.error(path, `${quote(actor)} is listed twice.`, 'List each actor once.');
    seen.add(actor);
  }
  const lines = new Set<string>();
  for (const [index, tie] of ties.entries()) {
    const line = tieId(tie.from, tie.kind, tie.to);
    if (lines.has(line))
      report.error([...ROOM, 'ties', index], 'The tie is listed twice.', 'List each tie once.');
    lines.add(line);
    for (const end of ['from', 'to'] as const)
      if (!seen.has(tie[end]))
        report.error(
          [...ROOM, 'ties', index, end],
          `${quote(tie[end])} is not among the actors that room is kept for.`,
          'List the actor under “actors” too, or take the tie out.',
        );
  }
  return { events, undated, actors, ties, lanes: readLanes(authored.lanes ?? [], known, report) };
}

function readLanes(
  authored: NonNullable<AuthoredRoom['lanes']>,
  { isActor, isSource }: Known,
  report: Report,
): readonly LaneRoom[] {
  const read = new Set<LanesBy>();
  return authored.map(({ by, own = null, others = 0, none = false }, index) => {
    const path = [...ROOM, 'lanes', index];
    if (read.has(by))
      report.error([...path, 'by'], `Lanes by ${by} are listed twice.`, 'List each kind once.');
    read.add(by);
    const isOne = by === 'actor' ? isActor : by === 'source' ? isSource : null;
    const seen = new Set<string>();
    for (const [at, id] of (own ?? []).entries()) {
      const place = [...path, 'own', at];
      if (!isOne) report.error(place, `Each ${by} has a lane of its own.`, 'Leave “own” out.');
      else if (!isOne(id))
        report.error(place, `There is no ${by} ${quote(id)}.`, `Add the ${by}, or take this out.`);
      else if (seen.has(id))
        report.error(place, `${quote(id)} is listed twice.`, `List each ${by} once.`);
      seen.add(id);
    }
    return { by, own, others, none };
  });
}

/** The axis of the whole, which a part has too; null where nothing is said of it. */
export function readRoomAxis(
  authored: AuthoredRoom | null | undefined,
  report: Report,
): AskedAxis | null {
  if (!authored?.time) return null;
  const { span, folds } = authored.time;
  const path = ROOM_TIME;
  const [whole] = readStretches([{ edtf: span, path: [...path, 'span'] }], report);
  const folded = readStretches(
    folds.map(({ time }, index) => ({ edtf: time, path: [...path, 'folds', index, 'time'] })),
    report,
  );
  if (!whole || folded.length < folds.length) return null;
  const starts = [whole.start, ...folded.map(({ end }) => end)];
  const ends = [...folded.map(({ start }) => start), whole.end];
  const outside = starts.findIndex((start, i) => start > ends[i]!);
  if (outside >= 0) {
    report.error(
      [...path, 'folds', Math.min(outside, folds.length - 1), 'time'],
      'The fold lies outside of the span.',
      'Let the span begin before the first fold and end after the last.',
    );
    return null;
  }
  return {
    toScale: starts.map((start, i) => ({ start, end: ends[i]! })),
    covered: folds.flatMap(({ covered }, index) => (covered ? [index] : [])),
  };
}
