import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import { EvidenceCard, loadSelectionCard } from '../../src/evidence/EvidenceCard.tsx';
import type { Facts, Selection } from '../../src/state/facts.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { PASSAGES, PRESS, pressDataset } from '../reader/pressDataset.ts';

beforeAll(async () => {
  for (const type of ['event', 'actor', 'tie', 'pair', 'passage', 'source'])
    await loadSelectionCard(type);
});

function open(selection: Selection | null, more: Partial<Facts> = {}, dataset?: Dataset) {
  return renderWithStore(<EvidenceCard />, {
    dataset: dataset ?? pressDataset(),
    facts: { ...more, selection },
  });
}

const select = (type: Selection['type'], id: string): Selection => ({ type, id, aspect: null });
const card = (name: string) => within(screen.getByRole('region', { name }));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** The row of the card's list with this label. */
const row = (label: string) => {
  const term = screen.getAllByRole('term').find(({ textContent }) => textContent === label)!;
  return within(term.parentElement!);
};

/** The press dataset with a ban that is only planned. */
function planned(): Dataset {
  const events = PRESS.events.map((event) =>
    event.id === 'ban' ? { ...event, standing: 'planned' as const } : event,
  );
  return pressDataset({ events });
}

describe('the card of an event', () => {
  it('says what it is, how it stands and who reports it', () => {
    open(select('event', 'ban'));
    expect(card('Anna bans Boris').getByRole('heading', { level: 2 })).toBeVisible();
    expect(screen.getByText('Pressure · reported by A, B, C')).toBeInTheDocument();
    expect(screen.getByText('She <i>bans</i> him.')).toBeInTheDocument();
    expect(row('Where').getByText('Aldport')).toBeVisible();
  });

  it('names as reporting only those that tell it; of others it says what they do', () => {
    const events = PRESS.events.map((event) =>
      event.id === 'ban' ? { ...event, passages: [PASSAGES.papers.id], cites: [] } : event,
    );
    open(select('event', 'ban'), {}, pressDataset({ events }));
    expect(screen.getByText('Pressure · reported by B')).toBeInTheDocument();
    expect(row('Sources').getByText(/gives its date; disputes it/)).toBeVisible();
    expect(row('Sources').getByRole('button', { name: '3 passages' })).toBeVisible();
  });

  it('keeps an actor apart from itself who is listed twice', () => {
    const [event, ...events] = PRESS.events;
    const twice = { ...event!, participants: [event!.participants[0]!, event!.participants[0]!] };
    open(select('event', 'meeting'), {}, pressDataset({ events: [twice, ...events] }));
    expect(row('Who').getAllByRole('button', { name: 'Anna' })).toHaveLength(2);
  });

  it('says beside its ties that they are only planned', () => {
    open(select('event', 'ban'), {}, planned());
    expect(row('Ties').getByText('· planned')).toBeVisible();
  });

  it('says how its date is known, and why', async () => {
    open(select('event', 'ban'));
    expect(row('When').getByText('derived from “Two days later”')).toBeVisible();
    await userEvent.click(row('When').getByText('Why'));
    expect(row('When').getByText(/Counted from the meeting/)).toBeVisible();
  });

  it('leads to the event that the date hangs on', async () => {
    const { store } = open(select('event', 'ban'));
    await userEvent.click(button(/^two days after .Anna meets Boris.$/));
    expect(store.getState().selection).toEqual(select('event', 'meeting'));
    expect(card('Anna meets Boris').getByText(/stated/)).toHaveTextContent('stated: “on 2 May”');
  });

  it.each([
    ['date', /4 May 2021/],
    ['source-a', '3 passages'],
    ['source-b', '1 passage'],
    ['dispute-0', 'see passage'],
  ])('narrows to the words of its %s and widens again', async (aspect, name) => {
    const { store } = open(select('event', 'ban'));
    await userEvent.click(button(name));
    expect(store.getState().selection?.aspect).toBe(aspect);
    expect(button(name)).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(button(name));
    expect(store.getState().selection?.aspect).toBeNull();
  });

  it('leads to who took part and to the dealings in words', async () => {
    const { store } = open(select('event', 'ban'));
    await userEvent.click(row('Ties').getByRole('button', { name: 'Anna bans Boris' }));
    expect(store.getState().selection).toEqual(select('tie', 'anna~bans~boris'));
    act(() => store.getState().selectEvent('ban'));
    await userEvent.click(row('Who').getByRole('button', { name: 'Anna' }));
    expect(store.getState().selection).toEqual(select('actor', 'anna'));
  });

  it('lists a source that tells it without a passage', () => {
    open(select('event', 'ban'));
    expect(row('Sources').getByText('tells it, no passage given')).toBeVisible();
  });

  it('says plainly that no passage backs it', () => {
    open(select('event', 'rumour'));
    expect(screen.getByText('No passage backs this event.')).toBeVisible();
    expect(row('When').getByText('no date given')).toBeVisible();
    expect(screen.getByText('Talks · alleged · C')).toBeInTheDocument();
  });

  it('steps to the next and the previous event that the filters show', async () => {
    const { store } = open(select('event', 'ban'));
    act(() => store.getState().setFilters({ themes: ['talks'] }));
    await userEvent.click(button('Next event'));
    expect(store.getState().selection?.id).toBe('rumour');
    expect(button('Next event')).toBeDisabled();
    await userEvent.click(button('Previous event'));
    expect(store.getState().selection?.id).toBe('meeting');
    expect(button('Previous event')).toBeDisabled();
  });

  it('lets go', async () => {
    const { store } = open(select('event', 'ban'));
    await userEvent.click(button('Close'));
    expect(store.getState().selection).toBeNull();
  });

  it('shows the beginning of a long list, and the rest when asked', async () => {
    const actors = Array.from({ length: 9 }, (_, i) => ({ ...PRESS.actors[0]!, id: `x${i}` }));
    const [event, ...events] = PRESS.events;
    const crowded = {
      ...event!,
      participants: actors.map(({ id }) => ({ actor: id, role: null })),
    };
    open(
      select('event', 'meeting'),
      {},
      pressDataset({ actors: [...PRESS.actors, ...actors], events: [crowded, ...events] }),
    );
    expect(row('Who').getAllByRole('button', { name: 'Anna' })).toHaveLength(6);
    await userEvent.click(row('Who').getByRole('button', { name: 'Show all 9' }));
    expect(row('Who').getAllByRole('button')).toHaveLength(9);
  });

  it('previews what its lines lead to', async () => {
    const { store } = open(select('event', 'ban'));
    await userEvent.hover(row('Who').getByRole('button', { name: 'Boris' }));
    expect(store.getState().hovered).toEqual(select('actor', 'boris'));
  });
});

