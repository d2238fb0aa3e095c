// One part to load, rather than three small ones.
export { GraphMenu } from './GraphMenu.tsx';
export { ReadingSentence } from './ReadingSentence.tsx';
export { TimeControl } from './TimeControl.tsx';
