import { MarkCanvas } from './MarkCanvas.tsx';
import type { MarksProps } from './Marks.tsx';
import type { TimelineLayout } from './useTimelineLayout.ts';
import type { Fonts } from './useLabelFonts.ts';
import { usePalette } from './usePalette.ts';

/** What the canvas painter is told. */
export interface PaintedMarksProps extends Pick<
  MarksProps,
  'inkOf' | 'signOf' | 'activeKey' | 'rowHeight'
> {
  readonly layout: TimelineLayout;
  readonly fonts: Fonts;
  readonly language: string;
  /** CSS colours that marks may take, besides the page's own. */
  readonly colours: readonly string[];
  /** Where the plot begins, and the upright lines in it, px from the left edge of the lanes. */
  readonly plotLeft: number;
  readonly gridLines: readonly number[];
  readonly widthPx: number;
  /** The part of the lanes that is in sight, px. */
  readonly top: number;
  readonly heightPx: number;
  readonly isStill: boolean;
}

const NO_LINES: readonly number[] = [];

/** All marks on canvases: the shelf has its own, since it stands still while time moves. */
export function PaintedMarks(props: PaintedMarksProps) {
  const { layout, fonts, colours, plotLeft, gridLines, widthPx, ...rest } = props;
  const palette = usePalette(fonts, colours);
  const common = { ...rest, palette, gridBottom: layout.frames.height };
  return (
    <>
      <MarkCanvas
        {...common}
        marks={layout.shelved}
        left={0}
        widthPx={plotLeft}
        gridLines={NO_LINES}
      />
      <MarkCanvas
        {...common}
        marks={layout.dated}
        left={plotLeft}
        widthPx={widthPx - plotLeft}
        gridLines={gridLines}
      />
    </>
  );
}
