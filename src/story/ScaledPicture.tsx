import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

/** The root's usual font size, px. */
const USUAL_PX = 16;
/** So many times larger at most than what is read around it. */
const MORE = 1.1;

interface Props {
  /** So much at its lower end is not shown, of a usual page's px. */
  readonly belowPx?: number;
  /** Enlarged a little more where it becomes narrower than this by that, of a usual page's px. */
  readonly narrowPx?: number;
  readonly children: ReactNode;
}

/**
 * A picture drawn as on a usual page and enlarged as a whole to the size of what is read around it:
 * rows, marks and words alike.
 */
export function ScaledPicture({ belowPx = 0, narrowPx = Infinity, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<{ width: number; height: number; scale: number } | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const { clientWidth, clientHeight } = element;
      const usual = Math.max(1, root / USUAL_PX || 1);
      const narrow = clientWidth / (narrowPx - 1);
      const scale = narrow <= usual * MORE ? Math.max(usual, narrow) : usual;
      setBox({ width: clientWidth / scale, height: clientHeight / scale + belowPx, scale });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [belowPx, narrowPx]);
  return (
    <div ref={ref} className="present-picture">
      {box && (
        <div
          className="present-scaled"
          data-enlarged
          style={{ width: box.width, height: box.height, transform: `scale(${box.scale})` }}
        >
          {children}
        </div>
      )}
    </div>
  );
}
