import { GRAPH_LIBRARIES, type GraphLibrary } from './flags.ts';
import type { GraphCell } from './graphPart.ts';
import { NETWORK } from './page/graph/network.ts';
import { hasMoved, median, workOf } from './results.ts';
import { isCut, markdownTable, round } from './tables.ts';
import type { Target } from './targets.ts';

const NAMES: Readonly<Record<GraphLibrary, string>> = {
  ours: 'ours',
  d3: 'D3 SVG',
  cytoscape: 'cytoscape, laid out by d3-force',
};

/** A number that is asked of a page; null: it has none. */
type Figure = (cell: GraphCell) => number | null;

const settle: Figure = ({ settling }) => settling?.ms ?? null;
const longestTask: Figure = ({ settling }) => settling?.longestTask ?? null;
const zoom: Figure = (cell) => workOf(cell.zoom);
const drag: Figure = (cell) => workOf(cell.drag);
const elements: Figure = (cell) => cell.elements ?? null;

interface Column {
  readonly title: string;
  readonly figure: Figure;
  /** Where the figure comes from one. */
  readonly gesture?: 'zoom' | 'drag';
}

const COLUMNS: readonly Column[] = [
  { title: 'to the settled picture, ms', figure: settle },
  { title: 'longest task meanwhile, ms', figure: longestTask },
  { title: 'work a zoom step, ms', figure: zoom, gesture: 'zoom' },
  { title: 'work a step of dragging an actor, ms', figure: drag, gesture: 'drag' },
  { title: 'elements', figure: elements },
];

/** A line for each library, a column for each measure; medians. */
export function graphTable(cells: readonly GraphCell[]): string {
  const rows = GRAPH_LIBRARIES.flatMap((library) => {
    const own = cells.filter((cell) => cell.library === library);
    return own.length > 0
      ? [[NAMES[library], ...COLUMNS.map((column) => describe(own, column))]]
      : [];
  });
  const [actors, ties] = [NETWORK.actors, NETWORK.ties].map((count) => count.toLocaleString('en'));
  const head = ['', ...COLUMNS.map(({ title }) => title)];
  return `### A graph of ${actors} actors and ${ties} ties\n\n${markdownTable(head, rows)}`;
}

/** A median with what must be known of it: `*` means that time ran out before the last step. */
function describe(cells: readonly GraphCell[], { figure, gesture }: Column): string {
  const steps = gesture ? cells.flatMap((cell) => cell[gesture] ?? []) : [];
  if (steps.some((made) => !hasMoved(made))) return 'did not move';
  const value = median(cells.map(figure));
  if (value === null) return cells.find(({ failure }) => failure)?.failure ?? '';
  return round(value) + (steps.some(isCut) ? '\\*' : '');
}

/** More holds up what a person does. */
const MOST_TASK_MS = 50;

/** Every target of the graph's scale. */
export function graphTargets(cells: readonly GraphCell[]): readonly Target[] {
  const of = (library: GraphLibrary, figure: Figure) =>
    median(cells.filter((cell) => cell.library === library).map(figure));
  const againstPlain = (name: string, figure: Figure, most: number): Target => ({
    name,
    ours: of('ours', figure),
    against: 'D3 SVG',
    other: of('d3', figure),
    most,
  });
  return [
    {
      name: 'longest task while the graph settles, ms',
      ours: of('ours', longestTask),
      against: 'the limit',
      other: MOST_TASK_MS,
      most: 1,
    },
    againstPlain('to the settled graph, ms', settle, 1),
    againstPlain('work a zoom step in the graph, ms', zoom, 1 / 4),
    againstPlain('work a step of dragging an actor, ms', drag, 1 / 2),
  ];
}
