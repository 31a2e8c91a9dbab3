/**
 * The module's exports; one file each holds what it computes. `fillNormals`, `cosines` and `exponentialInPlace` are there
 * for the tests: the module itself uses what is behind them.
 */
export { heapBase } from "./heap";
export { multiplyByTransposed, multiplyLower, multiplyWorkspace } from "./multiply";
export { factoriseBlock, packTriangle, solveRows } from "./cholesky";
export { eliminatePivot, multiplyRows, subtractRows } from "./pivoted";
export { multiplySymmetric } from "./symmetric";
export { mergeReflectors, reduceRow } from "./tridiagonal";
export { copyColumns, scoreStrip } from "./leaveOneOut";
export { clear, dot, multiplyByFactors, solveLower, solveUpper, transpose } from "./triangular";
export { moveWalkers } from "./brownian";
export { fillNormals, zigguratTable } from "./random";
export { cosines } from "./trigonometry";
export { exponentialInPlace } from "./exp";
export { assembleGram } from "./gram";
export { predictDirect } from "./direct";
export { hermiteTable, weighRows } from "./grid";
export { mehlerTable, sumTerms } from "./gridSeries";
