import { ChevronDown, ChevronUp } from 'lucide-react';
import { NEXT_PASSAGE, passages, PREVIOUS_PASSAGE, stepWords } from './strings.ts';

interface Props {
  /** Place among the selection's passages; null: the reader is at none of them. */
  readonly at: number | null;
  readonly count: number;
  readonly language: string;
  readonly onStep: (to: number) => void;
}

/** Steps through the selection's passages over all sources: "1 of 4". */
export function PassageSteps({ at, count, language, onStep }: Props) {
  return (
    <div className="reader-steps">
      <button
        type="button"
        className="reader-step"
        aria-label={PREVIOUS_PASSAGE}
        disabled={at === 0}
        onClick={() => onStep(at === null ? count - 1 : at - 1)}
      >
        <ChevronUp aria-hidden="true" />
      </button>
      <span className="reader-steps-at" role="status">
        {at === null ? passages(count, language) : stepWords(at + 1, count, language)}
      </span>
      <button
        type="button"
        className="reader-step"
        aria-label={NEXT_PASSAGE}
        disabled={at === count - 1}
        onClick={() => onStep(at === null ? 0 : at + 1)}
      >
        <ChevronDown aria-hidden="true" />
      </button>
    </div>
  );
}
