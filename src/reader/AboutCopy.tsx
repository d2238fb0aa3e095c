import type { ReactNode } from 'react';
import { describeDate } from '../dataset/dateWords.ts';
import type { Source } from '../dataset/model.ts';
import {
  ABOUT_COPY,
  BASIS_WORDS,
  COPY_LABELS,
  DATE_UNKNOWN,
  PUBLISHER_UNKNOWN,
  RIGHTS_WORDS,
} from './strings.ts';
import { webAddress } from './webAddress.ts';

/** Digits of a checksum that are enough to compare by eye. */
const CHECKSUM_DIGITS = 12;

interface Props {
  readonly source: Source;
  readonly language: string;
}

/** Who published a source and when; behind a disclosure, what to know about this copy of it. */
export function AboutCopy({ source, language }: Props) {
  const { publisher, published, note, rights, sha256 } = source;
  const date = published ? describeDate(published, language) : null;
  const address = webAddress(source.url);
  return (
    <details className="reader-about">
      <summary>
        <span className="reader-byline">
          {publisher ?? PUBLISHER_UNKNOWN} · {date ?? DATE_UNKNOWN}
        </span>{' '}
        <span className="reader-about-open">{ABOUT_COPY}</span>
      </summary>
      <dl>
        <Line label={COPY_LABELS.title}>{source.title}</Line>
        {publisher && <Line label={COPY_LABELS.publisher}>{publisher}</Line>}
        <Line label={COPY_LABELS.date}>
          {published ? `${date ?? DATE_UNKNOWN}, ${BASIS_WORDS[published.basis]}` : DATE_UNKNOWN}
          {published?.note && <span className="reader-about-note"> {published.note}</span>}
        </Line>
        <Line label={COPY_LABELS.rights}>{RIGHTS_WORDS[rights]}</Line>
        {address && (
          <Line label={COPY_LABELS.address}>
            <a href={address} rel="noreferrer noopener">
              {address}
            </a>
          </Line>
        )}
        {sha256 && (
          <Line label={COPY_LABELS.checksum}>
            <code title={sha256}>{sha256.slice(0, CHECKSUM_DIGITS)}…</code>
          </Line>
        )}
        {note && <Line label={COPY_LABELS.note}>{note}</Line>}
      </dl>
    </details>
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
