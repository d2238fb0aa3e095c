import { writeFile } from 'node:fs/promises';
import { datasetJsonSchema } from '../dataset/jsonSchema.ts';

/** `npm run schema`: writes the published JSON Schema of the dataset format. */
export async function run(): Promise<number> {
  await writeFile('public/dataset.schema.json', schemaText());
  return 0;
}

/** The file's text. */
export function schemaText(): string {
  return `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`;
}
