import { describeDate } from '../dataset/dateWords.ts';
import type { Source } from '../dataset/model.ts';
import { useLate } from '../ui/useLate.ts';
import { lateReading } from './lateReading.tsx';
import { ABOUT_COPY, DATE_UNKNOWN, PUBLISHER_UNKNOWN } from './strings.ts';

interface Props {
  readonly source: Source;
  readonly language: string;
}

/** Who published a source and when; behind a disclosure, what to know about this copy of it. */
export function AboutCopy({ source, language }: Props) {
  const { publisher, published } = source;
  const date = published ? describeDate(published, language) : null;
  const late = useLate(lateReading, false);
  return (
    <details className="reader-about">
      <summary>
        <span className="reader-byline">
          {publisher ?? PUBLISHER_UNKNOWN} · {date ?? DATE_UNKNOWN}
        </span>{' '}
        <span className="reader-about-open">{ABOUT_COPY}</span>
      </summary>
      {late && <late.CopyDetails source={source} date={date} />}
    </details>
  );
}
