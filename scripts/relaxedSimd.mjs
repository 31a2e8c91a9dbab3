import { setFlagsFromString } from "node:v8";

// Later versions have them always, and would complain of the flag.
if (process.version.startsWith("v20.")) setFlagsFromString("--experimental-wasm-relaxed-simd");
