import { useRef, useState } from 'react';
import type { EmbedPart, Selection } from '../state/facts.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { ShareChoice } from './ShareChoice.tsx';
import { ShareEmbedOptions } from './ShareEmbedOptions.tsx';
import { ShareField } from './ShareField.tsx';
import type { ShareFrom } from './shareFrom.ts';
import type { ItemType } from './shareItems.ts';
import { isItem, planEmbed, previewAddress, type EmbedChoice } from './sharePlan.ts';
import { SharePreview } from './SharePreview.tsx';
import { EMBED, FORM_HINTS, FORMS } from './shareStrings.ts';
import type { Pick } from './usePicks.ts';

interface ShareEmbedProps extends ShareFrom {
  readonly pick: (type: ItemType) => Pick;
}

/** The code by which another page shows this one or a part of it, and how that looks. */
export function ShareEmbed(props: ShareEmbedProps) {
  if (props.whence === 'files') return <p className="share-note">{EMBED.fromFiles}</p>;
  if (props.whence === 'disk') return <p className="share-note">{EMBED.fromDisk}</p>;
  return <EmbedFromWeb {...props} />;
}

function EmbedFromWeb({ pick, place }: ShareEmbedProps) {
  const state = useAppStore((all) => all);
  const { dataset, selection } = state;
  const [choices, setChoices] = useState<Omit<EmbedChoice, 'item'>>(() => ({
    // What somebody who has this selected most likely wants to show.
    part: partOf(selection?.type),
    theme: 'system',
    locks: [],
    fits: true,
    form: 'frame',
    fixedPx: null,
  }));
  const [story, setStory] = useState(dataset.stories[0]?.id ?? null);
  /** What the preview says of its height, and for which address. */
  const [measured, setMeasured] = useState<{ readonly src: string; readonly px: number } | null>(
    null,
  );

  const codeRef = useRef<HTMLDivElement>(null);

  const { part, form } = choices;
  const item = isItem(part) ? pick(part).id : part === 'story' ? story : null;
  const choice = { ...choices, item };
  const src = previewAddress(state, choice, place);
  const known = measured?.src === src ? measured.px : null;
  const { title, height, code, remark } = planEmbed(dataset, state, choice, place, known);
  const change = (some: Partial<EmbedChoice>) => setChoices((before) => ({ ...before, ...some }));

  return (
    <>
      <div className="share-columns">
        <ShareEmbedOptions choice={choice} onChange={change} onStory={setStory} pick={pick} />
        <SharePreview
          src={src}
          title={title}
          height={height}
          onHeight={(px) => setMeasured({ src, px })}
          onSkip={() => codeRef.current?.querySelector<HTMLElement>('input:checked')?.focus()}
        />
      </div>
      <div ref={codeRef} className="share-code">
        <div className="share-options">
          <ShareChoice
            name={EMBED.form}
            options={FORMS}
            value={form}
            onChange={(value) => change({ form: value })}
          />
          <p className="share-hint">
            {FORM_HINTS[form]} {remark}
          </p>
        </div>
        <ShareField
          key={code}
          label={EMBED.code}
          rows={3}
          value={code}
          copy={EMBED.copy}
          copied={EMBED.copied}
        />
      </div>
    </>
  );
}

function partOf(selected: Selection['type'] | undefined): EmbedPart {
  return selected === 'event' || selected === 'passage' || selected === 'tie'
    ? selected
    : 'timeline';
}
