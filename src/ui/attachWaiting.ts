export interface AttachedWaiting {
  /** Stops waiting, and does again what was done meanwhile. */
  replay(): void;
  detach(): void;
}

/**
 * Keeps what a hand does on an element until the code for gestures is there: turns of the wheel,
 * double clicks, and a press that still goes on. `takesWheel`: whether a turn is the element's, not the page's.
 */
export function attachWaiting(
  element: Element,
  takesWheel: (event: WheelEvent) => boolean,
): AttachedWaiting {
  const done: Event[] = [];
  let press: Event | null = null;
  const onWheel = (event: WheelEvent) => {
    if (!takesWheel(event)) return;
    event.preventDefault();
    done.push(event);
  };
  const onClicks = (event: Event) => {
    done.push(event);
  };
  const onStart = (event: Event) => {
    press = event;
  };
  const onEnd = () => {
    press = null;
  };
  const listening = new AbortController();
  const { signal } = listening;
  element.addEventListener('wheel', onWheel as EventListener, { signal, passive: false });
  element.addEventListener('dblclick', onClicks, { signal });
  // Without this the browser would take a pinch for its own, to the end.
  const onFingers = (event: Event) => {
    if ((event as TouchEvent).touches.length > 1) event.preventDefault();
  };
  element.addEventListener('touchmove', onFingers, { signal, passive: false });
  for (const type of ['mousedown', 'touchstart'])
    element.addEventListener(type, onStart, { signal, passive: true });
  for (const type of ['mouseup', 'touchend', 'touchcancel'])
    window.addEventListener(type, onEnd, { signal, capture: true });
  return {
    replay() {
      listening.abort();
      for (const event of press ? [...done, press] : done) {
        const target = event.target as Element;
        (target.isConnected ? target : element).dispatchEvent(copyOf(event));
      }
    },
    detach: () => listening.abort(),
  };
}

/** An event cannot be sent twice; all that makes one is among its own properties. */
function copyOf(event: Event): Event {
  return Reflect.construct(event.constructor, [event.type, event]) as Event;
}
