/** The number printed as "−1.0×10⁻¹³ kT₀", its exponent and index set by mark-up; NaN for a dash. */
export function printedEnergy(text: string): number {
  return Number(text.replace("kT0", "").replaceAll("−", "-").replace("×10", "e").trim());
}
