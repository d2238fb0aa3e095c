// One part to load: what hands and keys do in the graph.
export { actOnKey } from './graphKeys.ts';
export { chooseTarget } from './chooseTarget.ts';
