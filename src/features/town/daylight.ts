/** 0 in full daylight to 1 in deep night, by the minute of the day: dusk 18:30 to 21:00, dawn 5:00 to 7:00. */
export function darkness(ofDay: number): number {
  const between = (from: number, to: number) => Math.min(1, Math.max(0, (ofDay - from) / (to - from)));
  return ofDay < 720 ? 1 - between(300, 420) : between(1110, 1260);
}
