import { Maximize2, Minus, Plus, UnfoldHorizontal } from 'lucide-react';
import { strings } from './strings.ts';

interface ControlsProps {
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  readonly hasFolds: boolean;
  readonly trueScale: boolean;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onTrueScale: () => void;
}

const ICON = { size: 14, strokeWidth: 2, 'aria-hidden': true } as const;
/** What one press of a button or key zooms by. */
export const ZOOM_STEP = 1.6;

/** The timeline's buttons. */
export function Controls(props: ControlsProps) {
  const { canZoomIn, canZoomOut, hasFolds, trueScale, onZoom, onFit, onTrueScale } = props;
  const button = (label: string, icon: React.ReactNode, disabled: boolean, onClick: () => void) => (
    <button type="button" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      {icon}
    </button>
  );
  return (
    <div className="timeline-controls">
      {button(strings.zoomOut, <Minus {...ICON} />, !canZoomOut, () => onZoom(1 / ZOOM_STEP))}
      {button(strings.zoomIn, <Plus {...ICON} />, !canZoomIn, () => onZoom(ZOOM_STEP))}
      {button(strings.fitAll, <Maximize2 {...ICON} />, !canZoomOut, onFit)}
      {hasFolds && (
        <button
          type="button"
          aria-label={strings.trueScale}
          title={strings.trueScale}
          aria-pressed={trueScale}
          onClick={onTrueScale}
        >
          <UnfoldHorizontal {...ICON} />
        </button>
      )}
    </div>
  );
}
