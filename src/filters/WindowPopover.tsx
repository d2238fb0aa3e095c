import { ChevronDown } from 'lucide-react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { Popover } from '../ui/Popover.tsx';
import { makeLate, useLate } from '../ui/useLate.ts';
import { dayWords } from './strings.ts';

const lateOptions = makeLate(() => import('./WindowOptions.tsx'));

/** The time window as a filter: two days, or what the timeline shows at the moment. */
export function WindowPopover() {
  const { axis, language } = useDataset();
  const window = useAppStore((state) => state.filters.window);
  const late = useLate(lateOptions, false);
  if (!axis) return null;

  return (
    <Popover
      buttonClass={window ? 'chip chip-wide chip-on' : 'chip'}
      title="When"
      onOpen={lateOptions.load}
      button={
        <>
          <span className="chip-value">
            {window
              ? `When: ${dayWords(window[0], language)} – ${dayWords(window[1], language)}`
              : 'When'}
          </span>
          <ChevronDown aria-hidden size={14} />
        </>
      }
    >
      {late && <late.WindowOptions extent={[axis.first, axis.last - 1]} />}
    </Popover>
  );
}
