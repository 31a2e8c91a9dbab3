/** Where the memory beyond the module's own tables begins, in bytes. What lies there is handed out by heap.ts outside. */
export function heapBase(): usize {
  return __heap_base;
}
