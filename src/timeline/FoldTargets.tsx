import type { PlacedFold } from './foldedScale.ts';
import type { View } from './view.ts';

interface FoldTargetsProps {
  readonly folds: readonly PlacedFold[];
  readonly view: View | null;
  readonly height: number;
  readonly onUnfold: (id: number) => void;
}

/** Where a click opens a fold; px from the plot's top left. Its button stands on the axis above. */
export function FoldTargets({ folds, view, height, onUnfold }: FoldTargetsProps) {
  if (!view) return null;
  return folds.map((fold) => {
    const left = Math.max(0, view.toPx(fold.start));
    const right = Math.min(view.widthPx, view.toPx(fold.end));
    if (right - left < 1) return null;
    return (
      <rect
        key={fold.id}
        className="timeline-fold-target"
        x={left}
        width={right - left}
        height={height}
        aria-hidden="true"
        onClick={() => onUnfold(fold.id)}
      />
    );
  });
}
