import { cacheName, cachePrefix } from "../cacheName.ts";

/** A version of the notebook: all its files, with the digests by which each is known to be of this version. */
export interface Manifest {
  readonly version: string;
  /** Subresource Integrity of each file, by its path in the notebook's folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** What the keeper works with; the service worker's own, or a test's. */
export interface KeeperPlatform {
  /** The address of the notebook's folder, with its final slash. */
  readonly folder: string;
  readonly caches: Pick<CacheStorage, "open" | "keys" | "delete">;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly locks: { readonly query: () => Promise<LockManagerSnapshot> };
}

export interface Keeper {
  /** Fetches the whole version, or fails: a part of it is never served. */
  readonly keep: () => Promise<void>;
  /** The answer to a request for something in the folder; null for a request that is none of the keeper's business. */
  readonly answer: (request: Request) => Promise<Response> | null;
  /** Removes the versions that no open page needs. */
  readonly tidy: () => Promise<void>;
}

const PAGE = "index.html";
/** Of a stored answer these are no longer true: it is stored as it reads, not as it travelled. */
const TRAVEL_HEADERS = ["content-encoding", "content-length", "transfer-encoding"];

/**
 * Keeps one version of the notebook. Its page is always answered from that version. Everything else is asked for by names that
 * change with the content, so an open page of an older version finds its own files in its own cache, which stays while that page does.
 */
export function createKeeper({ version, files }: Manifest, platform: KeeperPlatform): Keeper {
  const { folder, caches } = platform;
  const own = cacheName(folder, version);
  // With its digest, so that what has not changed can be taken over from another version.
  const keyOf = (path: string): string => `${folder}${path}?${encodeURIComponent(files[path])}`;
  const otherCaches = async (): Promise<Cache[]> => {
    const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(folder)) && name !== own);
    return Promise.all(names.reverse().map((name) => caches.open(name)));
  };

  const download = async (path: string): Promise<Response> => {
    const integrity = files[path];
    const request = new Request(folder + path, { integrity, cache: "no-cache", priority: "low" });
    const response = await platform.fetch(request);
    if (!response.ok) throw new Error(`${path} could not be fetched: ${response.status}`);
    return asStored(response);
  };

  const keep = async (): Promise<void> => {
    const [cache, others] = [await caches.open(own), await otherCaches()];
    const add = async (path: string): Promise<void> => {
      const key = keyOf(path);
      if ((await cache.match(key)) !== undefined) return;
      await cache.put(key, (await firstMatch(others, key)) ?? (await download(path)));
    };
    await Promise.all(Object.keys(files).map(add));
  };

  const find = async (path: string): Promise<Response | undefined> => {
    if (Object.hasOwn(files, path)) return (await caches.open(own)).match(keyOf(path));
    return firstMatch(await otherCaches(), folder + path, { ignoreSearch: true });
  };

  /** Whoever resets must reach the server as it is now; where there is none, what is kept still opens. */
  const afresh = async (request: Request, path: string): Promise<Response> => {
    const response = await platform.fetch(request).catch(() => Response.error());
    if (response.ok || request.mode !== "navigate") return response;
    return (await find(path)) ?? response;
  };

  return {
    keep,
    answer: (request) => {
      if (request.method !== "GET" || !request.url.startsWith(folder)) return null;
      const { pathname, searchParams } = new URL(request.url);
      const path = pathname.slice(new URL(folder).pathname.length) || PAGE;
      return searchParams.has("reset")
        ? afresh(request, path)
        : find(path).then((found) => found ?? platform.fetch(request));
    },
    tidy: async () => {
      const { held = [] } = await platform.locks.query();
      const needed = new Set([own, ...held.map(({ name }) => name)]);
      const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(folder)) && !needed.has(name));
      await Promise.all(names.map((name) => caches.delete(name)));
    },
  };
}

async function firstMatch(
  among: readonly Cache[],
  key: string,
  options?: CacheQueryOptions,
): Promise<Response | undefined> {
  for (const cache of among) {
    const found = await cache.match(key, options);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An answer that can be given to any request: one that came by a redirection could not open a page. */
async function asStored(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  for (const name of TRAVEL_HEADERS) headers.delete(name);
  return new Response(await response.blob(), { headers });
}
