/** Two decimals: what events and state hold, so that JSON is short and equal everywhere. */
export const round2 = (value: number) => Math.round(value * 100) / 100 + 0;

export const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
