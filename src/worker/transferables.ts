/**
 * The buffers under a value's typed arrays, each once: what may be moved to another thread instead of copied.
 *
 * A view of only a part of its buffer is left out, and so is copied: the rest of that buffer belongs to someone else
 * (a larger array, or a WebAssembly memory, which cannot be moved at all).
 */
export function transferableBuffers(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const seen = new Set<object>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null || seen.has(node)) return;
    seen.add(node);
    if (ArrayBuffer.isView(node)) {
      if (node.buffer instanceof ArrayBuffer && node.byteLength === node.buffer.byteLength) buffers.add(node.buffer);
    } else if (node instanceof ArrayBuffer) {
      buffers.add(node);
    } else {
      for (const child of Array.isArray(node) ? node : Object.values(node)) visit(child);
    }
  };
  visit(value);
  return [...buffers];
}
