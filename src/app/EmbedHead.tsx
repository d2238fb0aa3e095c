import { useDataset } from '../state/useAppStore.ts';
import { EmbedFilters } from './EmbedFilters.tsx';

/** What a picture is called, and what may be left out of it. */
export function EmbedHead() {
  const { title } = useDataset();
  return (
    <header className="embed-head">
      <h1>{title}</h1>
      <EmbedFilters />
    </header>
  );
}
