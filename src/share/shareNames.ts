import type { Dataset } from '../dataset/indexDataset.ts';
import { dataFileName } from './dataName.ts';

/** Longest id in a file's name; those of datasets from elsewhere can be whole sentences. */
const MAX_ID = 60;

/** The name of a citation's file: `road-to-geneva-april-call-citation.bib`. */
export function citationName(dataset: Dataset, id: string | null, ending: string): string {
  const plain = (id ?? '')
    .toWellFormed()
    .slice(0, MAX_ID)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const what = plain === '' ? 'citation' : `${plain}-citation`;
  return dataFileName(dataset, what, dataset.events.length, ending);
}
