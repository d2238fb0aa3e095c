import { wholeCount } from '../dataset/wholeCount.ts';
import type { AuthoredRoom } from '../dataset/authored.ts';
import { isoDay } from '../dataset/days.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { LANES_BY } from '../dataset/lanesBy.ts';
import { ROOM_LIMITS } from '../dataset/roomLimits.ts';
import type { AxisTime, Day } from '../dataset/model.ts';
import { isDated } from '../dataset/isDated.ts';
import { wholeCastOf } from '../graph/wholeCast.ts';
import { MAX_TIES, strongestTies } from '../graph/strongestTies.ts';
import { laneRoomOf } from '../timeline/laneMembers.ts';

/** What the pictures of a part keep room for: all that those of the whole give a place. */
export function roomOf(dataset: Dataset): AuthoredRoom {
  const cast = wholeCastOf(dataset);
  const actors = cast.actors.slice(0, ROOM_LIMITS.actors);
  const known = new Set(actors.map(({ id }) => id));
  const among = cast.ties.filter(({ tie }) => known.has(tie.from) && known.has(tie.to));
  return {
    events: wholeCount(dataset),
    undated:
      dataset.room?.undated === true || !dataset.events.every(({ date }) => date && isDated(date)),
    ...(dataset.axis ? { time: timeOf(dataset.axis) } : {}),
    actors: actors.map(({ id, dealings }) => ({ actor: id, events: dealings })),
    ties: strongestTies(among, new Set(), MAX_TIES.network).map(
      ({ tie: { from, to, kind }, structural, dealings }) => ({
        from,
        to,
        kind,
        events: structural ? 0 : dealings,
      }),
    ),
    lanes: LANES_BY.map((lanesBy) => {
      const { by, own, others, none } = laneRoomOf(dataset, lanesBy);
      return {
        by,
        ...(own ? { own: [...own] } : {}),
        ...(others > 0 ? { others } : {}),
        ...(none ? { none } : {}),
      };
    }),
  };
}

function timeOf({ first, last, folds }: AxisTime): NonNullable<AuthoredRoom['time']> {
  return {
    span: daysBetween(first, last),
    folds: folds.map(({ id, until, covered }) => ({
      time: daysBetween(id, until),
      ...(covered ? { covered } : {}),
    })),
  };
}

/** From a day to the one before another, in EDTF. */
export function daysBetween(start: Day, end: Day): string {
  return end - start > 1 ? `${isoDay(start)}/${isoDay(end - 1)}` : isoDay(start);
}
