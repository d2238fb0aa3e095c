import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseJson, textFilesOf } from '../dataset/compileDataset.ts';
import type { ParsedJson } from '../dataset/readJson.ts';

/** An authored dataset as files hold it. */
export interface DatasetFiles {
  readonly json: string;
  readonly parsed: ParsedJson;
  /** Texts by name as the JSON gives it; those that cannot be read are left out. */
  readonly texts: ReadonlyMap<string, string>;
  /** Absolute paths of everything that was read or missed, the JSON first. */
  readonly paths: readonly string[];
}

/** Reads a dataset and its texts. Throws where the JSON file itself cannot be read. */
export async function readDataset(file: string): Promise<DatasetFiles> {
  const json = await readFile(file, 'utf8');
  const parsed = parseJson(json);
  const texts = new Map<string, string>();
  const paths = [resolve(file)];
  for (const name of textFilesOf(parsed)) {
    const path = resolve(dirname(file), name);
    paths.push(path);
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text !== null) texts.set(name, text);
  }
  return { json, parsed, texts, paths };
}
