import { useRef } from 'react';
import { RelationshipGraph } from '../graph/RelationshipGraph.tsx';
import { useShownGraph } from '../graph/useShownGraph.ts';
import { OVERVIEW_HEIGHT } from '../timeline/Overview.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { ScaledPicture } from './ScaledPicture.tsx';
import { StepQuotes } from './StepQuotes.tsx';
import { Question, StepWords } from './StepWords.tsx';
import { useFit } from './useFit.ts';
import type { Presenting } from './usePresenting.ts';

/** The timeline's overview and the room above it: whoever presents has no use for them. */
const TIMELINE_FOOT_PX = OVERVIEW_HEIGHT + 8;
/** Below this width the timeline leaves more of its room to what has a date. */
const NARROW_TIMELINE_PX = 620;

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
        <ScaledPicture belowPx={TIMELINE_FOOT_PX} narrowPx={NARROW_TIMELINE_PX}>
          <Timeline />
        </ScaledPicture>
      )}
      {form === 'graph' && (
        <ScaledPicture>
          <PresentedGraph />
        </ScaledPicture>
      )}
      {form === 'question' && (
        <div className="present-asked" key={`${index} asked`}>
          <Question words={step.question ?? ''} />
        </div>
      )}
      {form === 'passage' && shown && (
        <div className="present-quotes" key={`${index} ${shown.source}`} data-fits>
          <StepQuotes quotes={shown} isAlone hasOther={quotes.length > 1} />
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

/** The graph; says which kinds of lines it has, as its legend shows no others. */
function PresentedGraph() {
  const { graph } = useShownGraph();
  const lines = new Set(graph.ties.map(({ line }) => line));
  return (
    <div className="present-graph" data-lines={[...lines].join(' ')}>
      <RelationshipGraph />
    </div>
  );
}
