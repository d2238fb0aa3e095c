import { useId } from 'react';
import { calendarDay, dayOf, isoDay } from '../dataset/days.ts';
import type { Day } from '../dataset/model.ts';
import { useAppStore } from '../state/useAppStore.ts';

/** `<input type="date">` knows the years 1 to 9999; outside, only the button below works. */
const DATE_INPUT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Two days to choose, what the timeline shows, or any time. `extent`: where nothing is chosen. */
export function WindowOptions({ extent }: { readonly extent: readonly [Day, Day] }) {
  const window = useAppStore((state) => state.filters.window);
  const viewport = useAppStore((state) => state.viewport);
  const setFilters = useAppStore((state) => state.setFilters);
  const fromId = useId();
  const toId = useId();

  const change = (edge: 0 | 1, value: string) => {
    const day = dayFromInput(value);
    if (day === null) return;
    const [from, to] = window ?? extent;
    setFilters({
      window: edge === 0 ? [day, Math.max(day, to)] : [Math.min(from, day), day],
    });
  };

  return (
    <>
      <div className="window">
        <label htmlFor={fromId}>From</label>
        <input
          id={fromId}
          type="date"
          value={inputValue((window ?? extent)[0])}
          onChange={(event) => change(0, event.target.value)}
        />
        <label htmlFor={toId}>To</label>
        <input
          id={toId}
          type="date"
          value={inputValue((window ?? extent)[1])}
          onChange={(event) => change(1, event.target.value)}
        />
      </div>
      <p className="facet-note">Events stay that can have happened between these days.</p>
      <div className="window-actions">
        <button
          type="button"
          className="button"
          disabled={!viewport}
          onClick={() =>
            viewport &&
            setFilters({ window: [Math.floor(viewport[0]), Math.ceil(viewport[1]) - 1] })
          }
        >
          What the timeline shows
        </button>
        <button
          type="button"
          className="button"
          disabled={!window}
          onClick={() => setFilters({ window: null })}
        >
          Any time
        </button>
      </div>
    </>
  );
}

function inputValue(day: Day): string {
  const iso = isoDay(day);
  return DATE_INPUT.test(iso) ? iso : '';
}

function dayFromInput(value: string): Day | null {
  const match = DATE_INPUT.exec(value);
  if (!match) return null;
  const day = dayOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
  return calendarDay(day).year >= 1 ? day : null;
}
