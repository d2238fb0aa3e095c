import { memo, type CSSProperties } from 'react';
import type { MatrixCell } from './matrixOf.ts';
import { MATRIX } from './matrixStrings.ts';
import type { CellPlace } from './stepCell.ts';

interface Props {
  readonly row: number;
  readonly column: number;
  readonly cell: MatrixCell | undefined;
  /** Of the most dealings of any two, 0 to 1. */
  readonly share: number;
  readonly name: string;
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly isLit: boolean;
  readonly onSelect: (place: CellPlace) => void;
  readonly onFocus: (place: CellPlace) => void;
}

/** What passed between two: how much, the more the darker. Thousands of them: memo. */
export const MatrixCellView = memo(function MatrixCellView(props: Props) {
  const { row, column, cell, share, name, isStop, isSelected, isLit, onSelect, onFocus } = props;
  const place = { row, column };
  return (
    // The table has the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <td
      data-cell={`${row} ${column}`}
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      title={cell && name}
      aria-selected={isSelected}
      className={['matrix-cell', row === column ? 'matrix-same' : '', isLit ? 'matrix-lit' : '']
        .filter(Boolean)
        .join(' ')}
      style={{ '--matrix-share': share } as CSSProperties}
      onClick={() => onSelect(place)}
      onFocus={() => onFocus(place)}
    >
      {cell && (cell.dealings > 0 ? cell.dealings : MATRIX.role)}
    </td>
  );
});
