import type { Hand } from './useHand.ts';
import { MarkCanvas } from './MarkCanvas.tsx';
import type { MarksProps } from './Marks.tsx';
import type { TimelineLayout } from './layoutAt.ts';
import type { Fonts } from './useLabelFonts.ts';
import { usePalette } from './usePalette.ts';
import { useRehearsal } from './useRehearsal.ts';

/** What the canvas painter is told. */
interface PaintedMarksProps extends Pick<MarksProps, 'inkOf' | 'signOf' | 'activeKey'> {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  readonly fonts: Fonts;
  /** CSS colours that marks may take, besides the page's own. */
  readonly colours: readonly string[];
  /** Where the plot begins and ends, px from the left edge of the lanes. */
  readonly plotLeft: number;
  readonly plotRight: number;
  /** The part of the lanes that is in sight, px. */
  readonly top: number;
  readonly heightPx: number;
}

/** All marks on canvases: the shelf has its own, since it stands still while time moves. */
export function PaintedMarks(props: PaintedMarksProps) {
  const { fonts, colours, plotLeft, plotRight, ...common } = props;
  const palette = usePalette(fonts, colours);
  useRehearsal(props.layout, props.hand);
  return (
    <>
      <MarkCanvas {...common} part="shelf" palette={palette} left={0} widthPx={plotLeft} />
      <MarkCanvas
        {...common}
        part="plot"
        palette={palette}
        left={plotLeft}
        widthPx={plotRight - plotLeft}
      />
    </>
  );
}
