// One part to load, rather than small ones.
import './graphTools.css';
export { GRAPH_HELP } from './graphHelp.ts';
export { GraphMenu } from './GraphMenu.tsx';
export { makeWay } from './makeWay.ts';
export { namesShown } from './networkStrings.ts';
export { TieCard } from './TieCard.tsx';
export { TieLettersLayer } from './TieLettersLayer.tsx';
export { selectTieTellers } from './tieTellers.ts';
export { TimeControl } from './TimeControl.tsx';
