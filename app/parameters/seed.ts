import { t } from "../messages/t.ts";
import { type NumberSpec, numberParameter } from "./number.ts";

/** Seeds are whole numbers below this in every chapter: a student’s number gives one of them. */
export const SEEDS = 10_000;

/** The number that what is drawn at random begins with. @param label where it is called otherwise. */
export function seedParameter({
  label = t`Seed`,
  help,
}: {
  readonly label?: string;
  /** What it decides. */
  readonly help: string;
}): NumberSpec {
  return numberParameter({ label, help, min: 0, max: SEEDS - 1, default: 1, integer: true });
}
