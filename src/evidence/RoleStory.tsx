import { describeDate } from '../dataset/dateWords.ts';
import type { Tie } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import { PassageQuote } from './PassageQuote.tsx';

/** The offices or roles that a tie stands for, with their time and their words. */
export function RoleStory({ tie }: { readonly tie: Tie }) {
  const { language, actorById } = useDataset();
  const roles = actorById.get(tie.from)?.roles ?? [];
  return tie.roles.map((index) => {
    const role = roles[index];
    if (!role) return null;
    // The words of its time are of its evidence, too.
    const passages = new Set([...role.passages, ...(role.date?.passages ?? [])]);
    return (
      <div key={index} className="evidence-part">
        <p className="evidence-dealing">
          {role.title}
          {role.date && (
            <span className="evidence-muted"> {describeDate(role.date, language)}</span>
          )}
        </p>
        {[...passages].map((id) => (
          <PassageQuote key={id} id={id} />
        ))}
      </div>
    );
  });
}
