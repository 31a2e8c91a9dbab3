/** The module's exports; one file each holds what it computes. */
export { heapBase } from "./heap";
