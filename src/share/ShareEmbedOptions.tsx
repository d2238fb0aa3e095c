import type { EmbedLock, EmbedPart } from '../state/facts.ts';
import { useDataset } from '../state/useAppStore.ts';
import { ShareChoice } from './ShareChoice.tsx';
import { isView } from './shareFacts.ts';
import type { ItemType } from './shareItems.ts';
import { SharePicker } from './SharePicker.tsx';
import { canFit, fixedHeight, isItem, type EmbedChoice } from './sharePlan.ts';
import { EMBED, PART_HINTS, PARTS, THEMES } from './shareStrings.ts';
import type { Pick } from './usePicks.ts';

/** Fixed heights that make sense, CSS px. */
const HEIGHT_RANGE = [120, 4000] as const;
const LOCKS: readonly EmbedLock[] = ['filters', 'time'];

interface ShareEmbedOptionsProps {
  readonly choice: EmbedChoice;
  readonly onChange: (some: Partial<EmbedChoice>) => void;
  readonly onStory: (id: string) => void;
  readonly pick: (type: ItemType) => Pick;
}

/** What an embed shows, and what can be chosen about it. */
export function ShareEmbedOptions(props: ShareEmbedOptionsProps) {
  const { choice, onChange, onStory, pick } = props;
  const { stories } = useDataset();
  const { part, theme, locks, form } = choice;
  const fits = choice.fits && canFit(choice);
  const picked = isItem(part) ? pick(part) : null;
  const isMissing = (other: EmbedPart) =>
    other === 'story' ? stories.length === 0 : isItem(other) && pick(other).id === null;
  return (
    <div className="share-options">
      <ShareChoice
        name={EMBED.what}
        options={PARTS}
        value={part}
        onChange={(value) => onChange({ part: value, fixedPx: null })}
        disabled={(Object.keys(PARTS) as EmbedPart[]).filter(isMissing)}
      />
      <p className="share-hint">{PART_HINTS[part]}</p>
      {picked && isItem(part) && (
        <SharePicker
          key={part}
          type={part}
          near={picked.near}
          value={picked.id}
          onChange={picked.choose}
        />
      )}
      {part === 'story' && (
        <label className="share-select">
          {EMBED.story}
          <select value={choice.item ?? ''} onChange={({ target }) => onStory(target.value)}>
            {stories.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="share-row">
        <ShareChoice
          name={EMBED.theme}
          options={THEMES}
          value={theme}
          onChange={(value) => onChange({ theme: value })}
        />
        {/* Scrolled through, a story is as high as the window. */}
        {!(part === 'story' && form === 'element') && (
          <>
            <ShareChoice
              name={EMBED.height}
              options={{ fits: EMBED.fits, fixed: EMBED.fixed }}
              value={fits ? 'fits' : 'fixed'}
              onChange={(value) => onChange({ fits: value === 'fits' })}
              disabled={canFit(choice) ? [] : ['fits']}
            />
            {!fits && (
              <HeightField
                key={part}
                value={fixedHeight(choice)}
                onChange={(fixedPx) => onChange({ fixedPx })}
              />
            )}
          </>
        )}
      </div>
      {!canFit(choice) && form === 'frame' && <p className="share-hint">{EMBED.stepsDiffer}</p>}
      {isView(part) && (
        <fieldset className="share-choice">
          <legend>{EMBED.mayChange}</legend>
          <div className="share-checks">
            {LOCKS.map((lock) => (
              <label key={lock} className="share-check">
                <input
                  type="checkbox"
                  checked={!locks.includes(lock)}
                  onChange={({ target: { checked } }) =>
                    onChange({
                      locks: LOCKS.filter((other) =>
                        other === lock ? !checked : locks.includes(other),
                      ),
                    })
                  }
                />
                {EMBED[lock]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}

interface HeightFieldProps {
  readonly value: number;
  readonly onChange: (px: number) => void;
}

/** A height in px; what makes no sense as one does not count. */
function HeightField({ value, onChange }: HeightFieldProps) {
  const [least, most] = HEIGHT_RANGE;
  return (
    <label className="share-px">
      <input
        type="number"
        className="share-input"
        aria-label={EMBED.pxLabel}
        min={least}
        max={most}
        defaultValue={value}
        onChange={({ target }) => {
          const px = Math.round(target.valueAsNumber);
          if (px >= least && px <= most) onChange(px);
        }}
      />
      {EMBED.px}
    </label>
  );
}
