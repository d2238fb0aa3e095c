import { Share } from 'lucide-react';
import { useState } from 'react';
import { SHARE } from './shareStrings.ts';

interface ShareSheetProps {
  /** Something of the kind that will be shared, by which the device says whether it can. */
  readonly sample: ShareData;
  /** What is shared; made when it is pressed. */
  readonly make: () => ShareData | Promise<ShareData>;
}

/** The device's own way to hand something on; nothing where it has none for this. */
export function ShareSheet({ sample, make }: ShareSheetProps) {
  const [hasFailed, setHasFailed] = useState(false);
  if (!canShare(sample)) return null;
  const press = async () => {
    setHasFailed(false);
    try {
      await navigator.share(await make());
    } catch (reason) {
      // Who closes the sheet has seen it.
      setHasFailed(!(reason instanceof DOMException && reason.name === 'AbortError'));
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={press}>
        <Share aria-hidden /> {SHARE.sheet}
      </button>
      <span className="share-said" role="status">
        {hasFailed && SHARE.notShared}
      </span>
    </>
  );
}

function canShare(sample: ShareData): boolean {
  // Absent in pages that are not secure, and in some browsers altogether.
  const { share, canShare: asks } = navigator as Partial<Navigator>;
  if (!share) return false;
  return asks ? asks.call(navigator, sample) : sample.files === undefined;
}
