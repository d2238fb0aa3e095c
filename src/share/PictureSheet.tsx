import type { ReactNode } from 'react';
import { PictureEntry, type LegendEntry } from './PictureLegend.tsx';
import type { Line, Sheet } from './pictureSheet.ts';
import './picture.css';

interface Props {
  readonly sheet: Sheet;
  readonly legend: readonly LegendEntry[];
  readonly hasPaper: boolean;
  /** The drawing, its origin at the top left of its place. */
  readonly children: ReactNode;
}

/** A whole picture: the drawing with all that a reader needs who sees nothing else. */
export function PictureSheet({ sheet, legend, hasPaper, children }: Props) {
  const { width, height, content, ruleY } = sheet;
  const entries = new Map(legend.map((entry) => [entry.id, entry]));
  return (
    <svg width={width} height={height}>
      {hasPaper && <rect className="picture-paper" width={width} height={height} />}
      <Lines className="picture-title" lines={sheet.title} />
      <Lines className="picture-note" lines={sheet.note} />
      <g transform={`translate(${content.x} ${content.y})`}>{children}</g>
      <line
        className="picture-rule"
        x1={content.x}
        x2={content.x + content.width}
        y1={ruleY}
        y2={ruleY}
      />
      {sheet.legend.map(({ id, x, y }) => (
        <g key={id} transform={`translate(${x} ${y})`}>
          <PictureEntry {...entries.get(id)!} />
        </g>
      ))}
      <Lines className="picture-small" lines={sheet.sources} />
      <Lines className="picture-small picture-credit" lines={sheet.credit} />
    </svg>
  );
}

function Lines({
  className,
  lines,
}: {
  readonly className: string;
  readonly lines: readonly Line[];
}) {
  return lines.map(({ x, y, text }) => (
    <text key={y} className={className} x={x} y={y}>
      {text}
    </text>
  ));
}
