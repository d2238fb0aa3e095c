import { describeDate } from '../dataset/dateWords.ts';
import type { Dealing, Role, Tie } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import { Kicker } from './Kicker.tsx';
import { MoreList } from './MoreList.tsx';
import { ActorName, DatedEventName } from './names.tsx';
import { PassageQuote } from './PassageQuote.tsx';
import { NO_TIE_PASSAGE, TIE_KICKER } from './strings.ts';
import { tieTitle } from './tieWords.ts';

interface Props {
  readonly tie: Tie;
  readonly titleId: string;
}

/** What links two actors in one way: each dealing, or the role, with the words for it. */
export function TieCard({ tie, titleId }: Props) {
  const dataset = useDataset();
  const sides = [tie.from, tie.to].map((id) => dataset.actorById.get(id)?.side ?? null);
  const roles = dataset.actorById.get(tie.from)?.roles ?? [];
  return (
    <>
      <Kicker sides={[...new Set(sides)]}>{TIE_KICKER}</Kicker>
      <h2 className="evidence-title" id={titleId}>
        {tieTitle(dataset, tie)}
      </h2>
      <p className="evidence-ends">
        <ActorName id={tie.from} /> <ActorName id={tie.to} />
      </p>
      {tie.evidence.length === 0 && <p className="evidence-unbacked">{NO_TIE_PASSAGE}</p>}
      <MoreList
        form="lines"
        items={tie.dealings}
        render={(dealing) => <DealingLine dealing={dealing} />}
      />
      {tie.roles.map((index) => {
        const role = roles[index];
        return role && <RoleWords key={index} role={role} />;
      })}
    </>
  );
}

function DealingLine({ dealing }: { readonly dealing: Dealing }) {
  return (
    <>
      <p className="evidence-dealing">
        <DatedEventName id={dealing.event} />
      </p>
      {dealing.passages.map((id) => (
        <PassageQuote key={id} id={id} />
      ))}
    </>
  );
}

function RoleWords({ role }: { readonly role: Role }) {
  const { language } = useDataset();
  return (
    <>
      <p className="evidence-dealing">
        {role.title}
        {role.date && <span className="evidence-muted"> {describeDate(role.date, language)}</span>}
      </p>
      {role.passages.map((id) => (
        <PassageQuote key={id} id={id} />
      ))}
    </>
  );
}
