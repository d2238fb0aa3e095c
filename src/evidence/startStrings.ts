// Apart from the words of the cards, which come later.

export const START_TITLE = 'Every mark leads to its words';
export const START_TEXT =
  'Choose a mark on the timeline, a name or a line in the graph, or an underlined sentence: what it rests on lights up everywhere.';

export const LEGEND_LABEL = 'What the marks mean';
export const LEGEND = {
  together: 'both together',
  day: 'a known day',
  range: 'a month, a range',
  span: 'several days',
  planned: 'planned',
  alleged: 'alleged',
  position: 'a position',
  disputed: 'disputed',
  shown: 'cited words',
  current: 'selected',
  filtered: 'filtered out',
  uncited: 'not cited',
} as const;
