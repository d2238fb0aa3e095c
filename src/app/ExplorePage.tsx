import { useMediaQuery } from '../ui/useMediaQuery.ts';
import type { PageActions } from './Header.tsx';
import { useColourTheme } from './useColourTheme.ts';
import { PHONE_QUERY, useLayout } from './useLayout.ts';

/** The page on which a person explores: three panels, two and a drawer, or the phone's tabs. */
export function ExplorePage(props: PageActions) {
  useColourTheme();
  const Layout = useLayout(useMediaQuery(PHONE_QUERY) ? 'phone' : 'desktop');
  return Layout && <Layout {...props} />;
}
