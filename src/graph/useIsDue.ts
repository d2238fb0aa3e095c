import { useAppStore } from '../state/useAppStore.ts';
import { useFirstPicture } from '../ui/useFirstPicture.ts';

/**
 * Whether the graph may ask for what is still to be found or loaded: beside the timeline of a frame
 * that comes after the first picture.
 */
export function useIsDue(): boolean {
  const isPictured = useFirstPicture();
  const isBeside = useAppStore(({ embed, tab }) => embed?.part === 'whole' && tab !== 'actors');
  return isPictured || !isBeside;
}
