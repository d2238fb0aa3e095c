import { useId, useMemo, type MouseEvent } from 'react';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { laneKinds } from './LanesSelect.tsx';
import { strings } from './strings.ts';
import { toolStrings } from './toolStrings.ts';
import type { FitKind, FitOf } from './useFits.ts';
import './viewMenu.css';

interface ViewMenuProps {
  readonly fitOf: FitOf;
  readonly fit: (kind: FitKind) => void;
  /** The axis has stretches to fold. */
  readonly hasFolds: boolean;
}

const FITS: readonly { readonly kind: FitKind; readonly key: string }[] = [
  { kind: 'all', key: '0' },
  { kind: 'selection', key: '1' },
  { kind: 'filter', key: '2' },
];

/** All that can be done with the picture, in plain words, with the keys that do it. */
export function ViewMenu({ fitOf, fit, hasFolds }: ViewMenuProps) {
  const kinds = laneKinds(useDataset());
  const trueScale = useAppStore((state) => state.trueScale);
  const allBrackets = useAppStore((state) => state.allBrackets);
  const showsTellers = useAppStore((state) => state.showsTellers);
  const lanesBy = useAppStore((state) => state.lanesBy);
  const isArranged = useAppStore((state) => state.laneOrder.length > 0);
  const { setTrueScale, setAllBrackets, setShowsTellers, setLanesBy, arrangeLanes } =
    useAppStoreApi().getState();
  const radioName = useId();
  const can = useMemo(
    () => new Set(FITS.flatMap(({ kind }) => (fitOf(kind) ? [kind] : []))),
    [fitOf],
  );
  return (
    <div className="timeline-menu">
      {FITS.map(({ kind, key }) => (
        <button
          key={kind}
          type="button"
          disabled={!can.has(kind)}
          aria-keyshortcuts={key}
          onClick={(event) => {
            close(event);
            fit(kind);
          }}
        >
          {toolStrings.fit(kind)}
          <kbd aria-hidden="true">{key}</kbd>
        </button>
      ))}
      <hr />
      {hasFolds && (
        <label>
          <input
            type="checkbox"
            checked={trueScale}
            onChange={({ target }) => setTrueScale(target.checked)}
          />
          {strings.trueScale}
        </label>
      )}
      <label>
        <input
          type="checkbox"
          checked={allBrackets}
          aria-keyshortcuts="b"
          onChange={({ target }) => setAllBrackets(target.checked)}
        />
        {toolStrings.allBrackets}
        <kbd aria-hidden="true">b</kbd>
      </label>
      <label>
        <input
          type="checkbox"
          checked={showsTellers}
          onChange={({ target }) => setShowsTellers(target.checked)}
        />
        {toolStrings.tellers}
      </label>
      <hr />
      <fieldset>
        <legend>{strings.lanesBy}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={radioName}
              checked={lanesBy === kind}
              onChange={() => setLanesBy(kind)}
            />
            {strings.laneKind(kind)}
          </label>
        ))}
      </fieldset>
      <button type="button" disabled={!isArranged} onClick={() => arrangeLanes([])}>
        {toolStrings.ownOrder}
      </button>
    </div>
  );
}

/** What is fitted should be seen. */
function close({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
}
