import { lazy } from 'react';
import { AskForHost } from './AskForHost.tsx';
import type { DatasetRequest } from './datasetRequest.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { OpenDialog } from './OpenDialog.tsx';

const StoryDialog = lazy(async () => ({
  default: (await import('../story/StoryDialog.tsx')).StoryDialog,
}));
const ShareDialog = lazy(async () => ({
  default: (await import('../share/ShareDialog.tsx')).ShareDialog,
}));

/** The dialogs of the page. */
export type DialogName = 'open' | 'keys' | 'story' | 'share';

interface DialogsProps {
  /** Null: none but the question about a host. */
  readonly shown: DialogName | null;
  readonly onClose: () => void;
  readonly isBusy: boolean;
  readonly isFromFiles: boolean;
  readonly onOpen: (request: DatasetRequest) => void;
  /** The address of a dataset on another host; null: none is asked for. */
  readonly asking: string | null;
  readonly onAnswer: (isAllowed: boolean) => void;
}

/** What lies above every page when somebody asks for it, or when the page has to ask. */
export function Dialogs(props: DialogsProps) {
  const { shown, onClose, isBusy, isFromFiles, onOpen, asking, onAnswer } = props;
  return (
    <>
      {shown === 'story' && <StoryDialog onClose={onClose} />}
      {shown === 'share' && <ShareDialog isFromFiles={isFromFiles} onClose={onClose} />}
      {shown === 'keys' && <KeysDialog onClose={onClose} />}
      {shown === 'open' && <OpenDialog isBusy={isBusy} onOpen={onOpen} onClose={onClose} />}
      {asking !== null && <AskForHost url={asking} onAnswer={onAnswer} />}
    </>
  );
}
