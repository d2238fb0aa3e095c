import { describeDate, describeRelation } from '../dataset/dateWords.ts';
import { isDated } from '../dataset/isDated.ts';
import type { ResolvedDate } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import { AspectButton } from './AspectButton.tsx';
import { passageWords, shorten } from './passageWords.ts';
import { SelectButton } from './SelectButton.tsx';
import { howKnown, WHY } from './strings.ts';

/** Characters of a date's words that are quoted in its line. */
const QUOTE_LIMIT = 44;

interface Props {
  readonly date: ResolvedDate;
  /** What narrows the selection to the date's words. */
  readonly aspect: string;
}

/** A date in words, what it hangs on, and how it is known; its button marks exactly its words. */
export function DateLine({ date, aspect }: Props) {
  const dataset = useDataset();
  const { language } = dataset;
  const words = describeDate(date, language);
  const quoted = date.passages.map((id) => passageWords(dataset, id)).find((text) => text !== null);
  return (
    <>
      {date.passages.length > 0 ? <AspectButton aspect={aspect}>{words}</AspectButton> : words}
      {date.relations.map((relation) => (
        <span key={`${relation.kind} ${relation.event}`}>
          ,{' '}
          <SelectButton type="event" id={relation.event}>
            {describeRelation(
              relation,
              dataset.eventById.get(relation.event)?.title ?? relation.event,
              language,
            )}
          </SelectButton>
        </span>
      ))}{' '}
      {isDated(date) && (
        <span className="evidence-muted">
          {howKnown(date.basis, quoted ? shorten(quoted, QUOTE_LIMIT) : null)}
        </span>
      )}
      {date.note && (
        <details className="evidence-note">
          <summary>{WHY}</summary>
          {date.note}
        </details>
      )}
    </>
  );
}
