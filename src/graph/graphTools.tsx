// One part to load, rather than small ones.
import './graphTools.css';
export { GRAPH_HELP } from './graphHelp.ts';
export { GraphMenu } from './GraphMenu.tsx';
export { TieCard } from './TieCard.tsx';
export { TimeControl } from './TimeControl.tsx';
