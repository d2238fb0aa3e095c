/**
 * As many actors, and ties between them, as a picture arranges, and as many lanes of actors or of
 * sources as a timeline has, besides that of the others: a room holds no more.
 */
export const ROOM_LIMITS = { actors: 1000, ties: 4000, lanes: 25 } as const;
