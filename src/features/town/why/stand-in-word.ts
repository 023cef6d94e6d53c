const known = ['model-unavailable', 'model-answer-unusable', 'model-budget-spent', 'asked-too-often'] as const;

/** Why the rule stood in, as the catalogue knows it; anything newer is "no answer". */
export const standInWord = (why: string): (typeof known)[number] | 'other' => known.find((word) => word === why) ?? 'other';
