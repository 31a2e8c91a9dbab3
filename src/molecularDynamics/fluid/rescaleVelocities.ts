import type { Generator } from "../../random/generator.ts";

/**
 * The thermostat: stochastic velocity rescaling. All velocities are multiplied by one number α, drawn so that the kinetic energy K goes
 * towards, and fluctuates like, that of the canonical ensemble at kT, with c = e^{−Δt/τ}:
 *
 *     α² = c + (1 − c) (R² + Σ R_i²) K̄/(f K) + 2 R √(c (1 − c) K̄/(f K)),   K̄ = f kT/2,
 *
 * R and f − 1 others R_i standard normal. Directions, and a momentum of zero, stay.
 * @param freedoms f
 * @param kept c, 0 … 1: what is left of the old kinetic energy
 * @returns α, which carries R's sign
 *
 * Source: G. Bussi, D. Donadio & M. Parrinello, J. Chem. Phys. 126, 014101 (2007), doi:10.1063/1.2408420.
 */
export function rescalingFactor(
  kinetic: number,
  freedoms: number,
  kT: number,
  kept: number,
  { normal }: Generator,
): number {
  // K̄/(f K) = kT/(2K).
  const ratio = ((1 - kept) * kT) / (2 * kinetic);
  const along = normal();
  let others = 0;
  for (let i = 1; i < freedoms; i++) others += normal() ** 2;
  const square = kept + ratio * (along * along + others) + 2 * along * Math.sqrt(kept * ratio);
  const sign = along + Math.sqrt(kept / ratio) < 0 ? -1 : 1;
  return sign * Math.sqrt(Math.max(0, square));
}
