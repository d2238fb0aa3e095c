import { passageContext } from '../evidence/passageContext.ts';
import { paragraphOf, passageWords } from '../evidence/passageWords.ts';
import { useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import { PRESENT } from './presentStrings.ts';
import { paragraphContext, trimContext } from './trimContext.ts';
import type { SourceQuotes } from './stepContent.ts';

interface Props {
  readonly quotes: SourceQuotes;
  /** Nothing else is shown: there is room for more of the paragraph. */
  readonly isAlone?: boolean;
  /** There is another source to turn to. */
  readonly hasOther?: boolean;
}

/** Words of one source, in the sentences that they stand in. */
export function StepQuotes({ quotes, isAlone = false, hasOther = false }: Props) {
  const dataset = useDataset();
  const { source: id, passages } = quotes;
  const source = dataset.sourceById.get(id)!;
  // One passage is legible from the back row; a step chooses it, else it is the first in the text.
  const shown = passages[0]!;
  const first = dataset.passageById.get(shown)!;
  // Parts of what is shown are no more words.
  const more = passages.filter((other) => {
    const { start, end } = dataset.passageById.get(other)!;
    return end <= first.start || start >= first.end;
  }).length;
  const paragraph = paragraphOf(dataset, first);
  const place = [PRESENT.source(sourceLetter(dataset, id), sourceName(source))];
  if (paragraph !== null)
    place.push(paragraph === 0 ? PRESENT.headline : PRESENT.paragraph(format(paragraph)));
  function format(count: number) {
    return new Intl.NumberFormat(dataset.language).format(count);
  }
  return (
    <figure className="present-quote" data-source={id}>
      <blockquote>
        <Passage id={shown} isAlone={isAlone} />
      </blockquote>
      <figcaption>
        {place.join(', ')}
        {more > 0 && ` · ${PRESENT.moreWords(more, format(more))}`}
        {hasOther && ` · ${PRESENT.pressForOther}`}
      </figcaption>
    </figure>
  );
}

function Passage({ id, isAlone }: { readonly id: string; readonly isAlone: boolean }) {
  const dataset = useDataset();
  const whole = isAlone ? paragraphContext(dataset, id) : passageContext(dataset, id);
  const context = whole && trimContext(whole);
  const words = passageWords(dataset, id);
  if (words === null) return <p>{PRESENT.noWords}</p>;
  return (
    <p>
      {context?.before}
      <mark data-passage={id} aria-current="true">
        {words}
      </mark>
      {context?.after}
    </p>
  );
}
