import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import type * as DataRun from '../../src/share/dataRun.tsx';
import { ShareDialog } from '../../src/share/ShareDialog.tsx';
import type { TabName } from '../../src/share/shareStrings.ts';
import { NO_FILTERS, type Facts } from '../../src/state/facts.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { SMALL } from '../fixtures/smallDataset.ts';

const { makePicture } = vi.hoisted(() => ({ makePicture: vi.fn() }));
vi.mock('../../src/share/picture.tsx', () => ({ makePicture }));

const saved: { readonly name: string; readonly content: Blob }[] = [];
vi.mock('../../src/ui/saveFile.tsx', () => ({
  saveFile: (name: string, content: Blob) => saved.push({ name, content }),
  isSaveSure: () => true,
}));

/** Holds the writing of files up, as a large dataset does. */
const writing = vi.hoisted(() => ({ isHeld: false }));
vi.mock('../../src/share/dataRun.tsx', async (original) => {
  const real = await original<typeof DataRun>();
  const runSteps: typeof real.runSteps = async (steps, run) => {
    while (writing.isHeld && run.onSlice) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      run.signal.throwIfAborted();
      run.onSlice();
    }
    return real.runSteps(steps, run);
  };
  return { ...real, runSteps };
});

const STORY = {
  id: 'tale',
  title: 'A tale',
  steps: [{ ...emptyStep('One') }, { ...emptyStep('Two') }],
};
const dataset = indexDataset({ ...SMALL, stories: [STORY] });

/** What the head has where the page was built for an address of its own. */
const BUILT_FOR_A_SITE =
  '<link rel="canonical" href="https://example.org/road/">' +
  '<link rel="alternate" type="application/json+oembed" href="https://example.org/road/oembed.json">';

function emptyStep(title: string) {
  const nothing = { text: null, notes: null, question: null, event: null, passage: null };
  return { title, ...nothing, minutes: null, show: null, address: null };
}

function open(
  facts: Partial<Facts> = {},
  isFromFiles = false,
  first: TabName = 'link',
  dataName: string | null = null,
) {
  const onClose = vi.fn();
  const user = userEvent.setup();
  const shown = renderWithStore(
    <ShareDialog first={first} isFromFiles={isFromFiles} onClose={onClose} />,
    { dataset, facts, dataName },
  );
  return { user, onClose, ...shown };
}

const tab = (name: string) => screen.getByRole('tab', { name });
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const valueOf = (name: string | RegExp) => (field(name) as HTMLInputElement).value;

function frameIn(code: string): Element {
  const { body } = new DOMParser().parseFromString(code, 'text/html');
  return body.firstElementChild!;
}
const frame = () => frameIn(valueOf('Code for your page'));
const hashOf = (element: Element) => new URL(element.getAttribute('src')!).hash;

