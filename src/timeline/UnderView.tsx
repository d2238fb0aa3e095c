import type { Dataset } from '../dataset/indexDataset.ts';
import type { Fold } from './findFolds.ts';
import type { Columns } from './layoutTimeline.ts';
import type { Measure } from './packRows.ts';
import type { PublicationRule } from './publicationRules.ts';
import { ruleLabels } from './ruleLabels.ts';
import { strings } from './strings.ts';
import type { View } from './view.ts';

interface UnderViewProps {
  readonly dataset: Dataset;
  readonly rules: readonly PublicationRule[];
  readonly view: View | null;
  readonly columns: Columns;
  /** Folds that a person opened. */
  readonly opened: readonly Fold[];
  readonly measure: Measure;
  readonly onFold: (id: number) => void;
}

/** Height of the strip below the lanes, px. */
export const UNDER_HEIGHT = 16;
/** An opened fold offers to fold again where it is at least so wide. */
const MIN_OPENED_PX = 60;

/** Below the lanes: what the dotted rules mean, and what can be folded again. */
export function UnderView(props: UnderViewProps) {
  const { dataset, rules, view, columns, opened, measure, onFold } = props;
  if (!view) return <div style={{ height: UNDER_HEIGHT }} />;
  const { language } = dataset;
  return (
    <div className="timeline-under" style={{ height: UNDER_HEIGHT, paddingLeft: columns.plotX }}>
      {ruleLabels(dataset, rules, view.widthPx, measure).map(({ x, text }) => (
        <span key={x} className="timeline-rule-label" style={{ left: columns.plotX + x }}>
          {text}
        </span>
      ))}
      {opened.map((fold) => {
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
            {strings.fold(strings.shortLength(fold.end - fold.start, language))}
          </button>
        );
      })}
    </div>
  );
}
