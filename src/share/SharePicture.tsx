import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import type { ColourTheme } from '../state/facts.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { isSaveSure, saveFile } from '../ui/saveFile.tsx';
import { useCopy } from '../ui/useCopy.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import type { PictureWish } from './picture.tsx';
import { ShareChoice } from './ShareChoice.tsx';
import { addressFor, asSeen } from './shareFacts.ts';
import { ShareField } from './ShareField.tsx';
import { publicAddress, type ShareFrom } from './shareFrom.ts';
import { ShareSheet } from './ShareSheet.tsx';
import { PICTURE_SIZES, type PictureSize } from './shareSizes.ts';
import { PICTURE, PICTURE_FORMATS, pictureSize, saved } from './shareStrings.ts';
import { usePicture } from './usePicture.ts';
import { useSaid } from './useSaid.ts';

const SCALES = { '1': '1×', '2': '2×', '3': '3×' } as const;

/** The timeline or the graph as a picture, with its alternative text. */
export function SharePicture(from: ShareFrom) {
  const state = useAppStore((all) => all);
  const [what, setWhat] = useState<PictureWish['what']>('timeline');
  const [format, setFormat] = useState<PictureWish['format']>('png');
  const [size, setSize] = useState<PictureSize>('seen');
  const [wantedScale, setScale] = useState<PictureWish['scale'] | null>(null);
  const [ground, setGround] = useState<PictureWish['ground']>('paper');
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  // As the page is seen, until somebody wants it otherwise.
  const [wantedTheme, setTheme] = useState<PictureWish['theme'] | null>(null);
  const theme = wantedTheme ?? themeSeen(state.theme, isDark);
  // A place that asks for so many px means just these; for other uses screens are sharper than 1×.
  const scale = wantedScale ?? (size === 'seen' ? 2 : 1);
  const address = publicAddress(addressFor(asSeen(state), from.place), from);
  const { made, isMaking, failure } = usePicture(address, {
    what,
    format,
    scale: format === 'svg' ? 1 : scale,
    ground,
    size: PICTURE_SIZES[size].px ?? 'seen',
    theme,
  });
  const { state: copied, copy } = useCopy();
  const { said, say, change } = useSaid();
  const canUse = made !== null && !isMaking;

  const save = () => {
    if (!made) return;
    saveFile(made.name, made.blob);
    say(saved(made.name, isSaveSure()));
  };
  const copyPicture = async () => {
    if (!made) return;
    // Where pictures are pasted, SVG is text.
    if (format === 'svg') await copy(await made.blob.text());
    else await copy(new ClipboardItem({ [made.blob.type]: made.blob }));
  };

  return (
    <div className="share-columns">
      <div className="share-options">
        <ShareChoice
          name={PICTURE.what}
          options={{ timeline: PICTURE.timeline, graph: PICTURE.graph }}
          value={what}
          onChange={change(setWhat)}
        />
        <label className="share-select">
          {PICTURE.size}
          <select
            value={size}
            onChange={({ target }) => change(setSize)(target.value as PictureSize)}
          >
            {Object.entries(PICTURE_SIZES).map(([id, { name }]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <div className="share-row">
          <ShareChoice
            name={PICTURE.format}
            options={PICTURE_FORMATS}
            value={format}
            onChange={change(setFormat)}
          />
          {format === 'png' && (
            <ShareChoice
              name={PICTURE.scale}
              options={SCALES}
              value={`${scale}`}
              onChange={(value) => change(setScale)(Number(value) as PictureWish['scale'])}
            />
          )}
        </div>
        <div className="share-row">
          <ShareChoice
            name={PICTURE.ground}
            options={{ paper: PICTURE.paper, transparent: PICTURE.transparent }}
            value={ground}
            onChange={change(setGround)}
          />
          <ShareChoice
            name={PICTURE.theme}
            options={{ light: PICTURE.light, dark: PICTURE.dark }}
            value={theme}
            onChange={change(setTheme)}
          />
        </div>
        <div className="share-acts">
          <button type="button" className="button button-strong" disabled={!canUse} onClick={save}>
            <Download aria-hidden /> {PICTURE.save}
          </button>
          <button type="button" className="button" disabled={!canUse} onClick={copyPicture}>
            <Copy aria-hidden /> {PICTURE.copy}
          </button>
          {made && canUse && (
            <ShareSheet
              sample={{ files: [new File([''], made.name, { type: made.blob.type })] }}
              make={() => ({
                title: state.dataset.title,
                files: [new File([made.blob], made.name, { type: made.blob.type })],
              })}
            />
          )}
        </div>
        <p className="share-said" role="status">
          {copied === 'copied'
            ? PICTURE.copied
            : copied === 'refused'
              ? PICTURE.notCopied
              : said || (isMaking ? PICTURE.making : '')}
        </p>
      </div>
      <div className="share-preview">
        <figure
          className="share-picture"
          data-colours={theme}
          data-ground={ground}
          aria-busy={isMaking}
        >
          {made && <img src={made.url} alt={made.words} />}
          {isMaking && <progress aria-label={PICTURE.making} />}
        </figure>
        {failure !== null && (
          <p role="alert" className="share-failure">
            {PICTURE.failed} {failure} {PICTURE.remedy}
          </p>
        )}
        {made && (
          <>
            <p className="share-hint">{pictureSize(made.width, made.height, made.blob.size)}</p>
            <ShareField
              isAside
              key={made.words}
              label={PICTURE.words}
              hint={PICTURE.wordsHint}
              rows={3}
              value={made.words}
              lang={state.dataset.language}
              copy={PICTURE.copyWords}
              copied={PICTURE.wordsCopied}
            />
          </>
        )}
      </div>
    </div>
  );
}

function themeSeen(theme: ColourTheme, isDark: boolean): PictureWish['theme'] {
  if (theme !== 'system') return theme;
  return isDark ? 'dark' : 'light';
}
