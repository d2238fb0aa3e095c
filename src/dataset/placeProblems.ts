import { locatePaths } from './jsonPositions.ts';
import type { Problem, Report } from './problems.ts';
import { formatPath } from './problems.ts';
import { withoutMark } from './readJson.ts';

/** Problems in the order of the file, with line and column. */
export function placeProblems(json: string, { drafts, errorCount }: Report): Problem[] {
  const places = locatePaths(withoutMark(json), drafts);
  const placed = drafts
    .map(({ severity, path, finding, remedy }, index) => ({
      severity,
      path: formatPath(path),
      ...places[index]!,
      finding,
      remedy,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const untold = errorCount - drafts.filter((draft) => draft.severity === 'error').length;
  return untold === 0 ? placed : [...placed, MORE_PROBLEMS];
}

const MORE_PROBLEMS: Problem = {
  severity: 'error',
  path: '',
  line: null,
  column: null,
  finding: 'There are more problems than are told here.',
  remedy: 'Mend those above and check again.',
};
