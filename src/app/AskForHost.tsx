import { Dialog } from '../ui/Dialog.tsx';

interface AskForHostProps {
  readonly url: string;
  readonly onAnswer: (yes: boolean) => void;
}

/** Before the page asks another host for anything, the person does. */
export function AskForHost({ url, onAnswer }: AskForHostProps) {
  const { host, protocol } = new URL(url);
  const isSecure = protocol === 'https:';
  return (
    <Dialog title={`Open a dataset from ${host}?`} onClose={() => onAnswer(false)}>
      <p>
        The address of this page asks for a dataset of another host. That host would learn that you
        opened it, and what it sends is not checked by anybody but this page.
      </p>
      <p className="dialog-url">{url}</p>
      {!isSecure && (
        <p>Only secure (https) addresses can be opened from another host. Download it instead.</p>
      )}
      <p className="dialog-actions">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          Stay here
        </button>
        <button
          type="button"
          className="button button-strong"
          disabled={!isSecure}
          onClick={() => onAnswer(true)}
        >
          Open it
        </button>
      </p>
    </Dialog>
  );
}
