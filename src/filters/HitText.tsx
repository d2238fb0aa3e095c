import { Fragment } from 'react';
import { findWords } from '../state/findWords.ts';

interface Props {
  readonly text: string;
  /** Folded, as `wordsOf` gives them. */
  readonly words: readonly string[];
}

/** A text in which searched words are marked, as the sources have them. */
export function HitText({ text, words }: Props) {
  const hits = findWords(text, words);
  return (
    <>
      {hits.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(hits[i - 1]?.end ?? 0, start)}
          <mark className="search-hit">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}
