import type { ComponentProps } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import { EventGlyph } from '../ui/EventGlyph.tsx';
import { sideColour } from '../ui/sideColour.ts';
import { LEGEND, LEGEND_LABEL } from './startStrings.ts';

/** Sides that the key names; datasets with more have them in the graph. */
const NAMED_SIDES = 6;

type Glyph = ComponentProps<typeof EventGlyph>;

const PLAIN: Glyph = { colours: [], shape: 'disc', standing: 'reported', disputed: false };

/** The forms of the timeline's marks, each beside what it differs from in one thing. */
const FORMS = {
  day: PLAIN,
  range: { ...PLAIN, shape: 'bar' },
  span: { ...PLAIN, shape: 'span' },
  planned: { ...PLAIN, standing: 'planned' },
  alleged: { ...PLAIN, shape: 'span', standing: 'alleged' },
  position: { ...PLAIN, shape: 'square', standing: 'position' },
  disputed: { ...PLAIN, disputed: true },
} as const satisfies Record<string, Glyph>;

/** The key: what the forms, the colours and the tints of the page mean. */
export function MarkLegend() {
  const dataset = useDataset();
  const sides = dataset.sides
    .slice(0, NAMED_SIDES)
    .map(({ id, name }) => ({ id, name, colour: sideColour(dataset, id) }));
  return (
    <ul className="evidence-key" aria-label={LEGEND_LABEL}>
      {sides.map(({ id, name, colour }) => (
        <li key={`side ${id}`}>
          <EventGlyph {...PLAIN} colours={[colour]} />
          {name}
        </li>
      ))}
      {sides.length > 1 && (
        <li>
          <EventGlyph {...PLAIN} colours={sides.slice(0, 2).map(({ colour }) => colour)} />
          {LEGEND.together}
        </li>
      )}
      {(Object.keys(FORMS) as (keyof typeof FORMS)[]).map((form) => (
        <li key={form}>
          <EventGlyph {...FORMS[form]} />
          {LEGEND[form]}
        </li>
      ))}
      {(['shown', 'current', 'filtered', 'uncited'] as const).map((kind) => (
        <li key={kind}>
          <span className={`evidence-key-words evidence-key-${kind}`} aria-hidden="true">
            Aa
          </span>
          {LEGEND[kind]}
        </li>
      ))}
    </ul>
  );
}
