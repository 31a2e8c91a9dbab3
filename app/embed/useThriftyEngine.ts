import { useEffect, useState } from "react";
import { useNearViewport } from "../figures/useNearViewport.ts";
import { engine } from "../store/engine.ts";
import { createEmbedSpawn } from "./embedWorkers.ts";

/** Between two looks whether the work is done and the worker can go, in milliseconds. */
const PAUSE = 2000;

/** One worker, shared where that can be, started when the figure is first seen, and given up while it is out of sight. */
export function useThriftyEngine(content: HTMLElement | null): void {
  // Before anything is asked for.
  useState(() => engine.economise(createEmbedSpawn()));
  const near = useNearViewport(content);
  useEffect(() => {
    if (near) return;
    const timer = setInterval(engine.rest, PAUSE);
    return () => clearInterval(timer);
  }, [near]);
  useEffect(() => {
    const leave = () => engine.dispose();
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);
}
