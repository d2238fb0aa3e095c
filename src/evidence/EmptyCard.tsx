import { MarkLegend } from './MarkLegend.tsx';
import { START_TEXT, START_TITLE } from './startStrings.ts';

/** What stands in the card's place while nothing is selected: how to begin, and the key. */
export function EmptyCard({ titleId }: { readonly titleId: string }) {
  return (
    <div className="evidence-body">
      <h2 className="evidence-title" id={titleId}>
        {START_TITLE}
      </h2>
      <p className="evidence-summary">{START_TEXT}</p>
      <MarkLegend />
    </div>
  );
}
