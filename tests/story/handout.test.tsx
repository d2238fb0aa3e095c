import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import type { Facts, Printout } from '../../src/state/facts.ts';
import { NO_FILTERS } from '../../src/state/facts.ts';
import { HandoutPage } from '../../src/story/HandoutPage.tsx';
import { eventOf, momentOf, withAxis } from '../fixtures/compiledParts.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { SMALL, smallDataset } from '../fixtures/smallDataset.ts';

const HANDOUT: Printout = { form: 'handout', story: null, paper: 'a4', seed: 0 };

function show(
  printout: Partial<Printout> = {},
  { dataset = smallDataset(), facts = {} }: { dataset?: Dataset; facts?: Partial<Facts> } = {},
) {
  const all = { ...facts, printout: { ...HANDOUT, ...printout } };
  return renderWithStore(<HandoutPage />, { dataset, facts: all });
}

const items = () => [...document.querySelectorAll<HTMLElement>('.handout-event')];

describe('a handout', () => {
  it('numbers the events in time order, with words, letter and paragraph', () => {
    show();
    expect(items().map(({ dataset }) => dataset['number'])).toEqual(['1', '2', '3']);
    const [meeting, , rumour] = items();
    expect(meeting).toHaveTextContent('Anna met Boris on 2 May.');
    expect(meeting).toHaveTextContent('A, paragraph 1');
    expect(meeting).toHaveTextContent('Disputed by Boris.');
    expect(meeting).toHaveTextContent('stated in the text');
    expect(rumour).toHaveTextContent('alleged · B');
    expect(rumour).toHaveTextContent('No passage backs this event.');
  });

  it('has the timeline with the numbers of the list, and the graph', () => {
    show();
    const labels = [...document.querySelectorAll('[data-timeline] .timeline-label')];
    expect(labels.map(({ textContent }) => textContent).join(' ')).toMatch(/1 N\+S meeting/);
    expect(document.querySelectorAll('[data-graph] [data-actor]')).toHaveLength(2);
    expect(document.querySelector('[data-graph] .graph-letters')).toHaveTextContent('1');
  });

  it('lists what the filters leave, and says so', () => {
    show({}, { facts: { filters: { ...NO_FILTERS, themes: ['talks'] } } });
    expect(items()).toHaveLength(2);
    expect(screen.getByText('2 of 3 events: Talks.')).toBeInTheDocument();
  });

  it('says where the filters leave nothing, with a way back', () => {
    const { store } = show({}, { facts: { filters: { ...NO_FILTERS, standings: ['planned'] } } });
    expect(screen.getByRole('status')).toHaveTextContent('nothing to print');
    fireEvent.click(screen.getByRole('button', { name: 'Back, to filter' }));
    expect(store.getState().printout).toBeNull();
  });

  it('is about a story: its events in time order, its questions, never its notes', () => {
    const step = { text: null, minutes: null, show: null, address: null, passage: null };
    const steps = [
      { ...step, title: 'Later', notes: 'Tell them.', question: 'Who says so?', event: 'denial' },
      { ...step, title: 'First', notes: null, question: null, event: 'meeting' },
    ];
    const dataset = indexDataset({
      ...SMALL,
      stories: [{ id: 'lesson', title: 'A lesson', steps }],
    });
    show({ story: 'lesson' }, { dataset });
    expect(items().map((item) => within(item).getByRole('heading').textContent)).toEqual([
      '1 meeting',
      '2 denial',
    ]);
    const question = document.querySelector('.handout-questions > li');
    expect(question).toHaveTextContent(/^1Later\. Who says so\?$/);
    expect(question?.querySelectorAll('.worksheet-line')).toHaveLength(2);
    expect(screen.queryByText('Tell them.', { exact: false })).toBeNull();
  });

  it('tells what is wrong with a source to the teacher alone', () => {
    const [report, ...others] = SMALL.sources;
    const note = 'It has the names wrong.';
    const dataset = indexDataset(
      withAxis({ ...SMALL, sources: [{ ...report!, note }, ...others] }),
    );
    show({}, { dataset });
    const isTold = () => screen.queryByText(note, { exact: false }) !== null;
    expect(isTold()).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'For the teacher' }));
    expect(isTold()).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Worksheet' }));
    expect(screen.getByRole('article', { name: /^Answers/ })).toHaveTextContent(note);
    fireEvent.click(screen.getByRole('button', { name: 'For the class' }));
    expect(screen.getByRole('article')).toHaveAccessibleName('Worksheet 0');
    expect(isTold()).toBe(false);
  });

  it('has its address at the head, where it takes no page of its own', () => {
    show();
    expect(document.querySelector('.handout-head .handout-url')).toBeInTheDocument();
  });

  it('says that a story is not here', () => {
    show({ story: 'gone' });
    expect(screen.getByRole('status')).toHaveTextContent('not here');
  });

  it('says openly of how many events it lists the first', () => {
    const events = Array.from({ length: 230 }, (_, i) =>
      eventOf(`event-${i}`, { date: momentOf(i) }),
    );
    const dataset = indexDataset(
      withAxis({ ...SMALL, events, ties: [], passages: [], actors: [] }),
    );
    show({}, { dataset });
    expect(items()).toHaveLength(200);
    expect(screen.getByRole('status')).toHaveTextContent('the first 200 of 230 events');
    expect(document.querySelector('.handout-about')).toHaveTextContent('first 200 of 230 events');
  });

  it('stands without sources, actors, themes or dates', () => {
    const dataset = indexDataset(
      withAxis({
        ...SMALL,
        sides: [],
        sources: [],
        actors: [],
        ties: [],
        passages: [],
        events: [eventOf('only')],
      }),
    );
    show({}, { dataset });
    expect(items()).toHaveLength(1);
    expect(screen.getByText('The one event of the dataset.')).toBeInTheDocument();
    expect(screen.getByText('No source is named.')).toBeInTheDocument();
  });
});

