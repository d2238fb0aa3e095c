import type { Dataset } from '../dataset/indexDataset.ts';
import type { Actor, Tie } from '../dataset/model.ts';
import { describeStandings } from '../dataset/standingWords.ts';
import { formatCount } from '../ui/formatCount.ts';
import type { GraphActor, GraphTie } from './buildGraph.ts';

export const STRINGS = {
  graph: 'Who dealt with whom',
  arranging: 'Arranging…',
  zoom: 'Size of the graph',
  zoomIn: 'Enlarge the graph',
  zoomOut: 'Shrink the graph',
  fit: 'Fit the graph',
  ties: 'Ties',
  actors: 'Actors',
  viewAs: 'Show as',
  picture: 'Picture',
  list: 'List',
  matrix: 'Matrix',
  hint: 'Each line is a tie that the sources tell of',
  legend: 'Lines of the graph, to switch off and on',
  more: 'More',
  menu: 'More: what the graph shows',
  noSide: 'On no side',
  nothing: 'Nobody deals with anybody in what is shown.',
  noTies: 'This dataset names no dealings between actors.',
  clearFilters: 'Clear the filters',
  showEverything: 'Show everything',
} as const;

/** What each kind of line stands for. */
export const LINE_WORDS = {
  firm: 'dealings',
  alleged: 'only alleged',
  planned: 'only planned',
  role: 'office or role',
} as const;

/** Why something recedes. */
export const DIMMED = {
  filtered: 'left out by the filters',
  idle: 'no tie among those shown',
} as const;

/** Words of a name from this length on, found in a title, say whose title it is. */
const NAMING_LENGTH = 4;

/** "1 dealing", "3 dealings". */
export function dealingCount(count: number, language: string): string {
  return `${formatCount(count, language)} ${count === 1 ? 'dealing' : 'dealings'}`;
}

/** "and 2,940 more"; where ties are left out too, "and 2,940 more actors, 856 ties". */
export function andMore(actors: number, ties: number, language: string): string {
  const leftOut = `and ${formatCount(actors > 0 ? actors : ties, language)} more`;
  if (ties === 0) return leftOut;
  const tieWord = ties === 1 ? 'tie' : 'ties';
  if (actors === 0) return `${leftOut} ${tieWord}`;
  const actorWord = actors === 1 ? 'actor' : 'actors';
  return `${leftOut} ${actorWord}, ${formatCount(ties, language)} ${tieWord}`;
}

/** A tie as a sentence: "Joe Biden sanctions Russia", "Jake Sullivan, adviser of Joe Biden". */
export function tiePhrase(dataset: Dataset, tie: Tie): string {
  const from = actorName(dataset, tie.from);
  const to = actorName(dataset, tie.to);
  if (tie.kind === 'named-together') return `${from} and ${to}, ${tie.label}`;
  if (tie.dealings.length > 0) return `${from} ${tie.label} ${to}`;
  return `${from}, ${towards(roleTitles(dataset, tie), to)}`;
}

/** What a tie is called between its ends: "sanctions"; of a structural one its titles. */
function roleTitles(dataset: Dataset, tie: Tie): string {
  const roles = dataset.actorById.get(tie.from)?.roles ?? [];
  const titles = tie.roles.flatMap((index) => roles[index]?.title ?? []);
  return titles.length > 0 ? titles.join(' and ') : tie.label;
}

/** How much there is to a tie: "2 dealings, 1 planned"; '' for a structural one. */
export function tieWeight({ dealings, structural, standings }: GraphTie, language: string): string {
  if (structural) return '';
  return [dealingCount(dealings, language), describeStandings(standings, language)]
    .filter(Boolean)
    .join(', ');
}

/**
 * Full name of a tie for those who do not see it: "Joe Biden sanctions Russia; 2 dealings; told by
 * A, B". `tellers`: letters, where they are asked for.
 */
export function nameTie(dataset: Dataset, shown: GraphTie, tellers?: readonly string[]): string {
  return [
    tiePhrase(dataset, shown.tie),
    tieWeight(shown, dataset.language),
    toldBy(tellers),
    shown.dimmed ? DIMMED[shown.dimmed] : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** "told by A, B"; '' where nobody asked for it or nobody is known to. */
export function toldBy(tellers: readonly string[] = []): string {
  return tellers.length > 0 ? `told by ${tellers.join(', ')}` : '';
}

/** "Jake Sullivan, national security adviser of Joe Biden; United States; 3 dealings". */
export function nameActor(dataset: Dataset, { actor, dealings, dimmed }: GraphActor): string {
  const roles = actor.roles.map((_, index) => rolePhrase(dataset, actor, index));
  return [
    [actor.name, ...roles].join(', '),
    actor.side === null ? '' : (dataset.sideById.get(actor.side)?.name ?? ''),
    dealingCount(dealings, dataset.language),
    dimmed ? DIMMED[dimmed] : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** "national security adviser of Joe Biden". */
export function rolePhrase(dataset: Dataset, actor: Actor, index: number): string {
  const role = actor.roles[index];
  if (!role) return '';
  return role.of === null ? role.title : towards(role.title, actorName(dataset, role.of));
}

/** "adviser of Joe Biden"; but a title that already says whose is left alone. */
function towards(title: string, name: string): string {
  const words = name.split(/\s+/).filter((word) => word.length >= NAMING_LENGTH);
  return words.some((word) => title.includes(word)) ? title : `${title} of ${name}`;
}

function actorName(dataset: Dataset, id: string): string {
  return dataset.actorById.get(id)?.name ?? id;
}
