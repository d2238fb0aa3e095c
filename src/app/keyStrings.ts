/** The keys of the page, for `?`. */
export const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['/', 'search events and sources'],
  ['← →', 'step through time (in the timeline), or to the next actor (in the graph)'],
  ['↑ ↓', 'step through the lanes, the rows of a list or table, or to the actor above and below'],
  ['PgUp PgDn', 'move the view on (in the timeline), or by the rows in view (in a list or table)'],
  ['Shift ← →', 'move the view a little (in the timeline)'],
  ['Home End', 'go to the first and last event'],
  ['Enter', 'select, and open the evidence'],
  [
    'Shift Enter',
    'add an actor to the selected one, to see what passed between them (in the graph)',
  ],
  ['+ −', 'zoom in and out (in the timeline, or in the graph)'],
  ['0', 'fit all (in the timeline, or in the graph)'],
  ['1 2', 'fit the selection, or what the filters leave (in the timeline)'],
  ['b', 'brackets on all relative dates, or on the selection’s alone (in the timeline)'],
  ['[ ]', 'step through the ties of an actor (in the graph)'],
  ['n p', 'the next and previous passage, or event that both sources tell (in the sources)'],
  ['Esc', 'let go of the selection'],
  ['Alt ←', 'go back one step, as the browser does'],
  ['?', 'this list'],
];
