export const ONLY_HERE = 'only here';
export const SOURCE_KICKER = 'Source';
export const RIGHTS_WORDS = { full: 'the whole text', excerpts: 'excerpts only' } as const;

/** "17 of 19 sentences back something" */
export function coverageWords(cited: number, total: number, language: string): string {
  return `${cited.toLocaleString(language)} of ${total.toLocaleString(language)} sentences back something`;
}

/** "21 events, 9 of them only here" */
export function tellsWords(all: number, only: number, language: string): string {
  const events = `${all.toLocaleString(language)} ${all === 1 ? 'event' : 'events'}`;
  return only === 0 ? events : `${events}, ${only.toLocaleString(language)} of them only here`;
}
