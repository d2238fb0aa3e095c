import { useRef } from 'react';
import { useWheelManners } from '../ui/useWheelManners.ts';
import { ExplorePage } from './ExplorePage.tsx';
import { EmbedCredit } from './EmbedCredit.tsx';
import type { PageActions } from './Header.tsx';

/** All of the page, with what the page around has locked left out by embed.css. */
export function EmbedWhole(props: PageActions) {
  const ref = useRef<HTMLDivElement>(null);
  useWheelManners(ref, true);
  return (
    <>
      <div ref={ref} className="embed-part embed-whole">
        <ExplorePage {...props} />
      </div>
      <EmbedCredit />
    </>
  );
}
