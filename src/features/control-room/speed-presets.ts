/** World minutes per real second; null is as fast as possible. */
export const speedPresets = [
  { name: 'x1', speed: 1 },
  { name: 'x10', speed: 10 },
  { name: 'x60', speed: 60 },
  { name: 'max', speed: null },
] as const;
