import { X } from 'lucide-react';
import { useState } from 'react';
import type { Notice } from '../state/facts.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemList } from './ProblemList.tsx';
import './notices.css';

/** Problems shown at once; the others are behind a disclosure. */
const SHOWN_PROBLEMS = { error: 3, info: 1 } as const;

/** What the page has to tell: each notice with its problems, until it is dismissed. */
export function Notices() {
  const notices = useAppStore((state) => state.notices);
  const remarks = notices.filter(({ tone }) => tone === 'remark');
  const others = notices.filter(({ tone }) => tone !== 'remark');
  return (
    <>
      {remarks.map((notice) => (
        <RemarkLine key={notice.id} notice={notice} />
      ))}
      {others.length > 0 && (
        <section className="notices" aria-label="Notices">
          {others.map((notice) => (
            <NoticeBox key={notice.id} notice={notice} />
          ))}
        </section>
      )}
    </>
  );
}

interface NoticeProps {
  readonly notice: Notice;
}

/** In the page's flow: it covers nothing of what the dataset's readers came for. */
function RemarkLine({ notice }: NoticeProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div role="status" className="remarks">
        <p>{notice.text}</p>
        <button type="button" className="link-button" onClick={() => setIsOpen(true)}>
          Show them
        </button>
        <DismissButton id={notice.id} />
      </div>
      {isOpen && (
        <Dialog title="Remarks for the author" onClose={() => setIsOpen(false)}>
          <ProblemList problems={notice.problems} />
        </Dialog>
      )}
    </>
  );
}

/** It floats: what a person looks at stays where it was. */
function NoticeBox({ notice: { id, tone, text, problems } }: NoticeProps) {
  const shown = SHOWN_PROBLEMS[tone === 'error' ? 'error' : 'info'];
  return (
    <div role={tone === 'error' ? 'alert' : 'status'} className={`notice notice-${tone}`}>
      <div className="notice-body">
        <p className="notice-text">{text}</p>
        <ProblemList problems={problems.slice(0, shown)} />
        {problems.length > shown && (
          <details>
            <summary>{problems.length - shown} more</summary>
            <ProblemList problems={problems.slice(shown)} />
          </details>
        )}
      </div>
      <DismissButton id={id} />
    </div>
  );
}

function DismissButton({ id }: Pick<Notice, 'id'>) {
  const dismiss = useAppStore((state) => state.dismissNotice);
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label="Dismiss"
      onClick={() => dismiss(id)}
    >
      <X aria-hidden />
    </button>
  );
}
