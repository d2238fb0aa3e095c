import { describeDate } from '../dataset/dateWords.ts';
import type { Tie } from '../dataset/model.ts';
import { dealingsOf } from '../evidence/dealingsOf.ts';
import { Kicker } from '../evidence/Kicker.tsx';
import { tieSentence } from '../evidence/tieWords.ts';
import { dealingCount, NO_DATE, NO_PASSAGE, NO_TIE_PASSAGE } from '../evidence/strings.ts';
import { useDataset } from '../state/useAppStore.ts';
import { EmbedMore, EmbedQuotes } from './EmbedQuote.tsx';
import { EMBED } from './embedStrings.ts';

/** Dealings that show at first. */
const SHOWN_FIRST = 3;

/** One of the dealings that a tie stands for, or one of its roles. */
interface Part {
  readonly key: string;
  readonly when: string;
  readonly title: string;
  readonly standing: string;
  readonly passages: readonly string[];
}

/** What links two actors in one way: each dealing in time order, with its words. */
export function EmbedTie({ tie }: { readonly tie: Tie }) {
  const dataset = useDataset();
  const parts = usePartsOf(tie);
  const sides = [tie.from, tie.to].map((id) => dataset.actorById.get(id)?.side ?? null);
  const count = tie.dealings.length;
  return (
    <article className="embed-card">
      <Kicker sides={[...new Set(sides)]}>
        {[EMBED.tie, count > 0 ? dealingCount(count, dataset.language) : '']
          .filter(Boolean)
          .join(' · ')}
      </Kicker>
      <h1>{tieSentence(dataset, tie)}</h1>
      {tie.evidence.length === 0 && <p className="embed-unbacked">{NO_TIE_PASSAGE}</p>}
      <EmbedMore
        items={parts}
        first={SHOWN_FIRST}
        render={({ key, when, title, standing, passages }) => (
          <section key={key} className="embed-dealing">
            <p className="embed-when">
              {when}
              {standing && <span className="embed-muted"> · {standing}</span>}
            </p>
            <h2>{title}</h2>
            {passages.length === 0 && <p className="embed-muted">{NO_PASSAGE}</p>}
            <EmbedQuotes quotes={passages.map((passage) => ({ passage, does: null }))} />
          </section>
        )}
      />
    </article>
  );
}

function usePartsOf(tie: Tie): readonly Part[] {
  const dataset = useDataset();
  const { language, actorById } = dataset;
  const roles = tie.roles.flatMap((index): readonly Part[] => {
    const role = actorById.get(tie.from)?.roles[index];
    if (!role) return [];
    const passages = [...new Set([...role.passages, ...(role.date?.passages ?? [])])];
    const when = role.date ? describeDate(role.date, language) : '';
    return [{ key: `role ${index}`, when, title: role.title, standing: '', passages }];
  });
  const dealings = dealingsOf(dataset, [tie]).map(({ event, parts }): Part => {
    const { id, title, date, standing } = event;
    const when = date ? describeDate(date, language) : NO_DATE;
    const passages = parts.flatMap((part) => part.passages);
    return { key: `event ${id}`, when, title, standing, passages };
  });
  return [...dealings, ...roles];
}
