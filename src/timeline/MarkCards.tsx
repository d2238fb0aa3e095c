// One part to load: what tells more of a mark, for who points at it or opens it.
import './markCards.css';
export { eventsBehind } from './counted.ts';
export { CountList } from './CountList.tsx';
export { HoverCard } from './HoverCard.tsx';
export { openCount, openedWords } from './openCount.ts';
