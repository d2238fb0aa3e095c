import { useCallback, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Dataset } from '../dataset/indexDataset.ts';
import { BracketNote } from './BracketNote.tsx';
import { askedBrackets, quietBrackets, type ChosenBracket } from './chooseBrackets.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { placeBrackets, type BracketRoom, type PlacedBracket } from './placeBrackets.ts';
import { useFollowing } from './useFollowing.ts';
import type { Hand } from './useHand.ts';
import './brackets.css';

export interface BracketsProps {
  readonly dataset: Dataset;
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  readonly widthPx: number;
  /** The part of the lanes that is in sight, px. */
  readonly top: number;
  readonly heightPx: number;
}

/** Left of the words on their plate, px. */
const PADDING = 5;
/** Between brackets and the panel's right side, px. */
const MARGIN = 2;

interface OnesProps extends BracketsProps {
  /** Indices of the events whose brackets are asked for. */
  readonly asked: readonly number[];
}

/** Brackets that are asked for. */
export function AskedOnes({ asked, ...props }: OnesProps) {
  const { dataset } = props;
  const layout = useFollowing(props.layout, props.hand);
  const room = useRoom(layout, props);
  const brackets = useMemo(
    () => placeBrackets(askedBrackets(dataset, layout, asked), room),
    [dataset, layout, asked, room],
  );
  return brackets.length > 0 && <BracketGroup className="timeline-brackets" brackets={brackets} />;
}

/** The foremost of all others, and how many there are besides. */
export function QuietOnes({ asked, ...props }: OnesProps) {
  const { dataset } = props;
  const layout = useFollowing(props.layout, props.hand);
  const room = useRoom(layout, props);
  const brackets = useMemo(() => {
    const chosen = chooseAll(dataset, layout, asked, room);
    return placeBrackets(chosen, room).filter(({ event }) => !asked.includes(event));
  }, [dataset, layout, asked, room]);
  const resting = useRoom(props.layout, props);
  const drawn = useMemo(
    () => chooseAll(dataset, props.layout, asked, resting),
    [dataset, props.layout, asked, resting],
  );
  // The strip below the lanes is free left of the plot; what stands in the lanes has no such place.
  const [strip, setStrip] = useState<Element | null>(null);
  const ref = useCallback(
    (group: SVGGElement | null) =>
      setStrip(group?.closest('.timeline')?.querySelector('.timeline-under') ?? null),
    [],
  );
  return (
    <g ref={ref} data-behind={asked.length > 0 || undefined} className="timeline-brackets-all">
      <BracketGroup className="timeline-brackets timeline-brackets-quiet" brackets={brackets} />
      {strip &&
        createPortal(<BracketNote dataset={dataset} layout={props.layout} drawn={drawn} />, strip)}
    </g>
  );
}

/** Those that are asked for first: the others keep off them. */
function chooseAll(
  dataset: Dataset,
  layout: TimelineLayout,
  asked: readonly number[],
  { sight }: BracketRoom,
): readonly ChosenBracket[] {
  return [
    ...askedBrackets(dataset, layout, asked),
    ...quietBrackets(dataset, layout, asked, sight),
  ];
}

function useRoom(
  { dataset, marks, frames, columns, measures }: TimelineLayout,
  { widthPx, top, heightPx }: Pick<BracketsProps, 'widthPx' | 'top' | 'heightPx'>,
): BracketRoom {
  return useMemo(
    () => ({
      language: dataset.language,
      marks,
      rowHeight: frames.rowHeight,
      unit: frames.unit,
      sight: {
        left: columns.plotX,
        right: widthPx - MARGIN,
        top,
        bottom: Math.min(frames.height, top + heightPx),
      },
      shelfX: columns.shelfX,
      measure: measures.tick,
    }),
    [dataset, marks, frames, columns, measures, widthPx, top, heightPx],
  );
}

interface BracketGroupProps {
  readonly className: string;
  readonly brackets: readonly PlacedBracket[];
}

function BracketGroup({ className, brackets }: BracketGroupProps) {
  return (
    <g className={className} aria-hidden="true">
      {brackets.map(({ key, path, anchor }) => (
        <g key={key} className="timeline-bracket">
          <path d={path} />
          {anchor && <circle cx={anchor.x} cy={anchor.y} r={2.5} />}
        </g>
      ))}
      {brackets.map(
        ({ key, words }) =>
          words && (
            <g key={key} className="timeline-bracket">
              <rect
                x={words.left}
                y={words.top}
                width={words.right - words.left}
                height={words.bottom - words.top}
                rx={3}
              />
              <text x={words.left + PADDING} y={(words.top + words.bottom) / 2} dy="0.35em">
                {words.text}
              </text>
            </g>
          ),
      )}
    </g>
  );
}
