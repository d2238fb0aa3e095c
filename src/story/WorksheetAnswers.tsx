import type { ReactNode } from 'react';
import { describeDate, describeRelation } from '../dataset/dateWords.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { BASIS_WORDS, NO_DATE } from '../evidence/strings.ts';
import { useDataset } from '../state/useAppStore.ts';
import { Quoted } from '../ui/Quoted.tsx';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { HandoutQuote, PassagePlace } from './HandoutQuote.tsx';
import { HANDOUT, WORKSHEET } from './handoutStrings.ts';
import type { Worksheet } from './worksheet.ts';
import type { AllegedItem } from './worksheetAlleged.ts';
import type { OrderTask } from './worksheetOrder.ts';
import type { SupportItem } from './worksheetSupport.ts';
import type { TellersItem, TellersTask } from './worksheetTellers.ts';
import { EventWords, itemLetter, TaskSections } from './WorksheetTasks.tsx';

/** What is right, task by task as on the worksheet. */
export function WorksheetAnswers({ sheet }: { readonly sheet: Worksheet }) {
  return <TaskSections sheet={sheet} parts={{ Order, Tellers, Support, Alleged }} />;
}

function Order({ task: { asked, answer } }: { readonly task: OrderTask }) {
  return (
    <>
      <p>
        <strong>{WORKSHEET.orderAnswer(answer.map(itemLetter).join(', '))}</strong>
      </p>
      <ol className="worksheet-items">
        {answer.map((index, place) => (
          <Row key={index} letter={itemLetter(index)}>
            <strong>{place + 1}.</strong> <EventWords event={asked[index]!} />
            <Known event={asked[index]!} />
          </Row>
        ))}
      </ol>
    </>
  );
}

/** When an event was, and how that is known. */
function Known({ event: { date } }: { readonly event: DatasetEvent }) {
  const { language, eventById } = useDataset();
  if (!date) return NO_DATE;
  const relations = date.relations.map((relation) =>
    describeRelation(relation, eventById.get(relation.event)?.title ?? relation.event, language),
  );
  return (
    <span className="handout-muted">
      {' '}
      {[describeDate(date, language), ...relations].join(', ')} ({HANDOUT.how}:{' '}
      {BASIS_WORDS[date.basis]})
    </span>
  );
}

function Tellers({ task: { options, items } }: { readonly task: TellersTask }) {
  const dataset = useDataset();
  const answerOf = ({ answer }: TellersItem) =>
    options.length === 2 && answer.length === 2
      ? WORKSHEET.both
      : answer.map((id) => sourceLetter(dataset, id)).join(', ');
  return (
    <ol className="worksheet-items">
      {items.map((item, at) => {
        const passage =
          item.asked.type === 'words' ? dataset.passageById.get(item.asked.passage) : undefined;
        return (
          <Row key={at} letter={itemLetter(at)}>
            <strong data-answer>{answerOf(item)}</strong>{' '}
            {item.asked.type === 'words' ? (
              <Quoted words={item.asked.words} />
            ) : (
              <EventWords event={item.asked.event} />
            )}
            {passage && (
              <span className="handout-muted">
                {' '}
                (<PassagePlace passage={passage} />)
              </span>
            )}
          </Row>
        );
      })}
    </ol>
  );
}

function Support({ items }: { readonly items: readonly SupportItem[] }) {
  return (
    <ol className="worksheet-items">
      {items.map(({ event, answer }, at) => (
        <Row key={event.id} letter={itemLetter(at)}>
          <EventWords event={event} />
          {answer.map((passage) => (
            <HandoutQuote key={passage.id} passage={passage} />
          ))}
        </Row>
      ))}
    </ol>
  );
}

function Alleged({ items }: { readonly items: readonly AllegedItem[] }) {
  return (
    <ol className="worksheet-items">
      {items.map((item, at) => (
        <Row key={`${item.source.id} ${item.sentence.start}`} letter={itemLetter(at)}>
          <span className="worksheet-words">{underlined(item)}</span>
          {item.answer.length === 0 && (
            <span className="handout-muted"> {WORKSHEET.noneAlleged}</span>
          )}
        </Row>
      ))}
    </ol>
  );
}

/** A sentence with what is alleged in it underlined. */
function underlined({ source, sentence, answer }: AllegedItem): readonly ReactNode[] {
  const text = source.text!;
  let at = sentence.start;
  const pieces = answer.flatMap(({ start, end }): readonly ReactNode[] => {
    const before = text.slice(at, start);
    at = end;
    return [before, <u key={start}>{text.slice(start, end)}</u>];
  });
  return [...pieces, text.slice(at, sentence.end)];
}

function Row({ letter, children }: { readonly letter: string; readonly children: ReactNode }) {
  return (
    <li className="worksheet-row">
      <span className="worksheet-letter">{letter}</span>
      <div className="worksheet-grow">{children}</div>
    </li>
  );
}
