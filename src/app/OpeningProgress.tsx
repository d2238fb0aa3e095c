interface OpeningProgressProps {
  /** From 0 to 1. */
  readonly fraction: number;
  readonly onStop: () => void;
}

/** Says that a dataset is being opened, how far it is, and lets the person stop it. */
export function OpeningProgress({ fraction, onStop }: OpeningProgressProps) {
  return (
    <div className="opening" role="status">
      <label>
        Opening the dataset <progress value={fraction} />
      </label>
      <button type="button" className="button" onClick={onStop}>
        Stop
      </button>
    </div>
  );
}
