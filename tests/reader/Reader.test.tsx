import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import type { Facts, Selection } from '../../src/state/facts.ts';
import { selectFiltered } from '../../src/state/selectors.ts';
import { lateCoverage, lateReading } from '../../src/reader/lateReading.tsx';
import { Reader } from '../../src/reader/Reader.tsx';
import { useTurnToSelection } from '../../src/reader/useTurnToSelection.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { PASSAGES, PRESS, pressDataset } from './pressDataset.ts';

/** The reader as every layout has it. */
function Page() {
  useTurnToSelection();
  return <Reader />;
}

function open(facts: Partial<Facts> = {}, dataset: Dataset = pressDataset()) {
  return renderWithStore(<Page />, { dataset, facts });
}

const marks = () => [...document.querySelectorAll<HTMLElement>('mark')];
const marked = (attribute: string) =>
  new Set(
    marks()
      .filter((mark) => mark.hasAttribute(attribute))
      .flatMap((mark) => mark.dataset['passage']!.split(' ')),
  );
/** Words with a sign, joined across the segments that they are cut into. */
const wordsWith = (attribute: string) =>
  marks()
    .filter((mark) => mark.hasAttribute(attribute))
    .map((mark) => mark.textContent)
    .join('|');
const markOf = (words: string) => marks().find((mark) => mark.textContent === words)!;
const event = (id: string, aspect: string | null = null): Selection => ({
  type: 'event',
  id,
  aspect,
});

beforeAll(async () => {
  await Promise.all([lateCoverage.load(), lateReading.load()]);
});

