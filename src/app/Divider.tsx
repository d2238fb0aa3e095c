import type { KeyboardEvent, PointerEvent } from 'react';

/** One press of an arrow key, as a share of the whole. */
const KEY_STEP = 0.02;

interface DividerProps {
  /** Which way it moves: `x` between left and right, `y` between top and bottom. */
  readonly axis: 'x' | 'y';
  readonly label: string;
  /** Share of the first panel, from `min` to `max`. */
  readonly share: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (share: number) => void;
}

/** The line between two panels: drag it, or move it with the arrow keys. */
export function Divider({ axis, label, share, min, max, onChange }: DividerProps) {
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)));

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement!.getBoundingClientRect();
    set(
      axis === 'x'
        ? (event.clientX - box.left) / box.width
        : (event.clientY - box.top) / box.height,
    );
  };

  const press = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> =
      axis === 'x' ? { ArrowLeft: -1, ArrowRight: 1 } : { ArrowUp: -1, ArrowDown: 1 };
    const step = steps[event.key];
    if (step !== undefined) set(share + step * KEY_STEP);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else return;
    event.preventDefault();
  };

  return (
    // A separator that moves is a control, which the lint rule does not know.
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-valuemin={Math.round(min * 100)}
      aria-valuemax={Math.round(max * 100)}
      aria-valuenow={Math.round(share * 100)}
      className={`divider divider-${axis}`}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
