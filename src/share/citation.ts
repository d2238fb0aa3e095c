import type { Dataset } from '../dataset/indexDataset.ts';
import { citeAsBibtex } from './citeBibtex.ts';
import { citeAsCsl } from './citeCsl.ts';
import { citeAsHtml } from './citeHtml.ts';
import { gatherCited, type CiteAt, type CiteWhat } from './citeParts.ts';
import { citeAsText } from './citeText.ts';

const FORMS = {
  text: citeAsText,
  html: citeAsHtml,
  bibtex: citeAsBibtex,
  csl: citeAsCsl,
} as const;

/** A citation: publisher, date as known, the words, the address and the day of access. */
export function citation(
  form: keyof typeof FORMS,
  dataset: Dataset,
  what: CiteWhat,
  at: CiteAt,
): string {
  return FORMS[form](gatherCited(dataset, what, at));
}
