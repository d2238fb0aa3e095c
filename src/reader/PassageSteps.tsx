import { ChevronDown, ChevronUp } from 'lucide-react';
import { NEXT_PASSAGE, PREVIOUS_PASSAGE, stepWords } from './stepStrings.ts';
import { passages } from './strings.ts';

interface Props {
  /** Which of the places the reader is at; null: none of them. */
  readonly at: number | null;
  readonly count: number;
  readonly language: string;
  /** Names of the two buttons. */
  readonly previous?: string;
  readonly next?: string;
  /** What there is of how many, where the reader is at none; absent: passages. */
  readonly words?: (count: number, language: string) => string;
  readonly onStep: (to: number) => void;
}

/** Steps through places, such as the selection's passages over all sources: "1 of 4". */
export function PassageSteps(props: Props) {
  const { at, count, language, onStep } = props;
  const { previous = PREVIOUS_PASSAGE, next = NEXT_PASSAGE, words = passages } = props;
  return (
    <div className="reader-steps">
      <button
        type="button"
        className="reader-step"
        aria-label={previous}
        disabled={at === 0}
        onClick={() => onStep(at === null ? count - 1 : at - 1)}
      >
        <ChevronUp aria-hidden="true" />
      </button>
      <span className="reader-steps-at" role="status">
        {at === null ? words(count, language) : stepWords(at + 1, count, language)}
      </span>
      <button
        type="button"
        className="reader-step"
        aria-label={next}
        disabled={at === count - 1}
        onClick={() => onStep(at === null ? 0 : at + 1)}
      >
        <ChevronDown aria-hidden="true" />
      </button>
    </div>
  );
}
