import * as z from 'zod';
import { datasetSchema } from './authored.ts';

/** The authored format as JSON Schema (draft 2020-12), by which editors complete and check. */
export function datasetJsonSchema(): unknown {
  return z.toJSONSchema(datasetSchema, { target: 'draft-2020-12', io: 'input' });
}
