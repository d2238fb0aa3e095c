import type { Dataset } from '../dataset/indexDataset.ts';
import type { Filters } from '../state/facts.ts';
import { sourceName } from '../ui/sourceName.ts';
import { dayWords, STANDING_NAMES, TELLERS } from './strings.ts';

/** What the filters ask for, as a phrase: "Pressure, with Joe Biden, March to May". */
export function filterPhrase(dataset: Dataset, filters: Filters): string {
  const { language } = dataset;
  const oneOf = new Intl.ListFormat(language, { type: 'disjunction' });
  const names = (ids: readonly string[], byId: ReadonlyMap<string, { readonly name: string }>) =>
    oneOf.format(ids.map((id) => byId.get(id)?.name ?? id));
  const parts: string[] = [];
  if (filters.themes.length > 0) parts.push(names(filters.themes, dataset.themeById));
  if (filters.actors.length > 0) parts.push(`with ${names(filters.actors, dataset.actorById)}`);
  if (filters.standings.length > 0)
    parts.push(oneOf.format(filters.standings.map((id) => STANDING_NAMES[id].toLowerCase())));
  if (filters.sources.length > 0) {
    const tellers = filters.sources.map((id) => {
      const source = dataset.sourceById.get(id);
      return source ? sourceName(source) : id;
    });
    const alone = filters.tellers === 'one' ? ' alone' : '';
    parts.push(`told by ${oneOf.format(tellers)}${alone}`);
  }
  if (filters.tellers === 'several')
    parts.push(`told by ${TELLERS.several(dataset.sources.length)}`);
  else if (filters.tellers === 'one' && filters.sources.length === 0)
    parts.push(`told by ${TELLERS.one}`);
  if (filters.window) {
    const [from, to] = filters.window;
    parts.push(`possible from ${dayWords(from, language)} to ${dayWords(to, language)}`);
  }
  if (filters.text.trim() !== '') parts.push(`containing “${filters.text.trim()}”`);
  const phrase = parts.join(', ');
  return phrase.charAt(0).toLocaleUpperCase(language) + phrase.slice(1);
}
