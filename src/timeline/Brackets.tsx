import type { Dataset } from '../dataset/indexDataset.ts';
import { describeRelation } from '../dataset/dateWords.ts';
import { Bracket } from './Bracket.tsx';
import type { DrawnMark } from './drawnMarks.ts';
import type { Measure } from './packRows.ts';
import { eventsOf } from './stepMark.ts';

interface BracketsProps {
  readonly dataset: Dataset;
  readonly marks: readonly DrawnMark[];
  /** The events whose dates are to be explained; null and repetitions count for nothing. */
  readonly eventIds: readonly (string | null)[];
  readonly measure: Measure;
  readonly left: number;
  readonly right: number;
}

/** What dates hang on, for the event that is selected or pointed at. */
export function Brackets({ dataset, marks, eventIds, measure, left, right }: BracketsProps) {
  const find = (id: string) => {
    const index = dataset.eventIndex.get(id);
    return index === undefined ? undefined : marks.find((mark) => eventsOf(mark).includes(index));
  };
  return [...new Set(eventIds)].flatMap((id) => {
    const event = id === null ? undefined : dataset.eventById.get(id);
    const mark = event && find(event.id);
    if (!event || !mark) return [];
    return (event.date?.relations ?? []).flatMap((relation, i) => {
      const anchor = find(relation.event);
      if (!anchor || anchor === mark) return [];
      const words = describeRelation(relation, '', dataset.language).replace('“”', '').trim();
      return [
        <Bracket
          key={`${event.id} ${i}`}
          mark={mark}
          anchor={anchor}
          others={marks}
          words={words}
          wordsWidth={measure(words)}
          left={left}
          right={right}
        />,
      ];
    });
  });
}
