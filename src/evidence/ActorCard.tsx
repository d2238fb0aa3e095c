import { describeDate } from '../dataset/dateWords.ts';
import type { Actor, Role } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import { AspectButton } from './AspectButton.tsx';
import { FocusButtons } from './FocusButtons.tsx';
import { Kicker } from './Kicker.tsx';
import { MoreList } from './MoreList.tsx';
import { ActorName, DatedEventName, Note, TieName } from './names.tsx';
import { PairField } from './PairField.tsx';
import { Row } from './Row.tsx';
import { ACTOR_KINDS, alsoCalled, FOCUS_LABEL } from './actorStrings.ts';
import { noEvents, ROWS } from './strings.ts';
import { actorName, tieStandings } from './tieWords.ts';
import type { CardProps } from './SelectionCard.tsx';
import './otherCard.css';

interface Props {
  readonly actor: Actor;
  readonly titleId: string;
}

/** Who an actor is by the sources, and what it takes part in. */
function ActorCard({ actor, titleId }: Props) {
  const dataset = useDataset();
  const side = actor.side === null ? null : dataset.sideById.get(actor.side)?.name;
  // "Biden" beside "Joe Biden" is no other name.
  const otherNames = actor.aliases.filter((alias) => !actor.name.includes(alias));
  const indices = dataset.eventsByActor.get(actor.id) ?? [];
  const ties = dataset.tiesByActor.get(actor.id) ?? [];
  return (
    <>
      <Kicker sides={[actor.side]}>
        {[ACTOR_KINDS[actor.kind], side].filter(Boolean).join(' · ')}
      </Kicker>
      <h2 className="evidence-title" id={titleId}>
        {actor.name}
      </h2>
      {otherNames.length > 0 && <p className="evidence-muted">{alsoCalled(otherNames)}</p>}
      <dl className="evidence-rows">
        {actor.roles.length > 0 && (
          <Row label={ROWS.roles}>
            <MoreList
              form="lines"
              items={actor.roles}
              render={(role, index) => <RoleLine role={role} index={index} />}
            />
          </Row>
        )}
        {actor.counterpart && (
          <Row label={ROWS.counterpart}>
            <ActorName id={actor.counterpart} />
          </Row>
        )}
        <Row label={ROWS.events}>
          {indices.length === 0 && noEvents(dataset.room !== null)}
          <MoreList
            form="lines"
            items={indices.map((index) => dataset.events[index]!)}
            render={({ id }) => <DatedEventName id={id} />}
          />
        </Row>
        {ties.length > 0 && (
          <Row label={ROWS.ties}>
            <MoreList
              form="lines"
              items={ties}
              render={(tie) => (
                <>
                  <TieName id={tie.id} />
                  <Note words={tieStandings(dataset, tie)} />
                </>
              )}
            />
          </Row>
        )}
        {ties.length > 0 && (
          <Row label={FOCUS_LABEL}>
            <FocusButtons actor={actor} />
          </Row>
        )}
      </dl>
      {dataset.actors.length > 1 && <PairField actor={actor} />}
    </>
  );
}

/** One role with its time; each marks its own words. */
function RoleLine({ role, index }: { readonly role: Role; readonly index: number }) {
  const dataset = useDataset();
  const { language } = dataset;
  const { title, of, date, passages } = role;
  // "secretary of the Security Council" says it already.
  const towards = of !== null && !title.includes(actorName(dataset, of)) ? of : null;
  const dateWords = date && describeDate(date, language);
  return (
    <>
      {passages.length > 0 ? <AspectButton aspect={`role-${index}`}>{title}</AspectButton> : title}
      {date && (
        <>
          {', '}
          {date.passages.length > 0 ? (
            <AspectButton aspect={`role-${index}-date`}>{dateWords}</AspectButton>
          ) : (
            dateWords
          )}
        </>
      )}
      {towards !== null && (
        <span className="evidence-of">
          <ActorName id={towards} />
        </span>
      )}
    </>
  );
}

/** The card of an actor that is selected. */
export function SelectedCard({ dataset, selection: { id }, titleId }: CardProps) {
  const actor = dataset.actorById.get(id);
  return actor ? <ActorCard actor={actor} titleId={titleId} /> : null;
}
