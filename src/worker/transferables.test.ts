import { describe, expect, it } from "vitest";
import { transferableBuffers } from "./transferables.ts";

describe("transferableBuffers", () => {
  it("finds every buffer once, however deep", () => {
    const a = new Float64Array(3);
    const b = new Int32Array(2);
    const found = transferableBuffers({ a, again: [a, { b, text: "x", none: null, number: 1 }] });
    expect(found).toHaveLength(2);
    expect(new Set(found)).toEqual(new Set([a.buffer, b.buffer]));
  });

  it("leaves views of a part of a buffer to be copied", () => {
    const whole = new Float64Array(10);
    expect(transferableBuffers({ part: whole.subarray(2, 4) })).toEqual([]);
  });

  it("survives a value that contains itself", () => {
    const loop: { self?: object; data: Float64Array } = { data: new Float64Array(1) };
    loop.self = loop;
    expect(transferableBuffers(loop)).toEqual([loop.data.buffer]);
  });
});
