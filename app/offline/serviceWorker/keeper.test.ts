import { describe, expect, it } from "vitest";
import { cacheName } from "../cacheName.ts";
import { createKeeper, type Manifest } from "./keeper.ts";

const FOLDER = "https://example.org/some/kernel-fields/";
const FIRST: Manifest = {
  version: "first",
  files: { "index.html": "sha256-a1", "assets/old.js": "sha256-b1", "icon.svg": "sha256-c1" },
};
const SECOND: Manifest = {
  version: "second",
  files: { "index.html": "sha256-a2", "assets/new.js": "sha256-b2", "icon.svg": "sha256-c1" },
};

/** Caches, a server and locks that are maps. */
function platform() {
  const stores = new Map<string, Map<string, Response>>();
  const served = new Map<string, string>();
  const held = new Set<string>();
  const asked: string[] = [];
  const urlOf = (key: RequestInfo | URL): string => (key instanceof Request ? key.url : String(key));
  const without = (url: string): string => url.replace(/\?.*/, "");
  const open = async (name: string): Promise<Cache> => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    const match: Cache["match"] = async (key, options) => {
      const url = urlOf(key);
      const found = options?.ignoreSearch
        ? [...store].find(([stored]) => without(stored) === without(url))?.[1]
        : store.get(url);
      return found?.clone();
    };
    const unused = () => Promise.reject(new Error("not used"));
    return {
      match,
      put: async (key, response) => void store.set(urlOf(key), response),
      ...{ add: unused, addAll: unused, delete: unused, keys: unused, matchAll: unused },
    };
  };
  return {
    stores,
    served,
    held,
    asked,
    folder: FOLDER,
    caches: { open, keys: async () => [...stores.keys()], delete: async (name: string) => stores.delete(name) },
    locks: { query: async () => ({ held: [...held].map((name) => ({ name })) }) },
    fetch: async (request: Request) => {
      const path = without(request.url).slice(FOLDER.length) || "index.html";
      asked.push(path);
      const text = served.get(path);
      if (text === undefined) throw new TypeError("no network");
      return new Response(text, { status: text === "gone" ? 404 : 200, headers: { "content-encoding": "gzip" } });
    },
  };
}

function put(to: ReturnType<typeof platform>, manifest: Manifest, text: string): void {
  for (const path of Object.keys(manifest.files)) to.served.set(path, `${text} ${path}`);
}

/** What a page is given for a request; null where the keeper leaves it to the browser. */
async function given(keeper: ReturnType<typeof createKeeper>, path: string, mode?: "navigate"): Promise<string | null> {
  const request = new Request(new URL(path, FOLDER));
  // No script can make such a request by itself.
  if (mode !== undefined) Object.defineProperty(request, "mode", { value: mode });
  const answer = keeper.answer(request);
  return answer === null ? null : (await answer).text();
}

describe("the keeper", () => {
  it("answers everything from what it keeps, whatever stands after the question mark", async () => {
    const at = platform();
    put(at, FIRST, "1");
    const keeper = createKeeper(FIRST, at);
    await keeper.keep();
    at.served.clear();
    expect(await given(keeper, "")).toBe("1 index.html");
    expect(await given(keeper, "?lecture")).toBe("1 index.html");
    expect(await given(keeper, "index.html")).toBe("1 index.html");
    expect(await given(keeper, "assets/old.js")).toBe("1 assets/old.js");
  });

  it("leaves alone what is not its own", async () => {
    const at = platform();
    const keeper = createKeeper(FIRST, at);
    expect(await given(keeper, "https://example.org/some/other/")).toBeNull();
    expect(await given(keeper, "https://elsewhere.org/some/kernel-fields/")).toBeNull();
    expect(keeper.answer(new Request(FOLDER, { method: "POST" }))).toBeNull();
    at.served.set("kernel-fields.html", "from the server");
    expect(await given(keeper, "kernel-fields.html")).toBe("from the server");
  });

  it("fails when a file is missing, and can go on from there", async () => {
    const at = platform();
    put(at, FIRST, "1");
    at.served.set("icon.svg", "gone");
    const keeper = createKeeper(FIRST, at);
    await expect(keeper.keep()).rejects.toThrow("icon.svg could not be fetched: 404");
    put(at, FIRST, "1");
    at.asked.length = 0;
    await keeper.keep();
    expect(at.asked).toEqual(["icon.svg"]);
  });

  it("asks for each file with its digest, past the browser's own cache", async () => {
    const at = platform();
    put(at, FIRST, "1");
    const requests: Request[] = [];
    const fetch = (request: Request) => {
      requests.push(request);
      return at.fetch(request);
    };
    await createKeeper(FIRST, { ...at, fetch }).keep();
    expect(requests.map(({ integrity }) => integrity).sort()).toEqual(["sha256-a1", "sha256-b1", "sha256-c1"]);
    expect(requests.map(({ cache }) => cache)).toEqual(["no-cache", "no-cache", "no-cache"]);
  });

  it("stores what it read, not how that travelled", async () => {
    const at = platform();
    put(at, FIRST, "1");
    const keeper = createKeeper(FIRST, at);
    await keeper.keep();
    const answer = await keeper.answer(new Request(FOLDER));
    expect(answer?.headers.get("content-encoding")).toBeNull();
  });

  it("takes over what has not changed, and gives a page of the older version its own files", async () => {
    const at = platform();
    put(at, FIRST, "1");
    await createKeeper(FIRST, at).keep();
    at.served.clear();
    put(at, SECOND, "2");
    at.asked.length = 0;
    const keeper = createKeeper(SECOND, at);
    await keeper.keep();
    expect(at.asked.sort()).toEqual(["assets/new.js", "index.html"]);
    expect(await given(keeper, "")).toBe("2 index.html");
    expect(await given(keeper, "icon.svg")).toBe("1 icon.svg");
    expect(await given(keeper, "assets/old.js")).toBe("1 assets/old.js");
  });

  it("removes the versions that nobody holds, of its own folder alone", async () => {
    const at = platform();
    put(at, FIRST, "1");
    put(at, SECOND, "2");
    await createKeeper(FIRST, at).keep();
    const keeper = createKeeper(SECOND, at);
    await keeper.keep();
    const elsewhere = cacheName("https://example.org/some/", "first");
    const nested = cacheName(`${FOLDER}nested/`, "first");
    for (const name of [elsewhere, nested]) await at.caches.open(name);
    const [first, second] = [FIRST, SECOND].map(({ version }) => cacheName(FOLDER, version));

    at.held.add(first);
    await keeper.tidy();
    expect([...at.stores.keys()].sort()).toEqual([first, second, elsewhere, nested].sort());
    at.held.clear();
    await keeper.tidy();
    expect([...at.stores.keys()].sort()).toEqual([second, elsewhere, nested].sort());
  });

  it("asks the server first when the reader resets, and still opens the page where there is none", async () => {
    const at = platform();
    put(at, FIRST, "1");
    const keeper = createKeeper(FIRST, at);
    await keeper.keep();
    put(at, FIRST, "fresh");
    expect(await given(keeper, "?reset", "navigate")).toBe("fresh index.html");
    at.served.set("index.html", "gone");
    expect(await given(keeper, "?reset", "navigate")).toBe("1 index.html");
    at.served.clear();
    expect(await given(keeper, "?reset", "navigate")).toBe("1 index.html");
    // The page itself, which asks whether the server is there, must be told the truth.
    const answer = await keeper.answer(new Request(`${FOLDER}?reset`));
    expect(answer?.ok).toBe(false);
  });
});
