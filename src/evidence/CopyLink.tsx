import { INITIAL_FACTS } from '../state/facts.ts';
import { parseDataUrl } from '../state/hashParts.ts';
import { pageAddress } from '../state/pageAddress.ts';
import { printHash } from '../state/permalink.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { CITE_ASKED } from '../ui/citeAsked.ts';
import { useCopy } from '../ui/useCopy.ts';
import { COPIED, LINK_WORDS } from './copyLinkStrings.ts';

interface Props {
  readonly type: keyof typeof LINK_WORDS;
  readonly id: string;
}

/** Copies an address that opens the page at an event or at words, and leads to how they are cited. */
export function CopyLink({ type, id }: Props) {
  const { state, copy } = useCopy();
  // Within another page there is no dialog: the full page has it.
  const canCite = useAppStore(({ embed }) => embed === null);
  const words = LINK_WORDS[type];
  return (
    <p className="evidence-copy">
      <button type="button" className="link-button" onClick={() => copy(linkTo(type, id))}>
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
        <input
          readOnly
          aria-label={words.link}
          value={linkTo(type, id)}
          ref={(field) => field?.select()}
        />
      )}
    </p>
  );
}

/** Nothing but the thing itself: filters and places of who copies are not part of it. */
function linkTo(type: Props['type'], id: string): string {
  const facts = { ...INITIAL_FACTS, selection: { type, id, aspect: null } } as const;
  const url = new URL(pageAddress(location.href));
  url.hash = printHash(facts, parseDataUrl(location.hash));
  return url.href;
}
