import type { Tie } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import { DealingStory } from './DealingStory.tsx';
import { dealingsOf } from './dealingsOf.ts';
import { Kicker } from './Kicker.tsx';
import { ActorName } from './names.tsx';
import { RoleStory } from './RoleStory.tsx';
import { dealingCount, NO_TIE_PASSAGE, TIE_KICKER } from './strings.ts';
import { tieSentence } from './tieWords.ts';
import type { CardProps } from './SelectionCard.tsx';
import './otherCard.css';

interface Props {
  readonly tie: Tie;
  readonly titleId: string;
}

/** What links two actors in one way: each dealing in time order, or the role, with the words. */
function TieCard({ tie, titleId }: Props) {
  const dataset = useDataset();
  const sides = [tie.from, tie.to].map((id) => dataset.actorById.get(id)?.side ?? null);
  const dealings = dealingsOf(dataset, [tie]);
  const count = dealings.length > 0 ? dealingCount(dealings.length, dataset.language) : '';
  return (
    <>
      <Kicker sides={[...new Set(sides)]}>{[TIE_KICKER, count].filter(Boolean).join(' · ')}</Kicker>
      <h2 className="evidence-title" id={titleId}>
        {tieSentence(dataset, tie)}
      </h2>
      <p className="evidence-ends">
        <ActorName id={tie.from} /> <ActorName id={tie.to} />
      </p>
      {tie.evidence.length === 0 && <p className="evidence-unbacked">{NO_TIE_PASSAGE}</p>}
      {dealings.length > 0 && <DealingStory dealings={dealings} namesTies={false} />}
      <RoleStory tie={tie} />
    </>
  );
}

/** The card of a tie that is selected. */
export function SelectedCard({ dataset, selection: { id }, titleId }: CardProps) {
  const tie = dataset.tieById.get(id);
  return tie ? <TieCard tie={tie} titleId={titleId} /> : null;
}
