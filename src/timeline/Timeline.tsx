import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { AxisView } from './AxisView.tsx';
import { AXIS_HEIGHT } from './axisSizes.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { Drawing } from './Drawing.tsx';
import { Foot } from './Foot.tsx';
import { markAtPoint } from './markFrame.ts';
import type { CardPlace } from './cardPlace.ts';
import { LaneHeads } from './LaneHeads.tsx';
import { LanesSelect } from './LanesSelect.tsx';
import { OVERVIEW_HEIGHT } from './Overview.tsx';
import { scrollToMark } from './scrollToMark.ts';
import { sidePaints } from './sidePaint.ts';
import { strings } from './strings.ts';
import { UNDER_HEIGHT, UnderView } from './UnderView.tsx';
import { useCursor } from './useCursor.ts';
import { useDelayed } from './useDelayed.ts';
import { useFits } from './useFits.ts';
import { NO_HAND, useHand } from './useHand.ts';
import { useIsPainted } from './useIsPainted.ts';
import { useLabelFonts, useMeasures, type Fonts } from './useLabelFonts.ts';
import { useOpenMark } from './useOpenMark.ts';
import type { Painter } from './painter.ts';
import { usePainter } from './usePainter.ts';
import { useRevealSelection } from './useRevealSelection.ts';
import { useSize, type Size } from './useSize.ts';
import { useTimelineLayout } from './useTimelineLayout.ts';
import { useZoom } from './useZoom.ts';
import { useViewSteps } from './useViewSteps.ts';
import { useWheelManners } from './useWheelManners.ts';
import './timeline.css';

/** What a mark is, for who points at it. */
const HoverCard = lazy(async () => ({ default: (await import('./MarkCards.tsx')).HoverCard }));
/** Events that stand in one place: their list comes when somebody opens it. */
const CountList = lazy(async () => ({ default: (await import('./MarkCards.tsx')).CountList }));

/** Above and below the overview, px, together. */
const FOOT_GAP = 8;
/** The key that zooms with the wheel wherever the reader is. */
const MODIFIER = /Mac|iP(hone|ad|od)/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
/** A card comes after so long, so that sweeping over marks opens none. */
const CARD_DELAY_MS = 120;

interface TimelineProps {
  /** The page is shown within another, which the wheel must still be able to scroll. */
  readonly isEmbedded?: boolean;
}

/** The timeline of the dataset in the store; fills its parent. */
export function Timeline({ isEmbedded = false }: TimelineProps) {
  const { events } = useDataset();
  const ref = useRef<HTMLDivElement>(null);
  const size = useSize(ref);
  const fonts = useLabelFonts(ref);
  const painter = usePainter(events.length);
  // Drawn when all is known that it hangs on: each guess would be a whole picture for nothing.
  const isReady = size !== null && fonts !== null && painter !== undefined;
  return (
    <div ref={ref} className="timeline-root">
      {isReady && (
        <TimelinePanel size={size} fonts={fonts} painter={painter} isEmbedded={isEmbedded} />
      )}
    </div>
  );
}

interface TimelinePanelProps {
  readonly size: Size;
  readonly fonts: Fonts;
  readonly painter: Painter | null;
  readonly isEmbedded: boolean;
}

