/** The measuring worker in the browser, where the notebook's own engine runs as well. */
import { type Command, createHost } from "../host.ts";

const obey = createHost();
self.onmessage = ({ data }: MessageEvent<Command>) => {
  void obey(data).then((reply) => self.postMessage(reply));
};
// Says that it is listening: what came before may have been lost.
self.postMessage({});
