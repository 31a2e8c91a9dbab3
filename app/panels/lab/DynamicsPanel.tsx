export function DynamicsPanel() {
  return null;
}
