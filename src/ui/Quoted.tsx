import { holdsQuotes } from './quoted.ts';

/** Words of a source, quoted. */
export function Quoted({ words }: { readonly words: string }) {
  return <q className={holdsQuotes(words) ? 'quotes-within' : undefined}>{words}</q>;
}
