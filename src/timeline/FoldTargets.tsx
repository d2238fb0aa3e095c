import type { Hand } from './useHand.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { useFollowing } from './useFollowing.ts';

interface FoldTargetsProps {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  readonly onUnfold: (id: number) => void;
}

/** Where a click opens a fold; px from the plot's top left. Its button stands on the axis above. */
export function FoldTargets({ layout, hand, onUnfold }: FoldTargetsProps) {
  const { scale, view, frames } = useFollowing(layout, hand);
  if (!scale || !view) return null;
  return scale.folds.map((fold) => {
    const left = Math.max(0, view.toPx(fold.start));
    const right = Math.min(view.widthPx, view.toPx(fold.end));
    if (right - left < 1) return null;
    return (
      <rect
        key={fold.id}
        className="timeline-fold-target"
        x={left}
        width={right - left}
        height={frames.height}
        aria-hidden="true"
        onClick={() => onUnfold(fold.id)}
      />
    );
  });
}
