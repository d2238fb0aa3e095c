import { useAppStore, useDataset } from '../state/useAppStore.ts';
import type { GraphTie } from './buildGraph.ts';
import type { DrawnActor } from './castActors.ts';
import { growth, type NetworkScene } from './networkScene.ts';
import { shapeOf } from './paintNetwork.ts';
import type { LabelPlace } from './placeLabels.ts';
import { nameActor } from './strings.ts';
import { TieCard } from './TieCard.tsx';
import type { View } from './view.ts';

/** From a node's rim to its card, px. */
const GAP = 6;

interface Props {
  readonly actors: readonly DrawnActor[];
  readonly ties: readonly GraphTie[];
  readonly scene: NetworkScene;
  readonly labels: readonly LabelPlace[];
  readonly view: View;
  /** Of the frame, px. */
  readonly width: number;
}

/** What is pointed at: a tie, or an actor whose name has no room. */
export function NetworkCard({ actors, ties, scene, labels, view, width }: Props) {
  const dataset = useDataset();
  const pointedAt = useAppStore((state) => state.hovered);
  if (pointedAt?.type === 'tie') {
    const index = ties.findIndex(({ id }) => id === pointedAt.id);
    if (index < 0) return null;
    const { ax, ay, bx, by, cx, cy } = shapeOf(scene, view, index);
    const middle = { x: ax / 4 + cx / 2 + bx / 4, y: ay / 4 + cy / 2 + by / 4 };
    return <TieCard tie={ties[index]!} at={middle} width={width} />;
  }
  if (pointedAt?.type !== 'actor') return null;
  const index = actors.findIndex(({ id }) => id === pointedAt.id);
  if (index < 0 || labels.some((label) => label.index === index)) return null;
  const { x, y, radius, shown } = actors[index]!;
  const top = view.y + view.k * y - radius * growth(view) - GAP;
  return (
    <div className="graph-card" style={{ left: view.x + view.k * x, top }} aria-hidden>
      {nameActor(dataset, shown)}
    </div>
  );
}
