import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { useLate } from '../ui/useLate.ts';
import { useWheelManners } from '../ui/useWheelManners.ts';
import { AxisView } from './AxisView.tsx';
import { stripSizes } from './axisSizes.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { Drawing } from './Drawing.tsx';
import { Foot } from './Foot.tsx';
import { markAtPoint } from './markFrame.ts';
import { lateCards } from './lateCards.ts';
import { LanesSelect } from './LanesSelect.tsx';
import { OVERVIEW_HEIGHT } from './Overview.tsx';
import { scrollToMark } from './scrollToMark.ts';
import { sidePaints } from './sidePaint.ts';
import { strings } from './strings.ts';
import { UnderView } from './UnderView.tsx';
import { useCursor } from './useCursor.ts';
import { useFits } from './useFits.ts';
import { NO_HAND, useHand } from './useHand.ts';
import { useIsPainted } from './useIsPainted.ts';
import { useLaneParts } from './useLaneParts.ts';
import { useLabelFonts, useMeasures, type Fonts } from './useLabelFonts.ts';
import { useMarkCard } from './useMarkCard.ts';
import { useOpenMark } from './useOpenMark.ts';
import type { Painter } from './painter.ts';
import { usePainter } from './usePainter.ts';
import { useRevealSelection } from './useRevealSelection.ts';
import { useSize, type Size } from './useSize.ts';
import { useTimelineAnchor } from './useTimelineAnchor.ts';
import { useTimelineLayout } from './useTimelineLayout.ts';
import { useZoom } from './useZoom.ts';
import { useViewSteps } from './useViewSteps.ts';
import './timeline.css';

/** Above and below the overview, px, together. */
const FOOT_GAP = 8;
/** The key that zooms with the wheel wherever the reader is. */
const MODIFIER = /Mac|iP(hone|ad|od)/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Of a timeline that is as high as its lanes: they are dealt this height, and take less or more. */
const FITTED_LANES_PX = 520;

interface TimelineProps {
  /** The page is shown within another, which the wheel must still be able to scroll. */
  readonly isEmbedded?: boolean;
  /** As high as its lanes, rather than its parent. */
  readonly fits?: boolean;
}

/** The timeline of the dataset in the store; fills its parent. */
export function Timeline({ isEmbedded = false, fits = false }: TimelineProps) {
  const { events } = useDataset();
  const ref = useRef<HTMLDivElement>(null);
  const size = useSize(ref);
  const fonts = useLabelFonts(ref);
  const painter = usePainter(events.length);
  // Drawn when all is known that it hangs on: each guess would be a whole picture for nothing.
  const isReady = size !== null && fonts !== null && painter !== undefined;
  return (
    <div ref={ref} className="timeline-root" data-fits={fits || undefined}>
      {isReady && <TimelinePanel {...{ size, fonts, painter, isEmbedded, fits }} />}
    </div>
  );
}

interface TimelinePanelProps {
  readonly size: Size;
  readonly fonts: Fonts;
  readonly painter: Painter | null;
  readonly isEmbedded: boolean;
  readonly fits: boolean;
}

