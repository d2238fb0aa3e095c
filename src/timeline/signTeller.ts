import type { Dataset } from '../dataset/indexDataset.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { lowerBound, placeOf, type Lane } from './laneColumns.ts';
import type { TimeColumns } from './timeColumns.ts';

/** How a mark stands out: chosen itself, about the choice, or pointed at. */
export type Sign = 'selected' | 'related' | 'hovered';

/** Event ids that stand out. */
export interface Outstanding {
  readonly selectedEvents: ReadonlySet<string>;
  /** The one event that is selected, rather than about the selection; null: something else is. */
  readonly selectedId: string | null;
  readonly hoveredEvents: ReadonlySet<string>;
}

/** Tells how each mark stands out. A count does where any event behind it does. */
export function signTeller(
  dataset: Dataset,
  lanes: readonly Lane[],
  time: TimeColumns,
  { selectedEvents, selectedId, hoveredEvents }: Outstanding,
): (mark: DrawnMark) => Sign | null {
  if (selectedEvents.size === 0 && hoveredEvents.size === 0) return () => null;
  const tell = (ids: ReadonlySet<string>) => holdsAny(indicesOf(dataset, ids), lanes, time);
  const isSelected = tell(new Set(selectedId === null ? [] : [selectedId]));
  const isHovered = tell(hoveredEvents);
  const isRelated = tell(selectedEvents);
  return (mark) => {
    if (isSelected(mark)) return 'selected';
    if (isHovered(mark)) return 'hovered';
    return isRelated(mark) ? 'related' : null;
  };
}

function indicesOf(dataset: Dataset, ids: ReadonlySet<string>): ReadonlySet<number> {
  return new Set([...ids].flatMap((id) => dataset.eventIndex.get(id) ?? []));
}

/** Whether a mark stands for any of some events. Their places are found once a lane. */
function holdsAny(
  events: ReadonlySet<number>,
  lanes: readonly Lane[],
  { starts }: TimeColumns,
): (mark: DrawnMark) => boolean {
  const places = new Map<string, Float64Array>();
  const placesIn = (index: number, onShelf: boolean): Float64Array => {
    const key = `${index} ${onShelf}`;
    let found = places.get(key);
    if (!found) {
      const lane = lanes[index]!;
      const all = [...events].map((event) => {
        const start = starts[event]!;
        const isUndated = start !== start;
        if (isUndated !== onShelf) return -1;
        return isUndated ? lane.shelf.indexOf(event) : placeOf(lane, event, start);
      });
      found = Float64Array.from(all.filter((place) => place >= 0)).sort();
      places.set(key, found);
    }
    return found;
  };
  return ({ content, lane }) => {
    if (events.size === 0) return false;
    if (content.type === 'event') return events.has(content.event);
    const { from, to, without, also, onShelf } = content.counted;
    const own = placesIn(lane, onShelf);
    for (let i = lowerBound(own, from); i < own.length && own[i]! < to; i += 1)
      if (!without.includes(own[i]!)) return true;
    return also.some((place) => own[lowerBound(own, place)] === place);
  };
}
