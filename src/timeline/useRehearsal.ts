import { useEffect, useEffectEvent } from 'react';
import { NO_FILTERS } from '../state/facts.ts';
import { filterEvents } from '../state/filterEvents.ts';
import { useAppStoreApi } from '../state/useAppStore.ts';
import type { Hand } from './useHand.ts';
import { layoutAt, type TimelineLayout } from './layoutAt.ts';
import { refiltered } from './stillLayout.ts';
import { zoomBy } from './view.ts';

/** How often the view is zoomed, each time from where it rests and by so much more than before. */
const ZOOMS = 8;
const FACTOR = 1.4;
/** How often the events are filtered, each time by another theme. */
const FILTERS = 6;

/**
 * Zooms a painted view and puts it back, and filters its events and forgets that, unseen, while the
 * browser is idle. The first turns of a wheel and the first filter would otherwise run code that has
 * never run, and frames of a large dataset would be late.
 */
export function useRehearsal(layout: TimelineLayout, hand: Hand): void {
  const store = useAppStoreApi();
  // What moves of itself goes on undisturbed.
  const isAtRest = () => !hand.isMoving() && document.getAnimations().length === 0;
  const zoom = useEffectEvent((turn: number) => {
    const { scale, view, viewport } = layout;
    if (!scale || !view || !isAtRest()) return;
    hand.rehearse(zoomBy(scale, view, FACTOR ** turn, view.widthPx / 2), viewport);
  });
  const filter = useEffectEvent((turn: number) => {
    const { dataset, still, viewport } = layout;
    const theme = dataset.themes[turn % dataset.themes.length];
    if (!theme || !isAtRest()) return;
    const filters = { ...NO_FILTERS, themes: [theme.id] };
    const { visible } = filterEvents(dataset, filters, null);
    layoutAt(refiltered(still, store.getState(), visible), viewport);
  });
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return undefined;
    let turn = 0;
    const step = () => {
      turn += 1;
      if (turn <= ZOOMS) zoom(turn);
      else filter(turn - ZOOMS);
      if (turn < ZOOMS + FILTERS) idle = requestIdleCallback(step);
    };
    let idle = requestIdleCallback(step);
    return () => cancelIdleCallback(idle);
  }, []);
}
