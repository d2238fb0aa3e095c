import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

/** The root's usual font size, px. */
const USUAL_PX = 16;

/**
 * A picture drawn as on a usual page and enlarged as a whole to the size of what is read around it:
 * rows, marks and words alike.
 */
export function ScaledPicture({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<{ width: number; height: number; scale: number } | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const scale = Math.max(1, root / USUAL_PX || 1);
      const { clientWidth, clientHeight } = element;
      setBox({ width: clientWidth / scale, height: clientHeight / scale, scale });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={ref} className="present-picture">
      {box && (
        <div
          className="present-scaled"
          style={{ width: box.width, height: box.height, transform: `scale(${box.scale})` }}
        >
          {children}
        </div>
      )}
    </div>
  );
}
