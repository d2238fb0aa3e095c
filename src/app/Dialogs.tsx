import { lazy } from 'react';
import { AskForHost } from './AskForHost.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import type { ShownDataset } from './useShownDataset.ts';
import './dialogs.css';

const StoryDialog = lazy(async () => ({
  default: (await import('../story/StoryDialog.tsx')).StoryDialog,
}));
const ShareDialog = lazy(async () => ({
  default: (await import('../share/ShareDialog.tsx')).ShareDialog,
}));

/** The dialogs of the page; `cite` is that of sharing, opened at its citations. */
export type DialogName = 'open' | 'keys' | 'story' | 'share' | 'cite';

interface DialogsProps {
  /** Null: none but the question about a host. */
  readonly name: DialogName | null;
  readonly onClose: () => void;
  /** The dataset that the page shows, and how it opens another. */
  readonly shown: ShownDataset;
}

/** What lies above every page when somebody asks for it, or when the page has to ask. */
export function Dialogs({ name, onClose, shown }: DialogsProps) {
  const { asking, answer, open, progress, fileKey } = shown;
  return (
    <>
      {name === 'story' && <StoryDialog onClose={onClose} />}
      {(name === 'share' || name === 'cite') && (
        <ShareDialog
          first={name === 'cite' ? 'cite' : 'link'}
          isFromFiles={fileKey !== null}
          onClose={onClose}
        />
      )}
      {name === 'keys' && <KeysDialog onClose={onClose} />}
      {name === 'open' && <OpenDialog isBusy={progress !== null} onOpen={open} onClose={onClose} />}
      {asking !== null && <AskForHost url={asking} onAnswer={answer} />}
    </>
  );
}
