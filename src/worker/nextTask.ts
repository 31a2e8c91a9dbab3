/** The part of the platform's MessageChannel that is used. */
export type MessageChannelConstructor = new () => {
  readonly port1: { onmessage: ((event: never) => void) | null };
  readonly port2: { postMessage(message: null): void };
};

/**
 * A function whose promise resolves in a task of its own, so that messages waiting for this thread are taken in first.
 * By a message channel rather than a timer: browsers hold nested timers back for at least 4 ms.
 */
export function createNextTask(Channel: MessageChannelConstructor): () => Promise<void> {
  const { port1, port2 } = new Channel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
