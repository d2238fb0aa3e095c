// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { INITIAL_FACTS, NO_FILTERS } from '../../src/state/facts.ts';
import { filterEvents } from '../../src/state/filterEvents.ts';
import { parseHash, printHash } from '../../src/state/permalink.ts';

const read = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
const FILES = ['sources/news-copy.txt', 'sources/times-of-israel.txt'];
const result = compileDataset({
  json: read('geneva-2021.json'),
  texts: new Map(FILES.map((file) => [file, read(file)])),
});
if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
const dataset = indexDataset(result.dataset);
const { steps } = dataset.stories[0]!;

/** Ids of the events that the page shows under a step's address. */
function shownAt(address: string): readonly string[] {
  const { facts } = parseHash(address, dataset);
  const { visible } = filterEvents(dataset, facts.filters ?? NO_FILTERS, null);
  return dataset.events.filter((_, index) => visible[index] === 1).map(({ id }) => id);
}

describe('the addresses of the lesson', () => {
  it.each(steps.map(({ title, address }) => [title, address!]))(
    '%s: every part is understood',
    (_, address) => {
      const { facts, unknown } = parseHash(address, dataset);
      expect(unknown).toEqual([]);
      // A part that is not understood would not be printed again.
      const parts = (hash: string) => hash.split('&').toSorted();
      expect(parts(printHash({ ...INITIAL_FACTS, ...facts }))).toEqual(parts(address));
    },
  );

  it('leave on the page what each step is about', () => {
    const isLost = ({ event, passage, address }: (typeof steps)[number]) => {
      const shown = shownAt(address!);
      const isBacked = dataset.claimsByPassage
        .get(passage!)!
        .some((claim) => claim.type === 'event' && shown.includes(claim.event.id));
      return !isBacked || (event !== null && !shown.includes(event));
    };
    expect(steps.filter(isLost).map(({ title }) => title)).toEqual([]);
  });

  it('show, where dates hang on each other, just these', () => {
    const step = steps.find(({ address }) => address!.includes('brackets=all'))!;
    expect(shownAt(step.address!).toSorted()).toEqual([
      'ambassador-recalled',
      'april-call',
      'april-sanctions',
      'sullivan-patrushev',
      'summit-announced',
      'us-ambassador-home',
    ]);
  });

  it('put both sources on the page where a step compares them', () => {
    for (const { show, address } of steps.filter((step) => step.show === 'sources')) {
      const { facts } = parseHash(address!, dataset);
      expect([show, facts.openSource, facts.beside]).toEqual(['sources', 'a', 'b']);
    }
  });
});
