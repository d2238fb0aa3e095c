import { useMemo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { bracketsLeftOut, type ChosenBracket } from './chooseBrackets.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { toolStrings } from './toolStrings.ts';

interface BracketNoteProps {
  readonly dataset: Dataset;
  /** At rest: it is not told anew while a hand moves the view. */
  readonly layout: TimelineLayout;
  readonly drawn: readonly ChosenBracket[];
}

/** How many brackets are not drawn, and how to come by them. */
export function BracketNote({ dataset, layout, drawn }: BracketNoteProps) {
  const more = useMemo(() => bracketsLeftOut(dataset, layout, drawn), [dataset, layout, drawn]);
  return (
    <p className="timeline-bracket-note" role="status">
      {more > 0 && (
        <>
          {toolStrings.moreBrackets(more, dataset.language)}
          <span className="visually-hidden">{toolStrings.moreBracketsHow}</span>
        </>
      )}
    </p>
  );
}
