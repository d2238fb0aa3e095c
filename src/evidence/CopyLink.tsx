import { INITIAL_FACTS } from '../state/facts.ts';
import { parseDataUrl } from '../state/hashParts.ts';
import { printHash } from '../state/permalink.ts';
import { useCopy } from '../ui/useCopy.ts';
import { COPIED, COPY_LINK, LINK_TO_COPY } from './copyLinkStrings.ts';

/** Copies an address that opens the page at the words of a passage. */
export function CopyLink({ passage }: { readonly passage: string }) {
  const { state, copy } = useCopy();
  return (
    <p className="evidence-copy">
      <button type="button" className="link-button" onClick={() => copy(linkTo(passage))}>
        {COPY_LINK}
      </button>{' '}
      <span className="evidence-muted" aria-live="polite">
        {state === 'copied' && COPIED}
      </span>
      {/* A link that the browser would not copy is there to be copied by hand. */}
      {state === 'refused' && (
        <input
          readOnly
          aria-label={LINK_TO_COPY}
          value={linkTo(passage)}
          ref={(field) => field?.select()}
        />
      )}
    </p>
  );
}

/** Nothing but the words: filters and places of who copies are not part of it. */
function linkTo(passage: string): string {
  const facts = {
    ...INITIAL_FACTS,
    selection: { type: 'passage', id: passage, aspect: null },
  } as const;
  const url = new URL(location.href);
  url.hash = printHash(facts, parseDataUrl(location.hash));
  return url.href;
}
