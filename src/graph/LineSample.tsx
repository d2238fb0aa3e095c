import type { TieLine } from './buildGraph.ts';
import { lineClass } from './TieEdge.tsx';

/** As wide as such lines mostly are, px. */
const WIDTHS = { firm: 3, alleged: 1.5, planned: 1.5, role: 0.8 } as const;

/** What a kind of line looks like. */
export function LineSample({ line }: { readonly line: TieLine }) {
  return (
    <svg width={22} height={8} aria-hidden>
      <path className={lineClass(line)} d="M1,4H21" strokeWidth={WIDTHS[line]} />
    </svg>
  );
}
