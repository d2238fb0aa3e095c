/** A browser's caches, as far as the page uses them; names keep the order in which they came. */
export function fakeCaches(): CacheStorage {
  const caches = new Map<string, Map<string, Response>>();
  const key = (request: RequestInfo | URL) =>
    request instanceof Request ? request.url : String(request);
  const storage = {
    keys: () => Promise.resolve([...caches.keys()]),
    delete: (name: string) => Promise.resolve(caches.delete(name)),
    open: (name: string) => {
      const cache = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, cache);
      return Promise.resolve({
        put: (request: RequestInfo | URL, response: Response) =>
          Promise.resolve(void cache.set(key(request), response)),
      });
    },
    match: (request: RequestInfo | URL, { cacheName }: MultiCacheQueryOptions = {}) => {
      const names = cacheName === undefined ? [...caches.keys()] : [cacheName];
      const found = names.map((name) => caches.get(name)?.get(key(request))).find(Boolean);
      return Promise.resolve(found?.clone());
    },
  };
  return storage as unknown as CacheStorage;
}
