export function LearningCurvePanel() {
  return null;
}
