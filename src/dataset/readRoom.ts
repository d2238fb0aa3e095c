import type { AuthoredRoom } from './authored.ts';
import type { AskedAxis } from './axisTime.ts';
import type { Room } from './model.ts';
import type { Path, Report } from './problems.ts';
import { quote } from './problems.ts';
import { tieId } from './tieId.ts';
import { readStretches } from './readAxis.ts';

const ROOM: Path = ['room'];
/** Where the axis of a part stands. */
export const ROOM_TIME: Path = [...ROOM, 'time'];

/** What the pictures are to keep room for; null where nothing is said. `isActor`: is there such a one? */
export function readRoom(
  authored: AuthoredRoom | null | undefined,
  isActor: (id: string) => boolean,
  report: Report,
): Room | null {
  if (!authored) return null;
  const { events, undated = false, actors, ties } = authored;
  const seen = new Set<string>();
  for (const [index, { actor }] of actors.entries()) {
    const path = [...ROOM, 'actors', index, 'actor'];
    if (!isActor(actor))
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
  return { events, undated, actors, ties };
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
