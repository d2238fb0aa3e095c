import {
  authored,
  coveredWords,
  dates,
  disputes,
  eventEvidence,
  events,
  eventsBehind,
  eventsLeftBy,
  filterValues,
  markedWords,
  placeMarks,
  roleDates,
  roles,
  sourceIds,
  ties,
  type Claim,
  type FilterValue,
} from './expected.ts';
import { expect, goTo, openPage, readMarks, test } from './page.ts';

// Hundreds of states in one page each; without motion a state is drawn in four frames.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(120_000);

const kinds: readonly (readonly [string, readonly Claim[]])[] = [
  ['event', events],
  ['date', dates],
  ['dispute', disputes],
  ['tie', ties],
  ['role', roles],
  ['date of a role', roleDates],
];

for (const [kind, claims] of kinds)
  test(`every ${kind}, when selected, marks exactly its own passages in every source`, async ({
    page,
  }) => {
    await openPage(page);
    for (const { sel, evidence } of claims)
      for (const source of sourceIds) {
        await goTo(page, `sel=${sel}&open=${source}`);
        const marks = placeMarks(source, await readMarks(page));
        const current = marks.filter((mark) => mark.isCurrent);
        expect
          .soft(markedWords(source, current), `${sel} in ${source}`)
          .toEqual(coveredWords(source, evidence));
      }
  });

test('there is something of every kind to select', () => {
  for (const [kind, claims] of kinds) expect(claims.length, kind).toBeGreaterThan(0);
});

test('every mark names exactly the events that rest on its words', async ({ page }) => {
  await openPage(page);
  for (const source of sourceIds) {
    await goTo(page, `open=${source}`);
    const marks = placeMarks(source, await readMarks(page));
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) {
      const behind = eventsBehind(source, mark).map(({ id }) => id);
      expect.soft(mark.events.toSorted(), mark.text).toEqual(behind.toSorted());
    }
  }
});

test('without a filter the words behind every event are tinted, and no others', async ({
  page,
}) => {
  await openPage(page);
  await expectTint(page, []);
});

test('each value of each filter tints exactly the words of the events that it leaves', async ({
  page,
}) => {
  await openPage(page);
  for (const value of filterValues) await expectTint(page, [value]);
});

test('pairs of filters tint exactly the words of the events that both leave', async ({ page }) => {
  await openPage(page);
  for (const pair of pairs()) await expectTint(page, pair);
});

/** Every pair of themes, sources and standings; each actor with a value of another facet, in turn. */
function pairs(): readonly (readonly [FilterValue, FilterValue])[] {
  const isActor = ({ facet }: FilterValue) => facet === 'actor';
  const few = filterValues.filter((value) => !isActor(value));
  const actors = filterValues.filter(isActor);
  const withActors = actors.map((actor, i) => [few[i % few.length]!, actor] as const);
  const two = [actors[0]!, actors[1]!] as const;
  return [
    ...few.flatMap((a, i) => few.slice(i + 1).map((b) => [a, b] as const)),
    ...withActors,
    two,
  ];
}

async function expectTint(
  page: Parameters<typeof readMarks>[0],
  values: readonly FilterValue[],
): Promise<void> {
  const facets = [...new Set(values.map(({ facet }) => facet))];
  const hash = facets
    .map((facet) => {
      const ids = values.filter((value) => value.facet === facet).map(({ id }) => id);
      return `${facet}=${[...new Set(ids)].join(',')}`;
    })
    .join('&');
  const evidence = (values.length === 0 ? authored.events : eventsLeftBy(values)).flatMap(
    eventEvidence,
  );
  for (const source of sourceIds) {
    await goTo(page, `${hash}&open=${source}`);
    const marks = placeMarks(source, await readMarks(page));
    const shown = marks.filter((mark) => mark.isShown);
    expect
      .soft(markedWords(source, shown), `${hash} in ${source}`)
      .toEqual(coveredWords(source, evidence));
  }
}
