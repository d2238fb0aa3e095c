import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyLink } from '../../src/evidence/CopyLink.tsx';
import type { Embed } from '../../src/state/facts.ts';
import { CITE_ASKED } from '../../src/ui/citeAsked.ts';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

describe('the link to the words of a passage', () => {
  it('is copied without what else the address holds, but for the dataset', async () => {
    const user = userEvent.setup();
    // The address may name another one, that could not be opened.
    location.hash = 'sel=event:x&theme=talks&data=broken.json';
    renderWithStore(<CopyLink type="passage" id="a:0-4" />, { dataName: 'other.json' });
    await user.click(screen.getByRole('button', { name: 'Copy link to these words' }));
    await screen.findByText('Link copied.');
    expect(new URL(await navigator.clipboard.readText()).hash).toBe(
      '#data=other.json&sel=passage:a%3A0-4',
    );
    expect(screen.getByText('Link copied.')).toHaveAttribute('aria-live', 'polite');
    location.hash = '';
  });

  it('leads to the page itself from the file that stands for it in frames', async () => {
    const user = userEvent.setup();
    history.replaceState(null, '', '/road/embed.html#embed=timeline&data=other.json');
    const link = <CopyLink type="event" id="meeting" />;
    renderWithStore(link, { dataName: 'other.json' });
    await user.click(screen.getByRole('button', { name: 'Copy link to this event' }));
    await screen.findByText('Link copied.');
    expect(await navigator.clipboard.readText()).toBe(
      `${location.origin}/road/#data=other.json&sel=event:meeting`,
    );
  });

  it('leads to an event’s own page where the dataset’s events have such', async () => {
    const user = userEvent.setup();
    document.head.innerHTML =
      '<link rel="canonical" href="/"><link type="application/json+oembed" href="/o.json">';
    const linkOf = async (
      type: 'event' | 'passage',
      id: string,
      dataName: string | null = null,
    ) => {
      const { unmount } = renderWithStore(<CopyLink type={type} id={id} />, { dataName });
      await user.click(screen.getByRole('button', { name: /^Copy link/ }));
      await screen.findByText('Link copied.');
      unmount();
      return (await navigator.clipboard.readText()).slice(location.origin.length);
    };
    history.replaceState(null, '', '/road/?a=1#theme=talks');
    expect(await linkOf('event', 'meeting')).toBe('/road/event/meeting/');
    expect(await linkOf('passage', 'a:0-4')).toBe('/road/?a=1#sel=passage:a%3A0-4');
    expect(await linkOf('event', 'nowhere')).toBe('/road/?a=1#sel=event:nowhere');
    // Beside a dataset that a person opened there are no pages of its events.
    history.replaceState(null, '', '/road/');
    expect(await linkOf('event', 'meeting', 'other.json')).toBe(
      '/road/#data=other.json&sel=event:meeting',
    );
    history.replaceState({ fileKey: 'own' }, '', '/road/');
    expect(await linkOf('event', 'meeting')).toBe('/road/#sel=event:meeting');
    document.head.innerHTML = '';
  });

  it('is shown to be copied by hand where the browser does not copy', async () => {
    renderWithStore(<CopyLink type="passage" id="a:0-4" />);
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy link to these words' }));
    const field = await screen.findByRole('textbox', { name: 'Link to these words' });
    expect(field).toHaveValue(`${location.origin}/#sel=passage:a%3A0-4`);
  });
});

describe('the way from a card to its citation', () => {
  it('asks the page for it, and keeps the focus to come back to', async () => {
    const user = userEvent.setup();
    const asked = vi.fn();
    window.addEventListener(CITE_ASKED, asked, { once: true });
    renderWithStore(<CopyLink type="event" id="meeting" />);
    const cite = screen.getByRole('button', { name: 'Cite this event' });
    await user.click(cite);
    expect(asked).toHaveBeenCalledOnce();
    expect(cite).toHaveFocus();
  });

  it('is not there within another page, which has no dialog', () => {
    const embed: Embed = { part: 'timeline', locks: [], fits: false };
    renderWithStore(<CopyLink type="passage" id="a:0-4" />, { facts: { embed } });
    expect(screen.getByRole('button', { name: 'Copy link to these words' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Cite/ })).toBeNull();
  });
});
