import { wholeCount } from '../dataset/wholeCount.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { dataFileName, partOfName } from './dataName.ts';

/** The name of a citation's file: `the-road-to-geneva-april-call-citation.bib`. */
export function citationName(dataset: Dataset, id: string | null, ending: string): string {
  const plain = partOfName(id ?? '');
  const what = plain === '' ? 'citation' : `${plain}-citation`;
  return dataFileName(dataset, what, wholeCount(dataset), ending);
}
