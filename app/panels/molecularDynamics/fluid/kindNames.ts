import type { Kind } from "../../../../src/molecularDynamics/fluid/order.ts";
import { t } from "../../../messages/t.ts";

/** What a particle’s surroundings are called. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  gas: t`by itself`,
  liquid: t`among others`,
  crystal: t`in a crystal’s order`,
};
