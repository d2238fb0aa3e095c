import {
  ArrowLeft,
  FolderOpen,
  Keyboard,
  Moon,
  Presentation,
  Share2,
  Sun,
  SunMoon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { ColourTheme } from '../state/facts.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import type { DialogName } from './Dialogs.tsx';

/** What a press of the theme button leads to, and how the present one is called. */
const THEMES: Readonly<
  Record<
    ColourTheme,
    { readonly next: ColourTheme; readonly name: string; readonly Icon: typeof Sun }
  >
> = {
  system: { next: 'light', name: 'as the system', Icon: SunMoon },
  light: { next: 'dark', name: 'light', Icon: Sun },
  dark: { next: 'system', name: 'dark', Icon: Moon },
};

/** What a page offers besides its dataset. */
export interface PageActions {
  /** The way to the page's own dataset, where another one is shown. */
  readonly wayBack: { readonly title: string; readonly go: () => void } | null;
  readonly onShow: (dialog: DialogName) => void;
}

interface HeaderProps extends PageActions {
  /** Tools of the layout: before the ones that every page has, and after them. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** Title and standfirst of the dataset, and what concerns the whole page. */
export function Header(props: HeaderProps) {
  const { wayBack, onShow, before, after } = props;
  const { title, standfirst } = useDataset();
  const theme = useAppStore((state) => state.theme);
  const setTheme = useAppStore((state) => state.setTheme);
  const { next, name, Icon } = THEMES[theme];
  return (
    <header className="header">
      <div className="header-title">
        {wayBack && (
          <button type="button" className="link-button header-back" onClick={wayBack.go}>
            <ArrowLeft aria-hidden size={14} /> Back to “{wayBack.title}”
          </button>
        )}
        <h1>{title}</h1>
        {standfirst && <p>{standfirst}</p>}
      </div>
      <div className="header-tools">
        {before}
        <button type="button" className="button" onClick={() => onShow('story')}>
          <Presentation aria-hidden /> <span className="button-label">Present</span>
        </button>
        <button type="button" className="button" onClick={() => onShow('share')}>
          <Share2 aria-hidden /> <span className="button-label">Share</span>
        </button>
        <button type="button" className="button header-open" onClick={() => onShow('open')}>
          <FolderOpen aria-hidden /> <span className="button-label">Open a dataset</span>
        </button>
        <button
          type="button"
          className="button button-icon"
          aria-label={`Colours: ${name}. Change`}
          title={`Colours: ${name}`}
          onClick={() => setTheme(next)}
        >
          <Icon aria-hidden />
        </button>
        <button
          type="button"
          className="button button-icon header-keys"
          aria-label="Keys"
          title="Keys (?)"
          onClick={() => onShow('keys')}
        >
          <Keyboard aria-hidden />
        </button>
        {after}
      </div>
    </header>
  );
}
