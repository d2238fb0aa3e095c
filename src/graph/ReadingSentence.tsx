import { useAppStore, useDataset } from '../state/useAppStore.ts';
import './readingSentence.css';
import { describeReading } from './readingStrings.ts';
import { STRINGS } from './strings.ts';
import { useShowEverything } from './useShowEverything.ts';
import { useShownGraph } from './useShownGraph.ts';

/** What limits the graph, as a sentence, with the way back. */
export function ReadingSentence() {
  const dataset = useDataset();
  const viewport = useAppStore((state) => state.viewport);
  const graphHidden = useAppStore((state) => state.graphHidden);
  const graphLimits = useAppStore((state) => state.graphLimits);
  const graphFocus = useAppStore((state) => state.graphFocus);
  const { undated } = useShownGraph();
  const showEverything = useShowEverything();
  const facts = { viewport, graphHidden, graphLimits, graphFocus };
  const sentence = describeReading(dataset, facts, undated);
  if (sentence === '') return STRINGS.hint;
  return (
    <span className="graph-sentence">
      <span title={sentence}>{sentence}</span>
      <button type="button" className="link-button" onClick={showEverything}>
        {STRINGS.showEverything}
      </button>
    </span>
  );
}
