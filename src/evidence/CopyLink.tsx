import { useState } from 'react';
import { INITIAL_FACTS } from '../state/facts.ts';
import { parseDataUrl } from '../state/hashParts.ts';
import { pageAddress } from '../state/pageAddress.ts';
import { printHash } from '../state/permalink.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { CITE_ASKED } from '../ui/citeAsked.ts';
import { useCopy } from '../ui/useCopy.ts';
import { makeLate, useLate, withLate } from '../ui/useLate.ts';
import { COPIED, LINK_WORDS } from './copyLinkStrings.ts';

const latePages = makeLate(() => import('../state/eventPages.ts'));

interface Props {
  readonly type: keyof typeof LINK_WORDS;
  readonly id: string;
}

/** Copies an address that opens the page at an event or at words, and leads to how they are cited. */
export function CopyLink({ type, id }: Props) {
  const dataset = useDataset();
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
          withLate(latePages, ({ hasEventPages, ownPageOf }) => {
            const isPaged = type === 'event' && isOwnDataset() && hasEventPages(document);
            const made = linkTo(type, id, isPaged ? ownPageOf(dataset, id) : null);
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

/** Whether the page shows the dataset that it was built with. */
function isOwnDataset(): boolean {
  const { fileKey } = (history.state ?? {}) as { readonly fileKey?: unknown };
  return parseDataUrl(location.hash) === null && !fileKey;
}

/**
 * Nothing but the thing itself: filters and places of who copies are not part of it. `folder`: of its
 * own page, which tells of it where the link is shown; null: it has none.
 */
function linkTo(type: Props['type'], id: string, folder: string | null): string {
  const url = new URL(pageAddress(location.href));
  const facts = { ...INITIAL_FACTS, selection: { type, id, aspect: null } } as const;
  url.hash = folder === null ? printHash(facts, parseDataUrl(location.hash)) : '';
  return folder === null ? url.href : new URL(folder, url).href;
}