describe('the card of an actor', () => {
  it('says who it is, how else it is called, and what it takes part in, by time', () => {
    open(select('actor', 'anna'));
    expect(screen.getByText('person · North')).toBeInTheDocument();
    expect(screen.getByText('also called Ana')).toBeInTheDocument();
    expect(
      row('Events')
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Anna meets Boris', 'Anna bans Boris']);
    expect(row('Opposite').getByRole('button', { name: 'Boris' })).toBeVisible();
    expect(row('Ties').getByRole('button', { name: 'Anna bans Boris' })).toBeVisible();
  });

  it('says which events and ties are only planned', () => {
    open(select('actor', 'anna'), {}, planned());
    expect(row('Events').getByText('· planned')).toBeVisible();
    expect(row('Ties').getByText('· only planned')).toBeVisible();
  });

  it('narrows to the words of a role, or of its date alone', async () => {
    const { store } = open(select('actor', 'boris'));
    await userEvent.click(button('mayor'));
    expect(store.getState().selection?.aspect).toBe('role-0');
    await userEvent.click(row('Roles').getByRole('button', { name: /2020/ }));
    expect(store.getState().selection?.aspect).toBe('role-0-date');
  });
});

describe('the card of a tie', () => {
  it('lists its dealings with the words for each', async () => {
    const { store } = open(select('tie', 'anna~bans~boris'));
    const tie = card('Anna bans Boris');
    expect(tie.getByRole('button', { name: 'Anna bans Boris' })).toBeVisible();
    await userEvent.click(tie.getByRole('button', { name: /Two days later she banned him/ }));
    expect(store.getState().selection).toEqual(select('passage', PASSAGES.banned.id));
  });

  it('says beside a dealing that it is only planned', () => {
    open(select('tie', 'anna~bans~boris'), {}, planned());
    expect(card('Anna bans Boris').getByText('· planned')).toBeVisible();
  });

  it('shows the role and its words where the tie is structural', () => {
    const role = {
      ...PRESS.ties[0]!,
      id: 'boris~role~anna',
      from: 'boris',
      to: 'anna',
      kind: 'role',
      label: 'mayor',
      dealings: [],
      roles: [0],
      evidence: [PASSAGES.mayor.id],
    };
    open(select('tie', role.id), {}, pressDataset({ ties: [...PRESS.ties, role] }));
    const tie = card('Boris, mayor (Anna)');
    expect(tie.getByRole('button', { name: /Boris, the mayor since 2020/ })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Boris, mayor (Anna)');
  });
});

describe('the card of a passage', () => {
  it('offers what rests on the words, with what they do for it', async () => {
    const { store } = open(select('passage', PASSAGES.denied.id));
    const rests = row('Rests on it');
    expect(rests.getByText('disputes it')).toBeVisible();
    expect(rests.getByText('tells it')).toBeVisible();
    expect(screen.getByText(/paragraph 2/)).toBeInTheDocument();
    await userEvent.click(rests.getByRole('button', { name: 'Boris denies it' }));
    expect(store.getState().selection).toEqual(select('event', 'denial'));
  });

  it('offers roles, and shows words that look like HTML as text', async () => {
    open(select('passage', PASSAGES.denied.id));
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('denied <b>everything</b>');
    const { store } = open(select('passage', PASSAGES.mayor.id));
    await userEvent.click(button('Boris, mayor'));
    expect(store.getState().selection).toEqual({ type: 'actor', id: 'boris', aspect: 'role-0' });
  });

  it('leads to the source that the words date, and says which story shows them', async () => {
    const [source, ...sources] = PRESS.sources;
    const published = { ...source!.published!, passages: [PASSAGES.denied.id] };
    const step = { title: 'He denies it', text: null, notes: null, question: null };
    const plain = { minutes: null, show: null, address: null };
    const { store } = open(
      select('passage', PASSAGES.denied.id),
      {},
      pressDataset({
        sources: [{ ...source!, published }, ...sources],
        stories: [
          {
            id: 'lesson',
            title: 'A lesson',
            steps: [{ ...step, ...plain, event: 'ban', passage: PASSAGES.denied.id }],
          },
        ],
      }),
    );
    const rests = row('Rests on it');
    expect(rests.getByText(/shown in the story A lesson: He denies it/)).toBeVisible();
    await userEvent.click(
      rests.getByRole('button', { name: 'the day of publication of The bridge opens' }),
    );
    expect(store.getState().selection).toEqual(select('source', 'a'));
    await userEvent.click(row('Published').getByRole('button', { name: /denied/ }));
    expect(store.getState().selection).toEqual(select('passage', PASSAGES.denied.id));
  });

  it('names what rests on longer or shorter passages under the same words', () => {
    open(select('passage', PASSAGES.bannedDate.id));
    expect(row('Rests on it').getByRole('button', { name: 'Anna bans Boris' })).toBeVisible();
    expect(row('Rests on it').getByText('gives its date')).toBeVisible();
    const others = row('Shares words with');
    expect(others.getByRole('button', { name: /Two days later she banned him/ })).toBeVisible();
  });
});

describe('the card of a source', () => {
  it('says what it is, how much of it is used and what only it tells', async () => {
    const { store } = open(select('source', 'a'));
    card('The bridge opens');
    expect(row('Publisher').getByText('The Gazette')).toBeVisible();
    expect(row('Published').getByText(/known from elsewhere: From the archive/)).toBeVisible();
    expect(row('Used').getByText('3 of 5 sentences back something')).toBeVisible();
    expect(row('Tells').getByText('3 events, 2 of them only here')).toBeVisible();
    expect(row('This copy').getByText('Reads as machine-reworded.')).toBeVisible();
    await userEvent.click(button('Boris denies it'));
    expect(store.getState().selection).toEqual(select('event', 'denial'));
  });

  it('says that its words are not here where they are not', () => {
    open(select('source', 'c'));
    expect(screen.getByText('The words are not part of this page.')).toBeVisible();
  });
});

describe('the card of nothing', () => {
  it('tells how to begin and what the marks mean', () => {
    open(null);
    card('Every mark leads to its words');
    const key = within(screen.getByRole('list', { name: 'What the marks mean' }));
    for (const words of ['North', 'South', 'planned', 'alleged', 'disputed', 'not cited'])
      expect(key.getByText(words)).toBeVisible();
  });

  it.each(['event', 'actor', 'tie', 'passage', 'source'] as const)(
    'stands for an unknown %s, too',
    (type) => {
      open(select(type, 'nobody'));
      card('Every mark leads to its words');
      expect(screen.getByRole('status')).toBeEmptyDOMElement();
    },
  );

  it('gives way to what is selected, and says its name', () => {
    const { store } = open(null);
    act(() => store.getState().selectActor('boris'));
    expect(screen.getByRole('status')).toHaveTextContent('Boris');
    act(() => store.getState().selectPassage(PASSAGES.papers.id));
    expect(screen.getByRole('status')).toHaveTextContent('Passage: Anna banned Boris');
  });
});
