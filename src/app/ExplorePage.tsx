import { memo } from 'react';
import { useFirstAnswer } from '../filters/useFirstAnswer.ts';
import { useSearch } from '../filters/useSearch.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import type { PageActions } from './Header.tsx';
import { PHONE_QUERY, useLayout } from './useLayout.ts';

/**
 * The page on which a person explores: three panels, two and a drawer, or the phone's tabs. While
 * another dataset is being opened the frame around it tells of progress many times a second: this
 * must not draw all panels again, 25 ms each time.
 */
export const ExplorePage = memo(function ExplorePage(props: PageActions) {
  useSearch();
  const Layout = useLayout(useMediaQuery(PHONE_QUERY) ? 'phone' : 'desktop');
  if (useFirstAnswer()) return <main aria-busy />;
  return Layout && <Layout {...props} />;
});
