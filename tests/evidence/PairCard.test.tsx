import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import type { Tie } from '../../src/dataset/model.ts';
import { EvidenceCard, loadSelectionCard } from '../../src/evidence/EvidenceCard.tsx';
import { pairId } from '../../src/state/pairs.ts';
import { eventOf, momentOf, sourceOf, withAxis } from '../fixtures/compiledParts.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { SMALL } from '../fixtures/smallDataset.ts';

beforeAll(async () => {
  for (const type of ['event', 'actor', 'tie', 'pair', 'passage', 'source'])
    await loadSelectionCard(type);
});

const TEXT = 'Anna wrote. Anna came. Boris met Clara.';
const person = (id: string, side: string | null = null) => ({
  ...SMALL.actors[0]!,
  id,
  name: id[0]!.toUpperCase() + id.slice(1),
  side,
  counterpart: null,
  roles: [],
});
const tie = (
  from: string,
  kind: string,
  to: string,
  ...dealings: (readonly [string, string])[]
): Tie => ({
  id: `${from}~${kind}~${to}`,
  from,
  to,
  kind,
  label: kind,
  directed: true,
  dealings: dealings.map(([event, passage]) => ({ event, passages: [passage] })),
  roles: [],
  evidence: dealings.map(([, passage]) => passage),
});
const PASSAGES = [
  { id: 'a:0-11', source: 'a', start: 0, end: 11 },
  { id: 'a:12-22', source: 'a', start: 12, end: 22 },
  { id: 'a:23-39', source: 'a', start: 23, end: 39 },
];

/** Anna dealt with Boris twice, Boris with Clara; Dora is alone. */
function dataset(): Dataset {
  return indexDataset(
    withAxis({
      ...SMALL,
      sources: [sourceOf('a', { title: 'A report', text: TEXT })],
      actors: ['anna', 'boris', 'clara', 'dora'].map((id) => person(id)),
      events: [
        eventOf('letter', {
          title: 'A letter',
          date: momentOf(0),
          passages: ['a:0-11'],
          ties: ['anna~writes-to~boris', 'anna~warns~boris'],
          standing: 'alleged',
        }),
        eventOf('visit', {
          title: 'A visit',
          date: momentOf(31, 31, { basis: 'derived', passages: ['a:12-22'] }),
          passages: ['a:12-22'],
          ties: ['anna~visits~boris'],
        }),
        eventOf('meeting', {
          title: 'A meeting',
          passages: ['a:23-39'],
          ties: ['boris~meets~clara'],
        }),
      ],
      ties: [
        tie('anna', 'visits', 'boris', ['visit', 'a:12-22']),
        tie('anna', 'warns', 'boris', ['letter', 'a:0-11']),
        tie('anna', 'writes-to', 'boris', ['letter', 'a:0-11']),
        tie('boris', 'meets', 'clara', ['meeting', 'a:23-39']),
      ],
      passages: PASSAGES,
      stories: [],
    }),
  );
}

const open = (type: 'pair' | 'actor' | 'tie', id: string) =>
  renderWithStore(<EvidenceCard />, {
    dataset: dataset(),
    facts: { selection: { type, id, aspect: null } },
  });
const items = () =>
  screen
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim());

describe('the card of a pair', () => {
  it('lists what passed in time order: when and how known, standing, tellers, verbs, words', () => {
    open('pair', pairId('boris', 'anna'));
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Anna and Boris');
    expect(screen.getByText('What passed between · 3 dealings in 2 events')).toBeVisible();
    const [letter, visit] = items();
    expect(letter).toBe(
      '1 January 1970 · statedA letter · alleged AAnna warns BorisAAnna wrote.Anna writes-to BorisAAnna wrote.',
    );
    expect(visit).toBe(
      '1 February 1970 · derived from “Anna came.”A visit · reported AAnna visits BorisAAnna came.',
    );
    expect(items()).toHaveLength(2);
  });

  it('says where two never met, and shows the shortest chain step by step', () => {
    open('pair', pairId('clara', 'anna'));
    expect(screen.getByText(/no dealing between the two.*2 steps/)).toBeVisible();
    const steps = screen.getAllByRole('heading', { level: 3 });
    expect(steps.map(({ textContent }) => textContent)).toEqual(['Anna – Boris', 'Boris – Clara']);
    expect(screen.getByText('Boris met Clara.')).toBeVisible();
    expect(screen.getByText('Anna came.')).toBeVisible();
  });

  it('says that no chain links two', () => {
    open('pair', pairId('anna', 'dora'));
    expect(screen.getByText(/^No chain of dealings links the two/)).toBeVisible();
  });

  it('announces the two', () => {
    open('pair', pairId('anna', 'dora'));
    expect(screen.getByRole('status')).toHaveTextContent('Anna and Dora');
  });
});

describe('the card of a tie', () => {
  it('lists exactly its own dealings and their words', () => {
    open('tie', 'anna~warns~boris');
    expect(items()).toEqual(['1 January 1970 · statedA letter · alleged AAAnna wrote.']);
  });
});

describe('the card of an actor', () => {
  it('pairs it with another by name', async () => {
    const { store } = open('actor', 'anna');
    const user = userEvent.setup();
    const field = screen.getByRole('combobox', { name: 'What passed between Anna and' });
    const go = screen.getByRole('button', { name: 'Show' });
    expect(go).toBeDisabled();
    await user.click(field);
    expect(within(field).queryByRole('option', { name: 'Anna' })).toBeNull();
    await user.selectOptions(field, 'Clara');
    expect(store.getState().selection).toMatchObject({ type: 'actor' });
    await user.click(go);
    expect(store.getState().selection).toMatchObject({ type: 'pair', id: 'anna~clara' });
  });

  it('limits the graph to who is around it, and takes that back', async () => {
    const { store } = open('actor', 'anna');
    await userEvent.click(screen.getByRole('button', { name: 'two steps around' }));
    expect(store.getState().graphFocus).toEqual({ actor: 'anna', steps: 2 });
    expect(screen.getByRole('button', { name: 'two steps around' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.click(screen.getByRole('button', { name: 'everyone again' }));
    expect(store.getState().graphFocus).toBeNull();
  });
});