describe('Reader', () => {
  it('shows a source as an article: headline, paragraphs, furniture folded away', () => {
    open();
    const article = within(screen.getByRole('article'));
    expect(article.getByRole('heading', { level: 3 })).toHaveTextContent('The bridge opens');
    expect(document.querySelectorAll('.reader-paragraph')).toHaveLength(2);
    const fold = article.getByText('2 lines of the web page, not the article');
    expect(fold.closest('details')).not.toHaveAttribute('open');
    expect(article.getByText('Leave a Reply')).not.toBeVisible();
  });

  it('keeps the words as they are, and what looks like HTML as text', () => {
    open();
    expect(document.querySelector('.reader-article b')).toBeNull();
    expect(document.querySelectorAll('.reader-paragraph')[1]).toHaveTextContent(
      'Boris, the mayor since 2020, denied <b>everything</b>. Nobody else spoke.',
    );
  });

  it('puts publisher, date and its basis, note, rights and checksum behind a disclosure', async () => {
    open();
    await userEvent.click(screen.getByText('About this copy'));
    expect(screen.getByText('Reads as machine-reworded.')).toBeVisible();
    expect(screen.getByText(/known from elsewhere/)).toHaveTextContent('From the archive.');
    expect(screen.getByText('the whole text')).toBeVisible();
    expect(screen.getByText('0123456789abcdef')).toBeVisible();
    expect(
      within(screen.getByRole('article')).queryByRole('link', { name: /javascript/ }),
    ).toBeNull();
  });

  it('tints exactly the passages behind what the filters show', () => {
    const { store } = open();
    for (const filters of [
      { themes: ['pressure'] },
      { themes: ['talks'] },
      { actors: ['anna'] },
      { sources: ['c'] },
      { text: 'nothing at all' },
    ]) {
      act(() => store.setState({ filters: { ...store.getState().filters, ...filters } }));
      const { shownPassages } = selectFiltered(store.getState());
      for (const mark of marks())
        expect(mark.dataset['shown'] === 'true').toBe(
          mark.dataset['passage']!.split(' ').some((id) => shownPassages.has(id)),
        );
    }
  });

  it.each<[string, Selection, string]>([
    ['an event', event('meeting'), 'Anna met Boris |on 2 May|.'],
    ['the date of an event', event('ban', 'date'), 'Two days later'],
    ['a dispute', event('ban', 'dispute-0'), 'denied <b>everything</b>'],
    [
      'one source of an event',
      event('ban', 'source-a'),
      'Two days later| she banned him.|denied <b>everything</b>',
    ],
    ['a role', { type: 'actor', id: 'boris', aspect: 'role-0' }, 'Boris, the mayor |since 2020'],
    ["a role's date", { type: 'actor', id: 'boris', aspect: 'role-0-date' }, 'since 2020'],
    [
      'a tie',
      { type: 'tie', id: 'anna~bans~boris', aspect: null },
      'Two days later| she banned him.',
    ],
    ['a passage', { type: 'passage', id: PASSAGES.metDate.id, aspect: null }, 'on 2 May'],
    ['nothing known', event('nobody'), ''],
  ])('marks as current exactly the words of %s', (_what, selection, words) => {
    const { store } = open({ openSource: 'a' });
    act(() => store.setState({ selection }));
    expect(wordsWith('aria-current')).toBe(words);
  });

  it('names on each mark every passage and every event that covers it', () => {
    open();
    const { banned, bannedDate } = PASSAGES;
    expect(markOf('Two days later')).toHaveAttribute(
      'data-passage',
      `${bannedDate.id} ${banned.id}`,
    );
    expect(markOf('Two days later')).toHaveAttribute('data-events', 'ban');
    expect(markOf('Two days later')).toHaveAttribute('data-overlap', '2');
    expect(markOf(' she banned him.')).not.toHaveAttribute('data-overlap');
    expect(markOf('denied <b>everything</b>')).toHaveAttribute('data-events', 'ban denial');
  });

  it('selects the event that rests on the words clicked', async () => {
    const { store } = open();
    await userEvent.click(markOf(' she banned him.'));
    expect(store.getState().selection).toEqual(event('ban'));
  });

  it('offers what rests on the words where several things do, and previews each', async () => {
    const { store } = open();
    await userEvent.click(markOf('denied <b>everything</b>'));
    expect(store.getState().selection).toBeNull();
    const menu = within(screen.getByRole('menu', { hidden: true }));
    const items = menu.getAllByRole('menuitem', { hidden: true });
    expect(items.map((item) => item.firstElementChild?.textContent)).toEqual([
      'Anna bans Boris',
      'Boris denies it',
      'The words themselves',
    ]);
    expect(items[0]).toHaveFocus();
    expect(store.getState().hovered).toEqual(event('ban'));
    await userEvent.keyboard('{ArrowDown}');
    expect(store.getState().hovered).toEqual(event('denial'));
    await userEvent.keyboard('{Enter}');
    expect(store.getState().selection).toEqual(event('denial'));
    expect(screen.queryByRole('menu', { hidden: true })).toBeNull();
  });

  it('closes the choice with Escape, back at the words, and selects nothing', async () => {
    const { store } = open();
    const mark = markOf('denied <b>everything</b>');
    act(() => mark.focus());
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{End}{Escape}');
    expect(screen.queryByRole('menu', { hidden: true })).toBeNull();
    expect(mark).toHaveFocus();
    expect(store.getState().selection).toBeNull();
  });

  it('a second click on words offers the words themselves', async () => {
    const { store } = open();
    await userEvent.click(markOf(' she banned him.'));
    await userEvent.click(markOf(' she banned him.'));
    const words = screen.getByRole('menuitem', { name: /The words themselves/, hidden: true });
    await userEvent.click(words);
    expect(store.getState().selection).toMatchObject({ type: 'passage', id: PASSAGES.banned.id });
  });

  it('does not take a drag over words for a click', () => {
    const { store } = open();
    const mark = markOf(' she banned him.');
    window.getSelection()!.selectAllChildren(mark);
    fireEvent.click(mark);
    expect(store.getState().selection).toBeNull();
    window.getSelection()!.removeAllRanges();
    fireEvent.pointerDown(mark, { clientX: 10, clientY: 10 });
    fireEvent.click(mark, { clientX: 90, clientY: 12 });
    expect(store.getState().selection).toBeNull();
  });

  it('takes a click on words that were selected before for a click', () => {
    const { store } = open();
    const mark = markOf(' she banned him.');
    window.getSelection()!.selectAllChildren(mark);
    fireEvent.pointerDown(mark);
    fireEvent.click(mark);
    expect(store.getState().selection).toEqual(event('ban'));
    window.getSelection()!.removeAllRanges();
  });

  it('is one tab stop, where arrow keys step through the marks and Enter follows', async () => {
    const { store } = open();
    expect(marks().filter((mark) => mark.tabIndex === 0)).toHaveLength(1);
    act(() => markOf('Anna met Boris ').focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(markOf('on 2 May'));
    // A full stop alone is no stop.
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(document.activeElement).toBe(markOf('Two days later'));
    expect(marks().filter((mark) => mark.tabIndex === 0)).toEqual([markOf('Two days later')]);
    await userEvent.keyboard('{Enter}');
    expect(store.getState().selection).toEqual(event('ban'));
  });

  it('previews what rests on the words pointed at', async () => {
    const { store } = open();
    await userEvent.hover(markOf('Two days later'));
    expect(store.getState().hovered).toMatchObject({ id: PASSAGES.bannedDate.id });
    expect(marked('data-hovered')).toContain(PASSAGES.bannedDate.id);
    await userEvent.unhover(markOf('Two days later'));
    expect(store.getState().hovered).toBeNull();
  });

  it('shows softly the words of what is pointed at elsewhere', () => {
    const { store } = open();
    act(() => store.getState().hover(event('meeting')));
    expect(wordsWith('data-hovered')).toBe('Anna met Boris |on 2 May|.');
  });
});

describe('the sources of the reader', () => {
  it('are tabs with letter, name and the passages that show', () => {
    open();
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'A The Gazette · 7 passages',
      'B Papers · 1 passage',
      'C A book · 0 passages',
    ]);
    expect(screen.getByRole('tabpanel')).toHaveAccessibleName('A The Gazette · 7 passages');
  });

  it("count the selection's passages once there is a selection", () => {
    open({ selection: event('ban') });
    expect(screen.getByRole('tab', { name: 'A The Gazette · 3 passages' })).toBeInTheDocument();
  });

  it('open by click and by arrow keys', async () => {
    const { store } = open();
    await userEvent.click(screen.getByRole('tab', { name: /Papers/ }));
    expect(store.getState().openSource).toBe('b');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(store.getState().openSource).toBe('c');
    expect(screen.getByRole('tab', { selected: true })).toHaveFocus();
  });

  it('turn to the words of a selection that lie only in another source', () => {
    const { store } = open({ openSource: 'b' });
    act(() => store.getState().selectEvent('meeting'));
    expect(store.getState().openSource).toBe('a');
  });

  it('stay where the open one has some, and where an address names it', () => {
    const { store } = open({ openSource: 'b' });
    act(() => store.getState().selectEvent('ban'));
    expect(store.getState().openSource).toBe('b');
    act(() => store.getState().restore({ selection: event('meeting'), openSource: 'c' }));
    expect(store.getState().openSource).toBe('c');
  });

  it('turn at the start, where no address names one', () => {
    const { store } = open({ selection: event('ban', 'source-b') });
    expect(store.getState().openSource).toBe('b');
  });

  it('are stepped through passage by passage, over all of them', async () => {
    const { store } = open({ selection: event('ban') });
    const next = screen.getByRole('button', { name: 'Next passage' });
    expect(screen.getByText('1 of 4')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Previous passage' })).toBeDisabled();
    await userEvent.click(next);
    await userEvent.click(next);
    expect(screen.getByText('3 of 4')).toBeInTheDocument();
    expect(store.getState().openSource).toBeNull();
    await userEvent.click(next);
    expect(screen.getByText('4 of 4')).toBeInTheDocument();
    expect(store.getState().openSource).toBe('b');
    expect(next).toBeDisabled();
  });

  it('are stepped through by n and p, over the sources, and take the focus along', async () => {
    const { store } = open({ selection: event('ban') });
    act(() => markOf('Two days later').focus());
    await userEvent.keyboard('nnn');
    expect(screen.getByText('4 of 4')).toBeInTheDocument();
    expect(store.getState().openSource).toBe('b');
    expect(document.activeElement?.textContent).toBe('Anna banned Boris');
    await userEvent.keyboard('p');
    expect(store.getState().openSource).toBe('a');
    expect(document.activeElement?.textContent).toBe('denied <b>everything</b>');
  });

  it('step through all cited words by n and p while nothing is selected', async () => {
    open();
    act(() => markOf('Anna met Boris ').focus());
    await userEvent.keyboard('nn');
    expect(document.activeElement).toBe(markOf('Two days later'));
    await userEvent.keyboard('p');
    expect(document.activeElement).toBe(markOf('on 2 May'));
  });

  it('scroll the first passage into their own view, and nothing else', () => {
    const { store } = open();
    const panel = screen.getByRole('tabpanel');
    const box = (top: number, height: number) => DOMRect.fromRect({ y: top, height });
    vi.spyOn(panel, 'getBoundingClientRect').mockReturnValue(box(100, 400));
    for (const mark of marks())
      vi.spyOn(mark, 'getBoundingClientRect').mockReturnValue(box(900, 20));
    act(() => store.getState().selectEvent('meeting'));
    expect(panel.scrollTop).toBeGreaterThan(0);
    expect(document.documentElement.scrollTop).toBe(0);
  });

  it('say of one that is not quoted what it is cited for', async () => {
    const { store } = open({ openSource: 'c' });
    expect(screen.getByText(/can be cited but not quoted/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'A rumour' }));
    expect(store.getState().selection).toEqual(event('rumour'));
  });

  it('are a list to choose from where there are many', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ ...PRESS.sources[1]!, id: `s${i}` }));
    const { store } = open({}, pressDataset({ sources: [...PRESS.sources, ...many] }));
    expect(screen.queryByRole('tab')).toBeNull();
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await userEvent.selectOptions(screen.getByRole('combobox'), 's299');
    expect(store.getState().openSource).toBe('s299');
  });

  it('are named without tabs where there is one, and missed openly where there is none', () => {
    const { unmount } = open(
      {},
      pressDataset({
        sources: PRESS.sources.slice(0, 1),
        passages: [],
        events: [],
        actors: [],
        ties: [],
      }),
    );
    expect(screen.queryByRole('tab')).toBeNull();
    expect(screen.getByRole('group', { name: 'The bridge opens' })).toHaveTextContent(
      'The Gazette',
    );
    unmount();
    open({}, pressDataset({ sources: [], passages: [], events: [], actors: [], ties: [] }));
    expect(screen.getByText(/names no source/)).toBeInTheDocument();
  });
});
