import { useEffect, useState, type ComponentType } from 'react';
import type { PageActions } from './Header.tsx';
import { loadList } from './lateList.tsx';
import { loadPicture } from './latePicture.tsx';

/** Below this width the page is the phone's. */
export const PHONE_QUERY = '(max-width: 699px)';

type LayoutName = 'desktop' | 'phone';
type Layout = ComponentType<PageActions>;

/** An address by which a wide page begins without the timeline's picture: in words, or with two texts. */
const HAS_NO_PICTURE = /[#&](as=(list|table)|beside=)/;
/** One by which a phone does not begin with its list. */
const HAS_NO_LIST = /[#&](as=(picture|table)|tab=)/;

/**
 * Each layout is a part of its own, so that nobody loads the other one before it is needed. A wide page
 * begins with the timeline's picture, a narrow one with the list, unless its address says otherwise.
 */
const IMPORTS: Readonly<Record<LayoutName, () => Promise<Layout>>> = {
  desktop: async () => {
    const picture = HAS_NO_PICTURE.test(location.hash) ? null : loadPicture();
    const [{ DesktopLayout }] = await Promise.all([import('./DesktopLayout.tsx'), picture]);
    return DesktopLayout;
  },
  phone: async () => {
    const list = HAS_NO_LIST.test(location.hash) ? null : loadList();
    const [{ PhoneLayout }] = await Promise.all([import('./PhoneLayout.tsx'), list]);
    return PhoneLayout;
  },
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
