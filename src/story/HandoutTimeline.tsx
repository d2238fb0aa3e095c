import { useId, useMemo, useRef } from 'react';
import { LEGEND } from '../evidence/startStrings.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { AXIS_BASELINE, AXIS_HEIGHT, tickLength } from '../timeline/axisSizes.ts';
import { shapeOf } from '../timeline/eventShape.ts';
import { foldSigns } from '../timeline/foldSigns.ts';
import { Grounds } from '../timeline/Grounds.tsx';
import type { TimelineLayout } from '../timeline/layoutAt.ts';
import { markInker } from '../timeline/markInk.ts';
import { SvgMarks } from '../timeline/Marks.tsx';
import { PaintDefs } from '../timeline/PaintDefs.tsx';
import { ruleLabels } from '../timeline/ruleLabels.ts';
import { sidePaints } from '../timeline/sidePaint.ts';
import { strings } from '../timeline/strings.ts';
import { NO_HAND } from '../timeline/useHand.ts';
import { useLabelFonts, useMeasures, type Fonts } from '../timeline/useLabelFonts.ts';
import { useMeasureText } from '../timeline/useMeasureText.ts';
import { EventGlyph } from '../ui/EventGlyph.tsx';
import type { HandoutEvents } from './handoutEvents.ts';
import { sideSigns } from './handoutSigns.ts';
import { HANDOUT } from './handoutStrings.ts';
import {
  cutPieces,
  paperTimeline,
  TIMELINE_WIDTH,
  UNDER_HEIGHT,
  type TimelinePiece,
} from './handoutTimeline.ts';
import '../timeline/timeline.css';

interface Props {
  readonly shown: HandoutEvents;
}

/** The timeline with its whole span, numbered as the list is. */
export function HandoutTimeline({ shown }: Props) {
  const ref = useRef<HTMLElement>(null);
  const fonts = useLabelFonts(ref);
  return (
    <section ref={ref} className="handout-timeline">
      <h2>{HANDOUT.timeline}</h2>
      {fonts && <Pieces shown={shown} fonts={fonts} />}
      <Legend shown={shown} />
    </section>
  );
}

function Pieces({ shown, fonts }: Props & { readonly fonts: Fonts }) {
  const dataset = useDataset();
  const lanesBy = useAppStore((state) => state.lanesBy);
  const laneOrder = useAppStore((state) => state.laneOrder);
  const trueScale = useAppStore((state) => state.trueScale);
  const unfolded = useAppStore((state) => state.unfolded);
  const measures = useMeasures(fonts);
  const layout = useMemo(() => {
    const signs = sideSigns(dataset.sides);
    const labelOf = (index: number) => {
      const { title, sides } = dataset.events[index]!;
      const acting = sides.map((id) => signs.get(id) ?? '').join('+');
      return [shown.numbers.get(index), acting, title].filter(Boolean).join(' ');
    };
    const choices = { lanesBy, laneOrder, trueScale, unfolded };
    return paperTimeline(dataset, shown.mask, labelOf, measures, choices);
  }, [dataset, shown, measures, lanesBy, laneOrder, trueScale, unfolded]);
  const pieces = cutPieces(layout.frames);
  return pieces.map((piece, at) => (
    <figure key={piece.top} className="handout-picture">
      {pieces.length > 1 && <figcaption>{HANDOUT.pieceOf(at + 1, pieces.length)}</figcaption>}
      <Piece layout={layout} piece={piece} fonts={fonts} />
    </figure>
  ));
}

interface PieceProps {
  readonly layout: TimelineLayout;
  readonly piece: TimelinePiece;
  readonly fonts: Fonts;
}

