/** Words in quotation marks: in single ones where they hold double ones, which stay as they are. */
export function quoted(words: string): string {
  return holdsQuotes(words) ? `‘${words}’` : `“${words}”`;
}

/** Whether words hold double quotation marks of any language. */
export function holdsQuotes(words: string): boolean {
  return /["“”„«»]/.test(words);
}
