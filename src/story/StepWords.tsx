import { describeDate } from '../dataset/dateWords.ts';
import { useDataset } from '../state/useAppStore.ts';
import { PRESENT } from './presentStrings.ts';
import type { StepContent } from './stepContent.ts';

interface Props {
  readonly content: StepContent;
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** What a step is called and says, and what it asks. */
export function StepWords({ content, index, count }: Props) {
  const { language } = useDataset();
  const { step, event, form } = content;
  const kicker = [PRESENT.place(index + 1, count)];
  // What is asked may be just that.
  if (event?.date && form !== 'question') kicker.push(describeDate(event.date, language));
  return (
    <header className="present-words">
      <p className="present-kicker">{kicker.join(' · ')}</p>
      <h1>{step.title}</h1>
      {step.text && <p className="present-text">{step.text}</p>}
      {step.question && form !== 'question' && <Question words={step.question} />}
    </header>
  );
}

/** What the class is asked. */
export function Question({ words }: { readonly words: string }) {
  return (
    <p className="present-question">
      <span className="present-question-name">{PRESENT.question}</span> {words}
    </p>
  );
}
