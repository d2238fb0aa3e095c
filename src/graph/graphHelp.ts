/** What keys do in the graph; said to who has come to it. */
export const GRAPH_HELP =
  'Arrow keys go from actor to actor, [ and ] through the ties of one, Enter selects, ' +
  'Shift with Enter or a click adds a second actor to the selected one, Escape lets go. ' +
  'Shift with an arrow moves an actor, + and - zoom, 0 shows all. The list says the same in words.';