function TimelinePanel({ size, fonts, painter, isEmbedded, fits }: TimelinePanelProps) {
  const dataset = useDataset();
  const store = useAppStoreApi();
  const selection = useAppStore((state) => state.selection);
  const trueScale = useAppStore((state) => state.trueScale);
  const unfolded = useAppStore((state) => state.unfolded);
  /** Its readers may not move through time. */
  const isStill = useAppStore(({ embed }) => embed?.locks.includes('time') ?? false);
  const { setViewport, selectEvent, toggleFold, hover, setAllBrackets } = store.getState();

  const rootRef = useRef<HTMLDivElement>(null);
  const scrollRef = useRef<HTMLDivElement>(null);
  const plotRef = useRef<HTMLDivElement>(null);
  const gestureRef = useRef<SVGGElement>(null);
  const uid = useId();
  const measures = useMeasures(fonts);

  const footHeight = isStill ? 0 : OVERVIEW_HEIGHT + FOOT_GAP;
  const { unit } = fonts;
  const strips = stripSizes(unit);
  const besidesLanes = strips.axis + strips.under + footHeight;
  const dealtHeight = fits ? FITTED_LANES_PX * unit : Math.max(0, size.height - besidesLanes);
  const lanesSize = useMemo(
    () => ({ width: size.width, height: dealtHeight }),
    [size.width, dealtHeight],
  );
  const layout = useTimelineLayout(lanesSize, measures, unit);
  const { lanes, time, axis, columns, frames, marks } = layout;
  const lanesHeight = fits ? frames.height : dealtHeight;
  const hand = useHand();
  useTimelineAnchor({ layout, hand, plot: plotRef, scroller: scrollRef });
  const isPainted = useIsPainted(layout, hand) && painter !== null;
  const paints = useMemo(() => sidePaints(dataset, time.sideSets, uid), [dataset, time, uid]);
  const colours = useMemo(() => paints.flatMap((paint) => paint.colours), [paints]);

  const scrollBy = useCallback((px: number) => scrollRef.current?.scrollBy({ top: px }), []);
  const { takesWheel, isHinting } = useWheelManners(rootRef, isEmbedded);
  // Told to the page alone: nothing that React draws changes when a gesture begins.
  const onGesture = useCallback(
    (isActive: boolean) => {
      if (!isActive) hand.settle();
      rootRef.current?.toggleAttribute('data-moving', isActive);
    },
    [hand],
  );
  useZoom(gestureRef, layout, hand, onGesture, scrollBy, takesWheel, isStill);
  const idOf = useCallback((mark: DrawnMark) => `${uid}-${mark.key.replaceAll(/\s/g, '_')}`, [uid]);
  const laneIdOf = useCallback(
    (lane: string) => `${uid}-lane-${lane.replaceAll(/\s/g, '_')}`,
    [uid],
  );

  const [scrollTop, setScrollTop] = useState(0);
  const pointed = useRef<string | null>(null);
  const { zoom, pan } = useViewSteps(layout.still);
  const { fitOf, fit } = useFits(dataset, layout);
  const { openMark, opened, listed, unlist } = useOpenMark(dataset, layout, isStill);
  const { shown, point, step, hold, dismiss } = useMarkCard();
  const closeList = useCallback(() => {
    unlist();
    plotRef.current?.focus({ preventScroll: true });
    dismiss();
  }, [unlist, dismiss]);

  const selectedId = selection?.type === 'event' ? selection.id : null;
  useRevealSelection(dataset, layout, selectedId, scrollRef, setViewport);
  const { active, focused, onFocus, onBlur, onKeyDown, moveTo } = useCursor({
    layout,
    dataset,
    selectedId,
    setViewport,
    onStep: step,
    acts: {
      openMark,
      letGo: store.getState().clearSelection,
      zoom,
      pan,
      scroll: (share) => scrollBy(share * lanesHeight),
      fit,
      toggleBrackets: () => setAllBrackets(!store.getState().allBrackets),
    },
  });
  // The lanes scroll to the keyboard's place.
  useEffect(() => {
    if (scrollRef.current && active && focused) scrollToMark(scrollRef.current, active, frames);
  }, [active, focused, frames]);

  const markByKey = (key: string | null) =>
    key === null ? null : (marks.find((mark) => mark.key === key) ?? null);
  const markUnder = ({ target, clientX, clientY }: PointerEvent | MouseEvent) => {
    const own = (target as Element).closest('[data-mark]');
    if (own) return markByKey(own.getAttribute('data-mark'));
    if (!isPainted || !plotRef.current) return null;
    // Of very many painted marks not all have an element.
    const { left, top } = plotRef.current.getBoundingClientRect();
    return markAtPoint(marks, frames.rowHeight, clientX - left, clientY - top);
  };
  const pointAt = (pointer: PointerEvent | null) => {
    // While the view moves, marks come by of themselves; a finger points at what it opens.
    if (pointer && (hand.isMoving() || pointer.pointerType === 'touch')) return;
    const mark = pointer && markUnder(pointer);
    const key = mark?.key ?? null;
    if (key === pointed.current) return;
    pointed.current = key;
    point(key);
    const event = mark?.content.type === 'event' ? dataset.events[mark.content.event]! : null;
    hover(event && { type: 'event', id: event.id, aspect: null });
  };

  const asked = shown === true ? focused && active : markByKey(shown);
  const carded = listed || !asked ? null : asked;
  const cards = useLate(lateCards, Boolean(carded ?? listed));
  const listMark = markByKey(listed?.key ?? null);

  const laneParts = useLaneParts(layout, lanesHeight);
  // Strips of elements beside the lanes stand still where a canvas shows what moves in them.
  const follows = isPainted ? NO_HAND : hand;
  const openFolds = useMemo(
    () => (trueScale ? [] : (axis?.folds ?? []).filter(({ id }) => unfolded.includes(id))),
    [axis, trueScale, unfolded],
  );
  return (
    <div
      ref={rootRef}
      className="timeline"
      data-painted={isPainted || undefined}
      style={fits ? { height: lanesHeight + besidesLanes } : undefined}
    >
      <LanesSelect widthPx={columns.nameWidth - 2} heightPx={strips.axis} measure={measures.tick} />
      <AxisView
        layout={layout}
        hand={hand}
        fonts={fonts}
        colours={colours}
        widthPx={size.width}
        painter={isPainted ? painter : null}
        onUnfold={toggleFold}
      />
      <div
        ref={scrollRef}
        className="timeline-scroll"
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <div className="timeline-lanes">
          {laneParts && (
            <laneParts.LaneHeads
              lanes={lanes}
              frames={frames}
              nameWidth={columns.nameWidth}
              language={dataset.language}
              measureName={measures.name}
              scrollRef={scrollRef}
            />
          )}
          <div
            ref={plotRef}
            className="timeline-plot"
            role="listbox"
            data-marks={marks.length}
            aria-label={strings.timeline(dataset.title)}
            aria-describedby={`${uid}-keys`}
            // The lanes' groups do not stand in the lanes' order.
            aria-owns={isPainted ? undefined : lanes.map(({ id }) => laneIdOf(id)).join(' ')}
            aria-activedescendant={active && focused ? idOf(active) : undefined}
            tabIndex={0}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
            onBlur={onBlur}
            // What a hand meets is where the hand has brought it.
            onPointerDownCapture={() => hand.settle()}
            // Not when a mark comes to a pointer that rests.
            onPointerMove={pointAt}
            onPointerLeave={() => pointAt(null)}
            onClick={(event) => {
              const mark = markUnder(event);
              if (!mark) return;
              moveTo(mark);
              openMark(mark);
            }}
          >
            <Drawing
              dataset={dataset}
              layout={layout}
              hand={hand}
              widthPx={size.width}
              fonts={fonts}
              paints={paints}
              colours={colours}
              gestureRef={gestureRef}
              uid={uid}
              idOf={idOf}
              laneIdOf={laneIdOf}
              activeKey={focused ? (active?.key ?? null) : null}
              explained={carded?.content.type === 'event' ? carded.content.event : null}
              painter={isPainted ? painter : null}
              opened={opened}
              top={scrollTop}
              heightPx={lanesHeight}
            />
          </div>
          {laneParts && <laneParts.LaneEdges layout={layout} hand={hand} />}
        </div>
      </div>
      {laneParts && (
        <laneParts.MoreLanes
          layout={layout}
          top={scrollTop}
          heightPx={lanesHeight}
          stripPx={strips.under}
          belowPx={footHeight}
          onScroll={scrollBy}
        />
      )}
      <UnderView layout={layout} hand={follows}>
        {laneParts && openFolds.length > 0 && (
          <laneParts.Refolds layout={layout} hand={hand} opened={openFolds} onFold={toggleFold} />
        )}
      </UnderView>
      {!isStill && (
        <Foot
          dataset={dataset}
          layout={layout}
          heightPx={footHeight}
          onZoom={zoom}
          hand={hand}
          follows={follows}
          onGesture={onGesture}
          fitOf={fitOf}
          fit={fit}
        />
      )}
      {isPainted && (
        <painter.Foot
          layout={layout}
          hand={hand}
          fonts={fonts}
          colours={colours}
          widthPx={size.width - columns.plotX}
          heightPx={strips.under + footHeight}
        />
      )}
      <p id={`${uid}-keys`} className="visually-hidden">
        {strings.keys}
      </p>
      <p role="status" className="visually-hidden">
        {opened?.words}
      </p>
      {isHinting && (
        <p className="timeline-hint" aria-hidden="true">
          {strings.wheelHint(MODIFIER)}
        </p>
      )}
      {cards && carded && (
        <cards.HoverCard
          layout={layout}
          mark={carded}
          panel={size}
          scrollTop={scrollTop}
          onHold={hold}
        />
      )}
      {cards && listed && listMark && (
        <cards.CountList
          events={listed.events}
          layout={layout}
          mark={listMark}
          panel={size}
          scrollTop={scrollTop}
          onChoose={(id) => {
            closeList();
            selectEvent(id);
          }}
          onClose={closeList}
        />
      )}
    </div>
  );
}
