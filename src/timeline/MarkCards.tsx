// One part to load: what tells more of a mark, for who points at it or opens it.
export { CountList } from './CountList.tsx';
export { HoverCard } from './HoverCard.tsx';
