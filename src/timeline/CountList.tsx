import { useEffect, useRef } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { sideColour } from '../ui/sideColour.ts';
import { EventGlyph } from '../ui/EventGlyph.tsx';
import { shapeOf } from './eventShape.ts';
import { dateOf } from './nameEvent.ts';
import { strings } from './strings.ts';
import type { CardPlace } from './HoverCard.tsx';

interface CountListProps {
  readonly dataset: Dataset;
  readonly events: readonly number[];
  readonly place: CardPlace;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

const WIDTH = 320;
/** More are not listed at once: zooming or filtering finds them better. */
const MAX_LISTED = 200;

/** The events behind a counted mark that no zoom can part, to choose from. */
export function CountList({ dataset, events, place, onChoose, onClose }: CountListProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.querySelector('button')?.focus();
  }, []);
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', onDown, true);
    return () => document.removeEventListener('pointerdown', onDown, true);
  }, [onClose]);

  const width = Math.min(WIDTH, place.panelWidth - 8);
  const below = place.panelHeight - place.bottom >= place.top;
  const room = below ? place.panelHeight - place.bottom : place.top;
  const step = (by: number) => {
    const buttons = [...(ref.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons within
    <div
      ref={ref}
      className="timeline-list"
      role="dialog"
      aria-label={strings.countTitle(events.length, dataset.language)}
      style={{
        left: Math.max(4, Math.min(place.x - 24, place.panelWidth - width - 4)),
        width,
        maxHeight: Math.max(120, room - 12),
        ...(below ? { top: place.bottom + 4 } : { bottom: place.panelHeight - place.top + 4 }),
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else if (event.key === 'ArrowDown') step(1);
        else if (event.key === 'ArrowUp') step(-1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p>{strings.countTitle(events.length, dataset.language)}</p>
      <ul>
        {events.slice(0, MAX_LISTED).map((index) => {
          const event = dataset.events[index]!;
          return (
            <li key={event.id}>
              <button type="button" onClick={() => onChoose(event.id)}>
                <EventGlyph
                  colours={event.sides.map((side) => sideColour(dataset, side))}
                  shape={shapeOf(event)?.kind ?? (event.standing === 'position' ? 'square' : 'bar')}
                  standing={event.standing}
                  disputed={event.disputedBy.length > 0}
                />
                <span>
                  {event.title}
                  <small>{dateOf(dataset, event)}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
