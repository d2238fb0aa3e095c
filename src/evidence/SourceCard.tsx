import { useMemo } from 'react';
import { describeDate } from '../dataset/dateWords.ts';
import type { Source } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import { webAddress } from '../ui/webAddress.ts';
import { Kicker } from './Kicker.tsx';
import { MoreList } from './MoreList.tsx';
import { EventName, SourceBadge } from './names.tsx';
import { PassageQuote } from './PassageQuote.tsx';
import { Row } from './Row.tsx';
import {
  coverageWords,
  ONLY_HERE,
  RIGHTS_WORDS,
  SOURCE_KICKER,
  tellsWords,
} from './sourceStrings.ts';
import { BASIS_WORDS, NO_DATE, PUBLISHER_UNKNOWN, ROWS, WORDS_NOT_HERE } from './strings.ts';
import { tellersOf } from './tellers.ts';
import type { CardProps } from './SelectionCard.tsx';
import './otherCard.css';

interface Props {
  readonly source: Source;
  readonly titleId: string;
}

/** What a source is, how much of it is used, and what it tells that no other one does. */
function SourceCard({ source, titleId }: Props) {
  const dataset = useDataset();
  const { language } = dataset;
  const { published, note, publisher, rights, text, coverage, sha256 } = source;
  const address = webAddress(source.url);
  const told = useMemo(
    () =>
      (dataset.eventsBySource.get(source.id) ?? []).map((index) => {
        const event = dataset.events[index]!;
        return { id: event.id, isOnly: tellersOf(dataset, event).length === 1 };
      }),
    [dataset, source],
  );
  return (
    <>
      <Kicker>
        {SOURCE_KICKER} <SourceBadge id={source.id} />
      </Kicker>
      <h2 className="evidence-title" id={titleId}>
        {source.title}
      </h2>
      <dl className="evidence-rows">
        <Row label={ROWS.publisher}>{publisher ?? PUBLISHER_UNKNOWN}</Row>
        <Row label={ROWS.published}>
          {published ? describeDate(published, language) : NO_DATE}{' '}
          {published && (
            <span className="evidence-muted">
              {[BASIS_WORDS[published.basis], published.note].filter(Boolean).join(': ')}
            </span>
          )}
          {published?.passages.map((id) => (
            <PassageQuote key={id} id={id} />
          ))}
        </Row>
        <Row label={ROWS.rights}>{text === null ? WORDS_NOT_HERE : RIGHTS_WORDS[rights]}</Row>
        {coverage && coverage.sentences > 0 && (
          <Row label={ROWS.coverage}>
            {coverageWords(coverage.cited, coverage.sentences, language)}
          </Row>
        )}
        <Row label={ROWS.tells}>
          <p>{tellsWords(told.length, told.filter(({ isOnly }) => isOnly).length, language)}</p>
          <MoreList
            form="lines"
            items={told}
            render={({ id, isOnly }) => (
              <>
                <EventName id={id} />
                {isOnly && <span className="evidence-muted"> {ONLY_HERE}</span>}
              </>
            )}
          />
        </Row>
        {note && <Row label={ROWS.note}>{note}</Row>}
        {address && (
          <Row label={ROWS.address}>
            <a href={address} rel="noreferrer noopener">
              {address}
            </a>
          </Row>
        )}
        {sha256 && (
          <Row label={ROWS.checksum}>
            <code className="evidence-checksum">{sha256}</code>
          </Row>
        )}
      </dl>
    </>
  );
}

/** The card of a source that is selected. */
export function SelectedCard({ dataset, selection: { id }, titleId }: CardProps) {
  const source = dataset.sourceById.get(id);
  return source ? <SourceCard source={source} titleId={titleId} /> : null;
}
