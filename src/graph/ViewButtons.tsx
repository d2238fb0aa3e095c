import { Maximize2, Minus, Plus } from 'lucide-react';
import { STRINGS } from './strings.ts';

const ICON = { size: 14, strokeWidth: 2, 'aria-hidden': true } as const;

interface Props {
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  /** By steps; 0: everything in sight. */
  readonly onZoom: (steps: number) => void;
}

/** Moves the picture without wheel or keys. */
export function ViewButtons({ canZoomIn, canZoomOut, onZoom }: Props) {
  const button = (label: string, Icon: typeof Plus, isPossible: boolean, steps: number) => (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={!isPossible}
      onClick={() => onZoom(steps)}
    >
      <Icon {...ICON} />
    </button>
  );
  return (
    <div className="graph-view-buttons" role="group" aria-label={STRINGS.zoom}>
      {button(STRINGS.zoomOut, Minus, canZoomOut, -1)}
      {button(STRINGS.zoomIn, Plus, canZoomIn, 1)}
      {button(STRINGS.fit, Maximize2, canZoomOut, 0)}
    </div>
  );
}
