import type { Dataset } from '../dataset/indexDataset.ts';
import { dayOf, MAX_YEAR } from '../dataset/days.ts';
import type { Story } from '../dataset/model.ts';
import { NO_FILTERS, type Facts } from '../state/facts.ts';
import { parseHash } from '../state/permalink.ts';

const FIRST_DAY = dayOf({ year: -MAX_YEAR, month: 1, day: 1 });

/** What the store holds while a step is presented, and what its address asks for in vain. */
export interface StepFacts {
  readonly facts: Partial<Facts>;
  readonly unknown: readonly string[];
}

/**
 * The facts of a step: what its address says, its event or else its words selected. `hidesNext`:
 * events that can only have happened after all that was told so far are left out.
 */
export function factsOfStep(
  dataset: Dataset,
  story: Story,
  index: number,
  hidesNext: boolean,
): StepFacts {
  const { event, passage, address, show } = story.steps[index]!;
  const { facts: said, unknown } = parseHash(address ?? '', dataset);
  // A step says what the page shows, not how it looks, nor another step.
  const { step: _step, hidesNext: _hides, printout: _printout, theme: _theme, ...shown } = said;
  const selected =
    event !== null
      ? { type: 'event' as const, id: event, aspect: null }
      : passage !== null && show !== 'timeline' && show !== 'graph'
        ? { type: 'passage' as const, id: passage, aspect: null }
        : null;
  const source = passage === null ? undefined : dataset.passageById.get(passage)?.source;
  const facts: Partial<Facts> = {
    ...shown,
    selection: shown.selection ?? selected,
    openSource: shown.openSource ?? source ?? null,
  };
  const until = hidesNext ? lastDayTold(dataset, story, index) : null;
  if (until === null) return { facts, unknown };
  const filters = shown.filters ?? NO_FILTERS;
  const [from, to] = filters.window ?? [FIRST_DAY, until];
  const window = [Math.min(from, until), Math.min(to, until)] as const;
  return { facts: { ...facts, filters: { ...filters, window } }, unknown };
}

/** The last day on which anything told so far can have begun; null: nothing with a day was told. */
function lastDayTold(dataset: Dataset, { steps }: Story, index: number): number | null {
  let last: number | null = null;
  for (const { event } of steps.slice(0, index + 1)) {
    const date = event === null ? null : (dataset.eventById.get(event)?.date ?? null);
    const day = date?.latest ?? date?.earliest ?? null;
    if (day !== null && (last === null || day > last)) last = day;
  }
  return last;
}
