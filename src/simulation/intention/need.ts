export const needNames = ['hungry', 'starving', 'tired', 'exhausted', 'unwell', 'wet', 'cold'] as const;
export type Need = (typeof needNames)[number];
