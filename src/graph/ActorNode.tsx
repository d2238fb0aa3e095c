import { memo, type CSSProperties } from 'react';
import type { DrawnActor } from './castActors.ts';
import { labelBaseline, labelPx } from './nodeShape.ts';

/** What can be hit around a small node, px. */
const HIT_RADIUS_MIN = 14;
const HALO = 3.5;

interface ActorNodeProps {
  readonly drawn: DrawnActor;
  readonly name: string;
  readonly colour: string;
  /** Stands for the colour where colours are not to be had. */
  readonly letter: string;
  readonly textScale: number;
  readonly isSelected: boolean;
  readonly isLit: boolean;
  readonly isReceded: boolean;
  readonly isTabStop: boolean;
}

/** An actor: a disc in the colour of its side with the name below. */
export const ActorNode = memo(function ActorNode(props: ActorNodeProps) {
  const { drawn, name, isSelected, isLit, isReceded, isTabStop } = props;
  const classes = [
    'graph-actor',
    isSelected ? 'graph-selected' : '',
    isLit ? 'graph-lit' : '',
    isReceded ? 'graph-receded' : '',
    drawn.shown.dimmed ? 'graph-dimmed' : '',
    drawn.isUnnamed ? 'graph-unnamed' : '',
  ];
  return (
    <g
      className={classes.filter(Boolean).join(' ')}
      data-actor={drawn.id}
      transform={`translate(${drawn.x} ${drawn.y})`}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={name}
    >
      <circle className="graph-hit" r={Math.max(HIT_RADIUS_MIN, drawn.radius + HALO)} />
      <ActorShape {...props} />
    </g>
  );
});

/** Disc and name alone: what is left of an actor that fades out. */
export function ActorShape({
  drawn,
  colour,
  letter,
  textScale,
}: Pick<ActorNodeProps, 'drawn' | 'colour' | 'letter' | 'textScale'>) {
  const { radius, lines, strong, nameShift } = drawn;
  const fontPx = labelPx(strong, textScale);
  return (
    <>
      <circle className="graph-halo" r={radius + HALO} />
      <circle
        className="graph-disc"
        r={radius}
        style={{ '--graph-side': colour } as CSSProperties}
      />
      <text className="graph-letter" dy="0.35em" style={{ fontSize: radius * 1.2 }} aria-hidden>
        {letter}
      </text>
      <text
        className={strong ? 'graph-label graph-label-strong' : 'graph-label'}
        style={{ fontSize: fontPx }}
        transform={nameShift && `translate(${nameShift.x} ${nameShift.y})`}
      >
        {lines.map((line, index) => (
          <tspan key={index} x={0} y={labelBaseline(radius, index, fontPx)}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
