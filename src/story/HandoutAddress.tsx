import { useMemo } from 'react';
import type { AppState } from '../state/appStore.ts';
import type { PresentedStep } from '../state/facts.ts';
import { printHash } from '../state/permalink.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { handoutAddress } from './handoutAddress.ts';
import { HANDOUT } from './handoutStrings.ts';
import { qrPath } from './qrPath.ts';

/** A code of no more modules along its side is legible where it is small. */
const MAX_COARSE = 45;

/** Where this very view is to be seen, in letters and as a code. */
export function HandoutAddress() {
  // From the facts: the page's own address follows them only after a while.
  const hash = useAppStore((state) =>
    printHash({ ...state, printout: null, step: firstStep(state) }, state.dataName),
  );
  // A dataset from a file leaves its key in the history, for the way back.
  const isOwnData = Boolean((history.state as { fileKey?: unknown } | null)?.fileKey);
  const address = handoutAddress(location.href, hash, isOwnData);
  return (
    <div className="handout-address">
      {address.type === 'address' ? (
        <Code href={address.href} />
      ) : (
        <p>{address.type === 'file' ? HANDOUT.fileAddress : HANDOUT.ownData}</p>
      )}
    </div>
  );
}

/** A story of the dataset begins there; a person's own is on their device alone. */
function firstStep({ printout, dataset }: AppState): PresentedStep | null {
  const story = dataset.stories.find(({ id }) => id === printout?.story);
  return story ? { story: story.id, index: 0 } : null;
}

function Code({ href }: { readonly href: string }) {
  const code = useMemo(() => qrPath(href), [href]);
  return (
    <>
      {code && (
        <svg
          role="img"
          aria-label={HANDOUT.qr}
          viewBox={`0 0 ${code.size} ${code.size}`}
          data-coarse={code.size <= MAX_COARSE || undefined}
        >
          <path d={code.path} />
        </svg>
      )}
      <p>
        {HANDOUT.address}: <span className="handout-url">{href}</span>
        {!code && ` ${HANDOUT.longAddress}`}
      </p>
    </>
  );
}
