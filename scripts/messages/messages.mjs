/**
 * Brings the message catalogues in step with the sources: `npm run messages`. The English one, app/messages/en.json, is written
 * anew from the texts in app/ and src/; in the others what is no longer said is taken out, and what is missing is listed.
 */
import { writeFileSync } from "node:fs";
import { faultsOf, inStep } from "./catalogue.mjs";
import { englishOf } from "./extract.mjs";
import { ENGLISH, readCatalogues, readSources } from "./readFolders.mjs";

const english = englishOf(readSources());
/** @type {(path: string, catalogue: object) => void} */
const write = (path, catalogue) => writeFileSync(path, `${JSON.stringify(catalogue, null, 2)}\n`);

write(ENGLISH, english);
console.log(`${ENGLISH}: ${Object.values(english).flatMap(Object.keys).length} texts.`);
for (const { path, catalogue } of readCatalogues()) {
  if (path === ENGLISH) continue;
  const kept = inStep(catalogue, english);
  write(path, kept);
  const faults = faultsOf(kept, english);
  for (const fault of faults) console.error(`${path}  ${fault}`);
  console.log(`${path}: ${faults.length === 0 ? "complete" : `${faults.length} to be seen to`}.`);
  if (faults.length > 0) process.exitCode = 1;
}
