import { useEffect, useState } from 'react';
import type { Story } from '../dataset/model.ts';
import { hasNotes, notesArrived } from '../state/storyNotes.ts';
import { useDataset } from '../state/useAppStore.ts';

/** The notes of a story's steps are there, on their way, or did not arrive. */
export type NotesState = 'here' | 'coming' | 'missing';

/** Asks for a story's notes, where it came without; a step has them from `here` on. */
export function useNotes(story: Story): NotesState {
  const { stories } = useDataset();
  const isComing = stories.includes(story) && !hasNotes(stories);
  const [state, setState] = useState<NotesState>(isComing ? 'coming' : 'here');
  useEffect(() => {
    if (!isComing) return undefined;
    let isWanted = true;
    const tell = (next: NotesState) => () => {
      if (isWanted) setState(next);
    };
    notesArrived(stories).then(tell('here'), tell('missing'));
    return () => {
      isWanted = false;
    };
  }, [stories, isComing]);
  return state;
}