beforeEach(() => {
  writing.isHeld = false;
  saved.length = 0;
  makePicture.mockReset();
  makePicture.mockResolvedValue({
    name: 'small-timeline.png',
    blob: new Blob(['x'], { type: 'image/png' }),
    width: 1200,
    height: 630,
    words: 'Three events.',
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.head.replaceChildren();
  history.replaceState(null, '', '/');
});

describe('the tabs of sharing', () => {
  it('are one stop of the tab key, with arrows between them', async () => {
    const { user } = open();
    tab('Link').focus();
    await user.keyboard('{ArrowRight}');
    expect(tab('Embed')).toHaveFocus();
    expect(tab('Embed')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel', { name: 'Embed' })).toBeVisible();
    await user.keyboard('{End}');
    expect(tab('Data')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(tab('Link')).toHaveFocus();
    await user.keyboard('{ArrowLeft}{Home}');
    expect(tab('Link')).toHaveFocus();
    expect(screen.getAllByRole('tab').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });
});

describe('the link', () => {
  it('is of this very view, and of what is selected alone', async () => {
    // The address may name another one, that could not be opened.
    location.hash = 'data=broken.json';
    const facts: Partial<Facts> = {
      selection: { type: 'event', id: 'meeting', aspect: null },
      filters: { ...NO_FILTERS, themes: ['talks'] },
    };
    const { user } = open(facts, false, 'link', 'other.json');
    expect(valueOf('This very view')).toMatch(/#data=other.json&sel=event:meeting&theme=talks$/);
    expect(valueOf(/^The selected event: /)).toMatch(/#data=other.json&sel=event:meeting$/);
    await user.click(screen.getAllByRole('button', { name: 'Copy link' })[1]!);
    expect(await navigator.clipboard.readText()).toMatch(/#data=other.json&sel=event:meeting$/);
    expect(screen.getByText('Link copied.')).toHaveAttribute('aria-live', 'polite');
  });

  it('of an event leads to its own page where these were made to be shared', async () => {
    history.replaceState(null, '', '/road/?x=1');
    document.head.innerHTML = BUILT_FOR_A_SITE;
    const own = `${location.origin}/road/event/meeting/`;
    const event = { type: 'event', id: 'meeting', aspect: null } as const;
    const shown = open({ selection: event });
    expect(valueOf('This very view')).toBe(`${location.origin}/road/?x=1#sel=event:meeting`);
    expect(valueOf(/^The selected event: /)).toBe(own);
    await shown.user.click(tab('Cite'));
    expect(valueOf('Citation')).toContain(` ${own} (accessed `);
    await shown.user.click(screen.getByRole('radio', { name: 'Words of a source' }));
    expect(valueOf('Citation')).toContain('/road/?x=1#sel=passage:');
    shown.unmount();
    // Another dataset has no such pages beside the page.
    open({ selection: event }, false, 'link', 'other.json');
    expect(valueOf(/^The selected event: /)).toMatch(/#data=other.json&sel=event:meeting$/);
  });

  it('of an event stays that of the page where that is one file', () => {
    document.head.innerHTML = '<link rel="canonical" href="https://example.org/road/">';
    open({ selection: { type: 'event', id: 'meeting', aspect: null } });
    expect(valueOf(/^The selected event: /)).toBe(`${location.origin}/#sel=event:meeting`);
  });

  it('is of the page itself where this is shown in a frame; the frame keeps its own file', async () => {
    history.replaceState(null, '', '/road/embed.html#embed=whole');
    const { user } = open({
      selection: { type: 'event', id: 'meeting', aspect: null },
      embed: { part: 'whole', locks: [], fits: false },
    });
    const address = `${location.origin}/road/#sel=event:meeting`;
    expect(valueOf('This very view')).toBe(address);
    expect(valueOf(/^The selected event: /)).toBe(address);
    await user.click(tab('Cite'));
    expect(valueOf('Citation')).toContain(` ${address} (accessed `);
    await user.click(tab('Embed'));
    expect(frame().getAttribute('src')).toBe(
      `${location.origin}/road/embed.html#embed=event&sel=event:meeting`,
    );
  });

  it('is selected to be copied by hand where the browser does not copy', async () => {
    const { user } = open();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(screen.getByText(/does not let the page copy/)).toBeVisible();
    const view = field('This very view') as HTMLInputElement;
    expect(view.selectionEnd! - view.selectionStart!).toBe(view.value.length);
  });

  it('goes to the sheet of a device that has one; to close that is no failure', async () => {
    const share = vi.fn(() => Promise.reject(new DOMException('', 'AbortError')));
    vi.stubGlobal(
      'navigator',
      Object.assign(Object.create(navigator), { share, canShare: () => true }),
    );
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Share…' }));
    expect(share).toHaveBeenCalledWith({ title: SMALL.title, url: valueOf('This very view') });
    expect(screen.queryByText(/could not be handed on/)).toBeNull();
    share.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Share…' }));
    expect(screen.getByText(/could not be handed on/)).toBeVisible();
  });

  it('is none, nor is code to embed, for a dataset that was opened from files', async () => {
    const { user } = open({}, true);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/no link leads to it/)).toBeVisible();
    await user.click(tab('Embed'));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/Only what is on the web can be embedded/)).toBeVisible();
  });
});

describe('the code to embed', () => {
  it('begins with what is selected, and shows the same frame in its preview', async () => {
    const { user } = open({ selection: { type: 'passage', id: 'a:25-41', aspect: null } });
    await user.click(tab('Embed'));
    expect(screen.getByRole('radio', { name: 'Quotation' })).toBeChecked();
    expect(hashOf(frame())).toBe('#embed=passage&sel=passage:a%3A25-41');
    const preview = within(screen.getByRole('region', { name: 'Preview' })).getByTitle(
      'Boris denied it. – A small dataset',
    );
    expect(hashOf(preview)).toBe('#embed=passage&fit=1&sel=passage:a%3A25-41');
  });

  it('shows each part, with what is chosen for it', async () => {
    const { user } = open({ filters: { ...NO_FILTERS, themes: ['claims'] } });
    await user.click(tab('Embed'));
    expect(hashOf(frame())).toBe('#embed=timeline&theme=claims');
    await user.click(screen.getByRole('radio', { name: 'The whole' }));
    expect(hashOf(frame())).toBe('#embed=whole&theme=claims');
    await user.click(screen.getByRole('radio', { name: 'Timeline' }));
    await user.click(screen.getByRole('checkbox', { name: 'the filters' }));
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(hashOf(frame())).toBe('#embed=timeline&lock=filters&theme=claims&colours=dark');
    await user.click(screen.getByRole('radio', { name: 'Event' }));
    await user.type(screen.getByRole('searchbox', { name: 'Find an event' }), 'rumour');
    await user.click(await screen.findByRole('radio', { name: 'rumour' }));
    expect(hashOf(frame())).toBe('#embed=event&sel=event:rumour&colours=dark');
    await user.click(screen.getByRole('radio', { name: 'Tie' }));
    expect(hashOf(frame())).toBe('#embed=tie&sel=tie:anna~meets~boris&colours=dark');
    await user.click(screen.getByRole('radio', { name: 'Story' }));
    expect(hashOf(frame())).toBe('#embed=story&step=tale:1&colours=dark');
  });

  it('fits its height by a script, or keeps a fixed one', async () => {
    const { user } = open({ selection: { type: 'event', id: 'meeting', aspect: null } });
    await user.click(tab('Embed'));
    await user.click(screen.getByRole('radio', { name: 'Frame and script' }));
    expect(hashOf(frame())).toBe('#embed=event&fit=1&sel=event:meeting');
    expect(valueOf('Code for your page')).toContain('/embed.js"></script>');
    await user.click(screen.getByRole('radio', { name: 'Fixed' }));
    const height = screen.getByRole('spinbutton', { name: 'Height in px' });
    await user.clear(height);
    await user.type(height, '350');
    expect(frame().getAttribute('height')).toBe('350');
    expect(hashOf(frame())).toBe('#embed=event&sel=event:meeting');
  });

  it('keeps free what the page in the preview says that it needs', async () => {
    const { user } = open({ selection: { type: 'event', id: 'meeting', aspect: null } });
    await user.click(tab('Embed'));
    const preview = screen.getByTitle(/^meeting/i) as HTMLIFrameElement;
    const say = (height: number, source: Window | null) =>
      window.dispatchEvent(
        new MessageEvent('message', {
          source,
          data: { evidenceTimeline: 1, type: 'height', height },
        }),
      );
    say(999, window);
    say(431.2, preview.contentWindow);
    await waitFor(() => expect(frame().getAttribute('height')).toBe('432'));
    expect(preview.style.height).toBe('432px');
  });

  it('is reached past the preview by one key', async () => {
    const { user } = open();
    await user.click(tab('Embed'));
    await user.click(screen.getByRole('button', { name: 'Skip the preview' }));
    expect(screen.getByRole('radio', { name: 'Frame only' })).toHaveFocus();
    expect(screen.getByRole('radio', { name: 'Frame only' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Frame and script' }));
    await user.click(screen.getByRole('button', { name: 'Skip the preview' }));
    expect(screen.getByRole('radio', { name: 'Frame and script' })).toHaveFocus();
  });

  it('is an element that scrolling drives, for a story', async () => {
    const { user } = open();
    await user.click(tab('Embed'));
    await user.click(screen.getByRole('radio', { name: 'Story' }));
    await user.click(screen.getByRole('radio', { name: 'Own element' }));
    expect(frame().localName).toBe('evidence-timeline');
    expect(frame().getAttribute('steps')).toBe('2');
    expect(hashOf(frame())).toBe('#embed=story&step=tale:1');
  });
});

describe('the citation', () => {
  it('is of what is wanted, in the wanted form, to be copied or saved', async () => {
    const { user } = open({ selection: { type: 'event', id: 'meeting', aspect: null } });
    await user.click(tab('Cite'));
    const text = valueOf('Citation');
    expect(text).toContain('#sel=event:meeting');
    await user.click(screen.getByRole('radio', { name: 'BibTeX' }));
    expect(valueOf('Citation')).toMatch(/^@/);
    await user.click(screen.getByRole('button', { name: 'Copy citation' }));
    expect(await navigator.clipboard.readText()).toBe(valueOf('Citation'));
    await user.click(screen.getByRole('button', { name: 'Save as a file' }));
    expect(saved[0]?.name).toBe('a-small-dataset-meeting-citation.bib');
    expect(screen.getByText('Saved as a-small-dataset-meeting-citation.bib.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'CSL-JSON' }));
    expect(screen.queryByText(/^Saved as/)).toBeNull();
  });
});

describe('the dialog that a card asks for', () => {
  it('opens at the citation of the words that are selected', () => {
    open({ selection: { type: 'passage', id: 'a:25-41', aspect: null } }, false, 'cite');
    expect(tab('Cite')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('radio', { name: 'Words of a source' })).toBeChecked();
    expect(valueOf('Citation')).toMatch(/^“Boris denied it.” — /);
  });
});

describe('the picture', () => {
  it('is made as wished, shown with its words, and saved', async () => {
    const { user } = open();
    await user.click(tab('Picture'));
    const image = await screen.findByRole('img', { name: 'Three events.' });
    expect(image).toHaveAttribute('src', expect.stringMatching(/^data:image\/png/));
    await user.click(screen.getByRole('radio', { name: 'Graph' }));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Size' }),
      'Link preview 1200 × 630',
    );
    await waitFor(() =>
      expect(makePicture.mock.lastCall?.[0]).toEqual({
        what: 'graph',
        format: 'png',
        scale: 1,
        ground: 'paper',
        size: { width: 1200, height: 630 },
        theme: 'light',
      }),
    );
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save picture' })).toBeEnabled());
    await user.click(screen.getByRole('button', { name: 'Save picture' }));
    expect(saved[0]?.name).toBe('small-timeline.png');
    expect(screen.getByText('Saved as small-timeline.png.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'SVG' }));
    expect(screen.queryByText(/^Saved as/)).toBeNull();
    expect(field('Alternative text')).toHaveValue('Three events.');
  });

  it('begins in the colours that the page is seen in', async () => {
    const { user } = open({ theme: 'dark' });
    await user.click(tab('Picture'));
    expect(screen.getByRole('radio', { name: 'Dark' })).toBeChecked();
    await waitFor(() => expect(makePicture.mock.lastCall?.[0]).toMatchObject({ theme: 'dark' }));
    await user.click(screen.getByRole('radio', { name: 'Light' }));
    await waitFor(() => expect(makePicture.mock.lastCall?.[0]).toMatchObject({ theme: 'light' }));
  });

  it('that fails says why and what can be done', async () => {
    makePicture.mockRejectedValue(new Error('The canvas is too large.'));
    const { user } = open();
    await user.click(tab('Picture'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The canvas is too large\..*Choose another size/,
    );
    expect(screen.getByRole('button', { name: 'Save picture' })).toBeDisabled();
  });
});

describe('the data', () => {
  it('is saved as what the filters leave, or everything', async () => {
    const { user } = open({ filters: { ...NO_FILTERS, themes: ['talks'] } });
    await user.click(tab('Data'));
    expect(screen.getByRole('radio', { name: 'What the filters leave (2 of 3)' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Save data' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]!.name).toMatch(/2-of-3-events\.csv$/);
    await user.click(screen.getByRole('radio', { name: 'Everything (3)' }));
    await user.click(screen.getByRole('checkbox', { name: /BOM/ }));
    await user.click(screen.getByRole('button', { name: 'Save data' }));
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(saved[1]!.name).toMatch(/table\.csv$/);
    expect(new Uint8Array(await saved[1]!.content.arrayBuffer()).slice(0, 3)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf]),
    );
  });

  it('that was saved is told of until something else is chosen', async () => {
    const { user } = open({ filters: { ...NO_FILTERS, themes: ['talks'] } });
    await user.click(tab('Data'));
    for (const name of [/^Dataset/, /^Everything/, /^Table/]) {
      await user.click(screen.getByRole('button', { name: 'Save data' }));
      expect(await screen.findByText(/^Saved as/)).toBeVisible();
      await user.click(screen.getByRole('radio', { name }));
      expect(screen.queryByText(/^Saved as/)).toBeNull();
    }
    await user.click(screen.getByRole('button', { name: 'Copy data' }));
    expect(await screen.findByText('Data copied.')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /BOM/ }));
    expect(screen.queryByText('Data copied.')).toBeNull();
  });

  it('is copied in each of its forms', async () => {
    const { user } = open();
    await user.click(tab('Data'));
    for (const [name, sign] of [
      ['Dataset (JSON)', /^\{/],
      ['Table (CSV)', /meeting/],
      ['TimelineJS (JSON)', /^\{/],
      ['Calendar (iCalendar)', /^BEGIN:VCALENDAR/],
      ['Network (GEXF)', /^<\?xml/],
    ] as const) {
      await user.click(screen.getByRole('radio', { name }));
      await user.click(screen.getByRole('button', { name: 'Copy data' }));
      await waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(sign));
    }
  });

  it('says before it is saved what a format has no place for', async () => {
    const { user } = open({ filters: { ...NO_FILTERS, themes: ['talks'] } });
    await user.click(tab('Data'));
    await user.click(await screen.findByRole('radio', { name: 'Everything (3)' }));
    await user.click(screen.getByRole('radio', { name: 'Calendar (iCalendar)' }));
    const why = /^1 event is left out: no source gives its date, and a calendar needs a day\.$/;
    expect(await screen.findByText(why)).toHaveAttribute('aria-live', 'polite');
    await user.click(screen.getByRole('button', { name: 'Save data' }));
    await waitFor(() => expect(saved[0]?.name).toMatch(/-2-of-3-events\.ics$/));
  });

  it('is not saved in a format that can hold none of the events, which is said', async () => {
    const { user } = open({ filters: { ...NO_FILTERS, themes: ['claims'], sources: ['b'] } });
    await user.click(tab('Data'));
    const buttons = () =>
      [/^Save data/, /^Copy data/].map((name) => screen.getByRole('button', { name }));
    await user.click(screen.getByRole('radio', { name: 'Calendar (iCalendar)' }));
    const why = await screen.findByText(
      'There is nothing to save in this format. 1 event is left out: no source gives its date, and a calendar needs a day.',
    );
    for (const button of buttons()) {
      expect(button).toBeDisabled();
      expect(button).toHaveAccessibleDescription(why.textContent);
    }
    await user.click(screen.getByRole('radio', { name: 'Table (CSV)' }));
    for (const button of buttons()) expect(button).toBeEnabled();
  });

  it('is not saved where no event passes the filters', async () => {
    const { user } = open({
      filters: { ...NO_FILTERS, themes: ['talks'], standings: ['planned'] },
    });
    await user.click(tab('Data'));
    for (const name of ['Table (CSV)', 'Dataset (JSON)', 'Network (GEXF)']) {
      await user.click(screen.getByRole('radio', { name }));
      // Even before it is known what the file would hold.
      await user.click(screen.getByRole('button', { name: 'Save data' }));
      expect(
        await screen.findByText('There is nothing to save: no event passes the filters.'),
      ).toBeVisible();
      expect(screen.getByRole('button', { name: 'Save data' })).toBeDisabled();
    }
    expect(saved).toHaveLength(0);
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Everything (3)' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save data' })).toBeEnabled());
  });

  it('tells how far it is, is stopped, and the focus is where it can be saved again', async () => {
    const { user } = open();
    await user.click(tab('Data'));
    writing.isHeld = true;
    const save = screen.getByRole('button', { name: 'Save data' });
    await user.click(save);
    expect(save).toHaveFocus();
    await waitFor(() => expect(save).toHaveAttribute('aria-disabled', 'true'));
    expect(await screen.findByRole('progressbar', { name: 'Writing the file…' })).toBeVisible();
    await user.click(save);
    screen.getByRole('button', { name: 'Stop' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Stopped. No file was written.')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(save).toHaveFocus();
    expect(save).not.toHaveAttribute('aria-disabled');
    expect(screen.queryByRole('alert')).toBeNull();
    writing.isHeld = false;
    await user.click(save);
    await waitFor(() => expect(saved).toHaveLength(1));
  });

  it('is not written any more when something else is chosen, or the dialog is closed', async () => {
    const { user, unmount } = open();
    await user.click(tab('Data'));
    writing.isHeld = true;
    await user.click(screen.getByRole('button', { name: 'Copy data' }));
    await screen.findByRole('progressbar');
    await user.click(screen.getByRole('radio', { name: 'Network (GEXF)' }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText(/does not let the page copy/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save data' }));
    await screen.findByRole('progressbar');
    unmount();
    writing.isHeld = false;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(saved).toHaveLength(0);
  });
});
