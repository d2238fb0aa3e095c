import type { ReactNode } from 'react';
import { stripSizes } from './axisSizes.ts';
import type { Hand } from './useHand.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { ruleLabels } from './ruleLabels.ts';
import { useFollowing } from './useFollowing.ts';

interface UnderViewProps {
  readonly layout: TimelineLayout;
  /** What its words follow: the hand, or, where they are painted, nothing. */
  readonly hand: Hand;
  /** What can be folded again. */
  readonly children: ReactNode;
}

/** Below the lanes: what the dotted rules mean, and what can be folded again. */
export function UnderView({ layout, hand, children }: UnderViewProps) {
  return (
    <div
      className="timeline-under"
      style={{
        height: stripSizes(layout.columns.unit).under,
        paddingLeft: layout.columns.plotX,
      }}
    >
      <RuleLabels layout={layout} hand={hand} />
      {children}
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
