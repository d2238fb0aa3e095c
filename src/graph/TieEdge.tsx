import { memo } from 'react';
import type { TieLine } from './buildGraph.ts';
import type { DrawnTie } from './drawTies.ts';

/** Width of what can be hit, px. */
const HIT_WIDTH = 14;
/** How much wider a lit tie is. */
const LIT_EXTRA = 1;

interface TieEdgeProps {
  readonly drawn: DrawnTie;
  readonly name: string;
  readonly isSelected: boolean;
  readonly isLit: boolean;
  readonly isHovered: boolean;
  readonly isReceded: boolean;
}

/** A tie: a curve from rim to rim, with an arrow head where it has a direction. */
export const TieEdge = memo(function TieEdge({
  drawn,
  name,
  isSelected,
  isLit,
  isHovered,
  isReceded,
}: TieEdgeProps) {
  const classes = [
    'graph-tie',
    isSelected ? 'graph-selected' : '',
    isLit ? 'graph-lit' : '',
    isHovered ? 'graph-hovered' : '',
    isReceded ? 'graph-receded' : '',
    drawn.dimmed ? 'graph-dimmed' : '',
  ];
  return (
    <g
      className={classes.filter(Boolean).join(' ')}
      data-tie={drawn.id}
      role="button"
      tabIndex={-1}
      aria-pressed={isSelected}
      aria-label={name}
    >
      <path className="graph-hit" d={drawn.shape.path} strokeWidth={HIT_WIDTH} />
      <TieShapes drawn={drawn} extra={isLit || isHovered ? LIT_EXTRA : 0} />
    </g>
  );
});

/** What a line looks like; the legend shows the same. */
export function lineClass(line: TieLine): string {
  return line === 'firm' ? 'graph-line' : `graph-line graph-line-${line}`;
}

/** Curve and arrow head alone: what is left of a tie that fades out. */
export function TieShapes({ drawn, extra }: { readonly drawn: DrawnTie; readonly extra: number }) {
  const { shape, width, line } = drawn;
  return (
    <>
      <path className={lineClass(line)} d={shape.path} strokeWidth={width + extra} />
      {shape.arrow && <path className="graph-arrow" d={shape.arrow} />}
    </>
  );
}
