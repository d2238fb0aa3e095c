import { useEffect, useState } from 'react';
import './waiting.css';

/** What takes no longer is not worth a word, ms. */
const PATIENCE_MS = 400;

interface Props {
  readonly words?: string;
  readonly className?: string;
}

/**
 * Says that what was asked for is on its way, once that lasts. The words come into a status that is
 * there already: of one that comes with its words many screen readers say nothing.
 */
export function Waiting({ words = 'One moment …', className = 'waiting' }: Props) {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasts(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={className} role="status">
      {lasts && words}
    </p>
  );
}

/** The same at the top of the window, for what will lie above the page. */
export function WaitingAbove() {
  return <Waiting className="waiting waiting-above" />;
}
