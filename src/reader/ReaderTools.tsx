import { useState, type ReactNode } from 'react';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { lateCompare } from './lateReading.tsx';
import { COVERAGE, ONE_SOURCE, SIDE_BY_SIDE } from './strings.ts';
import { Waiting } from '../ui/Waiting.tsx';

interface Props {
  /** Id of the open source. */
  readonly open: string;
  readonly isComparing: boolean;
  /** At the end of the row. */
  readonly children: ReactNode;
}

/** How the sources are shown: one or two, and what of them is used. */
export function ReaderTools({ open, isComparing, children }: Props) {
  const dataset = useDataset();
  const store = useAppStoreApi();
  const { setBeside, setShowsCoverage } = store.getState();
  const [isWaiting, setIsWaiting] = useState(false);
  const showsCoverage = useAppStore((state) => state.showsCoverage);
  return (
    <div className="reader-tools">
      {dataset.sources.length > 1 && (
        <span className="reader-switch">
          <button type="button" aria-pressed={!isComparing} onClick={() => setBeside(null)}>
            {ONE_SOURCE}
          </button>
          <button
            type="button"
            aria-pressed={isComparing}
            onClick={async () => {
              if (isComparing) return;
              setIsWaiting(!lateCompare.get());
              await lateCompare.load();
              setIsWaiting(false);
              const partner = lateCompare.get()?.partnerOf(dataset, open);
              if (partner) setBeside(partner);
            }}
          >
            {SIDE_BY_SIDE}
          </button>
        </span>
      )}
      <span className="reader-switch" data-coverage>
        <button
          type="button"
          aria-pressed={showsCoverage}
          onClick={() => setShowsCoverage(!showsCoverage)}
        >
          {COVERAGE}
        </button>
      </span>
      {children}
      {isWaiting && <Waiting />}
    </div>
  );
}
