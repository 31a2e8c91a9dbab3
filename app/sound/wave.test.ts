import { expect, it } from "vitest";
import { waveFile } from "./wave.ts";

it("is a WAVE file with its samples side by side", () => {
  const file = waveFile({ sampleRate: 8000, channels: [Float32Array.of(0, 1, 2), Float32Array.of(-1, 0.5, -0.5)] });
  const view = new DataView(file);
  const text = (at: number) => String.fromCharCode(...new Uint8Array(file, at, 4));
  expect([0, 8, 12, 36].map(text)).toEqual(["RIFF", "WAVE", "fmt ", "data"]);
  // http://soundfile.sapp.org/doc/WaveFormat/: sizes after the first eight bytes, and of the data: 3 × 2 × 2 bytes.
  expect([view.getUint32(4, true), view.getUint32(40, true), file.byteLength]).toEqual([48, 12, 56]);
  expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint32(28, true)]).toEqual([2, 8000, 32_000]);
  const samples = Array.from({ length: 6 }, (_, i) => view.getInt16(44 + 2 * i, true));
  // Too loud is cut off at 1, 32 767.
  expect(samples).toEqual([0, -32_767, 32_767, 16_384, 32_767, -16_383]);
});
