import { useState } from 'react';
import { pageAddress } from '../state/pageAddress.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { hasEventPages } from '../ui/hasEventPages.ts';
import { ShareCite } from './ShareCite.tsx';
import { ShareData } from './ShareData.tsx';
import { ShareEmbed } from './ShareEmbed.tsx';
import type { ShareFrom } from './shareFrom.ts';
import { ShareLink } from './ShareLink.tsx';
import { SharePicture } from './SharePicture.tsx';
import { SHARE, TABS, type TabName } from './shareStrings.ts';
import { ShareTabs } from './ShareTabs.tsx';
import { usePicks } from './usePicks.ts';
import './share.css';

interface ShareDialogProps {
  /** What it opens at. */
  readonly first: TabName;
  /** The dataset was opened from files, so that no address leads to it. */
  readonly isFromFiles: boolean;
  readonly onClose: () => void;
}

/** Link to it, embed it, cite it, take it along. */
export function ShareDialog({ first, isFromFiles, onClose }: ShareDialogProps) {
  const [tab, setTab] = useState<TabName>(first);
  const pick = usePicks();
  const isOnWeb = /^https?:$/.test(location.protocol);
  const whence = isFromFiles ? 'files' : isOnWeb ? 'web' : 'disk';
  const data = useAppStore(({ dataName }) => dataName);
  const from: ShareFrom = {
    place: { page: pageAddress(location.href), data },
    whence,
    hasEventPages: whence === 'web' && data === null && hasEventPages(document),
  };
  return (
    <Dialog title={SHARE.dialog} onClose={onClose}>
      <div className="share">
        <ShareTabs label={SHARE.parts} names={TABS} shown={tab} onShow={setTab}>
          {tab === 'link' && <ShareLink {...from} />}
          {tab === 'embed' && <ShareEmbed pick={pick} {...from} />}
          {tab === 'cite' && <ShareCite pick={pick} {...from} />}
          {tab === 'picture' && <SharePicture {...from} />}
          {tab === 'data' && <ShareData {...from} />}
        </ShareTabs>
      </div>
    </Dialog>
  );
}
