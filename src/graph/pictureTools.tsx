/** Room for the names beside actors that were moved, and the letters of who tells of each tie. */
export { makeWay } from './makeWay.ts';
export { namesShown } from './networkStrings.ts';
export { TieLettersLayer } from './TieLettersLayer.tsx';
export { selectTieTellers } from './tieTellers.ts';
