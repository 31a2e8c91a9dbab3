/** The measuring process in Node: commands come and replies go as messages of the parent process. */
import { type Command, createHost } from "./host.ts";

const obey = createHost();
process.on("message", (command: Command) => {
  void obey(command).then((reply) => process.send?.(reply));
});
// Says that it is listening.
process.send?.({});
