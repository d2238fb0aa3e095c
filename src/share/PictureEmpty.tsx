interface Props {
  readonly room: { readonly width: number; readonly height: number };
  readonly children: string;
}

/** Why there is nothing to be seen. */
export function PictureEmpty({ room: { width, height }, children }: Props) {
  return (
    <text className="picture-empty" x={width / 2} y={height / 2} dy="0.35em">
      {children}
    </text>
  );
}
