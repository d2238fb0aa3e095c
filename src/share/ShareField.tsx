import { Copy } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { useCopy } from '../ui/useCopy.ts';
import { SHARE } from './shareStrings.ts';

interface ShareFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** Lines that are seen at once; absent: a line of its own, cut where it is too long. */
  readonly rows?: number;
  readonly copy: string;
  readonly copied: string;
  /** It goes along with something else, which is what is mainly taken. */
  readonly isAside?: boolean;
  /** Language of the value; absent: the page's, or none, as of code. */
  readonly lang?: string;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** Something to be taken along: seen as it is, copied by a press, or else selected by hand. */
export function ShareField(props: ShareFieldProps) {
  const { label, hint, value, rows, copy, copied, isAside = false, lang, children } = props;
  const id = useId();
  const field = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  const copying = useCopy();
  const press = async () => {
    await copying.copy(value);
    // Of a copy that was refused, the press of two keys is what is left to do.
    field.current?.select();
  };
  const common = {
    id,
    ref: field,
    readOnly: true,
    value,
    spellCheck: false,
    lang,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onFocus: () => field.current?.select(),
  };
  return (
    <div className="share-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="share-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input type="text" {...common} />
      ) : (
        <textarea rows={rows} {...common} />
      )}
      <div className="share-acts">
        <button
          type="button"
          className={isAside ? 'button' : 'button button-strong'}
          onClick={press}
        >
          <Copy aria-hidden /> {copy}
        </button>
        {children}
        <span className="share-said" aria-live="polite">
          {copying.state === 'copied' && copied}
          {copying.state === 'refused' && SHARE.refused}
        </span>
      </div>
    </div>
  );
}
