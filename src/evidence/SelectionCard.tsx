import type { ComponentType } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { Selection } from '../state/facts.ts';
import { pairEnds } from '../state/pairs.ts';
import { CardCorner } from './CardCorner.tsx';
import { passageWords, shorten } from './passageWords.ts';
import { pairWords, PASSAGE_KICKER } from './strings.ts';
import { actorName, tieSentence } from './tieWords.ts';

/** Characters of a passage that are read out when it is selected. */
const ANNOUNCED_LIMIT = 80;

export interface CardProps {
  readonly dataset: Dataset;
  readonly selection: Selection;
  readonly titleId: string;
}

interface SelectionCardProps extends CardProps {
  /** Draws what is known of a selection of its type. */
  readonly Card: ComponentType<CardProps>;
}

/** What is known of a selection, with the controls of its card. */
export function SelectionCard({ Card, ...props }: SelectionCardProps) {
  const { selection } = props;
  return (
    <>
      <CardCorner selection={selection} />
      {/* Another selection begins at its top, with its lists short again. */}
      <div className="evidence-body" key={`${selection.type} ${selection.id}`}>
        <Card {...props} />
      </div>
    </>
  );
}

/** What is read out when something is selected; null: the dataset has nothing by that id. */
export function titleOf(dataset: Dataset, { type, id }: Selection): string | null {
  if (type === 'event') return dataset.eventById.get(id)?.title ?? null;
  if (type === 'actor') return dataset.actorById.get(id)?.name ?? null;
  if (type === 'source') return dataset.sourceById.get(id)?.title ?? null;
  if (type === 'tie') {
    const tie = dataset.tieById.get(id);
    return tie ? tieSentence(dataset, tie) : null;
  }
  if (type === 'pair') {
    const ends = pairEnds(id, dataset);
    return ends && pairWords(actorName(dataset, ends[0]), actorName(dataset, ends[1]));
  }
  if (!dataset.passageById.has(id)) return null;
  return `${PASSAGE_KICKER}: ${shorten(passageWords(dataset, id) ?? id, ANNOUNCED_LIMIT)}`;
}
