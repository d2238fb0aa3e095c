import { HitText } from './HitText.tsx';
import type { Result } from './listResults.ts';

interface Props {
  readonly id: string;
  readonly result: Result;
  readonly words: readonly string[];
  readonly isActive: boolean;
  readonly onTake: () => void;
}

/** One result: what it is called or says, with the words marked. Its keys are the field's. */
export function ResultOption({ id, result, words, isActive, onTake }: Props) {
  const { target, title, note, quote } = result;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the focus, and takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={target.type === 'place' ? 'search-option search-option-place' : 'search-option'}
      onClick={onTake}
    >
      <span className="search-title">
        <HitText text={title} words={words} />
      </span>{' '}
      {note && <span className="search-aside">{note}</span>}{' '}
      {quote !== null && (
        <span className="search-quote">
          <HitText text={quote} words={words} />
        </span>
      )}
    </div>
  );
}
