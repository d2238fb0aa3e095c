// @vitest-environment node
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkData } from '../../src/build/checkData.ts';
import { schemaText } from '../../src/build/writeSchema.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-data-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function check(json: string) {
  const file = join(folder, 'x.json');
  await writeFile(file, json);
  return checkData(file);
}

describe('check-data', () => {
  it('prints what is in a sound dataset, and each sentence that it passes over', async () => {
    const { text, exitCode } = await checkData('tests/fixtures/small.json');
    expect(exitCode).toBe(0);
    expect(text).toContain(
      'source a: 85 % of 7 sentences accounted for (5 cited, 1 furniture, 1 neither)',
    );
    expect(text).toContain('neither cited nor furniture: “Nobody cheered.”');
    expect(text).toContain(
      'tests/fixtures/small.json: sound. 4 events, 3 actors, 4 ties, 12 passages, 3 sources, 0 warnings.',
    );
  });

  it('prints every problem with its place, and exits with 1', async () => {
    const { text, exitCode } = await check(
      '{\n  "title": 5,\n  "sources": [],\n  "events": [{}]\n}',
    );
    expect(exitCode).toBe(1);
    expect(text).toMatch(/x\.json:2:12 {2}title/u);
    expect(text).toMatch(/x\.json:4:14 {2}events\[0\]\.id/u);
    expect(text).toContain('3 problems, 0 warnings.');
  });

  it('does not fail for a warning', async () => {
    const { text, exitCode } = await check(
      '{ "title": "x", "sources": [], "events": [{ "id": "e", "title": "E" }] }',
    );
    expect(exitCode).toBe(0);
    expect(text).toContain('The event “e” has no passage.');
  });

  it('says what is missing', async () => {
    expect(await checkData(undefined)).toMatchObject({ exitCode: 1 });
    expect((await checkData('nowhere.json')).text).toBe('The file nowhere.json cannot be read.');
  });
});

describe('the published JSON Schema', () => {
  it('is current: run `npm run schema`', async () => {
    expect(await readFile('public/dataset.schema.json', 'utf8')).toBe(schemaText());
  });
});
