/** The network that every graph is measured with. */
export const NETWORK = { actors: 1000, ties: 4000 } as const;
