import type { Dataset } from '../dataset/indexDataset.ts';
import type { Actor, DatasetEvent } from '../dataset/model.ts';
import type { Selection } from './facts.ts';

/** The passages behind one line of a card; null where the selection has no such line. */
export function evidenceOfAspect(
  dataset: Dataset,
  { type, id }: Selection,
  aspect: string,
): readonly string[] | null {
  if (type === 'event') {
    const event = dataset.eventById.get(id);
    return event ? evidenceOfEventLine(dataset, event, aspect) : null;
  }
  if (type === 'actor') {
    const actor = dataset.actorById.get(id);
    return actor ? evidenceOfRoleLine(actor, aspect) : null;
  }
  return null;
}

function evidenceOfEventLine(
  dataset: Dataset,
  event: DatasetEvent,
  aspect: string,
): readonly string[] | null {
  if (aspect === 'date') return event.date?.passages ?? null;
  const dispute = /^dispute-(\d+)$/.exec(aspect);
  if (dispute) return event.disputedBy[Number(dispute[1])]?.passages ?? null;
  const source = /^source-(.+)$/s.exec(aspect)?.[1];
  if (source === undefined || !dataset.sourceById.has(source)) return null;
  return event.evidence.filter((passage) => dataset.passageById.get(passage)?.source === source);
}

function evidenceOfRoleLine(actor: Actor, aspect: string): readonly string[] | null {
  const [, index, part] = /^role-(\d+)(-date)?$/.exec(aspect) ?? [];
  const role = index === undefined ? undefined : actor.roles[Number(index)];
  if (!role) return null;
  if (part) return role.date?.passages ?? null;
  return [...new Set([...role.passages, ...(role.date?.passages ?? [])])];
}
