/** What lanes of the timeline may stand for. */
export const LANES_BY = ['theme', 'side', 'actor', 'source'] as const;

export type LanesBy = (typeof LANES_BY)[number];
