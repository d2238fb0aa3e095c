import { useEffect, useState } from 'react';
import type { WholeCast } from './wholeCast.ts';
import type { Frame } from './frame.ts';
import { GraphPicture } from './GraphPicture.tsx';
import { lateNetwork } from './lateNetwork.ts';
import { STRINGS } from './strings.ts';
import type { Picture } from './usePicture.ts';
import { useLate } from '../ui/useLate.ts';

/** Work that takes no longer is not worth a word, ms. */
const PATIENCE_MS = 300;

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
        <Arranging />
      ) : isNetwork && network ? (
        <network.NetworkPicture {...drawn} />
      ) : (
        <GraphPicture {...drawn} />
      )}
    </div>
  );
}

function Arranging() {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="graph-empty" role="status">
      {isLong && STRINGS.arranging}
    </p>
  );
}
