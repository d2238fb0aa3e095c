import { withAxis } from '../fixtures/compiledParts.ts';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { splitSentences } from '../../src/dataset/sentences.ts';
import { loadSearchResults, SearchField } from '../../src/filters/SearchField.tsx';
import { useSearch } from '../../src/filters/useSearch.ts';
import { NO_FILTERS } from '../../src/state/facts.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { SMALL } from '../fixtures/smallDataset.ts';

beforeAll(loadSearchResults);

const dataset = () => {
  const [source, ...others] = SMALL.sources;
  const sentences = splitSentences(source!.text!);
  return indexDataset(withAxis({ ...SMALL, sources: [{ ...source!, sentences }, ...others] }));
};

/** The field on a page that searches. */
function Searched({ onRead }: { readonly onRead: () => void }) {
  useSearch();
  return <SearchField onRead={onRead} />;
}

function renderField(text = '') {
  const onRead = vi.fn();
  const rendered = renderWithStore(<Searched onRead={onRead} />, {
    dataset: dataset(),
    facts: { filters: { ...NO_FILTERS, text } },
  });
  return { ...rendered, onRead, field: screen.getByRole('combobox', { name: /^Search/ }) };
}

/** Types and waits until that is answered. */
async function search({ field, store }: ReturnType<typeof renderField>, text: string) {
  await userEvent.type(field, text);
  await vi.waitFor(() => expect(store.getState().search?.text).toBe(text));
}

const option = (name: string | RegExp) => screen.findByRole('option', { name });

describe('the search field', () => {
  it('lists events, actors and sentences of the sources, with the words marked', async () => {
    const rendered = renderField();
    const { field } = rendered;
    expect(field).toHaveAttribute('aria-expanded', 'false');
    await search(rendered, 'boris');
    const events = await screen.findByRole('group', { name: 'Events: 2' });
    expect(within(events).getAllByRole('option')).toHaveLength(2);
    const actors = screen.getByRole('group', { name: 'Actors: 1' });
    expect(within(actors).getByRole('option')).toHaveTextContent('Boris in 2 events');
    const places = screen.getByRole('group', { name: 'In the sources: 2' });
    const marks = places.querySelectorAll('mark');
    expect([...marks].map((mark) => mark.textContent)).toEqual(['Boris', 'Boris']);
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(field).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
    expect(screen.getByText('Both events are shown on the page.')).toBeInTheDocument();
  });

  it('shows by which words an event was found, where its title does not', async () => {
    const rendered = renderField();
    await search(rendered, 'denied');
    const [first] = await screen.findAllByRole('option');
    expect(first!.querySelector('mark')).toHaveTextContent('denied');
  });

  it('is walked through with the arrow keys, and Enter takes what they chose', async () => {
    const rendered = renderField();
    const { field, store } = rendered;
    await search(rendered, 'angstrom');
    const event = await option(/meeting/);
    await userEvent.keyboard('{ArrowDown}');
    expect(field).toHaveAttribute('aria-activedescendant', event.id);
    expect(event).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(field).not.toHaveAttribute('aria-activedescendant');
    await userEvent.keyboard('{ArrowUp}');
    expect(await option(/^Anna/)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    expect(store.getState().selection).toEqual({ type: 'actor', id: 'anna', aspect: null });
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field).toHaveFocus();
  });

  it('keeps what is chosen while a later answer moves it', async () => {
    const rendered = renderField();
    const { field, store } = rendered;
    await search(rendered, 'angstrom');
    await userEvent.keyboard('{ArrowUp}');
    expect(await option(/^Anna/)).toHaveAttribute('aria-selected', 'true');
    const before = store.getState().search!;
    act(() => store.setState({ search: { ...before, events: { count: 0, first: [] } } }));
    const anna = await option(/^Anna/);
    expect(screen.getAllByRole('option')).toEqual([anna]);
    expect(field).toHaveAttribute('aria-activedescendant', anna.id);
    await userEvent.keyboard('{Enter}');
    expect(store.getState().selection).toEqual({ type: 'actor', id: 'anna', aspect: null });
  });

  it('begins anew in the field when somebody types on', async () => {
    const rendered = renderField();
    const { field } = rendered;
    await search(rendered, 'angstro');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{ArrowUp}m');
    expect(field).not.toHaveAttribute('aria-activedescendant');
  });

  it('turns the reader to the words of a source', async () => {
    const rendered = renderField();
    const { store, onRead } = rendered;
    await search(rendered, 'nobody');
    await userEvent.click(await option(/Nobody else was there/));
    expect(store.getState().placeToRead).toEqual({ source: 'a', start: 42, end: 64 });
    expect(store.getState().openSource).toBe('a');
    expect(onRead).toHaveBeenCalled();
  });

  it('closes with Escape, then is emptied, then left', async () => {
    const rendered = renderField();
    const { field, store } = rendered;
    await search(rendered, 'boris');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(store.getState().filters.text).toBe('boris');
    await userEvent.keyboard('{ArrowDown}');
    expect(await screen.findByRole('listbox')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}{Escape}');
    expect(store.getState().filters.text).toBe('');
    await userEvent.keyboard('{Escape}');
    expect(field).not.toHaveFocus();
  });

  it('says in a sentence that nothing was found', async () => {
    const rendered = renderField();
    const { field } = rendered;
    await search(rendered, 'zebra');
    expect(
      await screen.findByText('No event, no actor and no sentence of the sources holds “zebra”.'),
    ).toBeInTheDocument();
    expect(field).toHaveAttribute('aria-expanded', 'false');
  });

  it('answers to a text that an address brought, without being touched', async () => {
    const { store } = renderField('denied');
    await vi.waitFor(() => expect(store.getState().search?.text).toBe('denied'));
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});
