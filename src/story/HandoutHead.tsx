import type { ReactNode } from 'react';
import type { Story } from '../dataset/model.ts';
import { filterPhrase } from '../filters/filterPhrase.ts';
import { isFiltering } from '../state/filterEvents.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { HandoutAddress } from './HandoutAddress.tsx';
import type { HandoutEvents } from './handoutEvents.ts';
import { HANDOUT, withStop } from './handoutStrings.ts';

interface Props {
  readonly story: Story | null;
  readonly shown: HandoutEvents;
  /** Says between title and contents what kind of sheet it is. */
  readonly children?: ReactNode;
}

/** Title, standfirst, what is shown, and where that is on a screen. */
export function HandoutHead({ story, shown, children }: Props) {
  const dataset = useDataset();
  const { title, standfirst, language } = dataset;
  const about = useAbout(story, shown);
  return (
    <header className="handout-head">
      <div>
        <h1>{title}</h1>
        {standfirst && <p className="handout-standfirst">{standfirst}</p>}
        {children}
        <p className="handout-about">
          {about}
          {shown.total > shown.listed.length &&
            ` ${HANDOUT.firstOnly(shown.listed.length, shown.total, language)}`}
        </p>
      </div>
      <HandoutAddress />
    </header>
  );
}

/** What is shown, as a sentence. */
function useAbout(story: Story | null, { total }: HandoutEvents): string {
  const dataset = useDataset();
  const { language } = dataset;
  // The text whose answer is shown.
  const answered = useAppStore(({ search }) => search?.text ?? '');
  const chosen = useAppStore((state) => state.filters);
  if (story) return withStop(HANDOUT.aboutStory(story.title));
  const filters = chosen.text === '' ? chosen : { ...chosen, text: answered };
  if (!isFiltering(filters)) return withStop(HANDOUT.aboutAll(total, language));
  const phrase = filterPhrase(dataset, filters);
  return withStop(HANDOUT.aboutFiltered(total, dataset.events.length, phrase, language));
}
