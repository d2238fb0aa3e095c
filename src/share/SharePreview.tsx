import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSize } from '../timeline/useSize.ts';
import { readFrameMessage } from './embedMessages.ts';
import { ShareChoice } from './ShareChoice.tsx';
import { EMBED, previewSize, WIDTHS } from './shareStrings.ts';

/** Widths that a frame is looked at in, CSS px: a phone, an article's column, a full page. */
const WIDTH_PX = { phone: 360, column: 640, full: 1200 } as const;

interface SharePreviewProps {
  readonly src: string;
  readonly title: string;
  /** Of the frame, CSS px. */
  readonly height: number;
  /** The page in the frame says how high it is. */
  readonly onHeight: (px: number) => void;
  /** Goes on to what follows: whoever comes with the Tab key need not go through the frame. */
  readonly onSkip: () => void;
}

/** The very frame that the code makes, at three widths, made smaller where it has no room. */
export function SharePreview({ src, title, height, onHeight, onSkip }: SharePreviewProps) {
  const [width, setWidth] = useState<keyof typeof WIDTH_PX>(() =>
    window.innerWidth < WIDTH_PX.column ? 'phone' : 'column',
  );
  const [loaded, setLoaded] = useState<string | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useSize(stage)?.width ?? WIDTH_PX[width];
  const widthPx = WIDTH_PX[width];
  const scale = Math.min(1, room / widthPx);

  const hear = useEffectEvent(({ source, data }: MessageEvent<unknown>) => {
    if (frame.current?.contentWindow !== source) return;
    const message = readFrameMessage(data);
    if (message?.type === 'height') onHeight(Math.ceil(message.height));
  });
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => hear(event);
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);

  return (
    <section className="share-preview" aria-label={EMBED.preview}>
      <ShareChoice name={EMBED.preview} options={WIDTHS} value={width} onChange={setWidth} />
      <p className="share-hint" aria-live="polite">
        {loaded === src ? previewSize(widthPx, height, scale) : EMBED.loading}
      </p>
      <button type="button" className="button share-skip" onClick={onSkip}>
        {EMBED.skipPreview}
      </button>
      <div ref={stage} className="share-stage" aria-busy={loaded !== src}>
        <div
          className="share-frame"
          style={{ width: widthPx * scale, height: Math.ceil(height * scale) }}
        >
          {/* Another address is another frame: turning the old one to it would be a step back. */}
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it is this very page */}
          <iframe
            key={src}
            ref={frame}
            src={src}
            title={title}
            style={{ width: widthPx, height, scale: String(scale) }}
            onLoad={() => setLoaded(src)}
          />
        </div>
      </div>
    </section>
  );
}
