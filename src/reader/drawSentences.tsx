import type { DrawPieces } from './Article.tsx';
import type { Piece } from './articleModel.ts';
import { BACKS_NOTHING } from './coverageStrings.ts';
import { groupBySentence } from './groupBySentence.ts';
import type { SentenceUse } from './sentenceUses.ts';

/** Tints that tell numbers of claims apart; more look like so many. */
const MOST_TINTS = 4;

/** Draws a paragraph sentence by sentence, each tinted by how much it backs. */
export function drawSentences(uses: readonly SentenceUse[]): DrawPieces {
  return (pieces, drawPiece) =>
    groupBySentence(pieces, uses).map(({ use, from, pieces: own }) => {
      const drawn = own.map((piece: Piece, i) => drawPiece(piece, from + i));
      if (!use) return drawn;
      const isUsed = use.passages.length > 0;
      return (
        <span
          key={`sentence ${use.start}`}
          className="reader-sentence"
          data-sentence={use.start}
          data-backs={isUsed ? Math.max(1, Math.min(use.claims, MOST_TINTS)) : 0}
        >
          {drawn}
          {!isUsed && <span className="visually-hidden"> ({BACKS_NOTHING})</span>}
        </span>
      );
    });
}
