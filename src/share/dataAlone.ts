import { describeRelation } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DateRelation, ResolvedDate } from '../dataset/model.ts';
import { exactEdtf } from './dataEdtf.ts';

/** As long as a note may be in the dataset's own form. */
const MAX_NOTE = 20_000;

/** Whether a date can say the same days without the events that it hangs on. */
export function canStandAlone(dataset: Dataset, date: ResolvedDate): boolean {
  return (
    exactEdtf(date) !== null && (noteWith(dataset, date, date.relations)?.length ?? 0) <= MAX_NOTE
  );
}

/**
 * A date without the events that are not kept: the days that it hung on them for are given
 * themselves, and its note says on what. As it was where all are kept, or where it cannot stand alone.
 */
export function withoutOthers(
  dataset: Dataset,
  date: ResolvedDate,
  kept: ReadonlySet<string>,
): ResolvedDate {
  const gone = date.relations.filter(({ event }) => !kept.has(event));
  if (gone.length === 0) return date;
  const edtf = exactEdtf(date);
  // Days that the words give themselves are stated still. From elsewhere alone they were not: what
  // they hung on was told, and without it the date would be taken for that of the publication.
  const isAsWritten = edtf === date.edtf && date.basis !== 'background';
  return {
    ...date,
    edtf,
    basis: isAsWritten ? date.basis : 'derived',
    relations: date.relations.filter(({ event }) => kept.has(event)),
    note: noteWith(dataset, date, gone),
  };
}

/** The author's note, and what the date hung on: "two days after “Biden calls Putin”". */
function noteWith(
  { eventById, language }: Dataset,
  { note }: ResolvedDate,
  relations: readonly DateRelation[],
): string | null {
  const words = relations
    .map((relation) =>
      describeRelation(relation, eventById.get(relation.event)?.title ?? relation.event, language),
    )
    .join('; ');
  return note === null || note === '' ? words : `${note} (${words})`;
}
