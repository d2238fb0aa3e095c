import type { Fold } from '../dataset/model.ts';
import { focusFold } from './focusFold.tsx';
import type { TimelineLayout } from './layoutAt.ts';
import { strings } from './strings.ts';
import { useFollowing } from './useFollowing.ts';
import type { Hand } from './useHand.ts';

interface RefoldsProps {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  /** Folds that a person opened. */
  readonly opened: readonly Fold[];
  readonly onFold: (id: number) => void;
}

/** An opened fold offers to fold again where it is at least so wide. */
const MIN_OPENED_PX = 60;

/** What can be folded again, below the lanes. */
export function Refolds({ layout, hand, opened, onFold }: RefoldsProps) {
  const { dataset, view, columns } = useFollowing(layout, hand);
  if (!view) return null;
  return opened.map((fold) => {
    const left = Math.max(0, view.toPx(fold.start));
    const right = Math.min(view.widthPx, view.toPx(fold.end));
    if (right - left < MIN_OPENED_PX) return null;
    return (
      <button
        key={fold.id}
        type="button"
        className="timeline-refold"
        data-fold={fold.id}
        style={{ left: columns.plotX + left, width: right - left }}
        onClick={() => {
          onFold(fold.id);
          focusFold(fold.id);
        }}
      >
        {strings.fold(strings.shortLength(fold.end - fold.start, dataset.language))}
      </button>
    );
  });
}
