import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { describeDate } from '../dataset/dateWords.ts';
import type { Story } from '../dataset/model.ts';
import { RelationshipGraph } from '../graph/RelationshipGraph.tsx';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { contentOf, eventsOfStory, type StepContent } from '../story/stepContent.ts';
import { factsOfStep } from '../story/stepFacts.ts';
import { StoryStrip } from '../story/StoryStrip.tsx';
import { EmbedCredit } from './EmbedCredit.tsx';
import { storyOf } from './embedFacts.ts';
import { EmbedMissing } from './EmbedMissing.tsx';
import { EmbedQuote, EmbedQuotes } from './EmbedQuote.tsx';
import { LateEvidence } from './embedLate.tsx';
import { EMBED } from './embedStrings.ts';

const Timeline = lazy(async () => ({
  default: (await import('../timeline/Timeline.tsx')).Timeline,
}));

interface EmbedStoryProps {
  /** The page around scrolls from step to step. */
  readonly isScrolled: boolean;
}

/** A story, one step at a time. */
export function EmbedStory({ isScrolled }: EmbedStoryProps) {
  const story = useAppStore(storyOf);
  if (!story || story.steps.length === 0) return <EmbedMissing part="story" />;
  return (
    <>
      <header className="embed-head">
        <h1>{story.title}</h1>
      </header>
      <Steps key={story.id} story={story} isScrolled={isScrolled} />
      <EmbedCredit />
    </>
  );
}

function Steps({ story, isScrolled }: EmbedStoryProps & { readonly story: Story }) {
  const dataset = useDataset();
  const store = useAppStoreApi();
  const asked = useAppStore((state) => state.step?.index ?? 0);
  const count = story.steps.length;
  const index = Math.min(asked, count - 1);
  const content = useMemo(() => contentOf(dataset, story.steps[index]!), [dataset, story, index]);
  const { facts } = useMemo(
    () => factsOfStep(dataset, story, index, false),
    [dataset, story, index],
  );
  // An address or the page around brings a step without what that shows.
  const shown = useRef<unknown>(null);
  useEffect(() => {
    if (shown.current === facts) return;
    shown.current = facts;
    const { embed, present } = store.getState();
    present({ story: story.id, index }, { ...facts, embed });
  }, [store, story, index, facts]);
  // What a reader chose in the picture, rather than the step.
  const isChosen = useAppStore(
    ({ selection }) => selection !== null && selection.id !== facts.selection?.id,
  );
  const goTo = (to: number) => {
    const { embed, present } = store.getState();
    present(
      { story: story.id, index: to },
      { ...factsOfStep(dataset, story, to, false).facts, embed },
    );
  };
  const hasEvents = useMemo(() => eventsOfStory(dataset, story).length > 0, [dataset, story]);
  const format = (n: number) => n.toLocaleString(dataset.language);
  const { title } = content.step;
  return (
    <div className="embed-part embed-story" data-form={content.form}>
      {!isScrolled && (
        <nav className="embed-steps" aria-label={story.title}>
          <StepButton name={EMBED.previous} isOff={index === 0} onPress={() => goTo(index - 1)} />
          <span aria-hidden>{EMBED.place(format(index + 1), format(count))}</span>
          <StepButton
            name={EMBED.next}
            isNext
            isOff={index === count - 1}
            onPress={() => goTo(index + 1)}
          />
        </nav>
      )}
      <progress className="embed-progress" aria-hidden value={index + 1} max={count} />
      <p role="status" className="visually-hidden">
        {EMBED.step(format(index + 1), format(count), title)}
      </p>
      <div className="embed-step">
        <StepText content={content} />
        <StepPicture content={content} />
      </div>
      {content.form !== 'timeline' && content.form !== 'graph' && hasEvents && (
        <StoryStrip story={story} index={index} hidesNext={false} onGo={goTo} />
      )}
      {isChosen && <LateEvidence />}
    </div>
  );
}

interface StepButtonProps {
  readonly name: string;
  readonly isNext?: boolean;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

/** Stays where it is, and keeps the focus, at an end too. */
function StepButton({ name, isNext = false, isOff, onPress }: StepButtonProps) {
  return (
    <button
      type="button"
      className="button"
      aria-disabled={isOff || undefined}
      onClick={() => isOff || onPress()}
    >
      {!isNext && <span aria-hidden>←</span>}
      {name}
      {isNext && <span aria-hidden>→</span>}
    </button>
  );
}

function StepText({ content: { step, event } }: { readonly content: StepContent }) {
  const { language } = useDataset();
  return (
    <div className="embed-step-words">
      {event?.date && <p className="embed-when">{describeDate(event.date, language)}</p>}
      <h2>{step.title}</h2>
      {step.text && <p className="embed-summary">{step.text}</p>}
      {step.question && (
        <p className="embed-question">
          <strong>{EMBED.question}</strong> {step.question}
        </p>
      )}
    </div>
  );
}

/** What a step shows beside its words; a question is among these. */
function StepPicture({ content: { form, quotes } }: { readonly content: StepContent }) {
  const fits = useAppStore(({ embed }) => embed?.fits ?? false);
  if (form === 'question') return null;
  if (form === 'timeline' || form === 'graph')
    return (
      <div>
        <div className="embed-picture" data-fits={(fits && form === 'timeline') || undefined}>
          <Suspense>
            {form === 'graph' ? <RelationshipGraph /> : <Timeline isEmbedded fits={fits} />}
          </Suspense>
        </div>
        <EmbedQuotes
          first={1}
          quotes={quotes.flatMap(({ passages }) =>
            passages.map((passage) => ({ passage, does: null })),
          )}
        />
      </div>
    );
  // The words of one source, or of each: a step shows the first that it names.
  const shown = form === 'sources' ? quotes : quotes.slice(0, 1);
  return (
    <div className="embed-step-quotes">
      {shown.map(({ source, passages }) => (
        <EmbedQuote key={source} passage={passages[0]!} does={null} />
      ))}
    </div>
  );
}
