import type { Passage } from '../dataset/model.ts';
import { paragraphOf, passageWords } from '../evidence/passageWords.ts';
import { HEADLINE, paragraphWords } from '../evidence/passageStrings.ts';
import { WORDS_NOT_HERE } from '../evidence/strings.ts';
import { useDataset } from '../state/useAppStore.ts';
import { Quoted } from '../ui/Quoted.tsx';
import { sourceLetter } from '../ui/sourceLetter.ts';

interface Props {
  readonly passage: Passage;
  /** What the words do besides telling the event; null or absent: nothing. */
  readonly does?: string | null;
}

/** Words of a source, as they stand there, with its letter and the number of the paragraph. */
export function HandoutQuote({ passage, does = null }: Props) {
  const dataset = useDataset();
  const words = passageWords(dataset, passage.id);
  return (
    <blockquote className="handout-quote" data-passage={passage.id}>
      {words === null ? WORDS_NOT_HERE : <Quoted words={words} />}{' '}
      <cite>
        <PassagePlace passage={passage} />
        {does && ` · ${does}`}
      </cite>
    </blockquote>
  );
}

/** "A, paragraph 7" */
export function PassagePlace({ passage }: { readonly passage: Passage }) {
  const dataset = useDataset();
  const paragraph = paragraphOf(dataset, passage);
  const place =
    paragraph === null
      ? null
      : paragraph === 0
        ? HEADLINE
        : paragraphWords(paragraph, dataset.language);
  return [sourceLetter(dataset, passage.source), place].filter(Boolean).join(', ');
}
