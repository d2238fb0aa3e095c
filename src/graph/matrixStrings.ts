import type { Dataset } from '../dataset/indexDataset.ts';
import { describeStandings } from '../dataset/standingWords.ts';
import type { GraphActor } from './buildGraph.ts';
import type { MatrixCell } from './matrixOf.ts';
import { andMore, dealingCount } from './strings.ts';

export const MATRIX = {
  name: 'Who with whom: dealings of each two',
  /** Stands in a cell for an office or role without dealings. */
  role: '·',
} as const;

/** "The 40 most active, and 2,781 more" */
export function mostActive(shown: number, more: number, language: string): string {
  return `The ${shown.toLocaleString(language)} most active, ${andMore(more, 0, language)}`;
}

/** A cell in words: "Joe Biden and Vladimir Putin: 4 dealings, 1 planned". */
export function nameCell(
  { language }: Dataset,
  { actor: a }: GraphActor,
  { actor: b }: GraphActor,
  cell: MatrixCell | undefined,
): string {
  if (a === b && !cell) return a.name;
  const names = a === b ? a.name : `${a.name} and ${b.name}`;
  if (!cell) return `${names}: nothing`;
  if (cell.dealings === 0) return `${names}: office or role`;
  const standings = describeStandings(cell.standings, language);
  return `${names}: ${[dealingCount(cell.dealings, language), standings].filter(Boolean).join(', ')}`;
}
