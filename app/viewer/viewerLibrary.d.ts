declare module "3dmol/build/3Dmol.es6-min.js" {
  export type { AtomSpec, GLModel, GLViewer } from "3dmol";
  export { createViewer } from "3dmol";
}
