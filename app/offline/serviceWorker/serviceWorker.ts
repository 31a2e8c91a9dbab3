/** The service worker: the keeper of one version, wired to the browser's events. The build puts the manifest before it. */
import { cacheName } from "../cacheName.ts";
import { createKeeper, type Manifest } from "./keeper.ts";

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Events {
  readonly install: LastingEvent;
  readonly activate: LastingEvent;
  readonly message: LastingEvent & { readonly source: { postMessage(message: string): void } | null };
  readonly fetch: LastingEvent & { readonly request: Request; respondWith(answer: Promise<Response>): void };
}

/** The little of a service worker's global scope that is used here (the page's types know no service worker from inside). */
declare const self: {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  readonly caches: CacheStorage;
  readonly navigator: { readonly locks: LockManager };
  fetch(request: Request): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): void;
};

declare const MANIFEST: Manifest;

const folder = self.registration.scope;
const { locks } = self.navigator;
const keeper = createKeeper(MANIFEST, { folder, caches: self.caches, fetch: (request) => self.fetch(request), locks });

self.addEventListener("install", (event) => {
  // The lock keeps an older version's worker from tidying away what is still being fetched.
  const kept = locks.request(cacheName(folder, MANIFEST.version), { mode: "shared" }, keeper.keep);
  event.waitUntil(kept.then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  event.source?.postMessage(MANIFEST.version);
  event.waitUntil(keeper.tidy());
});
self.addEventListener("fetch", (event) => {
  const answer = keeper.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
