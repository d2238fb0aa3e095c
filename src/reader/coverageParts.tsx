/** What shows how much of a source is used. */
import './coverage.css';
export { CoverageSummary } from './CoverageSummary.tsx';
export { drawSentences } from './drawSentences.tsx';
export { sentenceUses } from './sentenceUses.ts';
