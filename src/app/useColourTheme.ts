import { useEffect } from 'react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';

/** Sets the page's theme, its language and the colours that the dataset names for its sides. */
export function useColourTheme(): void {
  const chosen = useAppStore((state) => state.theme);
  const dataset = useDataset();
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  const theme = chosen === 'system' ? (systemIsDark ? 'dark' : 'light') : chosen;

  useEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = theme;
    const own = dataset.sides.map(({ colour }) => colour?.[theme] ?? null);
    own.forEach((colour, i) => {
      if (colour) root.style.setProperty(`--side-own-${i + 1}`, colour);
    });
    return () => own.forEach((_, i) => root.style.removeProperty(`--side-own-${i + 1}`));
  }, [theme, dataset]);

  useEffect(() => {
    document.title = dataset.title;
    document.documentElement.lang = dataset.language;
  }, [dataset]);
}
