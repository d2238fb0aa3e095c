import { Ellipsis, Maximize2, Minus, Plus, UnfoldHorizontal } from 'lucide-react';
import { lazy, memo, Suspense, useEffect } from 'react';
import { Popover } from '../ui/Popover.tsx';
import { useFirstInteraction } from '../ui/useFirstInteraction.ts';
import { strings } from './strings.ts';
import type { FitKind, FitOf } from './useFits.ts';
import { Waiting } from '../ui/Waiting.tsx';

const loadViewMenu = () => import('./ViewMenu.tsx');
/** All choices about the view: they come once somebody is there to choose. */
const ViewMenu = lazy(async () => ({ default: (await loadViewMenu()).ViewMenu }));

interface ControlsProps {
  /** Room for the buttons, px; what it has no room for is in the menu. */
  readonly widthPx: number;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  readonly hasFolds: boolean;
  readonly trueScale: boolean;
  readonly onZoom: (factor: number) => void;
  readonly setTrueScale: (on: boolean) => void;
  readonly fitOf: FitOf;
  readonly fit: (kind: FitKind) => void;
}

const ICON = { size: 14, strokeWidth: 2, 'aria-hidden': true } as const;
/** Made once: what is the same element React does not look into again. */
const MINUS = <Minus {...ICON} />;
const PLUS = <Plus {...ICON} />;
const FIT = <Maximize2 {...ICON} />;
const UNFOLD = <UnfoldHorizontal {...ICON} />;
const MORE = <Ellipsis {...ICON} />;
/** A button with the space beside it. */
const BUTTON_PX = 26;
/** What one press of a button or key zooms by. */
export const ZOOM_STEP = 1.6;

/** The timeline's buttons. Memoised: they stand still while a hand moves the view. */
export const Controls = memo(function Controls(props: ControlsProps) {
  const { widthPx, canZoomIn, canZoomOut, hasFolds, trueScale, onZoom, setTrueScale } = props;
  const { fitOf, fit } = props;
  const isAwake = useFirstInteraction();
  useEffect(() => {
    if (isAwake) void loadViewMenu();
  }, [isAwake]);
  const button = (label: string, icon: React.ReactNode, disabled: boolean, onClick: () => void) => (
    <button type="button" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      {icon}
    </button>
  );
  return (
    <div className="timeline-controls">
      {button(strings.zoomOut, MINUS, !canZoomOut, () => onZoom(1 / ZOOM_STEP))}
      {button(strings.zoomIn, PLUS, !canZoomIn, () => onZoom(ZOOM_STEP))}
      {widthPx >= 4 * BUTTON_PX && button(strings.fitAll, FIT, !canZoomOut, () => fit('all'))}
      {hasFolds && widthPx >= 5 * BUTTON_PX && (
        <button
          type="button"
          aria-label={strings.trueScale}
          title={strings.trueScale}
          aria-pressed={trueScale}
          onClick={() => setTrueScale(!trueScale)}
        >
          {UNFOLD}
        </button>
      )}
      <Popover
        buttonClass="timeline-menu-button"
        label={strings.viewMenu}
        title={strings.viewMenu}
        button={MORE}
      >
        {() => (
          <Suspense fallback={<Waiting />}>
            <ViewMenu fitOf={fitOf} fit={fit} hasFolds={hasFolds} />
          </Suspense>
        )}
      </Popover>
    </div>
  );
});
