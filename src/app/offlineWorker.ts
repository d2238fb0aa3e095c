/**
 * The service worker of the hosted page: it keeps the files of a version, and answers with those of
 * the version that is shown. It never turns a page to another version; a person does, and this
 * worker can therefore itself be replaced at any time.
 */
import {
  addressOf,
  keepVersion,
  readVersions,
  VERSION_KEPT,
  type KeptFile,
} from './offlineVersions.ts';

// TypeScript knows either pages or workers; this is what a service worker needs of the latter.
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface ServiceWorkerSelf {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      readonly includeUncontrolled: boolean;
    }): Promise<readonly { postMessage(message: string): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', hear: (event: RequestEvent) => void): void;
}

declare global {
  interface Window {
    /** The built files; the build writes the list in its place. */
    readonly __WB_MANIFEST: readonly KeptFile[];
  }
}

const files = self.__WB_MANIFEST;
const worker = self as unknown as ServiceWorkerSelf;
const { scope } = worker.registration;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});

async function install(): Promise<void> {
  await keepVersion(caches, scope, files, (request) => fetch(request));
  await worker.skipWaiting();
  const pages = await worker.clients.matchAll({ includeUncontrolled: true });
  for (const page of pages) page.postMessage(VERSION_KEPT);
}

/** From the version that is shown; what a window of another one still asks for, from that. */
async function answer(request: Request): Promise<Response> {
  const address = request.mode === 'navigate' ? pageAddress(request.url) : request.url;
  const { shown } = await readVersions(caches, scope);
  const kept =
    (shown === null ? undefined : await caches.match(address, { cacheName: shown })) ??
    (await caches.match(address));
  return kept ?? fetch(request);
}

/** Without what stands behind the page's own address: the page reads that by itself. */
function pageAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return addressOf(origin + pathname, scope).replace(/index\.html$/, '');
}
