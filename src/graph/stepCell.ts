/** A cell of a square table: from 0; -1 is the head of the row or the column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows that Page Up and Page Down pass. */
const PAGE = 10;

/**
 * Where a key leads from a cell of a grid, as ARIA has it; null: nowhere. With Control, Home and End
 * lead to the corners. `size`: rows and columns besides the heads.
 */
export function stepCell(
  key: string,
  isControl: boolean,
  { row, column }: CellPlace,
  size: number,
): CellPlace | null {
  const last = size - 1;
  const wanted = ((): CellPlace | null => {
    if (key === 'Home') return { row: isControl ? 0 : row, column: isControl ? 0 : -1 };
    if (key === 'End') return { row: isControl ? last : row, column: last };
    if (isControl) return null;
    switch (key) {
      case 'ArrowLeft':
        return { row, column: column - 1 };
      case 'ArrowRight':
        return { row, column: column + 1 };
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'PageUp':
        return { row: Math.max(0, row - PAGE), column };
      case 'PageDown':
        return { row: row + PAGE, column };
      default:
        return null;
    }
  })();
  if (!wanted) return null;
  const next = { row: clamp(wanted.row, last), column: clamp(wanted.column, last) };
  // The corner between the heads is nobody's.
  return next.row < 0 && next.column < 0 ? { row, column } : next;
}

function clamp(at: number, last: number): number {
  return Math.max(-1, Math.min(at, last));
}
