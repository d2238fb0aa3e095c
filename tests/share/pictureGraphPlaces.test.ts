import { describe, expect, it } from 'vitest';
import { runLayoutJob } from '../../src/graph/runLayoutJob.ts';
import { shownGraph } from '../../src/share/pictureGraph.ts';
import { planShown } from '../../src/share/pictureGraphPlaces.ts';
import { INITIAL_FACTS, NO_FILTERS } from '../../src/state/facts.ts';
import { filterEvents } from '../../src/state/filterEvents.ts';
import { geneva, generated } from './dataExamples.ts';

const UPRIGHT = { width: 432, height: 600, textScale: 1, isCoarse: false };

describe('a sheet for the few whom the filters leave', () => {
  it('has a place for each of them, and its height is used', async () => {
    const dataset = geneva();
    const filters = { ...NO_FILTERS, themes: ['talks'] };
    const { visible } = filterEvents(dataset, filters, null);
    const { graph } = shownGraph(dataset, visible, { ...INITIAL_FACTS, filters });
    const plan = planShown(dataset, graph, UPRIGHT)!;
    const { placed } = plan.placesOf(await runLayoutJob(plan.job));
    expect(placed.map(({ id }) => id).toSorted()).toEqual(
      graph.actors.map(({ id }) => id).toSorted(),
    );
    const ys = placed.map(({ y }) => y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(UPRIGHT.height / 2);
    // Sides stay on their sides.
    for (const { id, x } of placed) {
      const { side } = dataset.actorById.get(id)!;
      if (side === dataset.sides[0]!.id) expect(x).toBeLessThan(UPRIGHT.width / 2);
      if (side === dataset.sides[1]!.id) expect(x).toBeGreaterThan(UPRIGHT.width / 2);
    }
  });

  it('is none for all of the dataset, nor for many', () => {
    for (const dataset of [geneva(), generated(300)]) {
      const all = new Uint8Array(dataset.events.length).fill(1);
      const { graph } = shownGraph(dataset, all, INITIAL_FACTS);
      expect(planShown(dataset, graph, UPRIGHT)).toBeNull();
    }
  });
});
