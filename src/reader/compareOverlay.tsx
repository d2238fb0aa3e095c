/** What lies over two texts side by side, once these stand. */
export { CompareLines } from './CompareLines.tsx';
export { WordingMarks } from './WordingMarks.tsx';
