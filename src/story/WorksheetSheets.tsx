import { useMemo, useRef } from 'react';
import type { Story } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import type { Readers } from './HandoutBar.tsx';
import type { HandoutEvents } from './handoutEvents.ts';
import { HandoutHead } from './HandoutHead.tsx';
import { OtherSources, SourceNotes } from './HandoutSources.tsx';
import { WORKSHEET } from './handoutStrings.ts';
import { makeWorksheet } from './worksheet.ts';
import { useIsOdd } from './useIsOdd.ts';
import { WorksheetAnswers } from './WorksheetAnswers.tsx';
import { WorksheetReading } from './WorksheetReading.tsx';
import { tasksOf, WorksheetTasks } from './WorksheetTasks.tsx';

interface Props {
  readonly story: Story | null;
  readonly shown: HandoutEvents;
  readonly seed: number;
  readonly readers: Readers;
}

/** A worksheet, and a page of answers with the same number. */
export function WorksheetSheets({ story, shown, seed, readers }: Props) {
  const dataset = useDataset();
  const tasksRef = useRef<HTMLElement>(null);
  const isOdd = useIsOdd(tasksRef);
  const sheet = useMemo(
    () => makeWorksheet(dataset, shown.listed, seed),
    [dataset, shown.listed, seed],
  );
  const title = story?.title ?? dataset.title;
  const missing = [
    !sheet.order && WORKSHEET.noOrder,
    !sheet.tellers && WORKSHEET.noTellers,
    sheet.support.length === 0 && WORKSHEET.noSupport,
    sheet.alleged.length === 0 && WORKSHEET.noAlleged,
  ].filter(Boolean);
  const isEmpty = tasksOf(sheet).length === 0;
  return (
    <>
      {missing.length > 0 && (
        <p className="handout-note" role="status">
          {missing.join(' ')}
        </p>
      )}
      {readers !== 'teacher' && (
        <article ref={tasksRef} className="handout-sheet" aria-label={WORKSHEET.title(seed)}>
          <HandoutHead story={story} shown={shown}>
            <p className="handout-kind">{WORKSHEET.title(seed)}</p>
            <p className="handout-fine">{WORKSHEET.seedNote(seed)}</p>
          </HandoutHead>
          <p className="worksheet-who">
            {[WORKSHEET.name, WORKSHEET.class, WORKSHEET.date].map((word) => (
              <span key={word}>{word}</span>
            ))}
          </p>
          {isEmpty && <p>{WORKSHEET.nothing}</p>}
          <WorksheetTasks sheet={sheet} />
          <OtherSources events={shown.listed} reading={sheet.reading} />
          <WorksheetReading sheet={sheet} />
        </article>
      )}
      {readers === 'both' && isOdd && <div className="worksheet-back" />}
      {readers !== 'class' && (
        <article
          className="handout-sheet worksheet-answers"
          aria-label={WORKSHEET.answersTitle(seed)}
        >
          <header>
            <h1>{WORKSHEET.answersTitle(seed)}</h1>
            <p className="handout-standfirst">{title}</p>
            <p className="handout-fine">{WORKSHEET.answersNote(seed)}</p>
          </header>
          {isEmpty && <p>{WORKSHEET.nothing}</p>}
          <WorksheetAnswers sheet={sheet} />
          <SourceNotes events={shown.listed} />
        </article>
      )}
    </>
  );
}
