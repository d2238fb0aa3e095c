import type { Dataset } from '../dataset/indexDataset.ts';
import { tellingSources } from '../dataset/tellingSources.ts';
import { letterAt } from '../ui/sourceLetter.ts';

/** More letters than this are no sign: the rest is a number. */
const MAX_LETTERS = 3;

/** What stands beside a mark: the event's title, and on request the letters of who tells it. */
export function labelsOf(dataset: Dataset, showsTellers: boolean): (event: number) => string {
  const { events, sources } = dataset;
  if (!showsTellers) return (event) => events[event]!.title;
  // Indexed when it is first asked for, which takes a good part of a large dataset's first picture.
  const { passageById } = dataset;
  const places = new Map(sources.map(({ id }, place) => [id, place]));
  const labels = new Map<number, string>();
  return (event) => {
    let label = labels.get(event);
    if (label === undefined) {
      const tellers = [...tellingSources(events[event]!, passageById)]
        .flatMap((id) => places.get(id) ?? [])
        .sort((a, b) => a - b);
      const letters = tellers.slice(0, MAX_LETTERS).map(letterAt);
      if (tellers.length > MAX_LETTERS) letters.push(`+${tellers.length - MAX_LETTERS}`);
      label = [events[event]!.title, letters.join(' ')].filter(Boolean).join(' · ');
      labels.set(event, label);
    }
    return label;
  };
}
