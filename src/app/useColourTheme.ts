import { useEffect } from 'react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';

/** Sets the page's theme, its language and the colours that the dataset names for its sides. */
export function useColourTheme(): void {
  const theme = useAppStore((state) => state.theme);
  const dataset = useDataset();

  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }, [theme]);

  useEffect(() => {
    const root = document.documentElement;
    document.title = dataset.title;
    root.lang = dataset.language;
    const names = dataset.sides.map((_, i) => `--side-own-${i + 1}`);
    dataset.sides.forEach(({ colour }, i) => {
      if (colour) root.style.setProperty(names[i]!, `light-dark(${colour.light}, ${colour.dark})`);
    });
    return () => names.forEach((name) => root.style.removeProperty(name));
  }, [dataset]);
}
