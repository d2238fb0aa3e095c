import { describeDate } from '../dataset/dateWords.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';

/** An event as an entry of a list: selects it, and previews it everywhere while pointed at. */
export function CompareEvent({ event }: { readonly event: DatasetEvent }) {
  const { language } = useDataset();
  const { hover, selectEvent } = useAppStoreApi().getState();
  const isCurrent = useAppStore(
    ({ selection }) => selection?.type === 'event' && selection.id === event.id,
  );
  const preview = () => hover({ type: 'event', id: event.id, aspect: null });
  return (
    <button
      type="button"
      className="compare-event"
      data-compare={event.id}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => selectEvent(event.id)}
      onPointerEnter={({ pointerType }) => {
        if (pointerType !== 'touch') preview();
      }}
      onPointerLeave={() => hover(null)}
      onFocus={preview}
      onBlur={() => hover(null)}
    >
      <span className="compare-event-title">{event.title}</span>
      <span className="compare-event-date">
        {[
          describeDate(event.date, language),
          ...(event.standing === 'reported' ? [] : [event.standing]),
        ].join(' · ')}
      </span>
    </button>
  );
}
