import type { EmbedOptions } from "../embed/embedOptions.ts";
import type { Access } from "../panels/ControlAccess.ts";

/**
 * What was ticked, as an embed's address says it. As long as nothing is hidden, controls are not listed: what appears only
 * under other settings is then there too.
 */
export function composedOptions(
  keys: readonly string[],
  access: Readonly<Record<string, Access>>,
): Pick<EmbedOptions, "controls" | "locked"> {
  const of = (wanted: Access) => keys.filter((key) => (access[key] ?? "open") === wanted);
  return { controls: of("hidden").length === 0 ? null : of("open"), locked: of("locked") };
}
