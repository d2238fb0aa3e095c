/** What the first picture of most datasets does without: it comes with the first sign of a reader. */
import './readingParts.css';
export { CopyDetails } from './CopyDetails.tsx';
export { followMark, selectTarget } from './followMark.tsx';
export { MarkMenu } from './MarkMenu.tsx';
export { OverlapBrackets } from './OverlapBrackets.tsx';
export { stepByKey } from './stepByKey.tsx';
export { UnquotedSource } from './UnquotedSource.tsx';
