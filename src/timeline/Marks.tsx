import { useMemo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { sideColour, sideLetter } from '../ui/sideColour.ts';
import { CountView } from './CountView.tsx';
import type { DrawnMark } from './drawnMarks.ts';
import { shapesOf, type Lane } from './laneColumns.ts';
import { MarkView, type Sign } from './MarkView.tsx';
import { nameCount, nameEvent } from './nameEvent.ts';
import { paintKey, type SidePaint } from './sidePaint.ts';
import { eventsOf } from './stepMark.ts';
import { strings } from './strings.ts';

interface MarksProps {
  readonly dataset: Dataset;
  readonly lanes: readonly Lane[];
  readonly marks: readonly DrawnMark[];
  readonly paints: ReadonlyMap<string, SidePaint>;
  readonly hatch: string;
  /** Clips marks of the axis to the plot. */
  readonly clip: string;
  readonly rowHeight: number;
  readonly visible: Uint8Array;
  readonly selectedEvents: ReadonlySet<string>;
  /** The one event that is selected, rather than about the selection; null: something else is. */
  readonly selectedId: string | null;
  readonly hoveredEvents: ReadonlySet<string>;
  /** Key of the mark the keyboard stands on. */
  readonly activeKey: string | null;
  readonly letters: boolean;
  readonly idOf: (mark: DrawnMark) => string;
}

/** Every mark, in a group for each lane. */
export function Marks(props: MarksProps) {
  const { dataset, lanes, marks, paints, hatch, clip, rowHeight, visible, letters, idOf } = props;
  const { selectedEvents, selectedId, hoveredEvents, activeKey } = props;
  const { byEvent } = shapesOf(dataset);
  const names = useMemo(() => nameBook(dataset), [dataset]);
  const signOf = (mark: DrawnMark): Sign | null => {
    if (selectedEvents.size === 0 && hoveredEvents.size === 0) return null;
    const ids = eventsOf(mark).map((index) => dataset.events[index]!.id);
    if (selectedId !== null && ids.includes(selectedId)) return 'selected';
    if (hoveredEvents.size > 0 && ids.some((id) => hoveredEvents.has(id))) return 'hovered';
    if (selectedEvents.size > 0 && ids.some((id) => selectedEvents.has(id))) return 'related';
    return null;
  };
  const draw = (mark: DrawnMark) => {
    const common = {
      mark,
      id: idOf(mark),
      rowHeight,
      sign: signOf(mark),
      active: mark.key === activeKey,
    };
    if (mark.content.type === 'count') {
      const { events } = mark.content;
      return (
        <CountView
          key={mark.key}
          {...common}
          name={nameCount(dataset, events)}
          colour={countColour(dataset, events)}
        />
      );
    }
    const event = dataset.events[mark.content.event]!;
    return (
      <MarkView
        key={mark.key}
        {...common}
        event={event}
        shape={byEvent[mark.content.event]!}
        name={names(mark.content.event)}
        paint={paints.get(paintKey(event.sides))!}
        hatch={hatch}
        faint={!visible[mark.content.event]}
        letter={letters ? event.sides.map((side) => sideLetter(dataset, side)).join('') : null}
      />
    );
  };
  return lanes.map((lane, i) => {
    const own = marks.filter((mark) => mark.lane === i);
    if (own.length === 0) return null;
    const count = strings.events(lane.count, dataset.language);
    return (
      <g key={lane.id} role="group" aria-label={strings.lane(lane.name, count)}>
        {own.filter(({ shelved }) => shelved).map(draw)}
        <g clipPath={`url(#${clip})`}>{own.filter(({ shelved }) => !shelved).map(draw)}</g>
      </g>
    );
  });
}

/** Names are long to make and asked for in every frame. */
function nameBook(dataset: Dataset): (index: number) => string {
  const names = new Map<number, string>();
  return (index) => {
    let name = names.get(index);
    if (name === undefined) {
      name = nameEvent(dataset, dataset.events[index]!);
      names.set(index, name);
    }
    return name;
  };
}

/** The colour of the side that all have in common; otherwise of none. */
function countColour(dataset: Dataset, events: readonly number[]): string {
  const first = dataset.events[events[0]!]!.sides;
  const [side] = first;
  const common =
    first.length === 1 &&
    events.every((index) => {
      const { sides } = dataset.events[index]!;
      return sides.length === 1 && sides[0] === side;
    });
  return sideColour(dataset, common ? side! : null);
}
