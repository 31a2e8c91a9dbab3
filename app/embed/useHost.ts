import { useEffect } from "react";
import { engine } from "../store/engine.ts";
import type { AnySettings } from "../store/SettingsContext.ts";
import { type Bridge, connectHost, type Surroundings } from "./hostBridge.ts";
import { type FromEmbed, PROTOCOL } from "./messages.ts";

const surroundings: Surroundings = {
  post: (message, origin) => window.parent.postMessage(message, origin),
  listen: (receive) => {
    const hear = (event: MessageEvent<unknown>) => {
      if (event.source === window.parent) receive(event.data, event.origin);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  },
};

/** What slides go by; whatever in the figure uses a key itself keeps it. */
const SLIDE_KEYS: readonly string[] = [
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "PageUp",
  "PageDown",
  "Home",
  "End",
  "Escape",
  " ",
];

/** Says something to the page around this one, before there is a figure. */
export function sayToHost(host: string, message: FromEmbed): void {
  if (window.parent !== window) surroundings.post({ ...message, protocol: PROTOCOL }, host === "null" ? "*" : host);
}

/** Lets the page around this one, if it is of origin `host`, read and set the state, follow its height, and hear of keys. */
export function useHost(settings: AnySettings, host: string | null, content: HTMLElement | null): void {
  useEffect(() => {
    if (host === null || content === null || window.parent === window) return;
    const bridge = connectHost(settings, host, surroundings);
    const stops = [bridge.close, followHeight(content, bridge), passKeysOn(bridge), tellOfTrouble(bridge)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [settings, host, content]);
}

/** Tells the content's own height, which does not depend on the frame's: it can't go round in circles. */
function followHeight(content: HTMLElement, bridge: Bridge): () => void {
  document.documentElement.dataset.fitted = "";
  let told = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (Math.abs(height - told) < 1) return;
    told = height;
    bridge.say({ type: "height", height });
  });
  observer.observe(content);
  return () => observer.disconnect();
}

function passKeysOn(bridge: Bridge): () => void {
  const press = (event: KeyboardEvent) => {
    const idle = event.target instanceof Element && event.target.matches("body, main, section");
    if (!idle || event.defaultPrevented || !SLIDE_KEYS.includes(event.key)) return;
    bridge.say({ type: "key", key: event.key, code: event.code, keyCode: event.keyCode });
  };
  window.addEventListener("keydown", press);
  return () => window.removeEventListener("keydown", press);
}

/** A worker that stopped is told of in the figure, and to the page around it. */
function tellOfTrouble(bridge: Bridge): () => void {
  return engine.notices.subscribe((notices, before) => {
    for (const notice of notices) if (!before.includes(notice)) bridge.say({ type: "error", message: notice.text });
  });
}
