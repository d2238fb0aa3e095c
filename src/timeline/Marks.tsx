import { memo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { CountView } from './CountView.tsx';
import type { DrawnMark } from './drawnMarks.ts';
import type { Lane } from './laneColumns.ts';
import type { MarkInk } from './markInk.ts';
import { MarkView } from './MarkView.tsx';
import type { Sign } from './signTeller.ts';
import { strings } from './strings.ts';

/** What both painters are told of the marks. */
export interface MarksProps {
  readonly dataset: Dataset;
  readonly lanes: readonly Lane[];
  readonly marks: readonly DrawnMark[];
  readonly inkOf: (mark: DrawnMark) => MarkInk;
  readonly signOf: (mark: DrawnMark) => Sign | null;
  readonly nameOf: (mark: DrawnMark) => string;
  readonly rowHeight: number;
  /** Key of the mark the keyboard stands on. */
  readonly activeKey: string | null;
  readonly idOf: (mark: DrawnMark) => string;
}

interface SvgMarksProps extends MarksProps {
  /** Ids of the hatching, and of what clips marks of the axis to the plot. */
  readonly hatch: string;
  readonly clip: string;
  readonly laneIdOf: (lane: string) => string;
}

/** Every mark as SVG, in a group for each lane: while they are few, in print and in exports. */
export function SvgMarks(props: SvgMarksProps) {
  const { dataset, lanes, marks, inkOf, signOf, nameOf, rowHeight, activeKey, idOf } = props;
  const draw = (mark: DrawnMark) => {
    const common = {
      mark,
      ink: inkOf(mark),
      id: idOf(mark),
      name: nameOf(mark),
      hatch: props.hatch,
      rowHeight,
      sign: signOf(mark),
      active: mark.key === activeKey,
    };
    return mark.content.type === 'count' ? (
      <CountView key={mark.key} {...common} language={dataset.language} />
    ) : (
      <MarkView key={mark.key} {...common} eventId={dataset.events[mark.content.event]!.id} />
    );
  };
  // In an order of their own: an element that moves among the others would not ease to its place.
  const groups = byLane(lanes, marks, dataset.language);
  groups.sort((a, b) => (a.lane.id < b.lane.id ? -1 : 1));
  return groups.map(({ lane, name, own }) => (
    <g key={lane.id} id={props.laneIdOf(lane.id)} role="group" aria-label={name}>
      {own.filter(({ shelved }) => shelved).map(draw)}
      <g clipPath={`url(#${props.clip})`}>{own.filter(({ shelved }) => !shelved).map(draw)}</g>
    </g>
  ));
}

/** More marks than this have no element of their own: they are reached by zooming, or in the list. */
const MAX_TARGETS = 900;

/** Marks that are painted elsewhere, as what can be pointed at, named and focused. */
export const MarkTargets = memo(function MarkTargets(props: MarksProps) {
  const { dataset, lanes, marks, signOf, nameOf, rowHeight, activeKey, idOf } = props;
  const shown = marks.length <= MAX_TARGETS ? marks : marks.slice(0, MAX_TARGETS);
  const target = (mark: DrawnMark) => {
    const { content } = mark;
    const left = content.type === 'event' ? Math.min(0, content.label?.x ?? 0) : 0;
    const labelEnd =
      content.type === 'event' && content.label ? content.label.x + content.label.width : 0;
    return (
      <rect
        key={mark.key}
        id={idOf(mark)}
        className="timeline-target"
        role="option"
        aria-label={nameOf(mark)}
        aria-selected={signOf(mark) === 'selected'}
        data-event={content.type === 'event' ? dataset.events[content.event]!.id : undefined}
        data-count={content.type === 'count' ? content.size : undefined}
        data-mark={mark.key}
        data-active={mark.key === activeKey || undefined}
        x={Math.round(mark.x + left)}
        y={mark.y - rowHeight / 2}
        width={Math.round(Math.max(mark.width, labelEnd) - left)}
        height={rowHeight}
      />
    );
  };
  return byLane(lanes, shown, dataset.language).map(({ lane, name, own }) => (
    <g key={lane.id} role="group" aria-label={name}>
      {own.map(target)}
    </g>
  ));
});

function byLane(lanes: readonly Lane[], marks: readonly DrawnMark[], language: string) {
  const groups: DrawnMark[][] = lanes.map(() => []);
  for (const mark of marks) groups[mark.lane]!.push(mark);
  return groups.flatMap((own, i) => {
    const lane = lanes[i]!;
    if (own.length === 0) return [];
    return [{ lane, own, name: strings.lane(lane.name, strings.events(lane.count, language)) }];
  });
}
