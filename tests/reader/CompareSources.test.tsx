import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import { lateCompare, lateCoverage, lateReading } from '../../src/reader/lateReading.tsx';
import { Reader } from '../../src/reader/Reader.tsx';
import type { Facts } from '../../src/state/facts.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { PRESS, pressDataset } from './pressDataset.ts';

const open = (facts: Partial<Facts>, dataset: Dataset = pressDataset()) =>
  renderWithStore(<Reader />, { dataset, facts });
const two = { sources: PRESS.sources.slice(0, 2) };

beforeAll(async () => {
  await Promise.all([lateCompare.load(), lateCoverage.load(), lateReading.load()]);
});

describe('two sources side by side', () => {
  it('are put beside each other and taken apart by a switch that says which', async () => {
    const { store } = open({});
    await userEvent.click(screen.getByRole('button', { name: 'Side by side' }));
    expect(store.getState().beside).toBe('b');
    expect(screen.getByRole('button', { name: 'Side by side' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getAllByRole('article')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'One source' }));
    expect(store.getState().beside).toBeNull();
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('say how many events both tell, and list them and what only one tells', () => {
    open({ beside: 'b' }, pressDataset(two));
    expect(screen.getByText(/told by both/)).toHaveTextContent(
      '1 event is told by both, 2 only by A, 0 only by B.',
    );
    const only = screen.getByRole('heading', { name: 'Only A tells 2' }).closest('section')!;
    expect(
      within(only)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Anna meets Boris2 May 2021', 'Boris denies itno date given · position']);
  });

  it('select what is chosen in the list, and step through it by buttons and keys', async () => {
    const { store } = open({ beside: 'b' });
    await userEvent.click(screen.getByRole('button', { name: /Anna bans Boris/ }));
    expect(store.getState().selection).toMatchObject({ id: 'ban' });
    expect(screen.getByText('1 of 1')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Anna bans Boris/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
    act(() => store.getState().clearSelection());
    screen.getByRole('button', { name: 'Words' }).focus();
    await userEvent.keyboard('n');
    expect(store.getState().selection).toMatchObject({ id: 'ban' });
  });

  it('face each other word by word', async () => {
    const { store } = open({ beside: 'b' });
    await userEvent.click(screen.getByRole('button', { name: 'Words' }));
    expect(store.getState().comparesWords).toBe(true);
    expect(screen.getByRole('button', { name: /Two days later she banned him/ })).toBeVisible();
    // One says who banned whom, the other when: no words that stand for others.
    expect(document.querySelectorAll('em')).toHaveLength(0);
  });

  it('open in the words where the address says so, and turn back to the texts', async () => {
    const { store } = open({ beside: 'b', comparesWords: true });
    const words = screen.getByRole('button', { name: 'Words' });
    expect(words).toHaveAttribute('aria-pressed', 'true');
    expect(screen.queryByRole('article')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Texts' }));
    expect(store.getState().comparesWords).toBe(false);
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('say of a source without words that it has none here', async () => {
    open({ beside: 'c' });
    expect(screen.getByText(/can be cited but not quoted/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Words' }));
    expect(screen.getByText('tells it, but no passage is given')).toBeInTheDocument();
  });

  it('are any two of many', async () => {
    const { store } = open({ beside: 'b' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Source B' }), 'c');
    expect(store.getState().beside).toBe('c');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Source A' }), 'b');
    expect(store.getState().openSource).toBe('b');
  });

  it('are not offered where there is one source alone', () => {
    open(
      {},
      pressDataset({
        sources: PRESS.sources.slice(1, 2),
        passages: [],
        events: [],
        actors: [],
        ties: [],
      }),
    );
    expect(screen.queryByRole('button', { name: 'Side by side' })).toBeNull();
  });
});

describe('coverage', () => {
  it('tints each sentence by what it backs, and says which backs nothing', async () => {
    open({});
    await userEvent.click(screen.getByRole('button', { name: 'Coverage' }));
    const sentences = [...document.querySelectorAll<HTMLElement>('.reader-sentence')];
    expect(sentences.map(({ dataset }) => dataset['backs'])).toEqual(['1', '1', '0']);
    expect(sentences[2]).toHaveTextContent('Nobody else spoke. (backs nothing)');
  });

  it('says how much of each source is used, and selects what hangs by one sentence', async () => {
    const { store } = open({ showsCoverage: true });
    const summary = within(screen.getByRole('region', { name: /How much of the sources/ }));
    expect(summary.getByText('3 of 5 sentences back something')).toBeInTheDocument();
    expect(summary.getByText('2 sentences of The Gazette back nothing')).toBeInTheDocument();
    await userEvent.click(summary.getByText('1 event rests on a single sentence'));
    await userEvent.click(summary.getByRole('button', { name: 'Anna meets Boris' }));
    expect(store.getState().selection).toMatchObject({ id: 'meeting' });
  });

  it('explains the looks of those sentences alone that there are', () => {
    open({ showsCoverage: true });
    const legend = () => document.querySelector('.reader-coverage-legend')?.textContent ?? '';
    expect(legend()).toMatch(/Hatched/);
    expect(legend()).not.toMatch(/Grey/);
    cleanup();
    open({ showsCoverage: true, openSource: 'b' });
    expect(legend()).not.toMatch(/Hatched/);
  });

  it('says where there is nothing to count in', () => {
    open({ showsCoverage: true, openSource: 'c' });
    expect(screen.getAllByText('its words are not part of this page').length).toBeGreaterThan(0);
  });
});
