// One part to load: what can be done with lanes, for who is there to do it.
import './laneParts.css';
export { LaneEdges } from './LaneEdges.tsx';
export { LaneHeads } from './LaneHeads.tsx';
export { MoreLanes } from './MoreLanes.tsx';
export { Refolds } from './Refolds.tsx';
