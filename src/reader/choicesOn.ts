import { describeDate } from '../dataset/dateWords.ts';
import type { Claim, Dataset } from '../dataset/indexDataset.ts';
import type { Tie } from '../dataset/model.ts';
import type { Selection } from '../state/facts.ts';
import { CHOICE_KINDS, publicationName, tieName, TOGETHER_KIND } from './menuStrings.ts';
import { claimTarget, restingOn } from './restingOn.ts';

/** One of several things that rest on the same words. */
export interface Choice {
  readonly target: Selection;
  readonly name: string;
  /** Its kind, its date, and what it is worth where it is not reported; never empty. */
  readonly notes: readonly string[];
}

/** More than this is no menu; the card of the words lists them all. */
export const MOST_CHOICES = 40;

/** What rests on words that these passages cover: events by time, roles, then the events' ties. */
export function choicesOn(dataset: Dataset, passages: readonly string[]): readonly Choice[] {
  const ties = new Set<Claim>();
  for (const id of passages)
    for (const claim of dataset.claimsByPassage.get(id) ?? [])
      if (claim.type === 'tie') ties.add(claim);
  const covered = new Set(passages);
  return [...restingOn(dataset, passages), ...ties].flatMap((claim) => {
    const target = claimTarget(claim);
    return target ? [{ target, ...describe(dataset, claim, covered) }] : [];
  });
}

function describe(
  dataset: Dataset,
  claim: Claim,
  covered: ReadonlySet<string>,
): Pick<Choice, 'name' | 'notes'> {
  const { language } = dataset;
  if (claim.type === 'event') {
    const { title, date, standing } = claim.event;
    const notes = [describeDate(date, language), ...(standing === 'reported' ? [] : [standing])];
    return { name: title, notes: [CHOICE_KINDS.event, ...notes] };
  }
  if (claim.type === 'tie')
    return {
      name: nameTie(dataset, claim.tie),
      notes: [CHOICE_KINDS.tie, ...datesOf(dataset, claim.tie, covered)],
    };
  if (claim.type === 'role') {
    const { actor, role } = claim;
    const date = role.date ? [describeDate(role.date, language)] : [];
    return { name: `${actor.name}, ${role.title}`, notes: [CHOICE_KINDS.role, ...date] };
  }
  if (claim.type === 'source')
    return {
      name: publicationName(claim.source.title),
      notes: [CHOICE_KINDS.source, describeDate(claim.source.published, language)],
    };
  return { name: claim.story.title, notes: [] };
}

/** The dates of those of a tie's dealings that rest on the words, each once. */
function datesOf(dataset: Dataset, tie: Tie, covered: ReadonlySet<string>): readonly string[] {
  const dates = tie.dealings
    .filter(({ passages }) => passages.some((id) => covered.has(id)))
    .flatMap(({ event }) => dataset.eventById.get(event)?.date ?? [])
    .map((date) => describeDate(date, dataset.language));
  return [...new Set(dates)];
}

function nameTie({ actorById }: Dataset, { from, to, kind, label }: Tie): string {
  const nameOf = (id: string) => actorById.get(id)?.name ?? id;
  return tieName(nameOf(from), label, nameOf(to), kind === TOGETHER_KIND);
}
