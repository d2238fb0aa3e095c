import { Suspense, useState, type ComponentType } from 'react';
import type { TimelineForm } from '../state/facts.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { useTimelineForm } from './FormSwitch.tsx';
import { formStrings } from './formStrings.ts';
import './timelineForms.css';
import { Waiting } from '../ui/Waiting.tsx';

interface TimelineFormsProps {
  /** What is shown as long as nobody has chosen. */
  readonly own: TimelineForm;
  /** What draws each form; those that a page does not begin with are loaded when they are due. */
  readonly forms: Readonly<
    Record<Exclude<TimelineForm, 'list'>, ComponentType> & {
      list: ComponentType<{ readonly takesFocus?: boolean }>;
    }
  >;
}

/** The events as a picture, in a list or in a table; whoever cannot see it meets the list first. */
export function TimelineForms({ own, forms }: TimelineFormsProps) {
  const form = useTimelineForm(own);
  const setTimelineForm = useAppStore((state) => state.setTimelineForm);
  const [isListAsked, setIsListAsked] = useState(false);
  if (isListAsked && form !== 'list') setIsListAsked(false);
  const { picture: Picture, list: List, table: Table } = forms;
  return (
    <div className="timeline-forms">
      {form === 'picture' && (
        <button
          type="button"
          className="button timeline-forms-skip"
          onClick={() => {
            setIsListAsked(true);
            setTimelineForm('list');
          }}
        >
          {formStrings.skipToList}
        </button>
      )}
      <Suspense fallback={<Waiting />}>
        {form === 'picture' && <Picture />}
        {form === 'list' && <List takesFocus={isListAsked} />}
        {form === 'table' && <Table />}
      </Suspense>
    </div>
  );
}
