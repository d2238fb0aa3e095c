import type { PlacedBracket } from './placeBrackets.ts';

interface BracketsProps {
  readonly brackets: readonly PlacedBracket[];
  /** Of those that are drawn because all are: they recede. */
  readonly quiet: boolean;
}

/** Left of the words on their plate, px. */
const PADDING = 5;

/** What dates hang on: brackets with their words; quiet ones cover nothing with theirs. */
export function Brackets({ brackets, quiet }: BracketsProps) {
  const told = quiet ? brackets.filter(({ words }) => words.isClear) : brackets;
  return (
    <g
      className={quiet ? 'timeline-brackets timeline-brackets-quiet' : 'timeline-brackets'}
      aria-hidden="true"
    >
      {brackets.map(({ key, path, anchor }) => (
        <g key={key} className="timeline-bracket">
          <path d={path} />
          <circle cx={anchor.x} cy={anchor.y} r={2.5} />
        </g>
      ))}
      {told.map(({ key, words: { text, left, right, top, bottom } }) => (
        <g key={key} className="timeline-bracket">
          <rect x={left} y={top} width={right - left} height={bottom - top} rx={3} />
          <text x={left + PADDING} y={(top + bottom) / 2} dy="0.35em">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
