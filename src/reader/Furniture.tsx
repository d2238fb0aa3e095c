import { furnitureWords } from './strings.ts';

interface Props {
  readonly lines: readonly string[];
  readonly language: string;
}

/** What the web page put around the article: one quiet line that opens. */
export function Furniture({ lines, language }: Props) {
  return (
    <details className="reader-furniture">
      <summary>{furnitureWords(lines.length, language)}</summary>
      {lines.map((line, i) => (
        <p key={i}>{line}</p>
      ))}
    </details>
  );
}
