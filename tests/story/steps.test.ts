import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { fitLabel } from '../../src/graph/measureLabel.ts';
import { contentOf, eventsOfStory, plannedMinutes } from '../../src/story/stepContent.ts';
import { factsOfStep } from '../../src/story/stepFacts.ts';
import { placeStrip } from '../../src/story/storyStrip.ts';
import { paragraphContext, trimContext } from '../../src/story/trimContext.ts';
import { eventOf, momentOf, withAxis } from '../fixtures/compiledParts.ts';
import { SMALL, smallDataset } from '../fixtures/smallDataset.ts';
import { LESSON, stepOf, withLesson } from './storyFixture.ts';

const TWO_TELL = indexDataset(
  withAxis({
    ...SMALL,
    events: [...SMALL.events, eventOf('both', { evidence: ['a:0-24', 'b:0-5'] })],
    passages: [...SMALL.passages, { id: 'b:0-5', source: 'b', start: 0, end: 5 }],
  }),
);

describe('a step', () => {
  const dataset = smallDataset();

  it('shows what it says, else words where there are any, else what it asks', () => {
    const formOf = (more: Parameters<typeof stepOf>[0]) => contentOf(dataset, stepOf(more)).form;
    expect(formOf({ event: 'meeting', show: 'graph' })).toBe('graph');
    expect(formOf({ event: 'meeting' })).toBe('passage');
    expect(formOf({ question: 'Why?' })).toBe('question');
    expect(formOf({})).toBe('timeline');
  });

  it('is never blank, whatever it asks for', () => {
    const formOf = (more: Parameters<typeof stepOf>[0]) => contentOf(dataset, stepOf(more)).form;
    expect(formOf({ show: 'passage' })).toBe('timeline');
    expect(formOf({ show: 'question' })).toBe('timeline');
    expect(formOf({ show: 'sources', event: 'gone' })).toBe('timeline');
  });

  it('begins with its own passage, then has the others of its event by source', () => {
    const { quotes } = contentOf(dataset, stepOf({ event: 'meeting', passage: 'a:25-41' }));
    expect(quotes).toEqual([{ source: 'a', passages: ['a:25-41', 'a:0-24', 'a:15-23'] }]);
  });

  it('shows sources beside each other in one order, whichever its own passage is of', () => {
    const order = (more: Parameters<typeof stepOf>[0]) =>
      contentOf(TWO_TELL, stepOf({ event: 'both', passage: 'b:0-5', ...more })).quotes.map(
        ({ source }) => source,
      );
    expect(order({ show: 'passage' })).toEqual(['b', 'a']);
    expect(order({ show: 'sources' })).toEqual(['a', 'b']);
    expect(order({ show: 'sources', address: 'open=b&beside=a' })).toEqual(['b', 'a']);
  });

  it('has the facts of its address, and its event selected', () => {
    const { facts, unknown } = factsOfStep(dataset, LESSON, 1, false);
    expect(unknown).toEqual([]);
    expect(facts).toMatchObject({ graphFocus: { actor: 'anna', steps: 1 }, selection: null });
    expect(factsOfStep(dataset, LESSON, 0, false).facts.selection).toEqual({
      type: 'event',
      id: 'meeting',
      aspect: null,
    });
  });

  it('says what its address asks for in vain, and takes no step or theme from it', () => {
    const story = {
      ...LESSON,
      steps: [stepOf({ address: 'theme=talks,gone&colours=dark&step=other:2&print=handout' })],
    };
    const { facts, unknown } = factsOfStep(dataset, story, 0, true);
    expect(unknown).toEqual(['theme “gone”']);
    expect(facts.filters?.themes).toEqual(['talks']);
    for (const fact of ['step', 'theme', 'printout', 'hidesNext'])
      expect(facts).not.toHaveProperty(fact);
  });

  it('that hides what comes next leaves out what can only have come later', () => {
    const hidden = factsOfStep(dataset, LESSON, 0, true).facts.filters?.window;
    expect(hidden?.[1]).toBe(100);
    const step = stepOf({ event: 'meeting', address: 'when=50..400' });
    const both = factsOfStep(dataset, { ...LESSON, steps: [step] }, 0, true).facts;
    expect(both.filters?.window).toEqual([50, 100]);
    expect(factsOfStep(dataset, LESSON, 0, false).facts.filters?.window ?? null).toBeNull();
  });
});

