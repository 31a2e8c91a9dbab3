import { pageNews } from "../store/pageNews.ts";
import { cacheName, cachePrefix } from "./cacheName.ts";

/** The version of the notebook that this page is of, as the build wrote it; empty where none is built. */
export function pageVersion(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "";
}

function folder(): string {
  return new URL("./", document.baseURI).href;
}

/** Has the whole notebook kept on this device, and tells when a newer version of it has come. */
export async function keepNotebook(): Promise<void> {
  const { serviceWorker, locks } = navigator;
  // Held as long as this page lives: until then its version is not tidied away.
  locks.request(cacheName(folder(), pageVersion()), { mode: "shared" }, () => new Promise(() => {})).catch(() => {});
  serviceWorker.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "string" && data !== pageVersion()) pageNews.setState("newerVersion", true);
  };
  // It removes what nobody needs any more, and answers which version it keeps.
  const tidy = () => serviceWorker.controller?.postMessage("tidy");
  serviceWorker.addEventListener("controllerchange", tidy);
  const registration = await serviceWorker.register("./serviceWorker.js", { updateViaCache: "none" });
  tidy();
  // Browsers look for a newer version by themselves, but when they see fit.
  if (serviceWorker.controller !== null) await registration.update();
}

/** Removes what is kept of the notebook and loads it from its server; what a reader has set or answered stays. */
export async function resetNotebook(): Promise<void> {
  const address = new URL(window.location.href);
  address.searchParams.set("reset", "");
  // Nothing is removed while the server can't give it again.
  const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
  if (answer?.ok !== true) {
    pageNews.setState("notReset", true);
    return;
  }
  const registration = await navigator.serviceWorker.getRegistration(folder());
  if (registration?.scope === folder()) await registration.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(folder())));
  await Promise.all(names.map((name) => caches.delete(name)));
  address.searchParams.delete("reset");
  // An address that differs by its hash alone would not be loaded again.
  if (address.href === window.location.href) window.location.reload();
  else window.location.replace(address);
}
