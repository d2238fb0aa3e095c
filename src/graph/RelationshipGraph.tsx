import { lazy, Suspense, useDeferredValue, useRef, useState } from 'react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { useFirstPicture } from '../ui/useFirstPicture.ts';
import { useLate } from '../ui/useLate.ts';
import { wholeCastOf } from './wholeCast.ts';
import { GraphFoot } from './GraphFoot.tsx';
import { GraphHint } from './GraphHint.tsx';
import { GraphStage } from './GraphStage.tsx';
import { readyPlacesFor } from './readyPlaces.ts';
import { latePictureTools, needsPictureTools } from './lateTools.ts';
import { andMore, STRINGS } from './strings.ts';
import { useBox } from './useBox.ts';
import { useGraphAnchor } from './useGraphAnchor.ts';
import { usePicture } from './usePicture.ts';
import { useShowEverything } from './useShowEverything.ts';
import { isLimiting, useShownGraph } from './useShownGraph.ts';
import './graph.css';
import { Waiting } from '../ui/Waiting.tsx';

/** The other forms come when somebody asks for them. */
const ActorList = lazy(async () => ({ default: (await import('./ActorList.tsx')).ActorList }));
const ActorMatrix = lazy(async () => ({
  default: (await import('./ActorMatrix.tsx')).ActorMatrix,
}));

interface Props {
  /** Says above it what it shows; elsewhere its heading does. */
  readonly showsHint?: boolean;
}

/** With more ties than this the page comes first, and the graph in a task of its own. */
const MAX_AT_ONCE = 500;

/** Who dealt with whom, as a picture, as a list or as a matrix. Fills its parent. */
export function RelationshipGraph(props: Props) {
  const isFew = useDataset().ties.length <= MAX_AT_ONCE;
  const isDue = useDeferredValue(true, isFew);
  return isDue ? <GraphParts {...props} /> : <div className="graph" aria-busy />;
}

function GraphParts({ showsHint = false }: Props) {
  const dataset = useDataset();
  const clearFilters = useAppStore((state) => state.clearFilters);
  const isLimited = useAppStore(isLimiting);
  const showEverything = useShowEverything();
  const form = useAppStore((state) => state.graphForm);
  const graphRef = useRef<HTMLDivElement>(null);
  const stageRef = useRef<HTMLDivElement>(null);
  const box = useBox(stageRef);
  // Beside the timeline of a frame, what is still to be found or loaded comes after the first picture.
  const isPictured = useFirstPicture();
  const isBeside = useAppStore(({ embed }) => embed?.part === 'whole') && !showsHint;
  const isDue = isPictured || !isBeside;
  useGraphAnchor(stageRef);

  const all = wholeCastOf(dataset);
  const { graph, isComing } = useShownGraph(isDue);
  // What begins with limits, or with actors that were moved, is not shown without.
  const [beginsLimited] = useState(isLimited);
  const [beginsTooled] = useState(useAppStore(needsPictureTools));
  const tools = useLate(latePictureTools, beginsTooled && isDue);
  const isHeld = (beginsLimited && isComing) || (beginsTooled && !tools);
  const isReady = isDue || (box && readyPlacesFor(dataset, box));
  const frame = isReady && !isHeld ? box : null;
  const picture = usePicture(form === 'picture' ? frame : null, graph);

  const isEmpty = graph.ties.length === 0 && graph.actors.length === 0;
  return (
    <div className="graph" ref={graphRef}>
      {showsHint && (
        <p className="graph-hint">
          <GraphHint />
        </p>
      )}
      <div className="graph-stage" data-waits={!isDue || undefined} ref={stageRef}>
        {isEmpty ? (
          <div className="graph-empty">
            <p>{all.actors.length === 0 ? STRINGS.noTies : STRINGS.nothing}</p>
            {all.actors.length > 0 && (
              <button
                type="button"
                className="button"
                onClick={isLimited ? showEverything : clearFilters}
              >
                {isLimited ? STRINGS.showEverything : STRINGS.clearFilters}
              </button>
            )}
          </div>
        ) : form === 'picture' ? (
          frame && <GraphStage frame={frame} picture={picture} all={all} />
        ) : (
          isDue &&
          !isHeld && (
            <Suspense fallback={<Waiting />}>
              {form === 'list' ? <ActorList /> : <ActorMatrix />}
            </Suspense>
          )
        )}
      </div>
      <GraphFoot
        graphRef={graphRef}
        leftOut={
          form === 'picture' && picture.moreActors + picture.moreTies > 0
            ? andMore(picture.moreActors, picture.moreTies, dataset.language)
            : picture.namesNote
        }
      />
    </div>
  );
}
