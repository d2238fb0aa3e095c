import { Dialog } from '../ui/Dialog.tsx';

/** Of an address that are shown. */
export const MOST_CHARACTERS = 400;

interface AskForHostProps {
  readonly url: string;
  readonly onAnswer: (yes: boolean) => void;
}

/** Before the page asks another host for anything, the person does. */
export function AskForHost({ url, onAnswer }: AskForHostProps) {
  return (
    <Dialog title={questionOf(url)} onClose={() => onAnswer(false)}>
      <HostQuestion url={url} />
      <p className="dialog-actions">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          Stay here
        </button>
        <button
          type="button"
          className="button button-strong"
          disabled={!isSecure(url)}
          onClick={() => onAnswer(true)}
        >
          Open it
        </button>
      </p>
    </Dialog>
  );
}

interface HostQuestionProps {
  readonly url: string;
  /** Absent: its title stands elsewhere. */
  readonly withTitle?: boolean;
}

/** What to know before another host is asked. */
export function HostQuestion({ url, withTitle = false }: HostQuestionProps) {
  return (
    <>
      {withTitle && <h1>{questionOf(url)}</h1>}
      <p>
        The address of this page asks for a dataset of another host. That host would learn that you
        opened it, and what it sends is not checked by anybody but this page.
      </p>
      <p className="dialog-url">{url.slice(0, MOST_CHARACTERS)}</p>
      {!isSecure(url) && (
        <p>Only secure (https) addresses can be opened from another host. Download it instead.</p>
      )}
    </>
  );
}

/** Whether another host may be asked for it. */
export function isSecure(url: string): boolean {
  return new URL(url).protocol === 'https:';
}

function questionOf(url: string): string {
  return `Open a dataset from ${new URL(url).host}?`;
}
