import { useMemo, type ReactNode } from 'react';
import type { Claim } from '../dataset/indexDataset.ts';
import type { Passage, Story } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import { Quoted } from '../ui/Quoted.tsx';
import { claimsWithin, partOf } from './claimsOn.ts';
import { CopyLink } from './CopyLink.tsx';
import { Kicker } from './Kicker.tsx';
import { MoreList } from './MoreList.tsx';
import { EventName, SourceBadge, TieName } from './names.tsx';
import { overlappingPassages, paragraphOf, passageWords, shorten } from './passageWords.ts';
import { Row } from './Row.tsx';
import { SelectButton } from './SelectButton.tsx';
import {
  HEADLINE,
  NOTHING_RESTS,
  paragraphWords,
  publicationWords,
  storyWords,
} from './passageStrings.ts';
import { PASSAGE_KICKER, ROWS, WORDS_NOT_HERE } from './strings.ts';
import type { CardProps } from './SelectionCard.tsx';
import './otherCard.css';

/** Characters of an overlapping passage that say which one is meant. */
const WITHIN_LIMIT = 36;

interface Props {
  readonly passage: Passage;
  readonly titleId: string;
}

/** Words of a source, and the choice of what rests on them. */
function PassageCard({ passage, titleId }: Props) {
  const dataset = useDataset();
  const claims = dataset.claimsByPassage.get(passage.id) ?? [];
  const within = useMemo(() => {
    const overlapping = overlappingPassages(dataset, passage).map(({ id }) => id);
    return claimsWithin(dataset, passage.id, overlapping);
  }, [dataset, passage]);
  const paragraph = paragraphOf(dataset, passage);
  const words = passageWords(dataset, passage.id);
  return (
    <>
      <Kicker>
        {PASSAGE_KICKER} <SourceBadge id={passage.source} />{' '}
        {paragraph !== null &&
          (paragraph === 0 ? HEADLINE : paragraphWords(paragraph, dataset.language))}
      </Kicker>
      <h2 className="evidence-words" id={titleId}>
        {words === null ? WORDS_NOT_HERE : <Quoted words={words} />}
      </h2>
      <CopyLink type="passage" id={passage.id} />
      <dl className="evidence-rows">
        <Row label={ROWS.rests}>
          {claims.length === 0 && NOTHING_RESTS}
          <MoreList
            form="lines"
            items={claims}
            render={(claim) => <ClaimLine claim={claim} passage={passage.id} />}
          />
        </Row>
        {within.length > 0 && (
          <Row label={ROWS.within}>
            <MoreList
              form="lines"
              items={within}
              render={({ claim, passage: other }) => (
                <ClaimLine claim={claim} passage={other}>
                  <SelectButton type="passage" id={other} className="evidence-aside">
                    <Quoted words={shorten(passageWords(dataset, other) ?? other, WITHIN_LIMIT)} />
                  </SelectButton>
                </ClaimLine>
              )}
            />
          </Row>
        )}
      </dl>
    </>
  );
}

interface ClaimLineProps {
  readonly claim: Claim;
  readonly passage: string;
  readonly children?: ReactNode;
}

/** Something that rests on a passage; selects it. */
function ClaimLine({ claim, passage, children }: ClaimLineProps) {
  return (
    <>
      {claim.type === 'event' && (
        <>
          <EventName id={claim.event.id} />
          <span className="evidence-muted"> {partOf(claim.event, passage)}</span>
        </>
      )}
      {claim.type === 'tie' && <TieName id={claim.tie.id} />}
      {claim.type === 'role' && (
        <SelectButton type="actor" id={claim.actor.id} aspect={`role-${claim.index}`}>
          {claim.actor.name}, {claim.role.title}
        </SelectButton>
      )}
      {claim.type === 'source' && (
        <SelectButton type="source" id={claim.source.id}>
          {publicationWords(claim.source.title)}
        </SelectButton>
      )}
      {claim.type === 'story' && <StoryStepName story={claim.story} index={claim.index} />}{' '}
      {children}
    </>
  );
}

/** A step of a story that shows the words, with the event that it is about. */
function StoryStepName({ story, index }: { readonly story: Story; readonly index: number }) {
  const step = story.steps[index];
  return (
    <>
      {storyWords(story.title, step?.title ?? '')} {step?.event && <EventName id={step.event} />}
    </>
  );
}

/** The card of a passage that is selected. */
export function SelectedCard({ dataset, selection: { id }, titleId }: CardProps) {
  const passage = dataset.passageById.get(id);
  return passage ? <PassageCard passage={passage} titleId={titleId} /> : null;
}
