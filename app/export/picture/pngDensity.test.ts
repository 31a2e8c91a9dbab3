import { expect, test } from "vitest";
import { crc32, withDensity } from "./pngDensity.ts";

test("the checksum is the standard’s", () => {
  // The check value of CRC-32/ISO-HDLC, and that of the chunk IEND of every PNG.
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(crc32(new TextEncoder().encode("IEND"))).toBe(0xae426082);
});

test("a PNG says its pixels to the metre after its header, and is otherwise as it was", () => {
  const png = Uint8Array.from({ length: 80 }, (_, i) => i);
  const dense = withDensity(png, 300);
  expect(dense).toHaveLength(101);
  expect([...dense.subarray(0, 33), ...dense.subarray(54)]).toEqual([...png]);
  const view = new DataView(dense.buffer, 33);
  expect(view.getUint32(0)).toBe(9);
  expect(new TextDecoder().decode(dense.subarray(37, 41))).toBe("pHYs");
  // 300 / 0.0254 m.
  expect([view.getUint32(8), view.getUint32(12), view.getUint8(16)]).toEqual([11811, 11811, 1]);
});
