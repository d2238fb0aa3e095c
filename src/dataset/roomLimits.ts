/** As many actors, and ties between them, as a picture arranges: a room holds no more. */
export const ROOM_LIMITS = { actors: 1000, ties: 4000 } as const;
