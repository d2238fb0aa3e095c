import type { Problem } from '../dataset/problems.ts';

/** Where a problem lies: "line 12, column 5 · events[3].date". */
export function formatPlace({ path, line, column }: Problem): string {
  const place = line === null ? '' : `line ${line}, column ${column}`;
  return [place, path].filter(Boolean).join(' · ') || 'the file';
}
