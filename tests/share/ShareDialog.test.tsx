import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { ShareDialog } from '../../src/share/ShareDialog.tsx';
import { NO_FILTERS, type Facts } from '../../src/state/facts.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { SMALL } from '../fixtures/smallDataset.ts';

const { makePicture } = vi.hoisted(() => ({ makePicture: vi.fn() }));
vi.mock('../../src/share/picture.tsx', () => ({ makePicture }));

const saved: { readonly name: string; readonly content: Blob }[] = [];
vi.mock('../../src/ui/saveFile.tsx', () => ({
  saveFile: (name: string, content: Blob) => saved.push({ name, content }),
}));

const STORY = {
  id: 'tale',
  title: 'A tale',
  steps: [{ ...emptyStep('One') }, { ...emptyStep('Two') }],
};
const dataset = indexDataset({ ...SMALL, stories: [STORY] });

function emptyStep(title: string) {
  const nothing = { text: null, notes: null, question: null, event: null, passage: null };
  return { title, ...nothing, minutes: null, show: null, address: null };
}

function open(facts: Partial<Facts> = {}, isFromFiles = false) {
  const onClose = vi.fn();
  const user = userEvent.setup();
  const shown = renderWithStore(<ShareDialog isFromFiles={isFromFiles} onClose={onClose} />, {
    dataset,
    facts,
  });
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
  location.hash = '';
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
    location.hash = 'data=other.json';
    const { user } = open({
      selection: { type: 'event', id: 'meeting', aspect: null },
      filters: { ...NO_FILTERS, themes: ['talks'] },
    });
    expect(valueOf('This very view')).toMatch(/#data=other.json&sel=event:meeting&theme=talks$/);
    expect(valueOf(/^The selected event: /)).toMatch(/#data=other.json&sel=event:meeting$/);
    await user.click(screen.getAllByRole('button', { name: 'Copy link' })[1]!);
    expect(await navigator.clipboard.readText()).toMatch(/#data=other.json&sel=event:meeting$/);
    expect(screen.getByText('Link copied.')).toHaveAttribute('aria-live', 'polite');
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
    expect(saved[0]?.name).toBe('small-dataset-meeting-citation.bib');
    expect(screen.getByText('Saved as small-dataset-meeting-citation.bib.')).toBeVisible();
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
    expect(field('Alternative text')).toHaveValue('Three events.');
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
    expect(saved[1]!.name).toMatch(/timeline\.csv$/);
    expect(new Uint8Array(await saved[1]!.content.arrayBuffer()).slice(0, 3)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf]),
    );
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
});
