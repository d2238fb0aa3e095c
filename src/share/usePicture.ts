import { useEffect, useState } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';
import type { MadePicture, PictureWish } from './picture.tsx';

/** A picture that can be shown: the page lets no others in than those in an address. */
interface ShownPicture extends MadePicture {
  /** A `data:` address. */
  readonly url: string;
}

interface PictureInMaking {
  /** The last one that was made, while the next is under way; null: none so far. */
  readonly made: ShownPicture | null;
  readonly isMaking: boolean;
  /** Why the last one could not be made; null: it could. */
  readonly failure: string | null;
}

/**
 * The picture that is wished for, made at once: when it is to be copied or handed on it must be
 * there, since browsers let only a press do that, and not long after it.
 */
export function usePicture(address: string, wish: PictureWish): PictureInMaking {
  const store = useAppStoreApi();
  const [done, setDone] = useState<{
    readonly of: string;
    readonly made: ShownPicture | null;
    readonly failure: string | null;
  } | null>(null);
  const wanted = JSON.stringify(wish);

  useEffect(() => {
    let isWanted = true;
    const make = async () => {
      const { makePicture: makeIt } = await import('./picture.tsx');
      const picture = await makeIt(JSON.parse(wanted) as PictureWish, store, address);
      return { ...picture, url: await asUrl(picture.blob) };
    };
    make().then(
      (made) => isWanted && setDone({ of: wanted, made, failure: null }),
      (reason: unknown) => {
        const failure = reason instanceof Error ? reason.message : String(reason);
        if (isWanted) setDone({ of: wanted, made: null, failure });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [store, address, wanted]);

  return {
    made: done?.made ?? null,
    isMaking: done?.of !== wanted,
    failure: done?.of === wanted ? done.failure : null,
  };
}

const UNREADABLE = 'The picture could not be read.';

function asUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (typeof reader.result === 'string') resolve(reader.result);
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error(UNREADABLE)));
    reader.readAsDataURL(blob);
  });
}
