import { useSyncExternalStore } from "react";
import { rich, t } from "../messages/t.ts";
import { SINGLE_FILE_NAME, saveNotebook } from "./wholeNotebook.ts";

const IS_SINGLE_FILE = import.meta.env.MODE === "single";

/** How the notebook is had without a network, at the end of its contents. */
export function OfflineNote() {
  const kept = useSyncExternalStore(watchKept, isKept);
  if (IS_SINGLE_FILE) {
    return (
      <p className="offline-note">{rich`This file is the whole notebook and opens without a network, wherever it is. ${<button type="button" className="button" onClick={() => saveNotebook("#/")}>{t`Save a copy`}</button>}`}</p>
    );
  }
  return (
    <p className="offline-note">
      {kept && (
        <>
          {rich`This notebook is kept on your device and opens without a network. If something seems wrong with it, ${<a href="./?reset">{t`fetch it anew`}</a>}.`}{" "}
        </>
      )}
      {rich`To carry it elsewhere or mail it, take ${<a href={`./${SINGLE_FILE_NAME}`} download>{t`all of it in one file`}</a>}.`}
    </p>
  );
}

function isKept(): boolean {
  // In a frame without an origin of its own, even to ask is forbidden.
  return window.origin !== "null" && (navigator.serviceWorker?.controller ?? null) !== null;
}

function watchKept(listener: () => void): () => void {
  if (window.origin === "null") return () => {};
  navigator.serviceWorker?.addEventListener("controllerchange", listener);
  return () => navigator.serviceWorker?.removeEventListener("controllerchange", listener);
}