describe('the bar', () => {
  it('changes what is printed through the facts', () => {
    const { store } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Letter' }));
    fireEvent.click(screen.getByRole('button', { name: 'Worksheet' }));
    fireEvent.click(screen.getByRole('button', { name: 'Shuffle anew' }));
    expect(store.getState().printout).toEqual({
      form: 'worksheet',
      story: null,
      paper: 'letter',
      seed: 1,
    });
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(store.getState().printout).toBeNull();
  });

  it('takes a number that is typed, and no nonsense', () => {
    const { store } = show({ form: 'worksheet', seed: 4 });
    const type = (value: string) => {
      const field = screen.getByLabelText('Sheet number');
      fireEvent.change(field, { target: { value } });
      fireEvent.blur(field);
    };
    type('12');
    expect(store.getState().printout?.seed).toBe(12);
    type('-3');
    expect(store.getState().printout?.seed).toBe(12);
    expect(screen.getByLabelText('Sheet number')).toHaveValue(12);
  });
});

describe('a worksheet', () => {
  it('has its number on both sheets, and says which tasks it has not', () => {
    show({ form: 'worksheet', seed: 5 });
    const [sheet, answers] = screen.getAllByRole('article');
    expect(sheet).toHaveTextContent('Worksheet 5');
    expect(answers).toHaveTextContent('Answers to worksheet 5');
    expect(screen.getByRole('status')).toHaveTextContent('No order is asked for');
  });

  it('begins its answers on a sheet of paper of their own', () => {
    show({ form: 'worksheet' });
    const [sheet] = screen.getAllByRole('article');
    const backs = () => document.querySelectorAll('.worksheet-back').length;
    const printOn = (pages: number) => {
      vi.spyOn(sheet!, 'clientWidth', 'get').mockReturnValue(100);
      vi.spyOn(sheet!, 'scrollWidth', 'get').mockReturnValue(100 * pages);
      window.dispatchEvent(new Event('beforeprint'));
    };
    printOn(3);
    expect(backs()).toBe(1);
    printOn(4);
    expect(backs()).toBe(0);
    printOn(5);
    expect(backs()).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: 'For the teacher' }));
    expect(backs()).toBe(0);
  });

  it('prints the words to be read, and the same words in the answers', () => {
    show({ form: 'worksheet' });
    const [sheet, answers] = screen.getAllByRole('article');
    expect(within(sheet!).getByText('Anna met Boris on 2 May.', { exact: false })).toBeVisible();
    expect(within(answers!).getByText('Anna met Boris on 2 May.')).toBeVisible();
  });
});
