import { markdownTable, round } from './tables.ts';

/** What a figure of ours is held against. */
export interface Target {
  readonly name: string;
  readonly ours: number | null;
  /** What is said of the other figure, and its value. */
  readonly against: string;
  readonly other: number | null;
  /** The largest share of `other` that ours may have. */
  readonly most: number;
}

/** The targets, with what this run says of them. */
export function targetsTable(targets: readonly Target[]): string {
  const rows = targets.map(({ name, ours, against, other, most }) => {
    const ratio = ours === null || other === null || other === 0 ? null : ours / other;
    const isReached = ours === null || other === null ? null : ours <= most * other;
    const verdict = isReached === null ? 'not measured' : isReached ? 'yes' : 'no';
    const held = other === null ? against : `${against}: ${round(other)}`;
    const shown = ratio === null ? '' : `${ratio.toFixed(2)} (at most ${round(most)})`;
    return [name, round(ours), held, shown, verdict];
  });
  return markdownTable(['target', 'ours', 'against', 'ratio', 'reached'], rows);
}
