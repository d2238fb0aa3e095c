import type { ReactNode } from 'react';
import type { Source } from '../dataset/model.ts';
import { webAddress } from '../ui/webAddress.ts';
import { BASIS_WORDS, COPY_LABELS, NOT_HERE, RIGHTS_WORDS } from './copyStrings.ts';
import { DATE_UNKNOWN, PUBLISHER_UNKNOWN } from './strings.ts';

interface Props {
  readonly source: Source;
  /** When it was published, in words; null: nobody knows. */
  readonly date: string | null;
}

/** What to know about this copy of a source. */
export function CopyDetails({ source, date }: Props) {
  const { publisher, published, note, rights, sha256, text } = source;
  const address = webAddress(source.url);
  return (
    <dl>
      <Line label={COPY_LABELS.title}>{source.title}</Line>
      <Line label={COPY_LABELS.publisher}>{publisher ?? PUBLISHER_UNKNOWN}</Line>
      <Line label={COPY_LABELS.date}>
        {published ? `${date ?? DATE_UNKNOWN}, ${BASIS_WORDS[published.basis]}` : DATE_UNKNOWN}
        {published?.note && <span className="reader-about-note"> {published.note}</span>}
      </Line>
      <Line label={COPY_LABELS.rights}>{text === null ? NOT_HERE : RIGHTS_WORDS[rights]}</Line>
      {address && (
        <Line label={COPY_LABELS.address}>
          <a href={address} rel="noreferrer noopener">
            {address}
          </a>
        </Line>
      )}
      {sha256 && (
        <Line label={COPY_LABELS.checksum}>
          <code>{sha256}</code>
        </Line>
      )}
      {note && <Line label={COPY_LABELS.note}>{note}</Line>}
    </dl>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
