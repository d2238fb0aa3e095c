import { memo } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import { sideColour } from '../ui/sideColour.ts';
import type { Frame } from './frame.ts';
import { placeSideNames } from './sidePlaces.ts';

/** The names of the sides, each in the part of the picture that is its own. */
export const SideNames = memo(function SideNames({ frame }: { readonly frame: Frame }) {
  const dataset = useDataset();
  const { width, height, textScale } = frame;
  return (
    <g className="graph-sides">
      {placeSideNames(dataset, width, height, textScale).map(({ side, x, y, anchor, text }) => (
        <text
          key={side}
          x={x}
          y={y}
          textAnchor={anchor}
          style={{ fill: sideColour(dataset, side) }}
        >
          {text}
        </text>
      ))}
    </g>
  );
});
