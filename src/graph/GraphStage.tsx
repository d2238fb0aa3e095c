import type { WholeCast } from './wholeCast.ts';
import type { Frame } from './frame.ts';
import { GraphPicture } from './GraphPicture.tsx';
import { lateNetwork } from './lateNetwork.ts';
import { STRINGS } from './strings.ts';
import type { Picture } from './usePicture.ts';
import { useLate } from '../ui/useLate.ts';
import { Waiting } from '../ui/Waiting.tsx';

interface Props {
  readonly frame: Frame;
  readonly picture: Picture;
  /** The graph without any filter: ties keep their places in it. */
  readonly all: WholeCast;
}

/** The picture of the graph, for few or for many; before the first one is ready, a word. */
export function GraphStage({ frame, picture, all }: Props) {
  const { places, isArranging } = picture;
  const isNetwork = places?.type === 'network';
  const network = useLate(lateNetwork, isNetwork);
  const drawn = places && { ...picture, frame, textScale: places.textScale, allTies: all.ties };
  const isReady = drawn !== null && (!isNetwork || network !== null);
  return (
    <div className="graph-view" aria-busy={isArranging || !isReady}>
      {!isReady ? (
        <Waiting words={STRINGS.arranging} className="graph-empty" />
      ) : isNetwork && network ? (
        <network.NetworkPicture {...drawn} />
      ) : (
        <GraphPicture {...drawn} />
      )}
    </div>
  );
}
