import type { TimelineForm } from '../state/facts.ts';

const FORMS: Readonly<Record<TimelineForm, string>> = {
  picture: 'Picture',
  list: 'List',
  table: 'Table',
};

/** The words of the choice between picture, list and table, which every page loads. */
export const formStrings = {
  choose: 'Show the events as',
  form: (form: TimelineForm) => FORMS[form],
  skipToList: 'Show the events as a list',
} as const;
