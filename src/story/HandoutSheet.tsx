import type { Story } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import type { HandoutEvents } from './handoutEvents.ts';
import { HandoutGraph } from './HandoutGraph.tsx';
import { HandoutHead } from './HandoutHead.tsx';
import { HandoutList } from './HandoutList.tsx';
import { HandoutSources } from './HandoutSources.tsx';
import { HANDOUT, withStop } from './handoutStrings.ts';
import { HandoutTimeline } from './HandoutTimeline.tsx';
import { HandoutLines } from './HandoutLines.tsx';

/** For the answer to a question. */
const LINES = 2;

interface Props {
  readonly story: Story | null;
  readonly shown: HandoutEvents;
  readonly isForTeacher: boolean;
}

/** All that a class needs to follow: the events with their words, the pictures, the sources. */
export function HandoutSheet({ story, shown, isForTeacher }: Props) {
  const { title } = useDataset();
  return (
    <article className="handout-sheet" aria-label={story?.title ?? title}>
      <HandoutHead story={story} shown={shown} />
      <section>
        <h2>{HANDOUT.events}</h2>
        {shown.listed.length > 0 ? <HandoutList shown={shown} /> : <p>{HANDOUT.noEvents}</p>}
      </section>
      <HandoutSources events={shown.listed} hasNotes={isForTeacher} />
      {shown.total > 0 && (
        <>
          <HandoutTimeline shown={shown} />
          <HandoutGraph shown={shown} />
        </>
      )}
      {story && <Questions story={story} />}
    </article>
  );
}

/** What a story asks the class; the notes are the teacher's own. */
function Questions({ story }: { readonly story: Story }) {
  const asked = story.steps.flatMap(({ title, question }, at) =>
    question === null ? [] : [{ at, title, question }],
  );
  if (asked.length === 0) return null;
  return (
    <section>
      <h2>{HANDOUT.questions}</h2>
      <ol className="handout-questions">
        {asked.map(({ at, title, question }, place) => (
          <li key={at}>
            <span className="handout-number">{place + 1}</span>
            <p>
              <strong>{withStop(title)}</strong> {question}
            </p>
            <HandoutLines count={LINES} />
          </li>
        ))}
      </ol>
    </section>
  );
}
