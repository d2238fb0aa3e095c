import { useEffect, useState, type ComponentType } from 'react';
import type { PageActions } from './Header.tsx';

/** Below this width the page is the phone's. */
export const PHONE_QUERY = '(max-width: 699px)';

type LayoutName = 'desktop' | 'phone';
type Layout = ComponentType<PageActions>;

/** Each layout is a part of its own, so that nobody loads the other one before it is needed. */
const IMPORTS: Readonly<Record<LayoutName, () => Promise<Layout>>> = {
  desktop: async () => (await import('./DesktopLayout.tsx')).DesktopLayout,
  phone: async () => (await import('./PhoneLayout.tsx')).PhoneLayout,
};

const loaded: Partial<Record<LayoutName, Layout>> = {};

/** Loads a layout; called before the first picture for the one that the window needs. */
export async function loadLayout(name: LayoutName): Promise<void> {
  loaded[name] ??= await IMPORTS[name]();
}

/**
 * The layout for a window, or the one before while it loads. Not `React.lazy`, which would show
 * nothing for a moment even for a layout that is loaded already.
 */
export function useLayout(name: LayoutName): Layout | null {
  const [shown, setShown] = useState<Layout | null>(() => loaded[name] ?? null);
  useEffect(() => {
    let isWanted = true;
    void loadLayout(name).then(() => {
      if (isWanted) setShown(() => loaded[name] ?? null);
    });
    return () => {
      isWanted = false;
    };
  }, [name]);
  return shown;
}
