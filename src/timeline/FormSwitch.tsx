import { useId } from 'react';
import type { TimelineForm } from '../state/facts.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { formStrings } from './formStrings.ts';
import './timelineForms.css';

const FORMS: readonly TimelineForm[] = ['picture', 'list', 'table'];

/** The form in which the events are shown: the reader's choice, or what suits the page. */
export function useTimelineForm(own: TimelineForm): TimelineForm {
  return useAppStore((state) => state.timelineForm ?? own);
}

/** Picture, list or table. `own`: what is shown as long as nobody has chosen. */
export function FormSwitch({ own }: { readonly own: TimelineForm }) {
  const name = useId();
  const form = useTimelineForm(own);
  const setTimelineForm = useAppStore((state) => state.setTimelineForm);
  return (
    <div className="form-switch" role="radiogroup" aria-label={formStrings.choose}>
      {FORMS.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={form === choice}
            onChange={() => setTimelineForm(choice)}
          />
          <span>{formStrings.form(choice)}</span>
        </label>
      ))}
    </div>
  );
}
