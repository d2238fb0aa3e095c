import type { ComponentType } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import { Quoted } from '../ui/Quoted.tsx';
import { letterAt, sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { HandoutLines } from './HandoutLines.tsx';
import { WORKSHEET } from './handoutStrings.ts';
import type { Worksheet } from './worksheet.ts';
import type { AllegedItem } from './worksheetAlleged.ts';
import type { OrderTask } from './worksheetOrder.ts';
import type { SupportItem } from './worksheetSupport.ts';
import type { TellersItem, TellersTask } from './worksheetTellers.ts';

type TaskKind = 'order' | 'tellers' | 'support' | 'alleged';

/** Characters that fit a line of handwriting, and the lines of the shortest and longest answer. */
const LINE_CHARACTERS = 60;
const MIN_LINES = 2;
const MAX_LINES = 7;

/** The tasks that a worksheet has, in their order on it. */
export function tasksOf(sheet: Worksheet): readonly TaskKind[] {
  const has: Readonly<Record<TaskKind, boolean>> = {
    order: sheet.order !== null,
    tellers: sheet.tellers !== null,
    support: sheet.support.length > 0,
    alleged: sheet.alleged.length > 0,
  };
  return (Object.keys(has) as TaskKind[]).filter((kind) => has[kind]);
}

/** What is to be done, with room to do it. */
export function WorksheetTasks({ sheet }: { readonly sheet: Worksheet }) {
  return <TaskSections sheet={sheet} parts={{ Order, Tellers, Support, Alleged }} />;
}

interface TaskSectionsProps {
  readonly sheet: Worksheet;
  /** What stands below the heading of each task. */
  readonly parts: {
    readonly Order: ComponentType<{ readonly task: OrderTask }>;
    readonly Tellers: ComponentType<{ readonly task: TellersTask }>;
    readonly Support: ComponentType<{ readonly items: readonly SupportItem[] }>;
    readonly Alleged: ComponentType<{ readonly items: readonly AllegedItem[] }>;
  };
}

/** The tasks by number, as on both sheets. */
export function TaskSections({ sheet, parts }: TaskSectionsProps) {
  return tasksOf(sheet).map((kind, at) => (
    <section key={kind} className="worksheet-task">
      <h2>{WORKSHEET.task(at + 1, WORKSHEET[kind])}</h2>
      {kind === 'order' && <parts.Order task={sheet.order!} />}
      {kind === 'tellers' && <parts.Tellers task={sheet.tellers!} />}
      {kind === 'support' && <parts.Support items={sheet.support} />}
      {kind === 'alleged' && <parts.Alleged items={sheet.alleged} />}
    </section>
  ));
}

/** A small letter by which something is named on both sheets: a, b, c. */
export function itemLetter(at: number): string {
  return letterAt(at).toLowerCase();
}

/** An event's title, and the word for what is not reported. */
export function EventWords({ event }: { readonly event: DatasetEvent }) {
  const standing = WORKSHEET.standing(event.standing);
  return (
    <>
      {event.title}
      {standing && <span className="handout-muted"> ({standing})</span>}
    </>
  );
}

function Order({ task }: { readonly task: OrderTask }) {
  return (
    <>
      <p className="worksheet-how">{WORKSHEET.orderHow}</p>
      <ol className="worksheet-items">
        {task.asked.map((event, at) => (
          <li key={event.id} className="worksheet-row">
            <span className="worksheet-blank" />
            <span className="worksheet-letter">{itemLetter(at)}</span>
            <span>
              <EventWords event={event} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Tellers({ task: { options, items } }: { readonly task: TellersTask }) {
  const { sources } = useDataset();
  const isPair = options.length === 2;
  const numbered = items.map((item, at) => ({ item, at }));
  const part = (type: TellersItem['asked']['type'], how: string) => {
    const own = numbered.filter(({ item }) => item.asked.type === type);
    if (own.length === 0) return null;
    return (
      <>
        <p className="worksheet-how">{how}</p>
        <ol className="worksheet-items">
          {own.map(({ item, at }) => (
            <li key={at} className="worksheet-row">
              <span className="worksheet-letter">{itemLetter(at)}</span>
              <span className="worksheet-grow">
                {item.asked.type === 'words' ? (
                  <Quoted words={item.asked.words} />
                ) : (
                  <EventWords event={item.asked.event} />
                )}
              </span>
              <Boxes options={options} isPair={isPair} />
            </li>
          ))}
        </ol>
      </>
    );
  };
  return (
    <>
      <p className="handout-fine">
        {sources
          .filter(({ id }) => options.includes(id))
          .map((source) => `${sourceLetter({ sources }, source.id)}: ${sourceName(source)}`)
          .join(' · ')}
      </p>
      {part('words', WORKSHEET.wordsHow(isPair))}
      {part('event', WORKSHEET.eventsHow(isPair))}
    </>
  );
}

interface BoxesProps {
  readonly options: readonly string[];
  readonly isPair: boolean;
}

function Boxes({ options, isPair }: BoxesProps) {
  const dataset = useDataset();
  const names = options.map((id) => sourceLetter(dataset, id));
  return (
    <span className="worksheet-boxes">
      {[...names, ...(isPair ? [WORKSHEET.both] : [])].map((name) => (
        <span key={name}>
          <span className="worksheet-box" /> {name}
        </span>
      ))}
    </span>
  );
}

function Support({ items }: { readonly items: readonly SupportItem[] }) {
  const dataset = useDataset();
  return (
    <>
      <p className="worksheet-how">{WORKSHEET.supportHow}</p>
      <ol className="worksheet-items">
        {items.map(({ event, source, answer }, at) => {
          const length = answer.reduce((sum, { start, end }) => sum + end - start, 0);
          const lines = Math.ceil(length / LINE_CHARACTERS) + answer.length - 1;
          const letter = sourceLetter(dataset, source.id);
          return (
            <li key={event.id} className="worksheet-support">
              <p className="worksheet-row">
                <span className="worksheet-letter">{itemLetter(at)}</span>
                <strong className="worksheet-grow">
                  <EventWords event={event} />
                </strong>
                <span className="worksheet-where">
                  {source.rights === 'full'
                    ? WORKSHEET.inSource(letter)
                    : WORKSHEET.inExcerpts(letter)}
                  {source.rights === 'full' && <span className="worksheet-blank" />}
                </span>
              </p>
              <HandoutLines count={Math.min(MAX_LINES, Math.max(MIN_LINES, lines))} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Alleged({ items }: { readonly items: readonly AllegedItem[] }) {
  const dataset = useDataset();
  return (
    <>
      <p className="worksheet-how">{WORKSHEET.allegedHow}</p>
      <ol className="worksheet-items worksheet-sentences">
        {items.map(({ source, sentence }, at) => (
          <li key={`${source.id} ${sentence.start}`} className="worksheet-row">
            <span className="worksheet-letter">{itemLetter(at)}</span>
            <span className="worksheet-grow">
              <span className="worksheet-words">
                {source.text!.slice(sentence.start, sentence.end)}
              </span>{' '}
              <span className="handout-muted">({sourceLetter(dataset, source.id)})</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
