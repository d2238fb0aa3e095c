import type { ComponentProps } from 'react';
import type { EventList } from '../timeline/EventList.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { makeLate, useLate } from '../ui/useLate.ts';

/** Whoever begins with something else is not to wait for it. */
const lateList = makeLate(() => import('../timeline/EventList.tsx'));

/** Loads the list of events; for what begins with it. */
export const loadList = lateList.load;

/** The events in a list; once it has come. */
export function PageList(props: ComponentProps<typeof EventList>) {
  const late = useLate(lateList, true);
  return late ? <late.EventList {...props} /> : <Waiting />;
}
