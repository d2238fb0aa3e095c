import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import { describeItem, offerItems, type ItemType } from './shareItems.ts';
import { ITEMS } from './shareStrings.ts';

interface SharePickerProps {
  readonly type: ItemType;
  /** Ids to begin with: what has to do with the selection. */
  readonly near: readonly string[];
  /** Null: the dataset has none. */
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

/** One event, passage or tie: those near what is selected, or whatever has the words looked for. */
export function SharePicker({ type, near, value, onChange }: SharePickerProps) {
  const dataset = useDataset();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const group = useId();
  const offered = useMemo(
    () => offerItems(dataset, type, wanted, near),
    [dataset, type, wanted, near],
  );
  const chosen =
    value === null || offered.some(({ id }) => id === value)
      ? null
      : describeItem(dataset, type, value);
  return (
    <fieldset className="share-choice share-picker">
      <legend>{ITEMS[type]}</legend>
      <input
        type="search"
        className="share-input"
        aria-label={ITEMS.find[type]}
        placeholder={ITEMS.find[type]}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="share-items">
        {[...(chosen ? [chosen] : []), ...offered].map(({ id, name, note }) => (
          <label key={id} className="share-item">
            <input type="radio" name={group} checked={id === value} onChange={() => onChange(id)} />
            <span>
              {name} {note && <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
      <p className="share-hint" aria-live="polite">
        {offered.length === 0 && ITEMS.none}
      </p>
    </fieldset>
  );
}
