/**
 * What the caches of the notebook in this folder begin with; other notebooks may live on the same server.
 * @param folder the address of the notebook's folder, with its final slash
 */
export function cachePrefix(folder: string): string {
  return `kernel-fields ${new URL(folder).pathname} `;
}

/** The cache that holds one version of the notebook in this folder, and the lock that says somebody still needs it. */
export function cacheName(folder: string, version: string): string {
  return cachePrefix(folder) + version;
}