/** Some lanes with the axis above. The list says the same in words, so that nobody has to hear it. */
function Piece({ layout, piece, fonts }: PieceProps) {
  const { dataset, lanes, time, marks, frames, columns, visible } = layout;
  const uid = useId();
  const paints = useMemo(() => sidePaints(dataset, time.sideSets, uid), [dataset, time, uid]);
  const used = useMemo(() => {
    const sets = new Set(time.sideSet.filter((_, event) => visible[event] === 1));
    return paints.filter((_, set) => sets.has(set));
  }, [visible, time, paints]);
  const inkOf = useMemo(
    () => markInker(dataset, lanes, time, paints, visible, false),
    [dataset, lanes, time, paints, visible],
  );
  const { top, height } = piece;
  const inPiece = marks.filter(({ y }) => y >= top && y < top + height);
  const whole = AXIS_HEIGHT + height + UNDER_HEIGHT;
  return (
    <svg
      className="handout-drawing"
      viewBox={`0 0 ${TIMELINE_WIDTH} ${whole}`}
      aria-hidden="true"
      data-timeline
    >
      <Axis layout={layout} fonts={fonts} />
      <svg
        y={AXIS_HEIGHT}
        width={TIMELINE_WIDTH}
        height={height}
        viewBox={`0 ${top} ${TIMELINE_WIDTH} ${height}`}
      >
        <PaintDefs paints={used} hatch={`${uid}-hatch`} ground="var(--panel)" />
        <clipPath id={`${uid}-plot`}>
          <rect
            x={columns.plotX - 6}
            y={-4}
            width={columns.plotWidth + 12}
            height={frames.height + 8}
          />
        </clipPath>
        <Grounds layout={layout} hand={NO_HAND} isPainted={false} />
        <SvgMarks
          dataset={dataset}
          lanes={lanes}
          marks={inPiece}
          inkOf={inkOf}
          signOf={() => null}
          nameOf={() => ''}
          rowHeight={frames.rowHeight}
          activeKey={null}
          idOf={({ key }) => `${uid}-${key.replaceAll(/\s/g, '_')}`}
          laneIdOf={(lane) => `${uid}-lane-${lane.replaceAll(/\s/g, '_')}`}
          hatch={`${uid}-hatch`}
          clip={`${uid}-plot`}
        />
      </svg>
      <g
        className="handout-rules"
        transform={`translate(${columns.plotX} ${AXIS_HEIGHT + height + 13})`}
      >
        {layout.view &&
          ruleLabels(dataset, layout.rules, layout.view.widthPx, layout.measures.tick).map(
            ({ x, text }) => (
              <text key={x} x={x}>
                {text}
              </text>
            ),
          )}
      </g>
    </svg>
  );
}

function Axis({ layout, fonts }: Omit<PieceProps, 'piece'>) {
  const { dataset, columns, ticks, scale, view } = layout;
  const { plotX, shelfX, shelfWidth } = columns;
  const measure = useMeasureText(`italic 400 ${fonts.labelPx}px ${fonts.serif}`);
  const folds = scale && view ? foldSigns(scale, view, ticks, dataset.language, measure) : [];
  return (
    <g className="handout-axis">
      {shelfWidth > 0 && (
        <text className="handout-aside" x={shelfX + 4} y={AXIS_BASELINE}>
          {strings.shelf}
        </text>
      )}
      {ticks.map((tick) => (
        <g key={`${tick.run}/${tick.day}`}>
          {tick.line && (
            <line
              x1={plotX + tick.left}
              x2={plotX + tick.left}
              y1={AXIS_HEIGHT - tickLength(tick)}
              y2={AXIS_HEIGHT}
            />
          )}
          {tick.label && (
            <text x={plotX + tick.label.left} y={AXIS_BASELINE}>
              {tick.label.text}
            </text>
          )}
        </g>
      ))}
      {folds.map(
        ({ id, label }) =>
          label && (
            <text key={id} className="handout-aside" x={plotX + label.left} y={AXIS_BASELINE}>
              {label.text}
            </text>
          ),
      )}
    </g>
  );
}

type Form = keyof typeof GLYPHS;

const PLAIN = { colours: [], shape: 'disc', standing: 'reported', disputed: false } as const;
const GLYPHS = {
  day: PLAIN,
  range: { ...PLAIN, shape: 'bar' },
  span: { ...PLAIN, shape: 'span' },
  planned: { ...PLAIN, standing: 'planned' },
  alleged: { ...PLAIN, shape: 'span', standing: 'alleged' },
  position: { ...PLAIN, shape: 'square', standing: 'position' },
  disputed: { ...PLAIN, disputed: true },
} as const;

/** What the shapes that occur mean, and the letters of the sides. */
function Legend({ shown }: Props) {
  const dataset = useDataset();
  const { mask } = shown;
  const forms = useMemo(() => {
    const found = new Set<Form>();
    for (const [index, event] of dataset.events.entries()) {
      if (mask[index] !== 1) continue;
      const kind = shapeOf(event)?.kind;
      if (event.standing !== 'reported') found.add(event.standing);
      if (event.disputedBy.length > 0) found.add('disputed');
      if (kind === 'disc') found.add('day');
      if (kind === 'bar') found.add('range');
      if (kind === 'span') found.add('span');
    }
    return (Object.keys(GLYPHS) as Form[]).filter((form) => found.has(form));
  }, [dataset, mask]);
  const signs = sideSigns(dataset.sides);
  return (
    <ul className="handout-legend">
      <li>{HANDOUT.timelineNote}</li>
      {dataset.sides.map(({ id, name }) => (
        <li key={id}>
          <strong>{signs.get(id)}</strong> {name}
        </li>
      ))}
      {forms.map((form) => (
        <li key={form}>
          <EventGlyph {...GLYPHS[form]} /> {LEGEND[form]}
        </li>
      ))}
    </ul>
  );
}
