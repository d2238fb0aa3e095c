import type { ReactNode } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { LEGEND } from '../evidence/startStrings.ts';
import type { TieLine } from '../graph/buildGraph.ts';
import { LINES } from '../graph/hiddenParts.ts';
import { LineSample } from '../graph/LineSample.tsx';
import { LINE_WORDS, STRINGS as GRAPH } from '../graph/strings.ts';
import { COUNT_HEIGHT, COUNT_TEXT_RISE } from '../timeline/countParts.ts';
import { EventGlyph } from '../ui/EventGlyph.tsx';
import { sideColour } from '../ui/sideColour.ts';
import type { LegendForm, LegendParts } from './pictureLegend.ts';
import { PICTURE } from './pictureStrings.ts';
import type { MeasureText } from './pictureText.ts';

/** One entry: a sign and what it means. */
export interface LegendEntry {
  readonly id: string;
  readonly sign: ReactNode;
  /** px. */
  readonly signWidth: number;
  readonly text: string;
}

/** Between a sign and its words, px. */
const GAP = 6;
const DISC = 5.5;
const GLYPH = { width: 22, height: 16 } as const;
/** Signs no wider than a disc, and the room left and right of them, px. */
const NARROW: ReadonlySet<LegendForm> = new Set(['day', 'planned', 'position', 'disputed']);
const SPARE = 4.5;
const LINE = { width: 22, height: 8 } as const;

/** How wide an entry is, px. */
export function entryWidth({ signWidth, text }: LegendEntry, measure: MeasureText): number {
  return signWidth + GAP + measure(text);
}

/** An entry, with the middle of its left edge at the origin. */
export function PictureEntry({ sign, signWidth, text }: LegendEntry) {
  return (
    <>
      {sign}
      <text className="picture-legend" x={signWidth + GAP} dy="0.35em">
        {text}
      </text>
    </>
  );
}

const PLAIN = { colours: [], shape: 'disc', standing: 'reported', disputed: false } as const;
const GLYPHS = {
  day: PLAIN,
  range: { ...PLAIN, shape: 'bar' },
  span: { ...PLAIN, shape: 'span' },
  planned: { ...PLAIN, standing: 'planned' },
  alleged: { ...PLAIN, shape: 'span', standing: 'alleged' },
  position: { ...PLAIN, shape: 'square', standing: 'position' },
  disputed: { ...PLAIN, disputed: true },
} as const satisfies Readonly<Record<LegendForm, object>>;

/** What the marks of a timeline mean: first the colours, then the shapes. */
export function timelineEntries(
  dataset: Dataset,
  { sides, hasNoSide, pair, forms, hasCounts, hasFaint }: LegendParts,
): readonly LegendEntry[] {
  const glyph = (colours: readonly string[], form: LegendForm) => (
    <g transform={`translate(0 ${-GLYPH.height / 2 - 1})`}>
      <EventGlyph {...GLYPHS[form]} colours={colours} />
    </g>
  );
  const entries: LegendEntry[] = sideEntries(dataset, sides, hasNoSide);
  if (pair)
    entries.push({
      id: 'together',
      sign: glyph(
        pair.map((side) => sideColour(dataset, side)),
        'span',
      ),
      signWidth: GLYPH.width,
      text: LEGEND.together,
    });
  for (const form of forms) {
    const isNarrow = NARROW.has(form);
    entries.push({
      id: form,
      sign: isNarrow ? (
        <g transform={`translate(${-SPARE} 0)`}>{glyph([], form)}</g>
      ) : (
        glyph([], form)
      ),
      signWidth: GLYPH.width - (isNarrow ? 2 * SPARE : 0),
      text: LEGEND[form],
    });
  }
  if (hasCounts)
    entries.push({
      id: 'several',
      sign: (
        <>
          <rect
            className="timeline-count-ground"
            y={-COUNT_HEIGHT / 2}
            width={GLYPH.width}
            height={COUNT_HEIGHT}
          />
          <text
            className="timeline-count-number"
            x={GLYPH.width / 2}
            y={-COUNT_TEXT_RISE + 2}
            dy="0.36em"
          >
            12
          </text>
        </>
      ),
      signWidth: GLYPH.width,
      text: PICTURE.several,
    });
  if (hasFaint)
    entries.push({
      id: 'faint',
      sign: <g opacity={0.3}>{glyph([], 'day')}</g>,
      signWidth: GLYPH.width,
      text: PICTURE.filteredOut,
    });
  return entries;
}

/** What the discs and lines of a graph mean. */
export function graphEntries(
  dataset: Dataset,
  sides: readonly string[],
  hasNoSide: boolean,
  lines: readonly TieLine[],
): readonly LegendEntry[] {
  const entries = dataset.sides.length > 0 ? sideEntries(dataset, sides, hasNoSide) : [];
  for (const line of LINES)
    if (lines.includes(line))
      entries.push({
        id: line,
        sign: (
          <g transform={`translate(0 ${-LINE.height / 2})`}>
            <LineSample line={line} />
          </g>
        ),
        signWidth: LINE.width,
        text: LINE_WORDS[line],
      });
  return entries;
}

function sideEntries(
  dataset: Dataset,
  sides: readonly string[],
  hasNoSide: boolean,
): LegendEntry[] {
  const entry = (side: string | null, text: string): LegendEntry => ({
    id: `side ${side ?? ''}`,
    sign: <circle cx={DISC} r={DISC} style={{ fill: sideColour(dataset, side) }} />,
    signWidth: 2 * DISC,
    text,
  });
  const named = dataset.sides.filter(({ id }) => sides.includes(id));
  const entries = named.map(({ id, name }) => entry(id, name));
  if (hasNoSide && dataset.sides.length > 0) entries.push(entry(null, GRAPH.noSide.toLowerCase()));
  return entries;
}
