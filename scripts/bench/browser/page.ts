import type { Command, Reply } from "../host.ts";
import { timeScan } from "./scan.ts";

declare global {
  interface Window {
    /** Passes a command to the worker; one at a time. */
    ask: (command: Command) => Promise<Reply>;
    readonly timeScan: typeof timeScan;
  }
}

const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
const next = () =>
  new Promise<Reply>((settle) => {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => settle(data);
    worker.onerror = ({ message }) => settle({ error: message || "the worker could not be loaded" });
  });

const ready = next();
window.ask = async (command) => {
  const { error } = await ready;
  if (error !== undefined) return { error };
  const reply = next();
  worker.postMessage(command);
  return reply;
};

Object.assign(window, { timeScan });
