import { EMBED } from './embedStrings.ts';

/**
 * The address of a link that was pressed where no window may open: the browser says nothing of it,
 * and the page cannot know, so it is there to be copied.
 */
export function EmbedRefused({ address }: { readonly address: string }) {
  return (
    <p className="embed-refused" role="status">
      <label>
        {EMBED.refused} <input readOnly value={address} onFocus={({ target }) => target.select()} />
      </label>
    </p>
  );
}
