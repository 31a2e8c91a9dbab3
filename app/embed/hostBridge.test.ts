import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLab } from "../store/lab/labStore.ts";
import { connectHost } from "./hostBridge.ts";
import { PROTOCOL } from "./messages.ts";

const HOST = "https://course.example";

function setUp(host = HOST) {
  const settings = createLab();
  const said: { readonly message: Record<string, unknown>; readonly origin: string }[] = [];
  let receive = (_data: unknown, _origin: string): void => {};
  const bridge = connectHost(settings, host, {
    post: (message, origin) => said.push({ message: { ...message }, origin }),
    listen: (callback) => {
      receive = callback;
      return () => {
        receive = () => {};
      };
    },
  });
  const ask = (message: object, origin = HOST) => receive({ protocol: PROTOCOL, id: 1, ...message }, origin);
  return { settings, store: settings.store, said, ask, bridge, last: () => said[said.length - 1] };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the bridge to the page around a figure", () => {
  it("says that it listens, to that page only", () => {
    const { said } = setUp();
    expect(said).toHaveLength(1);
    expect(said[0].origin).toBe(HOST);
    expect(said[0].message).toMatchObject({ protocol: PROTOCOL, type: "ready", state: "" });
    expect(said[0].message.values).toMatchObject({ sigma: "8", "lecture.c": "0.04" });
  });

  it("addresses a page without an origin as best it can", () => {
    expect(setUp("null").said[0].origin).toBe("*");
  });

  it("hears no other page, and nothing that is not meant for it", () => {
    const { ask, said, store } = setUp();
    ask({ type: "setState", state: { sigma: 3 } }, "https://elsewhere.example");
    ask({ type: "setState", state: { sigma: 3 }, protocol: "other" });
    ask({ type: "shout" });
    expect(said).toHaveLength(1);
    expect(store.getState().values.sigma).toBe(8);
  });

  it("gives its state", () => {
    const { ask, store, last } = setUp();
    store.getState().set({ sigma: 3, N: 20 });
    ask({ type: "getState", id: 7 });
    expect(last().message).toMatchObject({ type: "reply", id: 7, problem: null, state: "v=1&N=20&sigma=3" });
  });

  it("takes some settings, over the reader's locks, and all of a link's", () => {
    const { ask, store, last } = setUp();
    store.getState().lock(["sigma"]);
    ask({ type: "setState", state: { sigma: 3, missing: true, scheme: "grid" } });
    expect(store.getState().values).toMatchObject({ sigma: 3, missing: true, scheme: "grid" });
    ask({ type: "setState", state: "#/lab/kernels?v=1&N=20" });
    expect(store.getState().values).toMatchObject({ sigma: 8, missing: false, N: 20 });
    ask({ type: "setState", state: "" });
    expect(last().message).toMatchObject({ problem: null, state: "" });
  });

  it.each([
    [{ sigma: -1 }, "σ must be a number between 0.1 and 100; -1 is too small."],
    [{ N: 20, wat: 1 }, "There is no setting called “wat”."],
    [5, "A state is a link’s settings as text, or settings by their keys."],
    [null, "A state is a link’s settings as text, or settings by their keys."],
  ])("refuses %j with a sentence, and changes nothing", (state, problem) => {
    const { ask, store, last } = setUp();
    const before = store.getState().values;
    ask({ type: "setState", state });
    expect(last().message).toMatchObject({ type: "reply", problem });
    expect(store.getState().values).toBe(before);
  });

  it("tells of a reader's changes, seldom while the hand moves, and of its end; not of the page's own", () => {
    const { ask, store, said } = setUp();
    const changes = () => said.map(({ message }) => message).filter(({ type }) => type === "change");
    for (let sigma = 7; sigma > 2; sigma -= 1) store.getState().setValue("sigma", sigma, { coalesce: "sigma" });
    vi.advanceTimersByTime(150);
    expect(changes()).toMatchObject([{ state: "v=1&sigma=3", settled: false }]);
    store.getState().endGesture();
    vi.advanceTimersByTime(150);
    expect(changes()).toHaveLength(2);
    expect(changes()[1]).toMatchObject({ state: "v=1&sigma=3", settled: true });
    ask({ type: "setState", state: { sigma: 5 } });
    vi.advanceTimersByTime(500);
    expect(changes()).toHaveLength(2);
  });

  it("tells what of a link could not be used", () => {
    const { store, last } = setUp();
    store.getState().load("#/lab?v=1&wat=1");
    expect(last().message).toMatchObject({ type: "error", message: "There is no setting called “wat”." });
  });

  it("is silent once closed", () => {
    const { bridge, store, ask, said } = setUp();
    store.getState().set({ sigma: 3 });
    bridge.close();
    ask({ type: "getState" });
    store.getState().set({ sigma: 4 });
    vi.advanceTimersByTime(500);
    expect(said).toHaveLength(1);
  });
});
