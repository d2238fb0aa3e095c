import type { Dataset } from '../dataset/indexDataset.ts';
import type { Tie } from '../dataset/model.ts';
import { countStandings, describeStandings } from '../dataset/standingWords.ts';

/** The actor's name; the id itself where a hand-made dataset names nobody by it. */
export function actorName(dataset: Dataset, id: string): string {
  return dataset.actorById.get(id)?.name ?? id;
}

/** A tie as a sentence: "Joe Biden sanctions Russia"; a role as a description of who holds it. */
export function tieSentence(dataset: Dataset, tie: Tie): string {
  const from = actorName(dataset, tie.from);
  const to = actorName(dataset, tie.to);
  if (tie.dealings.length === 0)
    return tie.label.includes(to) ? `${from}, ${tie.label}` : `${from}, ${tie.label} (${to})`;
  if (tie.kind === 'named-together') return `${from} and ${to}, ${tie.label}`;
  return `${from} ${tie.label} ${to}`;
}

/** What of a tie's dealings is not reported: "1 planned"; '' where all of them are. */
export function tieStandings(dataset: Dataset, tie: Tie): string {
  const events = tie.dealings.flatMap(({ event }) => dataset.eventById.get(event) ?? []);
  return describeStandings(countStandings(events), dataset.language);
}
