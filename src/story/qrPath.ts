import { encode } from 'uqr';

/** A QR code as one path of unit squares. */
export interface QrPath {
  /** Black modules, a rectangle for each run of a row. */
  readonly path: string;
  /** Side of the code with its quiet zone, in modules. */
  readonly size: number;
}

/** White modules that a scanner needs around the code. */
const QUIET = 4;
/**
 * Longer texts make modules so small that a copied sheet is not read any more: 1,000 characters
 * give 105 modules a side, a third of a millimetre each on paper.
 */
const MAX_LENGTH = 1000;
/** Short texts can afford more correction, for sheets that were copied or folded. */
const WELL_CORRECTED = 300;

/** The code of a text; null: it is too long to be read from paper. */
export function qrPath(text: string): QrPath | null {
  if (text.length > MAX_LENGTH) return null;
  const ecc = text.length <= WELL_CORRECTED ? 'M' : 'L';
  const { data, size } = encode(text, { ecc, boostEcc: true, border: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      const width = x - from + 1;
      path += `M${from + QUIET} ${y + QUIET}h${width}v1h-${width}z`;
    }
  });
  return { path, size: size + 2 * QUIET };
}