describe('a story', () => {
  it('has each event once, in time order, and the minutes that are said', () => {
    const told = eventsOfStory(withLesson(), LESSON);
    expect(told.map(({ event, toldAt }) => [event.id, toldAt])).toEqual([
      ['meeting', 0],
      ['denial', 2],
    ]);
    expect(plannedMinutes(LESSON)).toBe(10);
    expect(plannedMinutes({ steps: [stepOf()] })).toBeNull();
  });
});

describe('the events below the steps', () => {
  const story = fc
    .array(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), {
      minLength: 1,
      maxLength: 20,
    })
    .map((titles) => {
      const events = titles.map((title, i) =>
        eventOf(`e${i}`, { title, date: momentOf(i * 40, i * 40 + (i % 3) * 20) }),
      );
      const dataset = indexDataset(withAxis({ ...SMALL, events, ties: [] }));
      const steps = events.map(({ id }) => stepOf({ event: id }));
      return { dataset, story: { id: 's', title: 's', steps } };
    });

  it('have words that never overlap or stick out, and the present one always has them', () => {
    fc.assert(
      fc.property(
        story,
        fc.nat(),
        fc.integer({ min: 120, max: 2000 }),
        fc.integer({ min: 10, max: 40 }),
        fc.boolean(),
        ({ dataset, story: told }, at, widthPx, fontPx, hidesNext) => {
          const index = at % told.steps.length;
          const marks = placeStrip(dataset, told, index, { widthPx, fontPx, hidesNext });
          const boxes = marks.flatMap(({ words }) => words ?? []);
          const inOrder = boxes.toSorted((a, b) => a.left - b.left);
          for (const [i, { left, width }] of inOrder.entries()) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left + width).toBeLessThanOrEqual(widthPx + 1e-6);
            const next = inOrder[i + 1];
            if (next) expect(left + width).toBeLessThan(next.left);
          }
          expect(marks.find(({ state }) => state === 'now')?.words).not.toBeNull();
          const count = hidesNext ? index + 1 : told.steps.length;
          expect(marks).toHaveLength(count);
        },
      ),
    );
  });
});

describe('the words of the present event', () => {
  const word = fc.string({
    minLength: 1,
    maxLength: 12,
    unit: fc.constantFrom('a', 'e', 'i', 'm', 'n', 's', 't', 'w', 'M', 'W'),
  });
  const title = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

  it('are whole on two lines, in the weight that they are drawn in, wherever the line is long enough', () => {
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), fc.nat(), (titles, at) => {
        const events = titles.map((words, i) =>
          eventOf(`e${i}`, { title: words, date: momentOf(i * 40) }),
        );
        const steps = events.map(({ id }) => stepOf({ event: id }));
        const index = at % steps.length;
        const frame = { widthPx: 1140, fontPx: 20, hidesNext: false };
        const story = { id: 's', title: 's', steps };
        const marks = placeStrip(
          indexDataset(withAxis({ ...SMALL, events, ties: [] })),
          story,
          index,
          frame,
        );
        const { words } = marks.find(({ state }) => state === 'now')!;
        const { lines } = fitLabel(words!.title, frame.fontPx, words!.width, true);
        expect(lines.join(' ')).toBe(titles[index]);
        expect(lines.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('the sentence around words', () => {
  it('is cut between words, and says so', () => {
    const long = 'word '.repeat(100);
    const { before, words, after } = trimContext({
      before: long,
      words: 'THESE',
      after: ` ${long}`,
    });
    expect(before).toMatch(/^… word/);
    expect(after).toMatch(/word …$/);
    expect(words).toBe('THESE');
    expect(before.length + after.length).toBeLessThan(170);
  });

  it('is whole where it is short', () => {
    const short = { before: 'On 2 May ', words: 'they met', after: '.' };
    expect(trimContext(short)).toEqual(short);
  });

  it('may be the whole paragraph', () => {
    const text = 'Above.\nOne came. Two went. Three stayed.\nBelow.';
    const [start, end] = [text.indexOf('Two'), text.indexOf(' Three')];
    const passages = [{ id: 'a:two', source: 'a', start, end }];
    const sources = SMALL.sources.map((source) =>
      source.id === 'a' ? { ...source, text } : source,
    );
    const dataset = indexDataset(withAxis({ ...SMALL, sources, passages, events: [], ties: [] }));
    expect(paragraphContext(dataset, 'a:two')).toEqual({
      before: 'One came. ',
      words: 'Two went.',
      after: ' Three stayed.',
    });
  });
});
