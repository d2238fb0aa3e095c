import { useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { noteCorner } from './noteCorner.ts';
import type { Frame } from './frame.ts';
import { namesShown, NETWORK } from './networkStrings.ts';

interface Props {
  readonly frame: Frame;
  /** How many of those in sight have their names written, and how many there are. */
  readonly named: number;
  readonly inSight: number;
}

/** Says openly that not every name has room, and leads to the list, which has them all. */
export function NamesNote({ frame, named, inSight }: Props) {
  const { language } = useDataset();
  const { setGraphForm } = useAppStoreApi().getState();
  if (named === inSight) return null;
  const { x0, y0, x1, y1 } = noteCorner(frame);
  return (
    <button
      type="button"
      className="link-button graph-names-note"
      style={{ left: x0, top: y0, width: x1 - x0, height: y1 - y0 }}
      title={NETWORK.moreNames}
      onClick={() => setGraphForm('list')}
    >
      {namesShown(named, inSight, language)}
    </button>
  );
}
