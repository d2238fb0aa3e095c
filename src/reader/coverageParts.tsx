/** What shows how much of a source is used. */
import './readingParts.css';
export { CoverageSummary } from './CoverageSummary.tsx';
export { drawSentences } from './drawSentences.tsx';
export { sentenceUses } from './sentenceUses.ts';
