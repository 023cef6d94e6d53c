/** Where the characters that are left are worth a word; between two of them nothing new is said. */
const steps = [0, 10, 20, 50, 100];

/** Of the characters left: the step that was reached, null far from the end and beyond it. */
export function announcedLeft(left: number): number | null {
  return left < 0 ? null : (steps.find((step) => left <= step) ?? null);
}
