export function SamplesPanel() {
  return null;
}
