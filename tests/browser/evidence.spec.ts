import type { Page } from '@playwright/test';
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
import { expect, openPage, readMarksAt, test } from './page.ts';

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
    const states = claims.flatMap(({ sel, evidence }) =>
      sourceIds.map((source) => ({ hash: `sel=${sel}&open=${source}`, source, evidence })),
    );
    const shown = await readMarksAt(
      page,
      states.map(({ hash }) => hash),
    );
    for (const [i, { hash, source, evidence }] of states.entries()) {
      const current = placeMarks(source, shown[i]!).filter((mark) => mark.isCurrent);
      expect.soft(markedWords(source, current), hash).toEqual(coveredWords(source, evidence));
    }
  });

test('there is something of every kind to select', () => {
  for (const [kind, claims] of kinds) expect(claims.length, kind).toBeGreaterThan(0);
});

test('every mark names exactly the events that rest on its words', async ({ page }) => {
  await openPage(page);
  for (const source of sourceIds) {
    const [shown] = await readMarksAt(page, [`open=${source}`]);
    const marks = placeMarks(source, shown!);
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
  await expectTints(page, [[]]);
});

test('each value of each filter tints exactly the words of the events that it leaves', async ({
  page,
}) => {
  await openPage(page);
  await expectTints(
    page,
    filterValues.map((value) => [value]),
  );
});

test('pairs of filters tint exactly the words of the events that both leave', async ({ page }) => {
  await openPage(page);
  await expectTints(page, pairs());
});

/**
 * Every pair of a theme, a source and a standing, and of two of one kind the first; each actor with a
 * value of another facet, in turn.
 */
function pairs(): readonly (readonly [FilterValue, FilterValue])[] {
  const isActor = ({ facet }: FilterValue) => facet === 'actor';
  const few = filterValues.filter((value) => !isActor(value));
  const actors = filterValues.filter(isActor);
  const withActors = actors.map((actor, i) => [few[i % few.length]!, actor] as const);
  const two = [actors[0]!, actors[1]!] as const;
  return [
    ...few.flatMap((a, i) => {
      const others = few.slice(i + 1);
      return others.filter((b, j) => b.facet !== a.facet || j === 0).map((b) => [a, b] as const);
    }),
    ...withActors,
    two,
  ];
}

/** With each of these sets of filters in turn, and in every source. */
async function expectTints(page: Page, sets: readonly (readonly FilterValue[])[]): Promise<void> {
  const states = sets.flatMap((values) =>
    sourceIds.map((source) => ({ values, source, hash: `${filterHash(values)}&open=${source}` })),
  );
  const all = await readMarksAt(
    page,
    states.map(({ hash }) => hash),
  );
  for (const [i, { values, source, hash }] of states.entries()) {
    const left = values.length === 0 ? authored.events : eventsLeftBy(values);
    const shown = placeMarks(source, all[i]!).filter((mark) => mark.isShown);
    expect
      .soft(markedWords(source, shown), hash)
      .toEqual(coveredWords(source, left.flatMap(eventEvidence)));
  }
}

function filterHash(values: readonly FilterValue[]): string {
  return [...new Set(values.map(({ facet }) => facet))]
    .map((facet) => {
      const ids = values.filter((value) => value.facet === facet).map(({ id }) => id);
      return `${facet}=${[...new Set(ids)].join(',')}`;
    })
    .join('&');
}
