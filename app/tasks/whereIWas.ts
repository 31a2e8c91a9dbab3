import { createStore } from "zustand/vanilla";
import type { ParameterSet, ValuesOf } from "../parameters/spec.ts";

/** By chapter: the task set up last, and the settings there were before the first was. */
export const whereIWas = createStore<
  Readonly<Record<string, { readonly task: string; readonly values: ValuesOf<ParameterSet> } | undefined>>
>(() => ({}));
