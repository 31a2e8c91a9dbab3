export function EnergyPanel() {
  return null;
}
