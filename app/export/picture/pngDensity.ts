const INCHES_IN_A_METRE = 1 / 0.0254;
/** A PNG begins with a signature of 8 bytes and the chunk IHDR of 25. */
const AFTER_HEADER = 33;

/** A PNG that says how large it is on paper: its chunk pHYs, after IHDR (PNG specification, 11.3.5.3). */
export function withDensity(png: Uint8Array, pixelsPerInch: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(pixelsPerInch * INCHES_IN_A_METRE);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, AFTER_HEADER));
  whole.set(chunk, AFTER_HEADER);
  whole.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return whole;
}

/** The checksum of PNG's chunks (ISO 3309): polynomial 0xEDB88320, reflected. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return (sum ^ 0xffffffff) >>> 0;
}
