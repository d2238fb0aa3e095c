import { useId, useMemo } from 'react';
import { selectHighlight } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { awayLanes } from '../timeline/awayLanes.ts';
import { AXIS_BASELINE, AXIS_HEIGHT, tickLength } from '../timeline/axisSizes.ts';
import { AskedOnes, QuietOnes } from '../timeline/Brackets.tsx';
import { foldSigns } from '../timeline/foldSigns.ts';
import { Grounds } from '../timeline/Grounds.tsx';
import type { TimelineLayout } from '../timeline/layoutAt.ts';
import { markInker } from '../timeline/markInk.ts';
import { SvgMarks } from '../timeline/Marks.tsx';
import { PaintDefs } from '../timeline/PaintDefs.tsx';
import type { Measure } from '../timeline/packRows.ts';
import { ruleLabels } from '../timeline/ruleLabels.ts';
import { sidePaints } from '../timeline/sidePaint.ts';
import { signTeller } from '../timeline/signTeller.ts';
import { strings } from '../timeline/strings.ts';
import { toolStrings } from '../timeline/toolStrings.ts';
import { NO_HAND } from '../timeline/useHand.ts';
import '../timeline/timeline.css';

interface Props {
  readonly layout: TimelineLayout;
  /** px. */
  readonly width: number;
  /** Of asides. */
  readonly measureAside: Measure;
}

/** How far marks may stand out of the plot, px; on the right further, where nothing follows. */
const OVERHANG = 6;
const OVERHANG_AT_END = 24;
const NOBODY: ReadonlySet<string> = new Set();

/** The timeline as in the page, as one drawing: the axis, the lanes, what the dotted rules mean. */
export function PictureTimeline({ layout, width, measureAside }: Props) {
  const { dataset, lanes, time, marks, frames, columns, visible } = layout;
  const uid = useId();
  const selection = useAppStore((state) => state.selection);
  const highlight = useAppStore(selectHighlight);
  const showsAll = useAppStore((state) => state.allBrackets);
  const paints = useMemo(() => sidePaints(dataset, time.sideSets, uid), [dataset, time, uid]);
  const inkOf = useMemo(
    () => markInker(dataset, lanes, time, paints, visible, false),
    [dataset, lanes, time, paints, visible],
  );
  const selectedId = selection?.type === 'event' ? selection.id : null;
  const selected = selectedId === null ? undefined : dataset.eventIndex.get(selectedId);
  const signOf = useMemo(
    () =>
      signTeller(dataset, lanes, time, {
        selectedEvents: highlight.events,
        selectedId,
        hoveredEvents: NOBODY,
      }),
    [dataset, lanes, time, highlight, selectedId],
  );
  const brackets = {
    dataset,
    layout,
    hand: NO_HAND,
    widthPx: width,
    top: 0,
    heightPx: frames.height,
    asked: useMemo(() => (selected === undefined ? [] : [selected]), [selected]),
  };
  return (
    <>
      <Axis layout={layout} measureAside={measureAside} />
      <g transform={`translate(0 ${AXIS_HEIGHT})`}>
        <PaintDefs paints={paints} hatch={`${uid}-hatch`} />
        <clipPath id={`${uid}-plot`}>
          <rect
            x={columns.plotX - OVERHANG}
            y={-4}
            width={columns.plotWidth + OVERHANG + (layout.view?.isFit ? OVERHANG_AT_END : OVERHANG)}
            height={frames.height + 8}
          />
        </clipPath>
        <Grounds layout={layout} hand={NO_HAND} isPainted={false} />
        {showsAll && <QuietOnes {...brackets} />}
        <SvgMarks
          dataset={dataset}
          lanes={lanes}
          marks={marks}
          inkOf={inkOf}
          signOf={signOf}
          nameOf={() => ''}
          rowHeight={frames.rowHeight}
          activeKey={null}
          idOf={({ key }) => `${uid}-${key}`}
          laneIdOf={(lane) => `${uid}-lane-${lane}`}
          hatch={`${uid}-hatch`}
          clip={`${uid}-plot`}
        />
        {brackets.asked.length > 0 && <AskedOnes {...brackets} />}
        <AwayWords layout={layout} />
      </g>
      <g transform={`translate(${columns.plotX} ${AXIS_HEIGHT + frames.height + 14})`}>
        {layout.view &&
          ruleLabels(dataset, layout.rules, layout.view.widthPx, measureAside).map(
            ({ x, text }) => (
              <text key={x} className="picture-aside" x={x}>
                {text}
              </text>
            ),
          )}
      </g>
    </>
  );
}

function Axis({ layout, measureAside }: Pick<Props, 'layout' | 'measureAside'>) {
  const { dataset, columns, ticks, scale, view } = layout;
  const { plotX, shelfX, shelfWidth } = columns;
  const folds = scale && view ? foldSigns(scale, view, ticks, dataset.language, measureAside) : [];
  return (
    <>
      {shelfWidth > 0 && (
        <text className="picture-aside" x={shelfX + 4} y={AXIS_BASELINE}>
          {measureAside(strings.shelf) + 4 < shelfWidth ? strings.shelf : strings.shelfShort}
        </text>
      )}
      {ticks.map((tick) => (
        <g key={`${tick.run}/${tick.day}`}>
          {tick.line && (
            <line
              className="picture-tick"
              x1={plotX + tick.left}
              x2={plotX + tick.left}
              y1={AXIS_HEIGHT - tickLength(tick)}
              y2={AXIS_HEIGHT}
            />
          )}
          {tick.label && (
            <text className="picture-tick-label" x={plotX + tick.label.left} y={AXIS_BASELINE}>
              {tick.label.text}
            </text>
          )}
        </g>
      ))}
      {folds.map(
        ({ id, label }) =>
          label && (
            <text
              key={id}
              className="picture-aside picture-fold-length"
              x={plotX + label.left}
              y={AXIS_BASELINE}
            >
              {label.text}
            </text>
          ),
      )}
    </>
  );
}

/** What a stretch of time leaves out of lanes in which it shows nothing. */
function AwayWords({ layout }: Pick<Props, 'layout'>) {
  const { dataset, columns, frames } = layout;
  const { plotX, plotWidth } = columns;
  return awayLanes(layout).map(({ lane, earlier, later }) => {
    const { y, firstRow } = frames.lanes[lane]!;
    return (
      <g key={lane} transform={`translate(0 ${y + firstRow})`}>
        {earlier > 0 && (
          <text className="picture-aside" x={plotX + 8} dy="0.35em">
            {`← ${toolStrings.away(false, earlier, dataset.language)}`}
          </text>
        )}
        {later > 0 && (
          <text className="picture-aside picture-later" x={plotX + plotWidth - 8} dy="0.35em">
            {`${toolStrings.away(true, later, dataset.language)} →`}
          </text>
        )}
      </g>
    );
  });
}
