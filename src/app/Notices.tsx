import { X } from 'lucide-react';
import { formatPlace } from './strings.ts';
import type { Problem } from '../dataset/problems.ts';
import { useAppStore } from '../state/useAppStore.ts';

/** Problems shown at once; the others are behind a disclosure. */
const SHOWN_PROBLEMS = { error: 3, info: 1 } as const;

/** What the page has to tell: each notice with its problems, until it is dismissed. */
export function Notices() {
  const notices = useAppStore((state) => state.notices);
  const dismiss = useAppStore((state) => state.dismissNotice);
  if (notices.length === 0) return null;
  return (
    <section className="notices" aria-label="Notices">
      {notices.map(({ id, tone, text, problems }) => (
        <div
          key={id}
          role={tone === 'error' ? 'alert' : 'status'}
          className={`notice notice-${tone}`}
        >
          <div className="notice-body">
            <p className="notice-text">{text}</p>
            <ProblemList problems={problems.slice(0, SHOWN_PROBLEMS[tone])} />
            {problems.length > SHOWN_PROBLEMS[tone] && (
              <details>
                <summary>{problems.length - SHOWN_PROBLEMS[tone]} more</summary>
                <ProblemList problems={problems.slice(SHOWN_PROBLEMS[tone])} />
              </details>
            )}
          </div>
          <button
            type="button"
            className="button button-icon"
            aria-label="Dismiss"
            onClick={() => dismiss(id)}
          >
            <X aria-hidden />
          </button>
        </div>
      ))}
    </section>
  );
}

/** Each problem: where it is, what was found, what to do. */
function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul className="problems">
      {problems.map((problem, i) => (
        <li key={i}>
          <span className="problem-place">{formatPlace(problem)}</span>
          <span>
            {problem.finding} <em>{problem.remedy}</em>
          </span>
        </li>
      ))}
    </ul>
  );
}
