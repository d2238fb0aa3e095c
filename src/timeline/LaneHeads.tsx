import { ChevronDown, GripVertical } from 'lucide-react';
import {
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import type { Lane } from './laneColumns.ts';
import { laneMembersOf } from './laneMembers.ts';
import { laneNameRoom } from './laneNameRoom.ts';
import type { LaneFrames } from './layoutTimeline.ts';
import { moveLane } from './moveLane.ts';
import type { Measure } from './packRows.ts';
import { strings } from './strings.ts';
import { toolStrings } from './toolStrings.ts';

interface LaneHeadsProps {
  readonly lanes: readonly Lane[];
  readonly frames: LaneFrames;
  /** Room for the names, px. */
  readonly nameWidth: number;
  readonly language: string;
  readonly measureName: Measure;
  readonly scrollRef: RefObject<HTMLElement | null>;
}

/** A button of a head: the one that folds its lane, or the one that moves it. */
interface Stop {
  readonly id: string;
  readonly part: 'fold' | 'move';
}

const ICON = { size: 14, strokeWidth: 2, 'aria-hidden': true } as const;
/** Made once: what is the same element React does not look into again, and lanes may be many. */
const CHEVRON = <ChevronDown {...ICON} className="timeline-head-chevron" />;
const GRIP = <GripVertical {...ICON} />;

/**
 * What can be done with the lanes, over their drawn names: fold, and move by drag or arrow keys.
 * One stop of the Tab key: up and down step through the lanes, right reaches a lane's handle.
 * Memoised: heads stand still while time moves.
 */
export const LaneHeads = memo(function LaneHeads(props: LaneHeadsProps) {
  const { lanes, frames, nameWidth, language, measureName, scrollRef } = props;
  const store = useAppStoreApi();
  const toggleLane = useAppStore((state) => state.toggleLane);
  const hasHover = useMediaQuery('(hover: hover)');
  const areaRef = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<Stop | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const order = lanes.map(({ id }) => id);
  const here: Stop | null = lanes.some(({ id }) => id === stop?.id)
    ? stop
    : lanes[0]
      ? { id: lanes[0].id, part: 'fold' }
      : null;

  const arrange = (next: readonly string[]) => {
    const { dataset, lanesBy, arrangeLanes } = store.getState();
    const own = laneMembersOf(dataset, lanesBy);
    arrangeLanes(own.every(({ id }, i) => id === next[i]) ? [] : next);
  };

  // A head that is moved among the others loses the focus, and may be out of sight.
  const moved = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const at = lanes.findIndex(({ id }) => id === moved.current);
    buttonOf(areaRef.current, { id: moved.current, part: 'move' })?.focus({ preventScroll: true });
    const frame = frames.lanes[at];
    if (frame && scrollRef.current && dragged === null) scrollTo(scrollRef.current, frame);
    moved.current = null;
  }, [lanes, frames, scrollRef, dragged]);

  const letGo = useRef<(() => void) | null>(null);
  useEffect(() => () => letGo.current?.(), []);
  const onDown = (event: PointerEvent, id: string) => {
    const [area, scroller] = [areaRef.current, scrollRef.current];
    if (event.button !== 0 || letGo.current || !area || !scroller) return;
    const { pointerId, clientY } = event;
    area.setPointerCapture(pointerId);
    // Where the hand goes until the code is there.
    const waiting = new AbortController();
    let latestY = clientY;
    const follow = (movement: globalThis.PointerEvent) => (latestY = movement.clientY);
    area.addEventListener('pointermove', follow, { signal: waiting.signal });
    letGo.current = () => waiting.abort();
    setDragged(id);
    void import('./attachLaneDrag.ts').then(({ attachLaneDrag }) => {
      if (waiting.signal.aborted) return;
      waiting.abort();
      letGo.current = attachLaneDrag(area, {
        id,
        order,
        frames: frames.lanes,
        pointerId,
        startY: clientY,
        clientY: latestY,
        scroller,
        onArrange: (next) => {
          moved.current = id;
          arrange(next);
        },
        onEnd: () => {
          letGo.current = null;
          setDragged(null);
        },
      });
    });
  };

  const onKeyDown = (event: KeyboardEvent, lane: Lane, part: Stop['part']) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = order.indexOf(lane.id);
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0;
    const go = (next: Stop | null) => next && buttonOf(areaRef.current, next)?.focus();
    const laneAt = (place: number): Stop | null =>
      order[place] === undefined ? null : { id: order[place], part: 'fold' };
    if (part === 'move' && by !== 0) {
      const place = Math.max(0, Math.min(order.length - 1, at + by));
      moved.current = lane.id;
      if (place !== at) arrange(moveLane(order, lane.id, place));
      setSaid(toolStrings.lanePlace(lane.name, place + 1, order.length, language));
    } else if (by !== 0) go(laneAt(at + by));
    else if (event.key === 'Home') go(laneAt(0));
    else if (event.key === 'End') go(laneAt(order.length - 1));
    else if (event.key === 'ArrowRight') go({ id: lane.id, part: 'move' });
    else if (event.key === 'ArrowLeft') go({ id: lane.id, part: 'fold' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const commonOf = (lane: Lane, part: Stop['part']) => ({
    type: 'button' as const,
    'data-head': part,
    tabIndex: here?.id === lane.id && here.part === part ? 0 : -1,
    onFocus: () => setStop({ id: lane.id, part }),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, lane, part),
  });
  return (
    <>
      <div
        ref={areaRef}
        className="timeline-heads"
        role="toolbar"
        aria-label={toolStrings.lanes}
        aria-orientation="vertical"
        data-dragging={dragged !== null || undefined}
        style={{ width: nameWidth - 8, height: frames.height }}
      >
        {lanes.map((lane, i) => {
          const { y, height, firstRow } = frames.lanes[i]!;
          const isCut = measureName(lane.name) > laneNameRoom(lane, nameWidth, hasHover);
          return (
            <div
              key={lane.id}
              className="timeline-head"
              data-lane={lane.id}
              data-closed={lane.isClosed || undefined}
              data-dragged={lane.id === dragged || undefined}
              style={{ top: y, height }}
            >
              <button
                {...commonOf(lane, 'fold')}
                className="timeline-head-fold"
                aria-expanded={!lane.isClosed}
                aria-label={strings.lane(lane.name, strings.events(lane.count, language))}
                title={isCut ? lane.name : undefined}
                onClick={() => toggleLane(lane.id)}
              />
              <span className="timeline-head-tools" style={{ top: firstRow }}>
                {CHEVRON}
                {lanes.length > 1 && (
                  <button
                    {...commonOf(lane, 'move')}
                    className="timeline-head-move"
                    aria-label={toolStrings.moveLane(lane.name)}
                    title={toolStrings.moveLaneHint}
                    onPointerDown={(event) => onDown(event, lane.id)}
                  >
                    {GRIP}
                  </button>
                )}
              </span>
            </div>
          );
        })}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
});

function buttonOf(area: HTMLElement | null, { id, part }: Stop): HTMLElement | null {
  const heads = [...(area?.querySelectorAll<HTMLElement>('[data-lane]') ?? [])];
  const head = heads.find(({ dataset }) => dataset['lane'] === id);
  return head?.querySelector<HTMLElement>(`[data-head="${part}"]`) ?? null;
}

/** Scrolls, no further than needed, until a lane is in sight. */
function scrollTo(scroller: HTMLElement, { y, height }: { y: number; height: number }): void {
  const last = y + height - scroller.clientHeight;
  if (scroller.scrollTop > y) scroller.scrollTop = y;
  else if (scroller.scrollTop < last) scroller.scrollTop = Math.min(y, last);
}
