import { useRef } from 'react';
import { RelationshipGraph } from '../graph/RelationshipGraph.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { ScaledPicture } from './ScaledPicture.tsx';
import { StepQuotes } from './StepQuotes.tsx';
import { Question, StepWords } from './StepWords.tsx';
import { useFit } from './useFit.ts';
import type { Presenting } from './usePresenting.ts';

interface Props {
  readonly presenting: Presenting;
  readonly count: number;
}

/** A step: its words, and beside or below them what it shows. A picture stays while steps show it. */
export function PresentStage({ presenting, count }: Props) {
  const { index, content, quote } = presenting;
  const { form, quotes, step } = content;
  const shown = quotes[quote];
  const ref = useRef<HTMLElement>(null);
  useFit(ref);
  return (
    <section ref={ref} className="present-stage" data-form={form}>
      <div className="present-turn" key={index} data-fits>
        <StepWords content={content} index={index} count={count} />
      </div>
      {form === 'timeline' && (
        <ScaledPicture>
          <Timeline />
        </ScaledPicture>
      )}
      {form === 'graph' && (
        <div className="present-picture">
          <RelationshipGraph />
        </div>
      )}
      {form === 'question' && (
        <div className="present-asked" key={`${index} asked`}>
          <Question words={step.question ?? ''} />
        </div>
      )}
      {form === 'passage' && shown && (
        <div className="present-quotes" key={`${index} ${shown.source}`} data-fits>
          <StepQuotes quotes={shown} hasOther={quotes.length > 1} />
        </div>
      )}
      {form === 'sources' && (
        <div className="present-quotes" key={`${index} sources`} data-fits>
          {quotes.map((each) => (
            <StepQuotes key={each.source} quotes={each} />
          ))}
        </div>
      )}
    </section>
  );
}
