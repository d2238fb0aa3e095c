import { useDataset } from '../state/useAppStore.ts';
import { pairLinkOf, type PairLink } from '../state/pairs.ts';
import { DealingStory } from './DealingStory.tsx';
import { dealingsOf } from './dealingsOf.ts';
import { Kicker } from './Kicker.tsx';
import { ActorName } from './names.tsx';
import { RoleStory } from './RoleStory.tsx';
import {
  CHAIN_KICKER,
  dealingsInEvents,
  neverMet,
  NO_CHAIN,
  NO_PAIR_PASSAGE,
  ONLY_ROLES,
  PAIR_KICKER,
} from './pairStrings.ts';
import { pairWords } from './strings.ts';
import { actorName, tieSentence } from './tieWords.ts';
import type { CardProps } from './SelectionCard.tsx';
import './otherCard.css';

interface Props {
  readonly link: PairLink;
  readonly titleId: string;
}

/** What passed between two actors, or where nothing did, the shortest chain that links them. */
function PairCard({ link: { ends, ties, chain }, titleId }: Props) {
  const dataset = useDataset();
  const { language } = dataset;
  const sides = ends.map((id) => dataset.actorById.get(id)?.side ?? null);
  const dealings = dealingsOf(dataset, ties);
  const roles = ties.filter(({ dealings: own }) => own.length === 0);
  const told = dealings.reduce((sum, { parts }) => sum + parts.length, 0);
  const count = told > 0 ? dealingsInEvents(told, dealings.length, language) : '';
  return (
    <>
      <Kicker sides={[...new Set(sides)]}>
        {[ties.length > 0 ? PAIR_KICKER : CHAIN_KICKER, count].filter(Boolean).join(' · ')}
      </Kicker>
      <h2 className="evidence-title" id={titleId}>
        {pairWords(actorName(dataset, ends[0]), actorName(dataset, ends[1]))}
      </h2>
      <p className="evidence-ends">
        <ActorName id={ends[0]} /> <ActorName id={ends[1]} />
      </p>
      {ties.length > 0 && ties.every(({ evidence }) => evidence.length === 0) && (
        <p className="evidence-unbacked">{NO_PAIR_PASSAGE}</p>
      )}
      {dealings.length > 0 && <DealingStory dealings={dealings} namesTies />}
      {roles.length > 0 && dealings.length === 0 && (
        <p className="evidence-between">{ONLY_ROLES}</p>
      )}
      {roles.map((tie) => (
        <section key={tie.id} aria-label={tieSentence(dataset, tie)}>
          <RoleStory tie={tie} />
        </section>
      ))}
      {ties.length === 0 && <Chain chain={chain} />}
    </>
  );
}

/** The way from the one to the other, a dated list for each step. */
function Chain({ chain }: Pick<PairLink, 'chain'>) {
  const { language } = useDataset();
  if (!chain) return <p className="evidence-between">{NO_CHAIN}</p>;
  return (
    <>
      <p className="evidence-between">{neverMet(chain.length, language)}</p>
      <ol className="evidence-chain">
        {chain.map((step) => (
          <li key={step.from}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </>
  );
}

type ChainStep = NonNullable<PairLink['chain']>[number];

function Step({ step: { from, to, ties } }: { readonly step: ChainStep }) {
  const dataset = useDataset();
  return (
    <>
      <h3 className="evidence-step">
        <ActorName id={from} /> <span aria-hidden="true">–</span> <ActorName id={to} />
      </h3>
      <DealingStory dealings={dealingsOf(dataset, ties)} namesTies />
    </>
  );
}

/** The card of two actors that are selected. */
export function SelectedCard({ dataset, selection: { id }, titleId }: CardProps) {
  const link = pairLinkOf(dataset, id);
  return link ? <PairCard link={link} titleId={titleId} /> : null;
}
