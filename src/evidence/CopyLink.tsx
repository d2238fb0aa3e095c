import { useState } from 'react';
import { INITIAL_FACTS } from '../state/facts.ts';
import { pageAddress } from '../state/pageAddress.ts';
import { printHash } from '../state/permalink.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { CITE_ASKED } from '../ui/citeAsked.ts';
import { hasEventPages } from '../ui/hasEventPages.ts';
import { useCopy } from '../ui/useCopy.ts';
import { makeLate, useLate, withLate } from '../ui/useLate.ts';
import { COPIED, LINK_WORDS } from './copyLinkStrings.ts';

const latePages = makeLate(() => import('../dataset/eventPages.ts'));

interface Props {
  readonly type: keyof typeof LINK_WORDS;
  readonly id: string;
}

/** Copies an address that opens the page at an event or at words, and leads to how they are cited. */
export function CopyLink({ type, id }: Props) {
  const dataset = useDataset();
  const dataName = useAppStore((state) => state.dataName);
  const { state, copy } = useCopy();
  const [link, setLink] = useState('');
  useLate(latePages, false);
  // Within another page there is no dialog: the full page has it.
  const canCite = useAppStore(({ embed }) => embed === null);
  const words = LINK_WORDS[type];
  return (
    <p className="evidence-copy">
      <button
        type="button"
        className="link-button"
        onClick={() =>
          withLate(latePages, ({ ownPageOf }) => {
            const isOwn = dataName === null && !isFromFiles();
            const isPaged = type === 'event' && isOwn && hasEventPages(document);
            const folder = isPaged ? ownPageOf(dataset, id) : null;
            const page = pageAddress(location.href);
            const made =
              folder === null ? linkTo({ type, id }, page, dataName) : new URL(folder, page).href;
            setLink(made);
            void copy(made);
          })
        }
      >
        {words.copy}
      </button>{' '}
      {canCite && (
        <button
          type="button"
          className="link-button"
          onClick={({ currentTarget }) => {
            // Not every browser gives the focus to a button that is pressed; it is to come back to it.
            currentTarget.focus();
            currentTarget.dispatchEvent(new Event(CITE_ASKED, { bubbles: true }));
          }}
        >
          {words.cite}
        </button>
      )}{' '}
      <span className="evidence-muted" aria-live="polite">
        {state === 'copied' && COPIED}
      </span>
      {/* A link that the browser would not copy is there to be copied by hand. */}
      {state === 'refused' && (
        <input readOnly aria-label={words.link} value={link} ref={(field) => field?.select()} />
      )}
    </p>
  );
}

/** A dataset from files leaves its key in the history, for the way back. */
function isFromFiles(): boolean {
  return Boolean((history.state as { readonly fileKey?: unknown } | null)?.fileKey);
}

/** Nothing but the thing itself: filters and places of who copies are not part of it. */
function linkTo({ type, id }: Props, page: string, dataName: string | null): string {
  const facts = { ...INITIAL_FACTS, selection: { type, id, aspect: null } } as const;
  const url = new URL(page);
  url.hash = printHash(facts, dataName);
  return url.href;
}
