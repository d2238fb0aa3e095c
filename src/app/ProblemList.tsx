import type { Problem } from '../dataset/problems.ts';
import { formatPlace } from './formatPlace.ts';
import './notices.css';

/** Each problem: where it is, what was found, what to do. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
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
