import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type AddressBar, syncAddress } from "./addressSync.ts";
import { createLab } from "./lab/labStore.ts";

function browser(start: string) {
  const written: string[] = [];
  let hash = start;
  let listener = (): void => {};
  const address: AddressBar = {
    hash: () => hash,
    replaceHash: (next) => {
      hash = next;
      written.push(next);
    },
    onChange: (callback) => {
      listener = callback;
      return () => {
        listener = () => {};
      };
    },
  };
  const go = (next: string): void => {
    hash = next;
    listener();
  };
  /** The address changes, and the page hears of it later. */
  const goUnheard = (next: string): (() => void) => {
    hash = next;
    return () => listener();
  };
  return { address, written, go, goUnheard, hash: () => hash };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("syncAddress", () => {
  it("does not overwrite an address that the reader has just entered", () => {
    const { address, goUnheard, hash } = browser("#/lab");
    const lab = createLab();
    const { store } = lab;
    syncAddress(lab, address);
    store.getState().set({ sigma: 3 });
    const hear = goUnheard("#/lab?v=1&sigma=90");
    vi.advanceTimersByTime(1000);
    expect(hash()).toBe("#/lab?v=1&sigma=90");
    hear();
    expect(store.getState().values.sigma).toBe(90);
  });

  it("forgets what was wrong with a link when the reader goes elsewhere", () => {
    const { address, go } = browser("#/lab?v=1&sigma=nonsense");
    const lab = createLab();
    const { store } = lab;
    syncAddress(lab, address);
    expect(store.getState().ignored).toHaveLength(1);
    go("#/elsewhere");
    expect(store.getState().ignored).toEqual([]);
  });

  it("opens what the address says, without a step to undo", () => {
    const { address } = browser("#/lab/loop?v=1&sigma=3");
    const lab = createLab();
    const { store } = lab;
    syncAddress(lab, address);
    expect(store.getState().values.sigma).toBe(3);
    expect(store.getState().past).toEqual([]);
  });

  it("writes once a drag rests, and keeps the place", () => {
    const { address, written } = browser("#/lab/loop");
    const lab = createLab();
    const { store } = lab;
    syncAddress(lab, address);
    for (const sigma of [7, 6, 5]) {
      store.getState().setValue("sigma", sigma);
      vi.advanceTimersByTime(100);
    }
    expect(written).toEqual([]);
    vi.advanceTimersByTime(400);
    expect(written).toEqual(["#/lab/loop?v=1&sigma=5"]);
  });

  it("leaves the address of the contents alone", () => {
    const { address, written, go } = browser("");
    const lab = createLab();
    const { store } = lab;
    syncAddress(lab, address);
    go("");
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([]);
    store.getState().setValue("N", 10);
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([]);
    go("#/lab");
    vi.advanceTimersByTime(1000);
    expect(written).toEqual(["#/lab?v=1&N=10"]);
  });

  it("takes on a link followed later, and puts the values back after a jump to a place", () => {
    const { address, go, hash } = browser("#/lab");
    const lab = createLab();
    const { store } = lab;
    syncAddress(lab, address);
    go("#/lab?v=1&N=20");
    expect(store.getState().values.N).toBe(20);
    go("#/lab/fields");
    expect(store.getState().values.N).toBe(20);
    vi.advanceTimersByTime(1000);
    expect(hash()).toBe("#/lab/fields?v=1&N=20");
  });

  it("leaves other chapters' addresses alone, and stops when told", () => {
    const { address, go, written } = browser("#/lab");
    const lab = createLab();
    const { store } = lab;
    const stop = syncAddress(lab, address);
    go("#/vectors?v=1&N=20");
    store.getState().setValue("sigma", 3);
    vi.advanceTimersByTime(1000);
    expect(store.getState().values.N).toBe(50);
    expect(written).toEqual([]);
    stop();
    go("#/lab?v=1&N=20");
    vi.advanceTimersByTime(1000);
    expect(store.getState().values.N).toBe(50);
  });
});