function TimelinePanel({ size, fonts, painter, isEmbedded }: TimelinePanelProps) {
  const dataset = useDataset();
  const store = useAppStoreApi();
  const selection = useAppStore((state) => state.selection);
  const trueScale = useAppStore((state) => state.trueScale);
  const unfolded = useAppStore((state) => state.unfolded);
  const { setViewport, selectEvent, toggleFold, hover, setAllBrackets } = store.getState();

  const rootRef = useRef<HTMLDivElement>(null);
  const scrollRef = useRef<HTMLDivElement>(null);
  const plotRef = useRef<HTMLDivElement>(null);
  const gestureRef = useRef<SVGGElement>(null);
  const uid = useId();
  const measures = useMeasures(fonts);

  const footHeight = OVERVIEW_HEIGHT + FOOT_GAP;
  const lanesHeight = Math.max(0, size.height - AXIS_HEIGHT - UNDER_HEIGHT - footHeight);
  const lanesSize = useMemo(
    () => ({ width: size.width, height: lanesHeight }),
    [size.width, lanesHeight],
  );
  const layout = useTimelineLayout(lanesSize, measures);
  const { lanes, time, axis, columns, frames, marks } = layout;
  const hand = useHand();
  const isPainted = useIsPainted(layout, hand) && painter !== null;
  const paints = useMemo(() => sidePaints(dataset, time.sideSets, uid), [dataset, time, uid]);
  const colours = useMemo(() => paints.flatMap((paint) => paint.colours), [paints]);

  const scrollBy = useCallback((px: number) => scrollRef.current?.scrollBy({ top: px }), []);
  const { takesWheel, isHinting } = useWheelManners(rootRef, isEmbedded);
  const [gesturing, setGesturing] = useState(false);
  const onGesture = useCallback(
    (isActive: boolean) => {
      if (!isActive) hand.settle();
      setGesturing(isActive);
    },
    [hand],
  );
  useZoom(gestureRef, layout, hand, onGesture, scrollBy, takesWheel);
  const idOf = useCallback((mark: DrawnMark) => `${uid}-${mark.key.replaceAll(/\s/g, '_')}`, [uid]);

  const [scrollTop, setScrollTop] = useState(0);
  const [pointed, setPointed] = useState<string | null>(null);
  const { zoom, pan } = useViewSteps(layout.still);
  const { fitOf, fit } = useFits(dataset, layout);
  const { openMark, listed, unlist } = useOpenMark(dataset, layout);
  const closeList = useCallback(() => {
    unlist();
    plotRef.current?.focus({ preventScroll: true });
  }, [unlist]);

  const selectedId = selection?.type === 'event' ? selection.id : null;
  useRevealSelection(dataset, layout, selectedId, scrollRef, setViewport);
  const { active, focused, onFocus, onBlur, onKeyDown, moveTo } = useCursor({
    layout,
    dataset,
    selectedId,
    setViewport,
    openMark,
    letGo: store.getState().clearSelection,
    zoom,
    pan,
    scroll: (share) => scrollBy(share * lanesHeight),
    fit,
    toggleBrackets: () => setAllBrackets(!store.getState().allBrackets),
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
    // While the view moves, marks come by of themselves.
    if (gesturing) return;
    const mark = pointer && markUnder(pointer);
    if (mark?.key === (pointed ?? undefined)) return;
    setPointed(mark?.key ?? null);
    const event = mark?.content.type === 'event' ? dataset.events[mark.content.event]! : null;
    hover(event && { type: 'event', id: event.id, aspect: null });
  };

  const cardMark = markByKey(pointed) ?? (focused ? active : null);
  const cardKey = useDelayed(gesturing || listed ? null : (cardMark?.key ?? null), CARD_DELAY_MS);
  const placeOf = (mark: DrawnMark): CardPlace => {
    const y = AXIS_HEIGHT + mark.y - scrollTop;
    const row = { top: y - frames.rowHeight / 2, bottom: y + frames.rowHeight / 2 };
    return {
      x: Math.max(columns.shelfX, mark.x),
      ...row,
      panelWidth: size.width,
      panelHeight: size.height,
      around: row,
    };
  };
  const carded = cardKey !== null && cardMark?.key === cardKey ? cardMark : null;
  const listMark = markByKey(listed?.key ?? null);

  // They lie unseen over the names that are drawn: after the first picture is soon enough.
  const hasHeads = useDeferredValue(true, false);
  // Strips of elements beside the lanes stand still where a canvas shows what moves in them.
  const follows = isPainted ? NO_HAND : hand;
  const opened = useMemo(
    () => (trueScale ? [] : (axis?.folds ?? []).filter(({ id }) => unfolded.includes(id))),
    [axis, trueScale, unfolded],
  );
  return (
    <div
      ref={rootRef}
      className="timeline"
      data-moving={gesturing || undefined}
      data-painted={isPainted || undefined}
    >
      <LanesSelect widthPx={columns.nameWidth - 2} heightPx={AXIS_HEIGHT} measure={measures.tick} />
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
          {hasHeads && (
            <LaneHeads
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
            aria-activedescendant={active && focused ? idOf(active) : undefined}
            tabIndex={0}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
            onBlur={onBlur}
            // What a hand meets is where the hand has brought it.
            onPointerDownCapture={() => hand.settle()}
            onPointerOver={pointAt}
            onPointerMove={isPainted ? pointAt : undefined}
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
              activeKey={focused ? (active?.key ?? null) : null}
              explained={carded?.content.type === 'event' ? carded.content.event : null}
              painter={isPainted ? painter : null}
              isMoving={gesturing}
              top={scrollTop}
              heightPx={lanesHeight}
            />
          </div>
        </div>
      </div>
      <UnderView
        layout={layout}
        hand={hand}
        follows={follows}
        opened={opened}
        onFold={toggleFold}
      />
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
      {isPainted && (
        <painter.Foot
          layout={layout}
          hand={hand}
          fonts={fonts}
          colours={colours}
          widthPx={size.width - columns.plotX}
          heightPx={UNDER_HEIGHT + footHeight}
        />
      )}
      <p id={`${uid}-keys`} className="visually-hidden">
        {strings.keys}
      </p>
      {isHinting && (
        <p className="timeline-hint" aria-hidden="true">
          {strings.wheelHint(MODIFIER)}
        </p>
      )}
      {carded && (
        <Suspense>
          <HoverCard dataset={dataset} layout={layout} mark={carded} place={placeOf(carded)} />
        </Suspense>
      )}
      {listed && listMark && (
        <Suspense>
          <CountList
            dataset={dataset}
            events={listed.events}
            place={placeOf(listMark)}
            onChoose={(id) => {
              closeList();
              selectEvent(id);
            }}
            onClose={closeList}
          />
        </Suspense>
      )}
    </div>
  );
}
