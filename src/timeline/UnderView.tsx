import type { Fold } from './findFolds.ts';
import type { Hand } from './useHand.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { ruleLabels } from './ruleLabels.ts';
import { strings } from './strings.ts';
import { useFollowing } from './useFollowing.ts';

interface UnderViewProps {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  /** What its words follow: the hand, or, where they are painted, nothing. */
  readonly follows: Hand;
  /** Folds that a person opened. */
  readonly opened: readonly Fold[];
  readonly onFold: (id: number) => void;
}

/** Height of the strip below the lanes, px. */
export const UNDER_HEIGHT = 16;
/** An opened fold offers to fold again where it is at least so wide. */
const MIN_OPENED_PX = 60;

/** Below the lanes: what the dotted rules mean, and what can be folded again. */
export function UnderView({ layout, hand, follows, opened, onFold }: UnderViewProps) {
  return (
    <div
      className="timeline-under"
      style={{ height: UNDER_HEIGHT, paddingLeft: layout.columns.plotX }}
    >
      <RuleLabels layout={layout} hand={follows} />
      {opened.length > 0 && <Refolds layout={layout} hand={hand} opened={opened} onFold={onFold} />}
    </div>
  );
}

function RuleLabels({ layout, hand }: Pick<UnderViewProps, 'layout' | 'hand'>) {
  const { dataset, measures, rules, view, columns } = useFollowing(layout, hand);
  if (!view) return null;
  return ruleLabels(dataset, rules, view.widthPx, measures.tick).map(({ x, text }) => (
    <span key={x} className="timeline-rule-label" style={{ left: columns.plotX + x }}>
      {text}
    </span>
  ));
}

function Refolds({ layout, hand, opened, onFold }: Omit<UnderViewProps, 'follows'>) {
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
        style={{ left: columns.plotX + left, width: right - left }}
        onClick={() => onFold(fold.id)}
      >
        {strings.fold(strings.shortLength(fold.end - fold.start, dataset.language))}
      </button>
    );
  });
}
