import { useEffectEvent, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import './popover.css';
import { Waiting } from './Waiting.tsx';

/** Space between the button and what it opens, and between that and the window's edge, px. */
const GAP = 6;

interface PopoverProps {
  /** Class of the button that opens it. */
  readonly buttonClass: string;
  /** What the button shows; its accessible name unless `label` is given. */
  readonly button: ReactNode;
  readonly label?: string;
  /** Accessible name of what opens. */
  readonly title: string;
  /** Before it opens: for what has not come yet. */
  readonly onOpen?: () => void;
  /** A function where making it takes time: called only while it is open. */
  readonly children: ReactNode | (() => ReactNode);
}

/**
 * A button and the platform's popover below it: light dismiss, Escape and focus return are the
 * browser's. Placed when it opens, because anchor positioning is not everywhere yet.
 */
export function Popover({ buttonClass, button, label, title, onOpen, children }: PopoverProps) {
  const id = useId();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const popoverRef = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  const place = () => {
    const anchor = buttonRef.current?.getBoundingClientRect();
    const popover = popoverRef.current;
    if (!anchor || !popover) return;
    const { width } = popover.getBoundingClientRect();
    const left = Math.min(anchor.left, window.innerWidth - width - GAP);
    popover.style.left = `${Math.max(GAP, left)}px`;
    const below = window.innerHeight - anchor.bottom;
    const above = anchor.top;
    // All of it, whatever room it had when it opened before.
    const opensUp = popover.scrollHeight + 2 * GAP > below && above > below;
    popover.style.top = opensUp ? 'auto' : `${anchor.bottom + GAP}px`;
    popover.style.bottom = opensUp ? `${window.innerHeight - anchor.top + GAP}px` : 'auto';
    popover.style.maxHeight = `${(opensUp ? above : below) - 2 * GAP}px`;
  };

  const content = typeof children === 'function' ? isOpen && children() : children;
  // What it holds may come a moment later than it opens.
  const placeAgain = useEffectEvent(place);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const sizes = new ResizeObserver(() => placeAgain());
    sizes.observe(popoverRef.current!);
    return () => sizes.disconnect();
  }, [isOpen]);

  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        className={buttonClass}
        popoverTarget={id}
        aria-label={label}
      >
        {button}
      </button>
      <div
        ref={popoverRef}
        id={id}
        popover="auto"
        role="group"
        className="popover"
        aria-label={title}
        onBeforeToggle={({ newState }) => {
          setIsOpen(newState === 'open');
          if (newState === 'open') onOpen?.();
        }}
        onToggle={place}
      >
        {content || (isOpen && <Waiting />)}
      </div>
    </>
  );
}
