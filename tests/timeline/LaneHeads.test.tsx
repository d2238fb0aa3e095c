import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import { Timeline } from '../../src/timeline/Timeline.tsx';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { datasetOf, event, smallDataset } from './timelineFixture.ts';

const head = (name: RegExp) => screen.getByRole('button', { name });

/** Draws the timeline for somebody who is there: lanes can be handled from then on. */
async function drawn(dataset: Dataset) {
  const rendered = renderWithStore(<Timeline />, { dataset });
  fireEvent.pointerMove(document.body, { movementX: 1 });
  await screen.findByRole('toolbar', { name: 'Lanes' });
  return rendered;
}

describe('the heads of the lanes', () => {
  it('fold a lane and open it again', async () => {
    const { store } = await drawn(smallDataset());
    expect(head(/^Talks, 6 events/)).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(head(/^Talks, 6 events/));
    expect(store.getState().closedLanes).toEqual(['talks']);
    expect(head(/^Talks/)).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(head(/^Talks/));
    expect(store.getState().closedLanes).toEqual([]);
  });

  it('are one stop of the Tab key, between the kind of lanes and the picture', async () => {
    await drawn(smallDataset());
    screen.getByRole('combobox', { name: 'Lanes by' }).focus();
    const stops: string[] = [];
    for (let i = 0; i < 8 && stops.at(-1) !== 'listbox'; i += 1) {
      await userEvent.tab();
      stops.push(document.activeElement!.closest('[role]')?.getAttribute('role') ?? '');
    }
    expect(stops.filter((role) => role === 'toolbar')).toHaveLength(1);
    expect(stops.slice(-2)).toEqual(['toolbar', 'listbox']);
  });

  it('step with up and down, and reach a handle with right', async () => {
    await drawn(smallDataset());
    head(/^Talks/).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(head(/^Plans/)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(head(/^Move Plans/)).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{Home}');
    expect(head(/^Talks/)).toHaveFocus();
  });

  it('move a lane with the arrow keys, and say where it is', async () => {
    const { store } = await drawn(smallDataset());
    head(/^Move Talks/).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(store.getState().laneOrder).toEqual(['plans', 'talks']);
    expect(head(/^Move Talks/)).toHaveFocus();
    expect(screen.getByText('Talks, 2 of 2')).toHaveRole('status');
    await userEvent.keyboard('{ArrowDown}');
    expect(store.getState().laneOrder).toEqual(['plans', 'talks']);
    await userEvent.keyboard('{ArrowUp}');
    // Their own order is no order of a person's.
    expect(store.getState().laneOrder).toEqual([]);
    expect(head(/^Move Talks/)).toHaveFocus();
  });

  it('offer no handle where there is one lane', async () => {
    await drawn(datasetOf([event('only')], { themes: [{ id: 'talks', name: 'Talks' }] }));
    expect(head(/^Talks/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
  });
});

describe('the kind of lanes', () => {
  it('is chosen from those that the dataset can fill', async () => {
    const { store } = await drawn(smallDataset());
    const select = screen.getByRole('combobox', { name: 'Lanes by' });
    expect([...select.querySelectorAll('option')].map(({ value }) => value)).toEqual([
      'theme',
      'side',
      'source',
    ]);
    await userEvent.selectOptions(select, 'side');
    expect(store.getState().lanesBy).toBe('side');
    expect(head(/^United States/)).toBeInTheDocument();
  });
});
